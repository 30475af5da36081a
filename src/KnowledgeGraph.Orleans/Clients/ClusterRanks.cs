using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>The ranks of the nodes of a graph on a cluster. Immutable, and safe for any number of threads.</summary>
public sealed class ClusterRanks
{
    private readonly ClusterCalls _calls;
    private readonly double[] _ranks;
    private readonly NumberSet _deprecated;

    internal ClusterRanks(ClusterCalls calls, double[] ranks, NumberSet deprecated, int iterations, bool hasConverged)
    {
        (_calls, _ranks, _deprecated) = (calls, ranks, deprecated);
        (Iterations, HasConverged) = (iterations, hasConverged);
    }

    /// <summary>Gets the number of iterations.</summary>
    public int Iterations { get; }

    /// <summary>
    /// Gets a value indicating whether the last iteration changed the ranks by less than the tolerance. <see langword="false"/> if the
    /// greatest number of iterations was reached before, or the tolerance is 0.
    /// </summary>
    public bool HasConverged { get; }

    /// <summary>Returns the rank of a node. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The rank. The sum of all is 1.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public double Of(ClusterNode node) => _ranks[WholeGraph.NumberOf(node, _calls, "ranks")];

    /// <summary>
    /// Gets the nodes of the greatest ranks, greatest first, without deprecated ones. O(nodes · log count), and a call for each 4,096
    /// nodes of a part.
    /// </summary>
    /// <param name="count">How many; fewer where the graph has fewer nodes.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes and their ranks. Those of equal ranks are in no particular order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<IReadOnlyList<(ClusterNode Node, double Rank)>> TopAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var best = Best(count);
        best.Sort();
        var nodes = await NodeNames.DescribeAsync(_calls, best, cancellationToken).ConfigureAwait(false);
        return [.. nodes.Select(node => (Node: node, Rank: _ranks[node.Number])).OrderByDescending(static one => one.Rank)];
    }

    private List<int> Best(int count)
    {
        // The worst of those kept so far comes out first.
        var best = new PriorityQueue<int, double>();
        for (var node = 0; node < _ranks.Length && count > 0; node++)
        {
            if (_deprecated.Contains(node)) continue;
            if (best.Count < count) best.Enqueue(node, _ranks[node]);
            else if (_ranks[node] > _ranks[best.Peek()]) best.EnqueueDequeue(node, _ranks[node]);
        }

        return [.. best.UnorderedItems.Select(static item => item.Element)];
    }
}
