namespace KnowledgeGraph.Orleans.Messages;

/// <summary>A replica of a part of a version of a graph. Its key is a <see cref="ShardKey"/>.</summary>
[Alias("KnowledgeGraph.IShardGrain")]
internal interface IShardGrain : IGrainWithStringKey
{
    /// <summary>
    /// Says what the silo knows of the graph, without opening the shard: for when the silo that was asked first does not know.
    /// </summary>
    [Alias("Summarize")]
    Task<Reply<GraphSummary>> Summarize(CancellationToken cancellationToken);

    /// <summary>Opens the shard, unless it is open.</summary>
    [Alias("Open")]
    Task<Reply<Received>> Open(CancellationToken cancellationToken);

    /// <summary>Says on which silo the replica is, or what is wrong with it.</summary>
    [Alias("Status")]
    Task<Reply<ShardStatus>> Status(CancellationToken cancellationToken);

    /// <summary>Takes a step from nodes of the part.</summary>
    [Alias("Expand")]
    Task<Reply<ExpandReply>> Expand(ExpandRequest request, CancellationToken cancellationToken);

    /// <summary>Finds nodes of the part by name.</summary>
    [Alias("Find")]
    Task<Reply<FoundNode[]>> Find(string text, CancellationToken cancellationToken);

    /// <summary>Finds the node of the part that has a key.</summary>
    [Alias("Get")]
    Task<Reply<ClusterNode>> Get(string key, CancellationToken cancellationToken);

    /// <summary>Names nodes by their positions in the part.</summary>
    [Alias("Describe")]
    Task<Reply<ClusterNode[]>> Describe(byte[] nodes, CancellationToken cancellationToken);

    /// <summary>Gets facts of a node, from an index on.</summary>
    [Alias("Facts")]
    Task<Reply<FactPage>> Facts(int node, PathDirection direction, int start, CancellationToken cancellationToken);

    /// <summary>Gets a visible fact by which a step leads from a node to one with a number.</summary>
    [Alias("Between")]
    Task<Reply<ClusterFact>> Between(int node, int target, StepFilter filter, CancellationToken cancellationToken);
}

/// <summary>What silos know of a graph. The key is the name that the graph has on the cluster.</summary>
[Alias("KnowledgeGraph.IShardSetGrain")]
internal interface IShardSetGrain : IGrainWithStringKey
{
    [Alias("Summarize")]
    Task<Reply<GraphSummary>> Summarize(CancellationToken cancellationToken);
}
