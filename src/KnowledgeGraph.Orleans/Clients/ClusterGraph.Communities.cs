using KnowledgeGraph.Orleans.Clients;

namespace KnowledgeGraph.Orleans;

public sealed partial class ClusterGraph
{
    /// <summary>
    /// Finds communities by label propagation over the visible facts, as <see cref="GraphAlgorithmExtensions.Communities"/> does in one
    /// process. In each iteration, each part gets the communities that its nodes can join, and returns those that they do: 8 bytes for each
    /// node on either side, in messages of at most 2 MiB. Before the first, each part returns its keys, which the order of nodes follows
    /// from.
    /// </summary>
    /// <param name="options">
    /// Which relations count. The default is all. A fact counts at both ends, whatever <see cref="AlgorithmOptions.Direction"/> says.
    /// </param>
    /// <param name="maximumIterations">
    /// The number of iterations at most: fewer where one changes nothing, but some graphs never converge.
    /// </param>
    /// <param name="budget">What the question may cost. Each iteration is a step.</param>
    /// <returns>
    /// The communities. <see cref="ClusterGroups.HasConverged"/> is <see langword="false"/> if every iteration changed some.
    /// </returns>
    /// <exception cref="ArgumentException">A relation is of another graph.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of iterations is negative.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, there is no such relation, or the question costs too much.
    /// </exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterGroups> CommunitiesAsync(
        AlgorithmOptions? options = null, int maximumIterations = 10, ClusterBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumIterations);
        return AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            WholeGraph.CheckNodes(calls, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary) with { IsUndirected = true };
            return await LabelSearch.FindAsync(calls, filter, maximumIterations, allowed, token).ConfigureAwait(false);
        }, "Allow fewer relations or fewer iterations");
    }
}
