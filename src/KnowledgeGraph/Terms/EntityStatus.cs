namespace KnowledgeGraph;

/// <summary>The status of an entity. The numbers are those of the image format.</summary>
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
    /// The entity was withdrawn, or replaced by another one, and is kept so that its key stays valid. The default view leaves it out.
    /// </summary>
    Deprecated = 1,
}
