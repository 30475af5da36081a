using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// The least total weights of paths from a node to others, on a cluster. Immutable, and safe for any number of threads.
/// </summary>
public sealed class ClusterWeightedDistances
{
    private readonly ClusterCalls _calls;
    private readonly NumberRanks _ranks;

    /// <summary>The distances of the nodes, in the order of their numbers. A sum that is too great for a number is infinite.</summary>
    private readonly double[] _distances;

    internal ClusterWeightedDistances(ClusterCalls calls, NumberRanks ranks, double[] distances)
    {
        (_calls, _ranks, _distances) = (calls, ranks, distances);
        Count = distances.Count(double.IsFinite);
    }

    /// <summary>Gets the number of nodes that were reached, the first included.</summary>
    public int Count { get; }

    /// <summary>Returns the least total weight of the facts on a path to a node. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The total weight, or <see langword="null"/> if the node was not reached.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public double? Of(ClusterNode node)
    {
        var rank = _ranks.Of(WholeGraph.NumberOf(node, _calls, "distances"));
        return rank >= 0 && double.IsFinite(_distances[rank]) ? _distances[rank] : null;
    }

    /// <summary>
    /// Gets the nodes that were reached, the nearest first. O(nodes · log nodes), and for each 4,096 nodes a call to each part that has
    /// some of them.
    /// </summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes and their distances. Those of equal distances are in no particular order.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async IAsyncEnumerable<(ClusterNode Node, double Distance)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (numbers, distances) = (_ranks.ToArray(), (double[])_distances.Clone());
        Array.Sort(distances, numbers);
        foreach (var page in numbers.Take(Count).Chunk(ShardKernels.MaximumDescribed))
        {
            Array.Sort(page);
            var nodes = await NodeNames.DescribeAsync(_calls, page, cancellationToken).ConfigureAwait(false);
            foreach (var (node, distance) in nodes.Select(node => (Node: node, Distance: _distances[_ranks.Of(node.Number)]))
                .OrderBy(static one => one.Distance)) yield return (node, distance);
        }
    }
}
