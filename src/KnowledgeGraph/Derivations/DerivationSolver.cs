using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Finds the edges that hold by the definitions of members and were not stated: the least set that the rules of relations and the
/// expressions of derived members allow. Members are solved when they are asked for, with those that they depend on.
/// </summary>
/// <remarks>
/// A definition that does not depend on itself takes one search from each node of its domain. Those that do are solved together,
/// semi-naively (<see cref="RecursiveGroup"/>). For one thread at a time.
/// </remarks>
internal sealed class DerivationSolver : IPathEdges
{
    private readonly PathDefinitions _definitions;
    private readonly IPathEdges _stated;
    private readonly int _maximumEdges;
    private readonly long _maximumWork;
    private readonly bool[] _isTooMuchWork;
    private readonly DerivedEdges?[] _solved;
    private readonly bool[] _isSolved;
    private readonly PathRows?[] _forwards;
    private readonly PathRows?[] _backwards;

    /// <param name="definitions">The definitions of the members.</param>
    /// <param name="stated">The visible stated facts; derived rows are not asked of it.</param>
    /// <param name="maximumEdges">Above so many edges a member is given up, and with it those that depend on its edges.</param>
    /// <param name="maximumWork">Above so many steps too, each of which takes an edge.</param>
    public DerivationSolver(PathDefinitions definitions, IPathEdges stated, int maximumEdges, long maximumWork = long.MaxValue)
    {
        _definitions = definitions;
        _stated = stated;
        _maximumEdges = maximumEdges;
        _maximumWork = maximumWork;
        var members = definitions.Vocabulary.MemberCount;
        _solved = new DerivedEdges?[members];
        _isSolved = new bool[members];
        _isTooMuchWork = new bool[members];
        _forwards = new PathRows?[members];
        _backwards = new PathRows?[members];
    }

    int IPathEdges.NodeCount => _stated.NodeCount;

    /// <summary>
    /// The derived edges of a member; none of one without a definition. <see langword="null"/> where there are more than the limit allows.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DerivedEdges? Solve(int member, CancellationToken cancellationToken)
    {
        if (!_definitions.IsDefined(member)) return DerivedEdges.None;
        if (_isSolved[member]) return _solved[member];
        var needed = Dependencies(member);
        foreach (var group in _definitions.Groups)
        {
            if (needed.Contains(group[0]) && !_isSolved[group[0]]) SolveGroup(group, cancellationToken);
        }

        return _solved[member];
    }

    /// <summary>Determines whether a member that was asked for was given up for the steps that it took, and not for its edges.</summary>
    public bool IsTooMuchWork(int member) => _isTooMuchWork[member];

    /// <summary>All edges that hold of a member, with those that are stated.</summary>
    public PathRows DerivedRowsOf(MemberStep step, CancellationToken cancellationToken)
    {
        ref var rows = ref (step.IsForward ? _forwards : _backwards)[step.Member];
        var vocabulary = _definitions.Vocabulary;
        var kind = step.IsForward ? vocabulary.DomainOf(step.Member) : vocabulary.RangeOf(step.Member);
        return rows ??= DerivedRows.Create(
            _solved[step.Member] ?? DerivedEdges.None, step.IsForward, _stated.FirstNode(kind), _stated.NodeEnd(kind),
            vocabulary.IsDerived(step.Member) ? PathRows.Empty : _stated.RowsOf(step));
    }

    (int First, int End)[] IPathEdges.RangesOf(int kind) => _stated.RangesOf(kind);

    PathRows IPathEdges.RowsOf(MemberStep step) => _stated.RowsOf(step);

    /// <summary>The members whose derived edges a member's program takes, and theirs, the member among them, in whole groups.</summary>
    private HashSet<int> Dependencies(int member)
    {
        var found = new HashSet<int>();
        var stack = new Stack<int>();
        Push(member);
        while (stack.Count > 0)
        {
            foreach (var other in CalledBy(stack.Pop())) Push(other);
        }

        return found;

        void Push(int other)
        {
            foreach (var one in _definitions.GroupOf(other))
            {
                if (found.Add(one)) stack.Push(one);
            }
        }
    }

    private HashSet<int> CalledBy(int member)
    {
        var called = new HashSet<int>();
        var program = _definitions.ProgramOf(new MemberStep(member, true));
        for (var state = 0; state < program.StateCount; state++)
        {
            foreach (var move in program.MovesOf(state))
            {
                if (move.IsDerived) called.Add(move.Step.Member);
            }
        }

        return called;
    }

    private void SolveGroup(int[] group, CancellationToken cancellationToken)
    {
        if (_definitions.IsRecursive(group[0])) SolveTogether(group, cancellationToken);
        else if (AreSolved(CalledBy(group[0]), group)) _solved[group[0]] = Search(group[0], cancellationToken);

        // Not before: what an exception ended is to be done again, and is not a member of too many edges.
        foreach (var member in group) _isSolved[member] = true;
    }

    private void SolveTogether(int[] group, CancellationToken cancellationToken)
    {
        foreach (var member in group)
        {
            if (!AreSolved(CalledBy(member), group)) return;
        }

        var together = new RecursiveGroup(_definitions, this, group, _maximumEdges, _maximumWork, cancellationToken);
        var solved = together.Solve();
        foreach (var member in group) _isTooMuchWork[member] = together.IsTooMuchWork;
        if (solved is null) return;
        for (var i = 0; i < group.Length; i++) _solved[group[i]] = WithoutStated(group[i], solved[i]);
    }

    /// <summary>Whether the members of other groups have edges: what depends on edges that are not there has too few itself.</summary>
    private bool AreSolved(HashSet<int> members, int[] group)
    {
        foreach (var member in members)
        {
            if (Array.IndexOf(group, member) >= 0 || _solved[member] is not null) continue;
            foreach (var one in group) _isTooMuchWork[one] = _isTooMuchWork[member];
            return false;
        }

        return true;
    }

    private DerivedEdges? Search(int member, CancellationToken cancellationToken)
    {
        var reach = new PathReach(_definitions.ProgramOf(new MemberStep(member, true)), this) { MaximumWork = _maximumWork };
        var edges = new EdgeList(_definitions, _stated, member);
        var domain = _definitions.Vocabulary.DomainOf(member);
        foreach (var (first, end) in _stated.RangesOf(domain))
        {
            for (var node = first; node < end; node++)
            {
                reach.RunInOrder(node, cancellationToken);
                if (reach.IsUnfinished)
                {
                    _isTooMuchWork[member] = true;
                    return null;
                }

                edges.Add(node, reach.Ends);
                if (edges.Count > _maximumEdges) return null;
            }
        }

        return edges.ToEdges();
    }

    /// <param name="member">The member whose edges they are.</param>
    /// <param name="pairs">Sorted; subject times the nodes plus object.</param>
    private DerivedEdges WithoutStated(int member, List<long> pairs)
    {
        var edges = new EdgeList(_definitions, _stated, member);
        var objects = new List<int>();
        for (var i = 0; i < pairs.Count;)
        {
            var subject = (int)(pairs[i] / _stated.NodeCount);
            objects.Clear();
            for (; i < pairs.Count && (int)(pairs[i] / _stated.NodeCount) == subject; i++) objects.Add((int)(pairs[i] % _stated.NodeCount));
            edges.Add(subject, objects);
        }

        return edges.ToEdges();
    }

    /// <summary>Collects derived edges, and leaves out those that are stated.</summary>
    private sealed class EdgeList(PathDefinitions definitions, IPathEdges stated, int member)
    {
        private readonly PathRows _stated = definitions.Vocabulary.IsDerived(member)
            ? PathRows.Empty
            : stated.RowsOf(new MemberStep(member, true));
        private readonly List<int> _subjects = [];
        private readonly List<int> _objects = [];
        private readonly HashSet<int> _known = [];

        public int Count => _subjects.Count;

        /// <param name="subject">The number of the node that the edges leave.</param>
        /// <param name="objects">Sorted, without duplicates.</param>
        public void Add(int subject, List<int> objects)
        {
            var (start, end) = _stated.EdgesOf(subject);
            _known.Clear();
            for (var edge = start; edge < end; edge++) _known.Add(_stated.Neighbors[edge]);
            foreach (var target in objects)
            {
                if (_known.Contains(target)) continue;
                _subjects.Add(subject);
                _objects.Add(target);
            }
        }

        public DerivedEdges ToEdges() => _subjects.Count == 0 ? DerivedEdges.None : new DerivedEdges([.. _subjects], [.. _objects]);
    }
}
