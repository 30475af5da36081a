using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Compiler.PathExpressions;

/// <summary>
/// Finds a way back to where it began that matches an expression one or more times in a row, and takes a fact. The pairs of a node and a
/// state, with an edge from the end of the expression to its beginning, have such a way where one of their strongly connected components
/// (R. E. Tarjan, “Depth-first search and linear graph algorithms”, SIAM Journal on Computing 1 (2), 1972) holds both such an edge and a fact.
/// </summary>
/// <remarks>
/// Takes time proportional to the facts of the expression's relations times its states, and in the end one search for the shortest way.
/// </remarks>
internal sealed class CycleSearch(BoundPath path, VisibleEdges edges, CancellationToken cancellationToken)
{
    private const int VisitsBetweenChecks = 4096;

    private readonly List<(int Node, int State)> _pairs = [];
    private readonly Dictionary<long, int> _numbers = [];

    /// <summary>For each pair where its edges begin; one more for the end.</summary>
    private readonly List<int> _starts = [];
    private readonly List<(int To, int Fact)> _edges = [];

    private int _steps;

    /// <summary>A shortest cycle through the first node that is on one; null where there is none.</summary>
    public PathWitness? Find()
    {
        for (var node = 0; node < edges.NodeCount; node++) NumberOf(node, path.Automaton.Start);
        for (var pair = 0; pair < _pairs.Count; pair++) AddEdges(pair);
        _starts.Add(_edges.Count);

        var components = new Components(_starts, _edges, CheckCancellation).Find();
        var (hasFact, hasReturn) = (new HashSet<int>(), new HashSet<int>());
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            for (var i = _starts[pair]; i < _starts[pair + 1]; i++)
            {
                if (components[_edges[i].To] != components[pair]) continue;
                if (_edges[i].Fact >= 0) hasFact.Add(components[pair]);
                else if (_pairs[pair].State == path.Automaton.Accept) hasReturn.Add(components[pair]);
            }
        }

        hasFact.IntersectWith(hasReturn);
        if (hasFact.Count == 0) return null;

        // The first pairs are the nodes at the beginning of the expression; every such cycle passes through one.
        for (var node = 0; node < edges.NodeCount; node++)
        {
            if (hasFact.Contains(components[node]) && Shortest(node, components) is { } cycle) return cycle;
        }

        return null;
    }

    private void AddEdges(int pair)
    {
        CheckCancellation();
        _starts.Add(_edges.Count);
        var (node, number) = _pairs[pair];
        var state = path.Automaton[number];
        if (number == path.Automaton.Accept) _edges.Add((NumberOf(node, path.Automaton.Start), -1));
        if (state.Step < 0)
        {
            if (state.Next >= 0) _edges.Add((NumberOf(node, state.Next), -1));
            if (state.Other >= 0) _edges.Add((NumberOf(node, state.Other), -1));
            return;
        }

        foreach (var step in path.StepsOf(number))
        {
            var rows = edges.RowsOf(step);
            var (edge, end) = rows.EdgesOf(node);
            for (; edge < end; edge++) _edges.Add((NumberOf(rows.Neighbors[edge], state.Next), rows.FactOf(edge)));
        }
    }

    /// <summary>
    /// Searches within a component for the way back to a pair. Pairs before and after the first fact are told apart, since only the latter
    /// may return.
    /// </summary>
    private PathWitness? Shortest(int start, int[] components)
    {
        var visits = new List<(int Pair, bool HasFact, int Parent, int Fact)> { (start, false, -1, -1) };
        var visited = new HashSet<long>();
        var (level, next) = (new List<int> { 0 }, new List<int>());
        while (level.Count > 0)
        {
            next.Clear();
            for (var i = 0; i < level.Count; i++)
            {
                CheckCancellation();
                var (pair, hasFact, _, _) = visits[level[i]];
                for (var edge = _starts[pair]; edge < _starts[pair + 1]; edge++)
                {
                    var (to, fact) = _edges[edge];
                    var hasOne = hasFact || fact >= 0;
                    if (components[to] != components[start] || !visited.Add(2L * to + (hasOne ? 1 : 0))) continue;
                    visits.Add((to, hasOne, level[i], fact));
                    if (hasOne && to == start) return Trace(visits);
                    (fact >= 0 ? next : level).Add(visits.Count - 1);
                }
            }

            (level, next) = (next, level);
        }

        return null;
    }

    private PathWitness Trace(List<(int Pair, bool HasFact, int Parent, int Fact)> visits)
    {
        var steps = new List<WitnessStep>();
        for (var visit = visits.Count - 1; visits[visit].Parent >= 0; visit = visits[visit].Parent)
        {
            var (pair, _, parent, fact) = visits[visit];
            if (fact >= 0) steps.Add(new WitnessStep(fact, _pairs[pair].Node, _pairs[visits[parent].Pair].State));
        }

        steps.Reverse();
        return new PathWitness(_pairs[visits[0].Pair].Node, steps);
    }

    private int NumberOf(int node, int state)
    {
        var key = (long)node * path.Automaton.Count + state;
        if (_numbers.TryGetValue(key, out var number)) return number;
        number = _pairs.Count;
        _numbers.Add(key, number);
        _pairs.Add((node, state));
        return number;
    }

    private void CheckCancellation()
    {
        if (++_steps % VisitsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Tarjan's algorithm with a stack of its own in place of recursion.</summary>
    private sealed class Components(List<int> starts, List<(int To, int Fact)> edges, Action visiting)
    {
        private readonly int[] _components = new int[starts.Count - 1];
        private readonly int[] _order = new int[starts.Count - 1];
        private readonly int[] _lowest = new int[starts.Count - 1];
        private readonly int[] _nextEdge = new int[starts.Count - 1];
        private readonly Stack<int> _open = new();
        private readonly Stack<int> _path = new();
        private int _count;

        /// <summary>For each vertex a number that it shares with those of its component, above 0.</summary>
        public int[] Find()
        {
            for (var root = 0; root < _order.Length; root++)
            {
                if (_order[root] > 0) continue;
                Enter(root);
                while (_path.Count > 0) Advance(_path.Peek());
            }

            return _components;
        }

        private void Enter(int vertex)
        {
            visiting();
            _order[vertex] = _lowest[vertex] = ++_count;
            _nextEdge[vertex] = starts[vertex];
            _open.Push(vertex);
            _path.Push(vertex);
        }

        private void Advance(int vertex)
        {
            while (_nextEdge[vertex] < starts[vertex + 1])
            {
                var to = edges[_nextEdge[vertex]].To;
                if (_order[to] == 0)
                {
                    Enter(to);
                    return;
                }

                if (_components[to] == 0) _lowest[vertex] = Math.Min(_lowest[vertex], _lowest[to]);
                _nextEdge[vertex]++;
            }

            _path.Pop();
            if (_lowest[vertex] < _order[vertex]) return;
            int member;
            do
            {
                member = _open.Pop();
                _components[member] = _order[vertex];
            }
            while (member != vertex);
        }
    }
}
