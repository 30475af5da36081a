using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;

namespace KnowledgeGraph.Orleans;

/// <summary>What a search over a graph on a cluster has reached. Immutable, and safe for any number of threads.</summary>
public sealed class ClusterDistances
{
    private readonly ClusterCalls _calls;
    private readonly List<int[]> _levels;

    internal ClusterDistances(ClusterCalls calls, List<int[]> levels) => (_calls, _levels) = (calls, levels);

    /// <summary>Gets the number of nodes that were reached, the first included.</summary>
    public int Count => _levels.Sum(static level => level.Length);

    /// <summary>Gets the greatest distance.</summary>
    public int Farthest => _levels.Count - 1;

    /// <summary>Returns the number of steps to a node. O(distance · log nodes).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The number of steps, or <see langword="null"/> if the node was not reached.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public int? Of(ClusterNode node)
    {
        var number = WholeGraph.NumberOf(node, _calls, "distances");
        var distance = _levels.FindIndex(level => Array.BinarySearch(level, number) >= 0);
        return distance < 0 ? null : distance;
    }

    /// <summary>Returns the number of nodes at a distance.</summary>
    /// <param name="distance">The distance.</param>
    /// <returns>The number of nodes.</returns>
    public int CountAt(int distance) => distance >= 0 && distance < _levels.Count ? _levels[distance].Length : 0;

    /// <summary>Gets the nodes by distance, in no particular order among those of one. A call for each 4,096 nodes of a part.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes and their distances.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async IAsyncEnumerable<(ClusterNode Node, int Distance)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var distance = 0; distance < _levels.Count; distance++)
        {
            foreach (var node in await NodeNames.DescribeAsync(_calls, _levels[distance], cancellationToken).ConfigureAwait(false))
                yield return (node, distance);
        }
    }
}
