using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain
{
    /// <inheritdoc/>
    public Task<Reply<WalkReply>> Walk(WalkRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => WalkKernel.Walk(opened.Edges, request, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<ClusterFact>> WalkFact(WalkFactRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => WalkKernel.Fact(opened, request, limit), cancellationToken);
}
