namespace KnowledgeGraph.Rdf;

/// <summary>What a term of RDF is.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum RdfTermKind
{
    /// <summary>An IRI, such as <c>&lt;https://example.org/a&gt;</c>.</summary>
    Iri,

    /// <summary>A blank node, whose label is a name only within its file.</summary>
    BlankNode,

    /// <summary>A literal: a text with a datatype or a language.</summary>
    Literal,

    /// <summary>A triple that is the object of another one, without being asserted.</summary>
    TripleTerm,
}
