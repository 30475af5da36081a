using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;

namespace KnowledgeGraph.Orleans;

public sealed partial class ClusterGraph
{
    /// <summary>
    /// Finds the least total weight of the visible facts on a path from a node to each other, as
    /// <see cref="GraphAlgorithmExtensions.Distances(Graph, Node, Func{Fact, double}, AlgorithmOptions?)"/> does in one process. In each
    /// step, each part sends the facts of the nodes that were reached in the step before, with their claims, in messages of about 2 MiB at
    /// most. Each fact is sent once from each node that it leads on from. This process keeps 12 bytes for each, and at the end needs up to
    /// twice that.
    /// </summary>
    /// <param name="from">The node to begin at, whose distance is 0.</param>
    /// <param name="weight">
    /// The weight of a fact, which is 0 or more; infinity for one that may not be taken. Called in this process, by one thread at a time,
    /// in no order to rely on: once for each edge that leads on from a node that is reached, and again if the question begins again with
    /// another version of the graph.
    /// </param>
    /// <param name="options">
    /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
    /// </param>
    /// <param name="budget">What the search may cost.</param>
    /// <returns>The distances.</returns>
    /// <exception cref="ArgumentException">
    /// The node or a relation is of another graph, or a weight is negative or not a number; the message names the fact.
    /// </exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, there is no such relation, or the search costs too much.
    /// </exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    // A call with null means the options of the other overload.
    [OverloadResolutionPriority(-1)]
    public Task<ClusterWeightedDistances> DistancesAsync(
        ClusterNode from, Func<ClusterFact, double> weight, AlgorithmOptions? options = null, ClusterBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            var start = await GivenNodes.NumberOfAsync(calls, from, nameof(from), token).ConfigureAwait(false);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            return await new WeightedSearch(calls, filter, weight, allowed).RunAsync(start, token).ConfigureAwait(false);
        }, WeightedSearch.Less);
    }
}
