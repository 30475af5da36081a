using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// The weakly connected components of a graph on a cluster: the largest first. Immutable, and safe for any number of threads.
/// </summary>
public sealed class ClusterComponents
{
    private const int None = -1;

    private readonly ClusterCalls _calls;

    /// <summary>The component of each node, by its number.</summary>
    private readonly int[] _components;
    private readonly int[] _sizes;

    /// <param name="calls">The version of the graph.</param>
    /// <param name="roots">For each node the least of its component, which become the numbers of components.</param>
    /// <param name="deprecated">The nodes that are in none.</param>
    internal ClusterComponents(ClusterCalls calls, int[] roots, NumberSet deprecated)
    {
        _calls = calls;
        var sizes = new int[roots.Length];
        for (var node = 0; node < roots.Length; node++) sizes[roots[node]] += deprecated.Contains(node) ? 0 : 1;
        int[] ordered = [.. Enumerable.Range(0, roots.Length).Where(root => sizes[root] > 0)];
        _sizes = Array.ConvertAll(ordered, root => -sizes[root]);
        Array.Sort(_sizes, ordered, Comparer<int>.Default);
        for (var i = 0; i < ordered.Length; i++) _sizes[i] = -_sizes[i];
        for (var i = 0; i < ordered.Length; i++) sizes[ordered[i]] = i;
        for (var node = 0; node < roots.Length; node++) roots[node] = deprecated.Contains(node) ? None : sizes[roots[node]];
        _components = roots;
    }

    /// <summary>Gets the number of components.</summary>
    public int Count => _sizes.Length;

    /// <summary>Returns the number of nodes of a component. The sizes descend.</summary>
    /// <param name="component">The number of the component, from 0.</param>
    /// <returns>The number of nodes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such component.</exception>
    public int SizeOf(int component) => _sizes[Check(component)];

    /// <summary>Returns the number of the component that a node is in. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The number, from 0; -1 if the node is deprecated.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public int IndexOf(ClusterNode node) => _components[WholeGraph.NumberOf(node, _calls, "components")];

    /// <summary>Gets the nodes of a component, in no particular order. A call for each 4,096 nodes of a part.</summary>
    /// <param name="component">The number of the component, from 0.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such component.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public IAsyncEnumerable<ClusterNode> ReadAsync(int component, CancellationToken cancellationToken = default)
    {
        Check(component);
        return NodeNames.ReadAsync(
            _calls, Enumerable.Range(0, _components.Length).Where(node => _components[node] == component), cancellationToken);
    }

    private int Check(int component, [CallerArgumentExpression(nameof(component))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(component, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(component, Count, name);
        return component;
    }
}
