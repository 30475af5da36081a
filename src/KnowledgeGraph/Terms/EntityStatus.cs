namespace KnowledgeGraph;

/// <summary>Whether an entity is still in use. The numbers are those of the image format.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum EntityStatus
{
    /// <summary>The entity is in use.</summary>
    Current = 0,

    /// <summary>
    /// The entity is kept and no longer in use: withdrawn, or replaced by another one. The default view leaves it out.
    /// </summary>
    Deprecated = 1,
}
