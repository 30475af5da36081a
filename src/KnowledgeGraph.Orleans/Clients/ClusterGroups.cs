using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// The nodes of a graph on a cluster in groups, such as its components or communities: the largest first. Immutable, and safe for any
/// number of threads.
/// </summary>
public sealed class ClusterGroups
{
    private const int None = -1;

    private readonly ClusterCalls _calls;

    /// <summary>The group of each node, by its number.</summary>
    private readonly int[] _groups;
    private readonly int[] _sizes;

    /// <param name="calls">The version of the graph.</param>
    /// <param name="labels">
    /// For each node the label of its group, from 0 and less than the number of nodes. They become the numbers of groups.
    /// </param>
    /// <param name="deprecated">The nodes that are in none.</param>
    /// <param name="hasConverged">Whether the groups are final.</param>
    internal ClusterGroups(ClusterCalls calls, int[] labels, NumberSet deprecated, bool hasConverged)
    {
        (_calls, HasConverged) = (calls, hasConverged);
        var sizes = new int[labels.Length];
        for (var node = 0; node < labels.Length; node++) sizes[labels[node]] += deprecated.Contains(node) ? 0 : 1;
        int[] ordered = [.. Enumerable.Range(0, labels.Length).Where(label => sizes[label] > 0)];
        _sizes = Array.ConvertAll(ordered, label => -sizes[label]);
        Array.Sort(_sizes, ordered, Comparer<int>.Default);
        for (var i = 0; i < ordered.Length; i++) _sizes[i] = -_sizes[i];
        for (var i = 0; i < ordered.Length; i++) sizes[ordered[i]] = i;
        for (var node = 0; node < labels.Length; node++) labels[node] = deprecated.Contains(node) ? None : sizes[labels[node]];
        _groups = labels;
    }

    /// <summary>
    /// Gets a value indicating whether the groups are final. <see langword="false"/> if an algorithm reached the greatest number of
    /// iterations before one of them changed nothing: with another number, the groups may be others.
    /// </summary>
    public bool HasConverged { get; }

    /// <summary>Gets the number of groups.</summary>
    public int Count => _sizes.Length;

    /// <summary>Returns the number of nodes of a group. The sizes descend.</summary>
    /// <param name="group">The number of the group, from 0.</param>
    /// <returns>The number of nodes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public int SizeOf(int group) => _sizes[Check(group)];

    /// <summary>Returns the number of the group that a node is in. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The number, from 0; -1 if the node is deprecated.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    public int IndexOf(ClusterNode node) => _groups[WholeGraph.NumberOf(node, _calls, "groups")];

    /// <summary>Gets the nodes of a group, in no particular order. A call for each 4,096 nodes of a part.</summary>
    /// <param name="group">The number of the group, from 0.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public IAsyncEnumerable<ClusterNode> ReadAsync(int group, CancellationToken cancellationToken = default)
    {
        Check(group);
        return NodeNames.ReadAsync(
            _calls, Enumerable.Range(0, _groups.Length).Where(node => _groups[node] == group), cancellationToken);
    }

    private int Check(int group, [CallerArgumentExpression(nameof(group))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Count, name);
        return group;
    }
}
