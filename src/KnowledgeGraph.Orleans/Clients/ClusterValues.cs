using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// A number for each node of a graph on a cluster: what an algorithm found out. Immutable, and safe for any number of threads.
/// </summary>
public class ClusterValues
{
    private readonly ClusterCalls _calls;
    private readonly double[] _values;
    private readonly NumberSet _deprecated;

    internal ClusterValues(ClusterCalls calls, double[] values, NumberSet deprecated) =>
        (_calls, _values, _deprecated) = (calls, values, deprecated);

    /// <summary>Returns the value of a node. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public double Of(ClusterNode node) => _values[WholeGraph.NumberOf(node, _calls, "values")];

    /// <summary>
    /// Gets the nodes of the greatest values, greatest first, without deprecated ones. O(nodes · log count), and a call for each 4,096
    /// nodes of a part.
    /// </summary>
    /// <param name="count">How many; fewer where the graph has fewer nodes.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes and their values. Those of equal values are in no particular order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<IReadOnlyList<(ClusterNode Node, double Value)>> TopAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var best = Best(count);
        best.Sort();
        var nodes = await NodeNames.DescribeAsync(_calls, best, cancellationToken).ConfigureAwait(false);
        return [.. nodes.Select(node => (Node: node, Value: _values[node.Number])).OrderByDescending(static one => one.Value)];
    }

    private List<int> Best(int count)
    {
        // The worst of those kept so far comes out first.
        var best = new PriorityQueue<int, double>();
        for (var node = 0; node < _values.Length && count > 0; node++)
        {
            if (_deprecated.Contains(node)) continue;
            if (best.Count < count) best.Enqueue(node, _values[node]);
            else if (_values[node] > _values[best.Peek()]) best.EnqueueDequeue(node, _values[node]);
        }

        return [.. best.UnorderedItems.Select(static item => item.Element)];
    }
}
