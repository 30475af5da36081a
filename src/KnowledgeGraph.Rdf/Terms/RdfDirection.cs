namespace KnowledgeGraph.Rdf;

/// <summary>The base direction of a text with a language.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum RdfDirection
{
    /// <summary>From left to right: <c>--ltr</c>.</summary>
    LeftToRight,

    /// <summary>From right to left: <c>--rtl</c>.</summary>
    RightToLeft,
}
