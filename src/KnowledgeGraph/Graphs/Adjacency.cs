using System.Runtime.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// One member's facts by the node on one of their ends, as compressed sparse rows: a row for each node of the member's domain (outgoing)
/// or range (incoming). What is walked stands in <see cref="Starts"/> and <see cref="Neighbors"/>; which facts that are, and which ones of
/// a node are hidden, is read when it is first asked for. Immutable but for that, and safe for any number of threads.
/// </summary>
internal sealed class Adjacency
{
    /// <summary>Where the visible edges of each node begin, and one row more for the end of the last.</summary>
    internal readonly int[] Starts;

    /// <summary>The nodes at the other end; empty for a property.</summary>
    internal readonly int[] Neighbors;

    /// <summary>The id of the node of row 0.</summary>
    internal readonly int FirstNode;

    /// <summary>The fact of the first edge, where edges are consecutive facts; otherwise <see cref="Facts"/> has them.</summary>
    internal readonly int FirstFact;

    /// <summary>
    /// Gets a value indicating whether the rows are those of a relation's objects. A node outside the relation's range has no facts then:
    /// it may have the inverse all the same, since an abstract kind above can declare it.
    /// </summary>
    internal bool IsIncoming { get; init; }

    /// <summary>
    /// The graph to read the facts from once they are asked for; <see langword="null"/> where they are known, or consecutive.
    /// </summary>
    private readonly Graph? _source;
    private readonly int _member;
    private AdjacencyFacts? _facts;

    /// <summary>Rows of which each edge is the fact of its number, counted from the first.</summary>
    internal Adjacency(int firstNode, int firstFact, int[] starts, int[] neighbors)
    {
        FirstNode = firstNode;
        FirstFact = firstFact;
        Starts = starts;
        Neighbors = neighbors;
    }

    /// <summary>Rows of a relation, whose facts are read when they are first asked for: walking it needs none of them.</summary>
    internal Adjacency(int firstNode, int firstFact, int[] starts, int[] neighbors, Graph source, int member)
        : this(firstNode, firstFact, starts, neighbors)
    {
        _source = source;
        _member = member;
    }

    /// <summary>Rows of a property, which has no neighbours but facts.</summary>
    internal Adjacency(int firstNode, int firstFact, int[] starts, AdjacencyFacts facts)
        : this(firstNode, firstFact, starts, []) => _facts = facts;

    /// <summary>Gets a value indicating whether the facts can be told without reading them from the image.</summary>
    internal bool HasFacts => _source is null || _facts is not null;

    /// <summary>Which facts the edges are; <see langword="null"/> where they are consecutive ones. Read at first use.</summary>
    private AdjacencyFacts? Facts => _facts ?? (_source is null ? null : ReadFacts(_source));

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

    /// <summary>The number of a node's visible edges.</summary>
    internal int CountOf(int node)
    {
        var row = RowOf(node);
        return row < 0 ? 0 : Starts[row + 1] - Starts[row];
    }

    /// <summary>The facts that the visible edges of a node are.</summary>
    internal IdList VisibleFactsOf(Graph graph, int node)
    {
        var row = RowOf(node);
        return row < 0 ? default : List(graph, Facts?.Edges, Starts[row], Starts[row + 1]);
    }

    /// <summary>All facts of a node, hidden ones last.</summary>
    internal IdList FactsOf(Graph graph, int node)
    {
        var row = RowOf(node);
        if (row < 0) return default;
        return Facts is { } facts
            ? List(graph, facts.All, facts.Starts[row], facts.Starts[row + 1])
            : List(graph, null, Starts[row], Starts[row + 1]);
    }

    internal int FactOfEdge(int edge) => Facts is { } facts ? facts.Edges[edge] : FirstFact + edge;

    private IdList List(Graph graph, int[]? facts, int start, int end) =>
        facts is null ? new IdList(graph, FirstFact + start, end - start) : new IdList(graph, facts, start, end - start);

    // Threads that ask at the same time may each read them; the first to finish is kept by all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private AdjacencyFacts ReadFacts(Graph source)
    {
        var facts = AdjacencyReader.ReadFacts(source, _member, IsIncoming);
        return Interlocked.CompareExchange(ref _facts, facts, null) ?? facts;
    }

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
        throw new InvalidOperationException(
            "The node is of a kind that does not have this member. To convert a node to a kind, use As<T>().");
}
