using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain : IShardEdgeGrain
{
    /// <inheritdoc/>
    public Task<Reply<EdgePage>> Edges(EdgeRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => EdgeKernel.Read(opened, request, limit), cancellationToken);
}
