using KnowledgeGraph.Orleans.Clients;

namespace KnowledgeGraph.Orleans;

public sealed partial class ClusterGraph
{
    /// <summary>
    /// Measures how closely the neighbours of each node are joined among themselves over the visible facts, as
    /// <see cref="GraphAlgorithmExtensions.ClusteringCoefficients"/> does in one process. O(facts^1.5) in all parts together, and for each
    /// 262,144 neighbours a call to get them, and some to each part to find the triangles that they are in.
    /// </summary>
    /// <param name="options">
    /// Which relations count, and in which direction. The default is all, from subject to object. Neighbours are the nodes at both ends;
    /// between two of them a fact counts for its direction alone, unless the direction is <see cref="PathDirection.Either"/>.
    /// </param>
    /// <param name="budget">What the question may cost. A graph of more nodes than it allows is not searched.</param>
    /// <returns>
    /// From 0 to 1 the share of the pairs of neighbours that facts join; 0 where there are fewer than two neighbours.
    /// </returns>
    /// <exception cref="ArgumentException">A relation is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, there is no such relation, or the question costs too much.
    /// </exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterValues> ClusteringCoefficientsAsync(AlgorithmOptions? options = null, ClusterBudget? budget = null) =>
        AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            WholeGraph.CheckNodes(calls, allowed);
            return await ClusteringSearch.FindAsync(
                calls, StepFilters.Create(options, Name, calls.Summary), token).ConfigureAwait(false);
        }, "Allow fewer relations");
}
