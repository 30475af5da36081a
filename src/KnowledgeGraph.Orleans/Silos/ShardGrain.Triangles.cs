using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain : IShardTriangleGrain
{
    /// <inheritdoc/>
    public Task<Reply<NeighborCountPage>> NeighborCounts(StepFilter filter, int start, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Neighbors(filter, limit).Counts(start), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<NeighborPage>> Neighbors(StepFilter filter, int start, CancellationToken cancellationToken) =>
        Answer((opened, limit) => opened.Neighbors(filter, limit).Page(start), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<TrianglePage>> Triangles(TriangleRequest request, CancellationToken cancellationToken) => Answer(
        (opened, limit) => TriangleKernel.Find(
            opened.Neighbors(ShardKernels.Required(request, "request").Filter, limit), request, limit),
        cancellationToken);
}
