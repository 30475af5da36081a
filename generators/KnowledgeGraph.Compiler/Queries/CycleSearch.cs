using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// Finds a way back to where it began that matches an expression one or more times in a row, and takes a fact. The pairs of a node and a
/// state, with an edge from the end of the expression to its beginning, have such a way where one of their strongly connected components
/// contains both such an edge and a fact.
/// </summary>
/// <remarks>
/// Takes time proportional to the facts of the expression's relations times its states, and in the end one search for the shortest way.
/// </remarks>
internal sealed class CycleSearch(PathProgram program, HoldingEdges edges, int maximumEdges, CancellationToken cancellationToken)
{
    private const int VisitsBetweenChecks = 4096;

    /// <summary>In the place of a fact: from the end of the expression to its beginning.</summary>
    private const int Return = -1;

    /// <summary>In the place of a fact: what holds by a definition that depends on itself.</summary>
    private const int Derived = -2;

    private readonly List<(int Node, int State)> _pairs = [];
    private readonly Dictionary<long, int> _numbers = [];

    /// <summary>For each pair where its edges begin; one more for the end.</summary>
    private readonly List<int> _starts = [];
    private readonly List<(int To, int Fact)> _edges = [];

    /// <summary>The member behind each derived edge.</summary>
    private readonly Dictionary<int, MemberStep> _derived = [];

    private int _steps;

    /// <summary>
    /// Gets a value indicating whether the search was given up, since there is too much to search or some of it is not known.
    /// </summary>
    public bool IsUnfinished => _edges.Count > maximumEdges || edges.AreIncomplete;

    /// <summary>A shortest cycle through the first node that is on one; null where there is none.</summary>
    public PathWitness? Find()
    {
        for (var node = 0; node < edges.NodeCount; node++) NumberOf(node, PathProgram.Start);
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            AddEdges(pair);
            if (_edges.Count > maximumEdges) return null;
        }

        _starts.Add(_edges.Count);

        var components = StrongComponents.Find([.. _starts], _edges.ConvertAll(static edge => edge.To).ToArray(), cancellationToken);
        var (hasFact, hasReturn) = (new HashSet<int>(), new HashSet<int>());
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            for (var i = _starts[pair]; i < _starts[pair + 1]; i++)
            {
                if (components[_edges[i].To] != components[pair]) continue;
                if (_edges[i].Fact != Return) hasFact.Add(components[pair]);
                else hasReturn.Add(components[pair]);
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
        var (node, state) = _pairs[pair];
        if (Array.Exists(program.AcceptedKinds(state), kind => IsOf(node, kind))) _edges.Add((NumberOf(node, PathProgram.Start), Return));
        foreach (var move in program.MovesOf(state))
        {
            if (!IsOf(node, move.Kind)) continue;
            var rows = move.IsDerived ? edges.DerivedRowsOf(move.Step, cancellationToken) : edges.RowsOf(move.Step);
            var (edge, end) = rows.EdgesOf(node);
            for (; edge < end; edge++)
            {
                if (move.IsDerived) _derived.Add(_edges.Count, move.Step);
                _edges.Add((NumberOf(rows.Neighbors[edge], move.To), move.IsDerived ? Derived : rows.FactOf(edge)));
            }
        }
    }

    private bool IsOf(int node, int kind) => kind == PathProgram.AnyKind || node >= edges.FirstNode(kind) && node < edges.NodeEnd(kind);

    /// <summary>
    /// Searches within a component for the way back to a pair. Pairs before and after the first fact are told apart, since only the latter
    /// may return.
    /// </summary>
    private PathWitness? Shortest(int start, int[] components)
    {
        var visits = new List<(int Pair, bool HasFact, int Parent, int Edge)> { (start, false, -1, -1) };
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
                    var hasOne = hasFact || fact != Return;
                    if (components[to] != components[start] || !visited.Add(2L * to + (hasOne ? 1 : 0))) continue;
                    visits.Add((to, hasOne, level[i], edge));
                    if (hasOne && to == start) return Trace(visits);
                    (fact != Return ? next : level).Add(visits.Count - 1);
                }
            }

            (level, next) = (next, level);
        }

        return null;
    }

    private PathWitness Trace(List<(int Pair, bool HasFact, int Parent, int Edge)> visits)
    {
        var steps = new List<WitnessStep>();
        for (var visit = visits.Count - 1; visits[visit].Parent >= 0; visit = visits[visit].Parent)
        {
            var (pair, _, parent, edge) = visits[visit];
            var to = _pairs[pair].Node;
            if (_edges[edge].Fact >= 0)
            {
                steps.Add(new WitnessStep(_edges[edge].Fact, to, 0));
            }
            else if (_edges[edge].Fact == Derived)
            {
                if (edges.Prove(_derived[edge], _pairs[visits[parent].Pair].Node, to) is not { } proof)
                {
                    steps.Add(new WitnessStep(-1, to, 0));
                    continue;
                }

                for (var i = proof.Count - 1; i >= 0; i--) steps.Add(new WitnessStep(proof[i].Fact, proof[i].To, 0));
            }
        }

        steps.Reverse();
        return new PathWitness(_pairs[visits[0].Pair].Node, steps);
    }

    private int NumberOf(int node, int state)
    {
        var key = (long)node * program.StateCount + state;
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
}
