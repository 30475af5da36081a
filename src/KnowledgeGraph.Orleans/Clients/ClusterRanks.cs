using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// The ranks of the nodes of a graph on a cluster, whose sum is 1. Immutable, and safe for any number of threads.
/// </summary>
public sealed class ClusterRanks : ClusterValues
{
    internal ClusterRanks(ClusterCalls calls, double[] ranks, NumberSet deprecated, int iterations, bool hasConverged)
        : base(calls, ranks, deprecated) => (Iterations, HasConverged) = (iterations, hasConverged);

    /// <summary>Gets the number of iterations.</summary>
    public int Iterations { get; }

    /// <summary>
    /// Gets a value indicating whether the last iteration changed the ranks by less than the tolerance. <see langword="false"/> if the
    /// greatest number of iterations was reached before, or the tolerance is 0.
    /// </summary>
    public bool HasConverged { get; }
}
