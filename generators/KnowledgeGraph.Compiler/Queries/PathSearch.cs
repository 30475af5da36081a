using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// A breadth-first search over pairs of a node and a state of the automaton. Each pair is visited once, so that cycles end and a search
/// takes time proportional to the facts of the expression's relations times its states.
/// </summary>
/// <remarks>
/// Among the shortest paths it takes the one whose facts come first in the graph. What holds by rule counts as one step, and is shown by
/// the facts behind it.
/// </remarks>
internal sealed class PathSearch(BoundPath path, HoldingEdges edges, CancellationToken cancellationToken)
{
    /// <summary>The visits of a search unless it is told otherwise: some hundred megabytes.</summary>
    public const int DefaultVisits = 10_000_000;

    private const int VisitsBetweenChecks = 4096;

    private readonly List<Visit> _visits = [];
    private readonly HashSet<long> _visited = [];

    /// <summary>Gets what the last search visited, nearest first.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>Gets what a search visits at most; above, it ends before it is done.</summary>
    public int MaximumVisits { get; init; } = DefaultVisits;

    /// <summary>Gets a value indicating whether the last search ended before it was done.</summary>
    public bool IsUnfinished => _visits.Count > MaximumVisits;

    /// <summary>The nodes that the expression leads to, nearest first.</summary>
    public List<int> Reach(IEnumerable<int> starts)
    {
        Run(starts, static _ => false);
        var nodes = new List<int>();
        foreach (var visit in _visits)
        {
            if (visit.State == path.Automaton.Accept) nodes.Add(visit.Node);
        }

        return nodes;
    }

    /// <summary>A shortest path from one of some nodes to one that is wanted; null where there is none.</summary>
    public PathWitness? Find(IEnumerable<int> starts, Func<int, bool> isEnd)
    {
        var end = Run(starts, isEnd);
        return end < 0 ? null : Trace(end);
    }

    /// <summary>The path by which a visit of the last search came about.</summary>
    public PathWitness Trace(int visit)
    {
        var steps = new List<WitnessStep>();
        for (; _visits[visit].Parent >= 0; visit = _visits[visit].Parent)
        {
            var (node, _, parent, fact) = _visits[visit];
            if (fact >= 0) steps.Add(new WitnessStep(fact, node, _visits[parent].State));
            else if (fact == Visit.Derived) AddProof(steps, _visits[parent], node);
        }

        steps.Reverse();
        return new PathWitness(_visits[visit].Node, steps);
    }

    /// <summary>Adds the facts behind a derived step, the last one first.</summary>
    private void AddProof(List<WitnessStep> steps, Visit from, int to)
    {
        foreach (var step in path.StepsOf(from.State))
        {
            var rows = Rows(step, from.State);
            var (edge, end) = rows.EdgesOf(from.Node);
            if (Array.IndexOf(rows.Neighbors, to, edge, end - edge) < 0) continue;
            if (edges.Prove(step, from.Node, to) is not { } proof)
            {
                steps.Add(new WitnessStep(-1, to, from.State));
                return;
            }

            for (var i = proof.Count - 1; i >= 0; i--) steps.Add(new WitnessStep(proof[i].Fact, proof[i].To, from.State));
            return;
        }
    }

    /// <summary>A negation takes stated facts alone.</summary>
    private PathRows Rows(MemberStep step, int state) => path.IsNegation(path.Automaton[state].Step) ? edges.RowsOf(step) : edges.HoldingRowsOf(step);

    private int Run(IEnumerable<int> starts, Func<int, bool> isEnd)
    {
        _visits.Clear();
        _visited.Clear();
        var level = new List<int>();
        foreach (var start in starts) Add(level, start, path.Automaton.Start, -1, -1);
        var next = new List<int>();
        for (var count = 0; level.Count > 0; (level, next) = (next, level))
        {
            next.Clear();

            // The level grows while it is walked: a state without a step belongs to the same distance.
            for (var i = 0; i < level.Count; i++)
            {
                if (++count % VisitsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
                if (IsUnfinished) return -1;
                var visit = level[i];
                var (node, number, _, _) = _visits[visit];
                if (number == path.Automaton.Accept && isEnd(node)) return visit;
                var state = path.Automaton[number];
                if (state.Step < 0)
                {
                    if (state.Next >= 0) Add(level, node, state.Next, visit, -1);
                    if (state.Other >= 0) Add(level, node, state.Other, visit, -1);
                    continue;
                }

                foreach (var step in path.StepsOf(number))
                {
                    var rows = Rows(step, number);
                    var (edge, end) = rows.EdgesOf(node);
                    for (; edge < end; edge++)
                        Add(next, rows.Neighbors[edge], state.Next, visit, rows.FactOf(edge) is var fact and >= 0 ? fact : Visit.Derived);
                }
            }
        }

        return -1;
    }

    private void Add(List<int> level, int node, int state, int parent, int fact)
    {
        if (!_visited.Add((long)node * path.Automaton.Count + state)) return;
        level.Add(_visits.Count);
        _visits.Add(new Visit(node, state, parent, fact));
    }

    /// <param name="Parent">Index of the visit that it came from, or -1.</param>
    /// <param name="Fact">The fact that it took, <see cref="Derived"/>, or -1 where only the state changed.</param>
    internal readonly record struct Visit(int Node, int State, int Parent, int Fact)
    {
        /// <summary>It took what holds by rule.</summary>
        public const int Derived = -2;
    }
}
