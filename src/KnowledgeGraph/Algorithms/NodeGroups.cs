using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>The nodes of a graph in groups, each node in one: components, or communities.</summary>
/// <remarks>
/// The groups are by size, the largest first, those of one size by their first node; the nodes of a group are by node.
/// Equal only to itself. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<Nodes<Node>>))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public sealed class NodeGroups : IReadOnlyList<Nodes<Node>>
{
    /// <summary>The group of a node that the graph leaves out.</summary>
    private const int None = -1;

    /// <summary>The nodes, group by group.</summary>
    private readonly int[] _nodes;
    private readonly int[] _starts;
    private readonly int[] _groups;

    private NodeGroups(Graph graph, bool hasConverged, int[] nodes, int[] starts, int[] groups)
    {
        Graph = graph;
        HasConverged = hasConverged;
        _nodes = nodes;
        _starts = starts;
        _groups = groups;
    }

    /// <summary>Gets the graph whose nodes are grouped.</summary>
    public Graph Graph { get; }

    /// <summary>
    /// Gets a value indicating whether the groups are final. <see langword="false"/> if an algorithm reached the greatest number of
    /// iterations before one of them changed nothing: with another number, the groups may be others.
    /// </summary>
    public bool HasConverged { get; }

    /// <summary>Gets the number of groups.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Gets the nodes of a group by its number. O(1).</summary>
    /// <param name="index">The number of the group, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Nodes<Node> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) IdList.ThrowIndex(index, Count);
            return new Nodes<Node>(Graph, _nodes, _starts[index], _starts[index + 1] - _starts[index]);
        }
    }

    /// <summary>Gets the number of the group that a node is in. The node may be one of any view of the graph. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The number of its group, from 0; -1 if the graph leaves out the node, which is deprecated.</returns>
    /// <exception cref="ArgumentException">The node belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public int IndexOf(Node node) =>
        _groups[Graph.ResolveInImage(node, nameof(node)).Index];

    /// <summary>Gets all nodes of the group that a node is in. The node may be one of any view of the graph. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The nodes of its group, that node included; none if the graph leaves out the node, which is deprecated.</returns>
    /// <exception cref="ArgumentException">The node belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public Nodes<Node> GroupOf(Node node) => IndexOf(node) is var group and >= 0 ? this[group] : default;

    /// <summary>Returns an enumerator over the groups.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Nodes<Node>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The group of each node of the image; -1 for one that the graph leaves out.</summary>
    internal int[] GroupOfEach => _groups;

    /// <summary>Groups nodes that have the same label, which is the number of a node. O(nodes + groups · log groups).</summary>
    internal static NodeGroups FromLabels(Graph graph, int[] labels, bool hasConverged = true)
    {
        var included = graph.Nodes;
        var sizes = new int[labels.Length];
        var firsts = new List<int>();
        foreach (var node in included)
        {
            var label = labels[node.Index];
            if (sizes[label]++ == 0) firsts.Add(label);
        }

        // The labels are in the order of their first nodes, which a stable order by size keeps among equals.
        var ordered = firsts.Select((label, position) => (label, position)).ToArray();
        Array.Sort(ordered, (left, right) =>
            sizes[right.label].CompareTo(sizes[left.label]) is var order and not 0 ? order : left.position.CompareTo(right.position));
        var starts = new int[ordered.Length + 1];
        var groupOfLabel = new int[labels.Length];
        for (var group = 0; group < ordered.Length; group++)
        {
            starts[group + 1] = starts[group] + sizes[ordered[group].label];
            groupOfLabel[ordered[group].label] = group;
        }

        var nodes = new int[included.Count];
        var groups = new int[labels.Length];
        if (included.Count < labels.Length) Array.Fill(groups, None);
        var cursors = starts.AsSpan(0, ordered.Length).ToArray();
        foreach (var node in included)
        {
            var group = groups[node.Index] = groupOfLabel[labels[node.Index]];
            nodes[cursors[group]++] = node.Index;
        }

        return new NodeGroups(graph, hasConverged, nodes, starts, groups);
    }
}
