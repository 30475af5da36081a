using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>Nodes of a graph on a cluster that a question has found, each once. Immutable, and safe for any number of threads.</summary>
public sealed class ClusterNodeSet
{
    private readonly ClusterCalls _calls;
    private readonly NumberSet _numbers;

    internal ClusterNodeSet(ClusterCalls calls, NumberSet numbers)
    {
        (_calls, _numbers) = (calls, numbers);
        Count = numbers.Count();
    }

    /// <summary>Gets the number of nodes.</summary>
    public int Count { get; }

    /// <summary>Determines whether a node is one of them. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns><see langword="true"/> if the node is one of them; otherwise <see langword="false"/>.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public bool Contains(ClusterNode node) => _numbers.Contains(WholeGraph.NumberOf(node, _calls, "nodes"));

    /// <summary>Gets the nodes, in no particular order. A call for each 4,096 nodes of a part.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public IAsyncEnumerable<ClusterNode> ReadAsync(CancellationToken cancellationToken = default) =>
        NodeNames.ReadAsync(_calls, _numbers.Numbers(), cancellationToken);
}
