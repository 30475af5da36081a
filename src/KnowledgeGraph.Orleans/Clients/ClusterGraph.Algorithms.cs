using KnowledgeGraph.Orleans.Clients;

namespace KnowledgeGraph.Orleans;

public sealed partial class ClusterGraph
{
    /// <summary>
    /// Finds the weakly connected components: two nodes are in one if visible facts join them, whatever their direction. The parts find
    /// those of their own facts, and this process unites them. A call to each part for about each million nodes that it knows.
    /// </summary>
    /// <param name="options">Which relations count. The default is all. The direction makes no difference.</param>
    /// <param name="budget">What the question may cost. A graph of more nodes than it allows is not searched.</param>
    /// <returns>The components; a node without facts is one of its own.</returns>
    /// <exception cref="ArgumentException">A relation is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, there is no such relation, or the question costs too much.
    /// </exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterGroups> ComponentsAsync(AlgorithmOptions? options = null, ClusterBudget? budget = null) =>
        AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            WholeGraph.CheckNodes(calls, allowed);
            return await ComponentSearch.FindAsync(calls, StepFilters.Create(options, Name, calls.Summary), token).ConfigureAwait(false);
        }, "Allow fewer relations");

    /// <summary>
    /// Ranks the nodes by PageRank over the visible facts, as <see cref="GraphAlgorithmExtensions.PageRank"/> does in one process. In each
    /// iteration, each part gets what is handed on to its nodes, and returns the sums: 8 bytes for each node on either side, in messages of
    /// at most 2 MiB.
    /// </summary>
    /// <param name="options">Which relations count, and in which direction. The default is all, from subject to object.</param>
    /// <param name="damping">The probability of following a fact rather than continuing at any node, from 0 to 1.</param>
    /// <param name="maximumIterations">The number of iterations at most; 0 leaves all nodes equal.</param>
    /// <param name="tolerance">
    /// When an iteration changes the ranks by less than this in all, it is the last; 0 makes the number of iterations exact.
    /// </param>
    /// <param name="budget">What the question may cost. Each iteration is a step.</param>
    /// <returns>The ranks, whose sum is 1.</returns>
    /// <exception cref="ArgumentException">A relation is of another graph.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The damping is not from 0 to 1, or another number is negative or not a number.
    /// </exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, there is no such relation, or the question costs too much.
    /// </exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterRanks> PageRankAsync(
        AlgorithmOptions? options = null, double damping = 0.85, int maximumIterations = 100, double tolerance = 1e-9,
        ClusterBudget? budget = null)
    {
        if (!(damping is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping must be a probability, from 0 to 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(maximumIterations);
        if (!(tolerance >= 0)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must be 0 or more.");
        return AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            WholeGraph.CheckNodes(calls, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            var search = await RankSearch.CreateAsync(calls, filter, damping, token).ConfigureAwait(false);
            return await search.RunAsync(maximumIterations, tolerance, allowed, token).ConfigureAwait(false);
        }, "Allow fewer relations, fewer iterations or a greater tolerance");
    }
}
