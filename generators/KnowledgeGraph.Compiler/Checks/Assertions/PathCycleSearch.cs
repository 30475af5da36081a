using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>
/// Finds a way back to where it began that matches an expression one or more times in a row, and takes a fact: a cycle of the pairs of a
/// node and a state, with an edge that takes nothing from the end of the expression to its beginning.
/// </summary>
/// <remarks>
/// Takes time proportional to the facts of the expression's relations times its states, and in the end one search for the shortest way.
/// </remarks>
internal sealed class PathCycleSearch
{
    private const int PairsBetweenChecks = 4096;

    /// <summary>In the place of a fact: from the end of the expression to its beginning.</summary>
    private const int Return = -2;

    private readonly PathProgram _program;
    private readonly HoldingEdges _edges;
    private readonly int _maximumEdges;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The state at the beginning of the expression, which no step leads to: an expression ends before it begins again.</summary>
    private readonly int _beginning;
    private readonly List<(int Node, int State)> _pairs = [];
    private readonly Dictionary<long, int> _numbers = [];

    /// <summary>For each pair where its edges begin; one more for the end.</summary>
    private readonly List<int> _starts = [];
    private readonly List<int> _targets = [];

    /// <summary>For each edge its fact, -1 for a derived one, or <see cref="Return"/>.</summary>
    private readonly List<int> _facts = [];

    /// <summary>The step behind each derived edge.</summary>
    private readonly Dictionary<int, MemberStep> _derived = [];

    public PathCycleSearch(PathProgram program, HoldingEdges edges, int maximumEdges, CancellationToken cancellationToken)
    {
        _program = program;
        _edges = edges;
        _maximumEdges = maximumEdges;
        _cancellationToken = cancellationToken;
        _beginning = LeadsToStart(program) ? program.StateCount : PathProgram.Start;
    }

    /// <summary>
    /// Gets a value indicating whether the search was given up, since there is too much to search or some of it is not known.
    /// </summary>
    public bool IsUnfinished => _facts.Count > _maximumEdges || _edges.AreIncomplete;

    /// <summary>A shortest cycle through the first node that is on one, or null if there is none.</summary>
    public PathWitness? Find()
    {
        for (var node = 0; node < _edges.NodeCount; node++) NumberOf(node, _beginning);
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            if (pair % PairsBetweenChecks == 0) _cancellationToken.ThrowIfCancellationRequested();
            AddEdges(pair);
            if (_facts.Count > _maximumEdges) return null;
        }

        _starts.Add(_facts.Count);
        var search = new CycleSearch([.. _starts], [.. _targets], IsReturn, _cancellationToken);
        var first = _edges.NodeCount;
        foreach (var part in search.Parts())
        {
            // The first pairs are the nodes at the beginning of the expression. One alone only returns to itself.
            if (part.Count == 1) continue;
            foreach (var pair in part) first = Math.Min(first, pair);
        }

        if (first == _edges.NodeCount || search.ShortestThrough(first, minimum: 1) is not { } cycle) return null;
        return _edges.Witness(StepsOf(cycle, first), first);
    }

    private List<ProofStep> StepsOf(List<int> cycle, int node)
    {
        var steps = new List<ProofStep>();
        foreach (var edge in cycle)
        {
            if (IsReturn(edge)) continue;
            var to = _pairs[_targets[edge]].Node;
            steps.Add(new ProofStep(node, to, _facts[edge] < 0 ? _derived[edge] : default, _facts[edge]));
            node = to;
        }

        return steps;
    }

    private static bool LeadsToStart(PathProgram program)
    {
        for (var state = 0; state < program.StateCount; state++)
        {
            if (Array.Exists(program.MovesOf(state), static move => move.To == PathProgram.Start)) return true;
        }

        return false;
    }

    private bool IsReturn(int edge) => _facts[edge] == Return;

    private void AddEdges(int pair)
    {
        _starts.Add(_facts.Count);
        var (node, state) = _pairs[pair];
        if (state == _program.StateCount) state = PathProgram.Start;
        if (_program.Accepts(state, _edges, node)) AddEdge(node, _beginning, Return);
        foreach (var move in _program.MovesOf(state))
        {
            if (!_edges.IsOf(node, move.Kind)) continue;
            var rows = move.IsDerived ? _edges.DerivedRowsOf(move.Step, _cancellationToken) : _edges.RowsOf(move.Step);
            var (edge, end) = rows.EdgesOf(node);
            for (; edge < end; edge++)
            {
                if (move.IsDerived) _derived.Add(_facts.Count, move.Step);
                AddEdge(rows.Neighbors[edge], move.To, move.IsDerived ? -1 : rows.FactOf(edge));
            }
        }
    }

    private void AddEdge(int node, int state, int fact)
    {
        _targets.Add(NumberOf(node, state));
        _facts.Add(fact);
    }

    private int NumberOf(int node, int state)
    {
        var key = (long)node * (_program.StateCount + 1) + state;
        if (_numbers.TryGetValue(key, out var number)) return number;
        number = _pairs.Count;
        _numbers.Add(key, number);
        _pairs.Add((node, state));
        return number;
    }
}
