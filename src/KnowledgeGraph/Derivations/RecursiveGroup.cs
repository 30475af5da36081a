using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Solves members whose definitions depend on each other: reachability by a context-free language (M. Yannakakis, “Graph-theoretic
/// methods in database theory”, PODS 1990), evaluated semi-naively (F. Bancilhon and R. Ramakrishnan, “An amateur's introduction to
/// recursive query processing strategies”, SIGMOD 1986): each tuple is taken from a worklist once, and joined with those that were
/// taken before.
/// </summary>
/// <remarks>
/// A tuple says that a definition's program comes from an origin to a node in a state; an edge, that it comes to one where it accepts. A
/// tuple whose state takes an edge of the group waits at its node for those edges. O(states · nodes · edges of the relations) time at
/// most, and O(tuples) memory.
/// </remarks>
internal sealed class RecursiveGroup
{
    private const int VisitsBetweenChecks = 4096;
    private const int TuplesForEachEdge = 8;

    private readonly PathDefinitions _definitions;
    private readonly IPathEdges _edges;
    private readonly int[] _group;
    private readonly int _maximumEdges;
    private readonly long _maximumWork;
    private readonly CancellationToken _cancellationToken;
    private readonly int _nodes;
    private readonly State[] _states;
    private readonly int[] _starts;

    /// <summary>For each member of the group the moves that take its edges, by direction.</summary>
    private readonly List<(int State, Move Move)>[] _waitingFor;
    private readonly HashSet<Tuple> _seen = [];
    private readonly Stack<Tuple> _work = new();
    private readonly Chains[] _bySubject;
    private readonly Chains[] _byObject;
    private readonly List<long>[] _found;

    /// <summary>For each member of the group how many edges are found, those that wait to be taken among them.</summary>
    private readonly int[] _counts;
    private bool _isTooMany;
    private long _joins;

    public RecursiveGroup(
        PathDefinitions definitions, IPathEdges edges, int[] group, int maximumEdges, long maximumWork, CancellationToken cancellationToken)
    {
        _definitions = definitions;
        _edges = edges;
        _group = group;
        _maximumEdges = maximumEdges;
        _maximumWork = maximumWork;
        _cancellationToken = cancellationToken;
        _nodes = edges.NodeCount;
        _starts = new int[group.Length];
        _waitingFor = new List<(int, Move)>[group.Length];
        _bySubject = new Chains[group.Length];
        _byObject = new Chains[group.Length];
        _found = new List<long>[group.Length];
        _counts = new int[group.Length];
        for (var i = 0; i < group.Length; i++)
        {
            (_waitingFor[i], _found[i]) = ([], []);
            (_bySubject[i], _byObject[i]) = (new Chains(_nodes), new Chains(_nodes));
        }

        _states = Resolve();
    }

    /// <summary>Gets a value indicating whether the members were given up for the steps that they took.</summary>
    public bool IsTooMuchWork => _joins > _maximumWork;

    /// <summary>
    /// For each member of the group its edges, sorted, as subject times the nodes plus object. <see langword="null"/> where they are too
    /// many.
    /// </summary>
    public List<long>[]? Solve()
    {
        for (var i = 0; i < _group.Length; i++)
        {
            var domain = _definitions.Vocabulary.DomainOf(_group[i]);
            foreach (var (first, end) in _edges.RangesOf(domain))
            {
                for (var node = first; node < end; node++) Add(_starts[i], node, node);
            }
        }

        for (var count = 0; _work.Count > 0; count++)
        {
            if (count % VisitsBetweenChecks == 0) _cancellationToken.ThrowIfCancellationRequested();
            var (state, origin, node) = _work.Pop();
            if (state < 0) TakeEdge(~state, origin, node);
            else TakeTuple(state, origin, node);
            if (_isTooMany || IsTooMuchWork || _seen.Count - _nodes > (long)TuplesForEachEdge * _maximumEdges) return null;
        }

        foreach (var edges in _found) edges.Sort();

        return _found;
    }

    private void TakeTuple(int state, int origin, int node)
    {
        var (member, accepting, moves, waiting) = _states[state];
        foreach (var (first, end) in accepting)
        {
            if (node >= first && node < end) Add(~member, origin, node);
        }

        foreach (var move in moves)
        {
            if (node < move.First || node >= move.End) continue;
            if (move.Rows is { } rows)
            {
                var (start, end) = rows.EdgesOf(node);
                for (var edge = start; edge < end; edge++) Add(move.To, origin, rows.Neighbors[edge]);
            }
            else
            {
                var known = (move.IsForward ? _bySubject : _byObject)[move.Member];
                for (var i = known.First(node); i >= 0; i = known.Next(i)) Add(move.To, origin, known.Value(i));
            }
        }

        waiting?.Add(node, origin);
    }

    private void TakeEdge(int member, int subject, int target)
    {
        _found[member].Add((long)subject * _nodes + target);
        _bySubject[member].Add(subject, target);
        _byObject[member].Add(target, subject);
        foreach (var (state, move) in _waitingFor[member])
        {
            var (from, to) = move.IsForward ? (subject, target) : (target, subject);
            if (from < move.First || from >= move.End) continue;
            var waiting = _states[state].Waiting!;
            for (var i = waiting.First(from); i >= 0; i = waiting.Next(i)) Add(move.To, waiting.Value(i), to);
        }
    }

    /// <param name="state">A state, or the complement of a member of the group for an edge of it.</param>
    /// <param name="origin">The number of the node that the path began at.</param>
    /// <param name="node">The number of the node that it leads to.</param>
    private void Add(int state, int origin, int node)
    {
        _joins++;
        var tuple = new Tuple(state, origin, node);
        if (!_seen.Add(tuple)) return;
        _work.Push(tuple);
        if (state < 0 && ++_counts[~state] > _maximumEdges) _isTooMany = true;
    }

    private State[] Resolve()
    {
        var states = new List<State>();
        for (var i = 0; i < _group.Length; i++)
        {
            var program = _definitions.ProgramOf(new MemberStep(_group[i], true));
            _starts[i] = states.Count;
            for (var state = 0; state < program.StateCount; state++)
            {
                var number = states.Count;
                var moves = new List<Move>();
                Chains? waiting = null;
                foreach (var move in program.MovesOf(state))
                {
                    var member = move.IsDerived ? System.Array.IndexOf(_group, move.Step.Member) : -1;
                    var rows = member >= 0
                        ? null
                        : move.IsDerived ? _edges.DerivedRowsOf(move.Step, _cancellationToken) : _edges.RowsOf(move.Step);
                    foreach (var (first, end) in _edges.RangesOfAny(move.Kind))
                    {
                        var resolved = new Move(
                            rows, member, move.Step.IsForward, first, end, IsEnd(program, move.To) ? ~i : _starts[i] + move.To);
                        moves.Add(resolved);
                        if (member < 0) continue;
                        waiting ??= new Chains(_nodes);
                        _waitingFor[member].Add((number, resolved));
                    }
                }

                var accepting = new List<(int, int)>();
                foreach (var kind in program.AcceptedKinds(state)) accepting.AddRange(_edges.RangesOfAny(kind));
                states.Add(new State(i, [.. accepting], [.. moves], waiting));
            }
        }

        return [.. states];
    }

    /// <summary>Whether coming to a state is nothing but an edge.</summary>
    private static bool IsEnd(PathProgram program, int state) =>
        program.MovesOf(state).Length == 0 && program.AcceptedKinds(state)[0] == PathProgram.AnyKind;

    private readonly record struct Tuple(int State, int Origin, int Node);

    /// <param name="Member">The place in the group of the member whose definition it belongs to.</param>
    /// <param name="Accepting">The ranges of the nodes that a path may end at in this state.</param>
    /// <param name="Moves">The moves from this state.</param>
    /// <param name="Waiting">The origins that have come here, by node, where a move takes edges of the group.</param>
    private sealed record State(int Member, (int First, int End)[] Accepting, Move[] Moves, Chains? Waiting);

    /// <param name="Rows">The edges; <see langword="null"/> where they are those of a member of the group.</param>
    /// <param name="Member">The place in the group of the member whose edges are taken.</param>
    /// <param name="IsForward">Whether they are taken from subject to object.</param>
    /// <param name="First">The first node that the move may leave.</param>
    /// <param name="End">One past the last.</param>
    /// <param name="To">The state after it, or the complement of a member of the group that has an edge where it leads to.</param>
    private sealed record Move(PathRows? Rows, int Member, bool IsForward, int First, int End, int To);

    /// <summary>
    /// For each node a chain of numbers, the last one first. What is added while a chain is walked is not met on the walk.
    /// </summary>
    private sealed class Chains
    {
        private readonly int[] _first;
        private readonly List<(int Value, int Next)> _links = [];

        public Chains(int nodes)
        {
            _first = new int[nodes];
            for (var node = 0; node < nodes; node++) _first[node] = -1;
        }

        public int First(int node) => _first[node];

        public int Next(int link) => _links[link].Next;

        public int Value(int link) => _links[link].Value;

        public void Add(int node, int value)
        {
            _links.Add((value, _first[node]));
            _first[node] = _links.Count - 1;
        }
    }
}
