using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain
{
    /// <inheritdoc/>
    public Task<Reply<ComponentPage>> Components(StepFilter filter, int start, CancellationToken cancellationToken) => Answer(
        (opened, limit) => opened.Components(filter, limit).Page(CheckNumber(opened, start), opened.Options.PageLength, limit),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<NumberPage>> Sources(StepFilter filter, int start, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Exchange(filter, limit).Sources(CheckNumber(opened, start)), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<DegreePage>> Degrees(StepFilter filter, int start, CancellationToken cancellationToken) => Answer(
        (opened, limit) => start >= 0 && start <= opened.Shard.OwnCount
            ? opened.Exchange(filter, limit).Degrees(start)
            : throw ShardKernels.Invalid($"has no node {start} in a part of {opened.Shard.OwnCount} nodes"),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<KeyPage>> Keys(int start, CancellationToken cancellationToken) =>
        Answer((opened, limit) => ShardKernels.Keys(opened.Shard, start, opened.Options.PageLength, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<Received>> Give(GiveRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Buffers.Give(request, () => opened.Exchange(request.Filter, limit)), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<CombinedPage>> Combine(CombineRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Buffers.Combine(request, () => opened.Exchange(request.Filter, limit), limit), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<Received>> Forget(Guid question, CancellationToken cancellationToken) =>
        Answer((opened, _) => opened.Buffers.Forget(question), cancellationToken);

    private static int CheckNumber(ServedShard opened, int number) => number >= 0 && number <= opened.Shard.NodeCount
        ? number
        : throw ShardKernels.Invalid($"has no node {number} in a graph of {opened.Shard.NodeCount} nodes");
}
