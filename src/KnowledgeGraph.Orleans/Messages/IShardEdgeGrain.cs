namespace KnowledgeGraph.Orleans.Messages;

/// <summary>A replica of a part, as questions ask it that need the facts of all edges. Its key is a <see cref="ShardKey"/>.</summary>
[Alias("KnowledgeGraph.IShardEdgeGrain")]
internal interface IShardEdgeGrain : IGrainWithStringKey
{
    /// <summary>Gets the visible facts by which steps lead on from some nodes of the part, as many as a message can have.</summary>
    [Alias("Edges")]
    Task<Reply<EdgePage>> Edges(EdgeRequest request, CancellationToken cancellationToken);
}
