namespace KnowledgeGraph.Orleans.Messages;

/// <summary>A replica of a part, as walks of path expressions ask it. Its key is a <see cref="ShardKey"/>.</summary>
[Alias("KnowledgeGraph.IShardWalkGrain")]
internal interface IShardWalkGrain : IGrainWithStringKey
{
    /// <summary>Takes a step of a walk from nodes of the part, in the states that they were reached in.</summary>
    [Alias("Walk")]
    Task<Reply<WalkReply>> Walk(WalkRequest request, CancellationToken cancellationToken);

    /// <summary>Gets a fact by which a step of a walk leads from a node of the part to one with a number.</summary>
    [Alias("WalkFact")]
    Task<Reply<ClusterFact>> WalkFact(WalkFactRequest request, CancellationToken cancellationToken);
}
