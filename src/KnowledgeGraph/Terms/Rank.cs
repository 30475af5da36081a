namespace KnowledgeGraph;

/// <summary>How a claim stands against others of the same subject and member. The numbers are those of the image format.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum Rank
{
    /// <summary>Neither better nor worse than the others.</summary>
    Normal = 0,

    /// <summary>The curator holds it for the best one, and says why.</summary>
    Preferred = 1,

    /// <summary>Kept, and not believed: outdated or found wrong. The default view does not walk it.</summary>
    Deprecated = 2,
}
