using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage;

/// <summary>
/// One member's facts by the node on one of their ends, as compressed sparse rows: a row for each node of the member's domain (outgoing)
/// or range (incoming). What is walked stands in <see cref="Starts"/> and <see cref="Neighbors"/>; which facts that are, and which ones of
/// a node are hidden, is read when it is first asked for. Immutable but for that, and safe for any number of threads.
/// The rows of a mapped file are in <see cref="RowsInBlocks"/> until <see cref="Whole"/> decodes all of them.
/// </summary>
internal class Adjacency
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
    /// What to read the facts from once they are asked for; <see langword="null"/> where they are known, or consecutive.
    /// </summary>
    private readonly MemberRows? _source;
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
    internal Adjacency(int firstNode, int firstFact, int[] starts, int[] neighbors, MemberRows source, int member)
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
    internal AdjacencyFacts? Facts => _facts ?? (_source is null ? null : ReadFacts(_source));

    /// <summary>The same rows with all of their edges in <see cref="Starts"/> and <see cref="Neighbors"/>.</summary>
    internal virtual Adjacency Whole => this;

    /// <summary>The first neighbour, or -1.</summary>
    internal int FirstNeighborOf(int node)
    {
        var row = RowOf(node);
        if (row < 0) return RowElsewhere(node) is { Count: > 0 } other ? other.Neighbors[other.Start] : -1;
        var start = Starts[row];
        return start < Starts[row + 1] ? Neighbors[start] : -1;
    }

    /// <summary>The number of a node's visible edges.</summary>
    internal int CountOf(int node)
    {
        var row = RowOf(node);
        return row < 0 ? RowElsewhere(node).Count : Starts[row + 1] - Starts[row];
    }

    /// <summary>The visible edges of a node that has no row here; none where it has no facts.</summary>
    /// <exception cref="InvalidOperationException">The node does not have the member.</exception>
    internal virtual RowSlice RowElsewhere(int node)
    {
        CheckOutside();
        return default;
    }

    /// <summary>The facts of a node that has no row here; none where it has no facts.</summary>
    /// <param name="node">The node.</param>
    /// <param name="includesHidden">Whether hidden ones are among them, last unless the member is ordered.</param>
    /// <exception cref="InvalidOperationException">The node does not have the member.</exception>
    internal virtual FactSlice FactsElsewhere(int node, bool includesHidden)
    {
        CheckOutside();
        return default;
    }

    internal int FactOfEdge(int edge) => Facts is { } facts ? facts.Edges[edge] : FirstFact + edge;

    // Threads that ask at the same time may each read them; the first to finish is kept by all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private AdjacencyFacts ReadFacts(MemberRows source)
    {
        var facts = AdjacencyReader.ReadFacts(source, _member, IsIncoming);
        return Interlocked.CompareExchange(ref _facts, facts, null) ?? facts;
    }

    /// <summary>The node's row, or -1 where it has none here.</summary>
    internal int RowOf(int node)
    {
        var row = node - FirstNode;
        return (uint)row < (uint)(Starts.Length - 1) ? row : -1;
    }

    /// <summary>Throws for a node that does not have the member.</summary>
    private protected void CheckOutside()
    {
        if (!IsIncoming) ThrowNode();
    }

    private static void ThrowNode() =>
        throw new InvalidOperationException(
            "The node is of a kind that does not have this member. To convert a node to a kind, use As<T>().");
}

/// <summary>Edges that are consecutive in an array.</summary>
/// <param name="Neighbors">The array, of the nodes at the other end.</param>
/// <param name="Start">The first edge.</param>
/// <param name="Count">The number of edges.</param>
internal readonly record struct RowSlice(int[] Neighbors, int Start, int Count);

/// <summary>Facts in an array, or consecutive ones.</summary>
/// <param name="Numbers">The facts; <see langword="null"/> where they are consecutive.</param>
/// <param name="First">The first of consecutive facts.</param>
/// <param name="Count">The number of facts.</param>
internal readonly record struct FactSlice(int[]? Numbers, int First, int Count);
