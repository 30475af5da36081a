using System.Runtime.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// One member's facts by the node on one of their ends, as compressed sparse rows: a row for each node of the member's domain (outgoing)
/// or range (incoming). What the default view walks stands in <see cref="Starts"/> and <see cref="Neighbors"/>; the facts of a node,
/// hidden ones last, in <see cref="FactStarts"/>. Immutable once built.
/// </summary>
internal sealed class Adjacency
{
    /// <summary>Where the visible edges of each node begin, and one row more for the end of the last.</summary>
    internal readonly int[] Starts;

    /// <summary>The nodes at the other end; empty for a property.</summary>
    internal readonly int[] Neighbors;

    /// <summary>The id of the node of row 0.</summary>
    internal readonly int FirstNode;

    /// <summary>The fact of each visible edge; <see langword="null"/> where that is <see cref="FirstFact"/> plus the edge's number.</summary>
    internal readonly int[]? EdgeFacts;

    /// <summary>Where the facts of each node begin, hidden ones included; the same as <see cref="Starts"/> where none is hidden.</summary>
    internal readonly int[] FactStarts;

    /// <summary>The facts that <see cref="FactStarts"/> counts; <see langword="null"/> where they are consecutive from <see cref="FirstFact"/>.</summary>
    internal readonly int[]? Facts;

    internal readonly int FirstFact;

    /// <summary>
    /// Gets whether the rows are those of a relation's objects. A node outside the relation's range has no facts then: it may have the inverse
    /// all the same, since an abstract kind above can declare it.
    /// </summary>
    internal bool IsIncoming { get; init; }

    internal Adjacency(int firstNode, int firstFact, int[] starts, int[] neighbors, int[]? edgeFacts, int[] factStarts, int[]? facts)
    {
        FirstNode = firstNode;
        FirstFact = firstFact;
        Starts = starts;
        Neighbors = neighbors;
        EdgeFacts = edgeFacts;
        FactStarts = factStarts;
        Facts = facts;
    }

    /// <summary>The nodes at the other ends of a node's visible facts: two reads of offsets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Nodes<T> NeighborsOf<T>(Graph graph, int node)
        where T : struct, INode<T>
    {
        var starts = Starts;
        var row = node - FirstNode;
        if ((uint)row >= (uint)(starts.Length - 1)) return Outside<T>();
        var start = starts[row];
        return new Nodes<T>(graph, Neighbors, start, starts[row + 1] - start);
    }

    /// <summary>The first neighbour, or -1.</summary>
    internal int FirstNeighborOf(int node)
    {
        var row = RowOf(node);
        if (row < 0) return -1;
        var start = Starts[row];
        return start < Starts[row + 1] ? Neighbors[start] : -1;
    }

    /// <summary>The facts that the visible edges of a node are.</summary>
    internal IdList VisibleFactsOf(Graph graph, int node)
    {
        var row = RowOf(node);
        return row < 0 ? default : List(graph, EdgeFacts, Starts[row], Starts[row + 1]);
    }

    /// <summary>All facts of a node, hidden ones last.</summary>
    internal IdList FactsOf(Graph graph, int node)
    {
        var row = RowOf(node);
        return row < 0 ? default : List(graph, Facts, FactStarts[row], FactStarts[row + 1]);
    }

    internal int FactOfEdge(int edge) => EdgeFacts is null ? FirstFact + edge : EdgeFacts[edge];

    private IdList List(Graph graph, int[]? facts, int start, int end) =>
        facts is null ? new IdList(graph, FirstFact + start, end - start) : new IdList(graph, facts, start, end - start);

    /// <summary>The node's row, or -1 where it has no facts.</summary>
    private int RowOf(int node)
    {
        var row = node - FirstNode;
        if ((uint)row < (uint)(Starts.Length - 1)) return row;
        if (!IsIncoming) ThrowNode();
        return -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Nodes<T> Outside<T>()
        where T : struct, INode<T>
    {
        if (!IsIncoming) ThrowNode();
        return default;
    }

    private static void ThrowNode() =>
        throw new InvalidOperationException("The node is of a kind that does not have this member. A node keeps its kind when it is taken from a graph or converted with As<T>().");
}
