using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Queries.Execution;

/// <summary>
/// A breadth-first search over pairs of a node and a state of a program. Each pair is visited once, so that cycles end and a search takes
/// time proportional to the edges of the expression's members times its states, at most.
/// </summary>
/// <remarks>
/// For one thread at a time. What was visited is a bitmap that a search clears again where it wrote, so that many small searches cost what
/// they visit.
/// </remarks>
internal sealed class PathReach
{
    private const int VisitsBetweenChecks = 4096;

    /// <summary>The pairs for which a bitmap is kept, of 32 MiB; above, they are hashed.</summary>
    private const long MaximumBits = 1L << 28;

    private readonly PathProgram _program;
    private readonly IPathEdges _edges;
    private readonly Move[]?[] _moves;
    private readonly (int First, int End)[]?[] _accepting;
    private readonly ulong[]? _visited;
    private readonly HashSet<long>? _hashed;
    private readonly ulong[] _isEnd;
    private readonly List<int> _ends = [];

    /// <summary>The node in the upper half, and the state in the lower.</summary>
    private long[] _visits = new long[64];
    private int[] _parents = [];
    private int[] _arrivals = [];
    private int _count;
    private long _work;
    private bool _traces;

    public PathReach(PathProgram program, IPathEdges edges)
    {
        _program = program;
        _edges = edges;
        _moves = new Move[]?[program.StateCount];
        _accepting = new (int, int)[]?[program.StateCount];
        var pairs = (long)program.StateCount * edges.NodeCount;
        if (pairs <= MaximumBits) _visited = new ulong[(pairs + 63) / 64];
        else _hashed = [];
        _isEnd = new ulong[(edges.NodeCount + 63) / 64];
    }

    /// <summary>Gets or sets how many edges all runs together may take; above, a run ends before it is done.</summary>
    public long MaximumWork { get; set; } = long.MaxValue;

    /// <summary>Gets a value indicating whether a run ended before it was done.</summary>
    public bool IsUnfinished => _work > MaximumWork;

    /// <summary>Gets the nodes that the last run found, each once, nearest first unless they were asked for in order.</summary>
    public List<int> Ends => _ends;

    /// <summary>Gets the bytes that the search holds between runs, about.</summary>
    public long Size =>
        8L * ((_visited?.Length ?? 0) + _isEnd.Length + _visits.Length + _parents.Length + (_hashed?.Count ?? 0) + _ends.Count);

    /// <summary>Finds the nodes that the program leads to from one of some nodes.</summary>
    public void Run(ReadOnlySpan<int> starts, CancellationToken cancellationToken)
    {
        _traces = false;
        Search(starts, [], cancellationToken);
        Clear();
    }

    /// <summary>Finds the nodes that the program leads to from a node, in the order of nodes.</summary>
    public void RunInOrder(int start, CancellationToken cancellationToken)
    {
        _traces = false;
        Search([start], [], cancellationToken);
        SortEnds();
        Clear();
    }

    /// <summary>Determines whether the program leads from a node to another.</summary>
    public bool Leads(int start, int end, CancellationToken cancellationToken)
    {
        _traces = false;
        var found = Search([start], [(end, end + 1)], cancellationToken) >= 0;
        Clear();
        return found;
    }

    /// <summary>
    /// The steps of a shortest path from one of some nodes to another, or <see langword="null"/>. Derived edges are steps without a fact.
    /// </summary>
    public List<ProofStep>? Find(ReadOnlySpan<int> starts, int end, CancellationToken cancellationToken) =>
        Find(starts, [(end, end + 1)], out _, cancellationToken);

    /// <summary>The steps of a shortest path from one of some nodes to the nearest of some others, or <see langword="null"/>.</summary>
    /// <param name="starts">The nodes that a path can begin at.</param>
    /// <param name="ends">The ranges of nodes that it can end at.</param>
    /// <param name="end">The node that it ends at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public List<ProofStep>? Find(
        ReadOnlySpan<int> starts, (int First, int End)[] ends, out int end, CancellationToken cancellationToken)
    {
        StartTracing();
        var visit = Search(starts, ends, cancellationToken);
        end = visit < 0 ? -1 : Unpack(_visits[visit]).Node;
        var steps = visit < 0 ? null : Trace(visit, out _);
        Clear();
        return steps;
    }

    /// <summary>
    /// Finds where paths come nearest to the end of the expression, wherever that is: to a place from which the fewest moves are left, and
    /// of such places the nearest. <see langword="null"/> where there is no node to begin at.
    /// </summary>
    public PathStop? FindStop(ReadOnlySpan<int> starts, CancellationToken cancellationToken)
    {
        StartTracing();
        Search(starts, [], cancellationToken);
        var stop = _count == 0 ? null : NearestStop(_program.MovesLeft());
        Clear();
        return stop;
    }

    /// <summary>Puts the ends in order: where they are many, the bitmap has them so.</summary>
    private void SortEnds()
    {
        if (_ends.Count <= _isEnd.Length)
        {
            _ends.Sort();
            return;
        }

        _ends.Clear();
        for (var i = 0; i < _isEnd.Length; i++)
        {
            var node = i << 6;
            for (var word = _isEnd[i]; word != 0; word >>= 1, node++)
            {
                if ((word & 1) != 0) _ends.Add(node);
            }
        }
    }

    private PathStop NearestStop(int[] left)
    {
        var nearest = 0;
        for (var visit = 1; visit < _count; visit++)
        {
            if (left[Unpack(_visits[visit]).State] < left[Unpack(_visits[nearest]).State]) nearest = visit;
        }

        var (stopped, moves) = (Unpack(_visits[nearest]), new List<PathMove>());
        for (var visit = nearest; visit < _count; visit++)
        {
            var (node, state) = Unpack(_visits[visit]);
            if (node != stopped.Node || left[state] != left[stopped.State]) continue;
            foreach (var move in _program.MovesOf(state))
            {
                if (left[move.To] < left[state]) moves.Add(move);
            }
        }

        return new PathStop(stopped.Node, moves, Trace(nearest, out var last), last);
    }

    private List<ProofStep> Trace(int visit, out PathMove? last)
    {
        last = null;
        var steps = new List<ProofStep>();
        for (; _parents[visit] >= 0; visit = _parents[visit])
        {
            var (node, state) = Unpack(_visits[_parents[visit]]);

            // Which move led here is found again: remembering it would cost every search.
            foreach (var move in MovesOf(state, CancellationToken.None))
            {
                if (!move.TryFind(node, _arrivals[visit], Unpack(_visits[visit]), out var step)) continue;
                steps.Add(step);
                last ??= move.Origin;
                break;
            }
        }

        steps.Reverse();
        return steps;
    }

    private void StartTracing()
    {
        _traces = true;
        if (_parents.Length < _visits.Length) (_parents, _arrivals) = (new int[_visits.Length], new int[_visits.Length]);
    }

    /// <summary>Visits what can be reached, and gives the first visit that ends at a node of some ranges; -1 where none does.</summary>
    private int Search(ReadOnlySpan<int> starts, (int First, int End)[] ends, CancellationToken cancellationToken)
    {
        _count = 0;
        _ends.Clear();
        foreach (var start in starts) Visit(start, PathProgram.Start, -1, -1);
        for (var visit = 0; visit < _count; visit++)
        {
            if (visit % VisitsBetweenChecks == 0)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    Clear();
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (IsUnfinished) return -1;
            }

            var (node, state) = Unpack(_visits[visit]);
            if (Accepts(state, node))
            {
                ref var word = ref _isEnd[node >> 6];
                if ((word & (1UL << node)) == 0)
                {
                    word |= 1UL << node;
                    _ends.Add(node);
                    if (NodesOfKinds.IsIn(ends, node)) return visit;
                }
            }

            var moves = MovesOf(state, cancellationToken);
            for (var i = 0; i < moves.Length; i++)
            {
                if (node >= moves[i].First && node < moves[i].End) Take(in moves[i], node, visit);
            }
        }

        return -1;
    }

    private void Take(in Move move, int node, int visit)
    {
        var rows = move.Rows;
        var row = node - rows.FirstNode;
        if ((uint)row >= (uint)(rows.Starts.Length - 1)) return;
        var (edge, last) = (rows.Starts[row], rows.Starts[row + 1]);
        _work += last - edge + 1;
        if (_visited is null || _traces)
        {
            for (; edge < last; edge++) Visit(rows.Neighbors[edge], move.To, visit, edge);
            return;
        }

        // The same as visiting each, without a call: this is where the time goes.
        var (visited, visits, count) = (_visited, _visits, _count);
        var (neighbors, states, to) = (rows.Neighbors, (long)_program.StateCount, move.To);
        for (; edge < last; edge++)
        {
            var neighbor = neighbors[edge];
            var pair = (neighbor * states) + to;
            ref var word = ref visited[(int)(pair >> 6)];
            if ((word & (1UL << (int)pair)) != 0) continue;
            word |= 1UL << (int)pair;
            if (count == visits.Length)
            {
                Grow();
                visits = _visits;
            }

            visits[count++] = ((long)neighbor << 32) | (uint)to;
        }

        _count = count;
    }

    private void Visit(int node, int state, int parent, int edge)
    {
        if (_visited is not null)
        {
            var pair = PairOf(node, state);
            ref var word = ref _visited[(int)(pair >> 6)];
            var bit = 1UL << (int)pair;
            if ((word & bit) != 0) return;
            word |= bit;
        }
        else if (!_hashed!.Add(PairOf(node, state)))
        {
            return;
        }

        if (_count == _visits.Length) Grow();
        if (_traces) (_parents[_count], _arrivals[_count]) = (parent, edge);
        _visits[_count++] = ((long)node << 32) | (uint)state;
    }

    private long PairOf(int node, int state) => ((long)node * _program.StateCount) + state;

    private static (int Node, int State) Unpack(long visit) => ((int)(visit >> 32), (int)visit);

    private void Grow()
    {
        Array.Resize(ref _visits, 2 * _visits.Length);
        if (!_traces) return;
        Array.Resize(ref _parents, _visits.Length);
        Array.Resize(ref _arrivals, _visits.Length);
    }

    private bool Accepts(int state, int node)
    {
        var ranges = _accepting[state] ??= RangesOf(state);
        foreach (var (first, end) in ranges)
        {
            if (node >= first && node < end) return true;
        }

        return false;
    }

    private Move[] MovesOf(int state, CancellationToken cancellationToken) => _moves[state] ??= Resolve(state, cancellationToken);

    private Move[] Resolve(int state, CancellationToken cancellationToken)
    {
        var resolved = new List<Move>();
        foreach (var move in _program.MovesOf(state))
        {
            var rows = move.IsDerived ? _edges.DerivedRowsOf(move.Step, cancellationToken) : _edges.RowsOf(move.Step);
            foreach (var (first, end) in _edges.RangesOfAny(move.Kind)) resolved.Add(new Move(move, rows, first, end));
        }

        return [.. resolved];
    }

    private (int First, int End)[] RangesOf(int state)
    {
        var ranges = new List<(int, int)>();
        foreach (var kind in _program.AcceptedKinds(state)) ranges.AddRange(_edges.RangesOfAny(kind));
        return [.. ranges];
    }

    private void Clear()
    {
        for (var visit = 0; visit < _count; visit++)
        {
            var (node, state) = Unpack(_visits[visit]);
            if (_visited is not null) _visited[(int)(PairOf(node, state) >> 6)] = 0;
        }

        _hashed?.Clear();
        foreach (var found in _ends) _isEnd[found >> 6] = 0;
        _count = 0;
    }

    /// <summary>A move with the edges that it takes, from nodes of a range.</summary>
    private readonly struct Move(PathMove move, PathRows rows, int first, int end)
    {
        public readonly PathRows Rows = rows;
        public readonly int First = first;
        public readonly int End = end;
        public readonly int To = move.To;

        public PathMove Origin => move;

        public bool TryFind(int node, int edge, (int Node, int State) to, out ProofStep step)
        {
            step = default;
            if (node < First || node >= End) return false;
            var (start, last) = Rows.EdgesOf(node);
            if (edge < start || edge >= last || (Rows.Neighbors[edge], To) != to) return false;
            step = new ProofStep(node, Rows.Neighbors[edge], move.Step, Rows.FactOf(edge));
            return true;
        }
    }
}
