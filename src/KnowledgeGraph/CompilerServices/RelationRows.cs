using System.ComponentModel;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// The visible edges of several relations between the nodes of a kind, merged into compressed sparse rows: what adapters to other graph
/// libraries read. Eight bytes for each edge and four for each node.
/// </summary>
/// <remarks>
/// A symmetric relation's fact is an edge in each direction, and a single edge from a node to itself. The edges of a node are ordered by
/// relation, and within a relation as typed members list them, derived edges last. Immutable, and safe for any number of threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RelationRows
{
    private readonly int _firstNode;
    private readonly int[] _starts;
    private readonly int[] _others;
    private readonly int[] _facts;

    internal RelationRows(int firstNode, int[] starts, int[] others, int[] facts)
    {
        _firstNode = firstNode;
        _starts = starts;
        _others = others;
        _facts = facts;
    }

    /// <summary>Gets the number of edges.</summary>
    public int Count => _others.Length;

    /// <summary>Gets the number of the first node that has a row.</summary>
    public int FirstNode => _firstNode;

    /// <summary>Gets the number after that of the last node that has a row.</summary>
    public int NodeEnd => _firstNode + _starts.Length - 1;

    /// <summary>Merges the edges that leave the nodes of some ranges and enter nodes of the same ranges. O(nodes + edges).</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="relations">The relations, of this graph or of any view of it, each once.</param>
    /// <param name="includeDerived">
    /// <see langword="true"/> to add what follows from the rules of relations. A derived relation has no other edges, so those are included
    /// in any case.
    /// </param>
    /// <param name="ranges">
    /// The ranges, ascending: the number of the first node, and the number after that of the last. Nodes between two ranges have rows
    /// without edges.
    /// </param>
    /// <returns>The edges.</returns>
    /// <exception cref="InvalidOperationException">A relation has more derived edges than are kept in memory.</exception>
    /// <exception cref="OverflowException">There are more than 2,147,483,647 edges.</exception>
    public static RelationRows Create(
        Graph graph, ReadOnlySpan<Member> relations, bool includeDerived, params (int First, int End)[] ranges)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(ranges);
        return RelationRowsBuilder.Build(graph, relations, includeDerived, ranges.Length == 0 ? (0, 0) : new NodeRange(ranges));
    }

    /// <summary>Gets the ranges of numbers that the nodes of a list are, which is ascending. O(nodes), or O(1) for one range.</summary>
    /// <typeparam name="T">The type of the nodes.</typeparam>
    /// <param name="nodes">The nodes.</param>
    /// <returns>The ranges: the number of the first node, and the number after that of the last.</returns>
    public static (int First, int End)[] RangesOf<T>(Nodes<T> nodes)
        where T : struct, INode<T>
    {
        if (nodes.Count == 0) return [];
        var (first, last) = (nodes[0].AsNode().Index, nodes[^1].AsNode().Index);
        if (last - first == nodes.Count - 1) return [(first, last + 1)];
        var ranges = new List<(int First, int End)>();
        foreach (var node in nodes)
        {
            var index = node.AsNode().Index;
            if (ranges.Count > 0 && ranges[^1].End == index) ranges[^1] = (ranges[^1].First, index + 1);
            else ranges.Add((index, index + 1));
        }

        return [.. ranges];
    }

    /// <summary>Gets the graph of a node, or <see langword="null"/> for the default value, which has none.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The graph, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Graph? GraphOf(Node node) => node.GraphOrNull;

    /// <summary>
    /// Gets the kind that a type of nodes stands for, or <see langword="null"/> for <see cref="Node"/>, which is of every kind.
    /// </summary>
    /// <typeparam name="T">The generated type of a kind, or <see cref="Node"/>.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <returns>The kind, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">The graph does not have the vocabulary of the type.</exception>
    public static Kind? KindOf<T>(Graph graph)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.KindOf<T>(nameof(T)) is var kind and >= 0 ? new Kind(graph, kind) : null;
    }

    /// <summary>
    /// Gets the node that a node of a graph, of a view of it, or of a graph that it extends is in the graph or view itself.
    /// </summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="node">The node.</param>
    /// <param name="found">The node there, or the default value.</param>
    /// <returns><see langword="true"/> if the graph has the node; otherwise <see langword="false"/>.</returns>
    public static bool TryResolve(Graph graph, Node node, out Node found)
    {
        ArgumentNullException.ThrowIfNull(graph);
        found = node.GraphOrNull is null ? default
            : node.Graph.IsOfSameImage(graph) ? new Node(graph, node.Index)
            : graph.FindOfBase(node) ?? default;
        return found != default;
    }

    /// <summary>Gets the member that a member of a graph, of a view of it, or of a graph that it extends is in the graph.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="member">The member.</param>
    /// <param name="found">The member there, or the default value.</param>
    /// <returns><see langword="true"/> if the graph has the member; otherwise <see langword="false"/>.</returns>
    public static bool TryResolve(Graph graph, Member member, out Member found)
    {
        ArgumentNullException.ThrowIfNull(graph);
        found = member.Graph.IsOfSameImage(graph) ? member : graph.FindOfBase(member) ?? default;
        return found != default;
    }

    /// <summary>Gets a node by its number, which is not checked.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="index">The number of the node.</param>
    /// <returns>The node.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Node NodeAt(Graph graph, int index) => new(graph, index);

    /// <summary>
    /// Writes a step of a path as one line, with its evidence, as type converters do:
    /// <c>DeepSeek ─uses→ H800 [D3, claimed, quote "H800 chips"]</c>.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <returns>The line.</returns>
    public static string TextOf(PathStep step) => step.ToEvidence();

    /// <summary>Gets the position of the first edge of a node.</summary>
    /// <param name="node">The number of the node.</param>
    /// <returns>The position.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int node) => _starts[node - _firstNode];

    /// <summary>Gets the position after that of the last edge of a node.</summary>
    /// <param name="node">The number of the node.</param>
    /// <returns>The position.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int node) => _starts[node - _firstNode + 1];

    /// <summary>Gets the number of the node at the other end of an edge.</summary>
    /// <param name="edge">The position of the edge.</param>
    /// <returns>The number of the node.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OtherOf(int edge) => _others[edge];

    /// <summary>
    /// Gets the number of the fact that an edge is; for a derived edge the bitwise complement of its member's number, which is negative.
    /// </summary>
    /// <param name="edge">The position of the edge.</param>
    /// <returns>The number of the fact, or a negative number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FactOf(int edge) => _facts[edge];

    /// <summary>Finds the next edge that joins a node with another one. O(edges of the node).</summary>
    /// <param name="from">The position to begin at.</param>
    /// <param name="end">The position after that of the node's last edge.</param>
    /// <param name="other">The number of the node at the other end.</param>
    /// <returns>The position of the edge, or <paramref name="end"/> if there is none.</returns>
    public int Find(int from, int end, int other)
    {
        var found = _others.AsSpan(from, end - from).IndexOf(other);
        return found < 0 ? end : from + found;
    }

    /// <summary>
    /// Gets the same edges by the nodes that they enter, those of a node by the number of the node that they leave. O(nodes + edges).
    /// </summary>
    /// <returns>The edges, by the nodes that they enter.</returns>
    public RelationRows Transpose()
    {
        var starts = new int[_starts.Length];
        foreach (var other in _others) starts[other - _firstNode + 1]++;
        for (var row = 1; row < starts.Length; row++) starts[row] += starts[row - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var (others, facts) = (new int[Count], new int[Count]);
        for (var row = 0; row < starts.Length - 1; row++)
        {
            for (var edge = _starts[row]; edge < _starts[row + 1]; edge++)
            {
                var place = next[_others[edge] - _firstNode]++;
                (others[place], facts[place]) = (row + _firstNode, _facts[edge]);
            }
        }

        return new RelationRows(_firstNode, starts, others, facts);
    }
}
