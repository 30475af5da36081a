using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain
{
    /// <inheritdoc/>
    public Task<Reply<ComponentPage>> Components(StepFilter filter, int start, CancellationToken cancellationToken) => Answer(
        (opened, limit) => opened.Components(filter, limit).Page(CheckNumber(opened, start), opened.Options.PageLength, limit),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<NumberPage>> RankSources(StepFilter filter, int start, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Ranks(filter, limit).Sources(CheckNumber(opened, start)), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<DegreePage>> Degrees(StepFilter filter, int start, CancellationToken cancellationToken) => Answer(
        (opened, limit) => start >= 0 && start <= opened.Shard.OwnCount
            ? opened.Ranks(filter, limit).Degrees(start)
            : throw ShardKernels.Invalid($"has no node {start} in a part of {opened.Shard.OwnCount} nodes"),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<Received>> Give(GiveRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Buffers.Give(request, () => opened.Ranks(request.Filter, limit)), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<SumPage>> Sums(SumRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Buffers.Sums(request, () => opened.Ranks(request.Filter, limit), limit), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<Received>> Forget(Guid question, CancellationToken cancellationToken) =>
        Answer((opened, _) => opened.Buffers.Forget(question), cancellationToken);

    private static int CheckNumber(ServedShard opened, int number) => number >= 0 && number <= opened.Shard.NodeCount
        ? number
        : throw ShardKernels.Invalid($"has no node {number} in a graph of {opened.Shard.NodeCount} nodes");
}
