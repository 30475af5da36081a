using System.Globalization;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Walks;

/// <summary>The edges of a graph, or of a view of one, as programs walk them. Safe for any number of threads.</summary>
internal sealed class GraphEdges : IPathEdges
{
    /// <summary>
    /// Of a member with more derived edges none are kept: 40 MB of them, and more than a gigabyte while those of a definition that depends
    /// on itself are sought.
    /// </summary>
    private const int MaximumEdges = 5_000_000;

    private readonly Graph _graph;
    private readonly PathDefinitions _definitions;
    private readonly PathRows?[] _forwards;
    private readonly PathRows?[] _backwards;
    private readonly PathRows?[] _derivedForwards;
    private readonly PathRows?[] _derivedBackwards;
    private readonly DerivedEdges?[] _derived;
    private readonly bool[] _isTooMany;
    private readonly (int First, int End)[]?[] _ranges;
    private readonly Lock _solving = new();
    private DerivationSolver? _solver;

    internal GraphEdges(Graph graph, PathDefinitions definitions)
    {
        _graph = graph;
        _definitions = definitions;
        var members = graph.Store.Members.Count;
        _forwards = new PathRows?[members];
        _backwards = new PathRows?[members];
        _derivedForwards = new PathRows?[members];
        _derivedBackwards = new PathRows?[members];
        _derived = new DerivedEdges?[members];
        _isTooMany = new bool[members];
        _ranges = new (int, int)[]?[graph.Store.Kinds.Count];
    }

    public int NodeCount => _graph.NodeCount;

    public (int First, int End)[] RangesOf(int kind) => _ranges[kind] ??= _graph.Store.Kinds.RangeOf(kind).ToParts();

    public PathRows RowsOf(MemberStep step)
    {
        ref var rows = ref (step.IsForward ? _forwards : _backwards)[step.Member];
        if (Volatile.Read(ref rows) is { } known) return known;
        if (_graph.Store.Members.IsDerived(step.Member)) return PathRows.Empty;
        var read = new AdjacencyRows(step.IsForward ? _graph.Outgoing(step.Member) : _graph.Incoming(step.Member));
        return Interlocked.CompareExchange(ref rows, read, null) ?? read;
    }

    /// <exception cref="InvalidOperationException">There are more edges than are kept.</exception>
    public PathRows DerivedRowsOf(MemberStep step, CancellationToken cancellationToken) =>
        TryGetDerivedRows(step, cancellationToken) ?? throw TooMany(step.Member);

    /// <summary>The derived edges of a member.</summary>
    /// <exception cref="InvalidOperationException">There are more edges than are kept.</exception>
    internal DerivedEdges DerivedOf(int member) => TryGetDerived(member) ?? throw TooMany(member);

    /// <summary>
    /// All edges that hold of a member; <see langword="null"/> where they are too many to keep, and are to be found from each node.
    /// </summary>
    internal PathRows? TryGetDerivedRows(MemberStep step, CancellationToken cancellationToken = default)
    {
        ref var rows = ref (step.IsForward ? _derivedForwards : _derivedBackwards)[step.Member];
        if (Volatile.Read(ref rows) is { } known) return known;
        if (TryGetDerived(step.Member, cancellationToken) is not { } derived) return null;
        var members = _graph.Store.Members;
        var kind = step.IsForward ? members.Domains[step.Member] : members.RangeOf(step.Member);
        var read = DerivedRows.Create(derived, step.IsForward, this.FirstNode(kind), this.NodeEnd(kind), RowsOf(step));
        return Interlocked.CompareExchange(ref rows, read, null) ?? read;
    }

    /// <summary>
    /// The derived edges of a member, as the image stores them for the default view, and otherwise solved at first use;
    /// <see langword="null"/> where they are too many to keep.
    /// </summary>
    internal DerivedEdges? TryGetDerived(int member, CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _derived[member]) is { } known) return known;
        if (!_definitions.IsDefined(member)) return DerivedEdges.None;
        if (!_graph.IsView && _graph.Store.Members.AreDerivedStored(member))
        {
            var stored = StoredEdges.Read(_graph, member);
            return Interlocked.CompareExchange(ref _derived[member], stored, null) ?? stored;
        }

        lock (_solving)
        {
            if (_derived[member] is not null || _isTooMany[member]) return _derived[member];
            _solver ??= new DerivationSolver(_definitions, this, MaximumEdges);
            _derived[member] = _solver.Solve(member, cancellationToken);
            _isTooMany[member] = _derived[member] is null;
            return _derived[member];
        }
    }

    private InvalidOperationException TooMany(int member) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_graph.Members[member]} depends on itself, and finding its edges in {_graph} takes too much memory: at most "
                + $"{MaximumEdges:N0} edges are kept. ")
        + "Narrow its definition, write it as a repetition, which stores no edges (R|R/D is R+), or use a view with fewer facts.");

    /// <summary>A relation's facts as they are walked. Their numbers are read when a path is traced.</summary>
    private sealed class AdjacencyRows(Adjacency rows) : PathRows(rows.FirstNode, rows.Starts, rows.Neighbors)
    {
        public override int FactOf(int edge) => rows.FactOfEdge(edge);
    }
}
