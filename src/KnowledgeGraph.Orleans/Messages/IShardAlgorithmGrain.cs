namespace KnowledgeGraph.Orleans.Messages;

/// <summary>
/// A replica of a part, as algorithms on the whole graph ask it. Its key is a <see cref="ShardKey"/>. Pages are of a size that messages can
/// have, however large a part is.
/// </summary>
[Alias("KnowledgeGraph.IShardAlgorithmGrain")]
internal interface IShardAlgorithmGrain : IGrainWithStringKey
{
    /// <summary>Gets the components of the shard, of nodes from a number on.</summary>
    [Alias("Components")]
    Task<Reply<ComponentPage>> Components(StepFilter filter, int start, CancellationToken cancellationToken);

    /// <summary>Gets the nodes from a number on whose values the part needs: those that edges lead from to its own.</summary>
    [Alias("Sources")]
    Task<Reply<NumberPage>> Sources(StepFilter filter, int start, CancellationToken cancellationToken);

    /// <summary>Gets how many edges leave each node of the part, from a position on.</summary>
    [Alias("Degrees")]
    Task<Reply<DegreePage>> Degrees(StepFilter filter, int start, CancellationToken cancellationToken);

    /// <summary>Gets the kinds and keys of the nodes of the part, from a position on.</summary>
    [Alias("Keys")]
    Task<Reply<KeyPage>> Keys(int start, CancellationToken cancellationToken);

    /// <summary>Takes what nodes hand on in an iteration. The replica keeps it until it is asked what becomes of it.</summary>
    [Alias("Give")]
    Task<Reply<Received>> Give(GiveRequest request, CancellationToken cancellationToken);

    /// <summary>Gets what becomes of the values that nodes of the part are given in an iteration, from a position on.</summary>
    [Alias("Combine")]
    Task<Reply<CombinedPage>> Combine(CombineRequest request, CancellationToken cancellationToken);

    /// <summary>Forgets what was given for a question.</summary>
    [Alias("Forget")]
    Task<Reply<Received>> Forget(Guid question, CancellationToken cancellationToken);
}
