using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Finds the shortest path of stated facts behind each derived edge from a node: D. E. Knuth's generalisation of Dijkstra's algorithm to
/// grammars (“A generalization of Dijkstra's algorithm”, Information Processing Letters 6 (1), 1977), from the top down. A place is
/// where a program has come to from an origin, and is taken once its length is final, shortest first. What a derived step needs is only
/// sought from the nodes where one is taken.
/// </summary>
/// <remarks>For one thread at a time. What was found stays, and answers later questions.</remarks>
internal sealed class ShortestDerivations(PathDefinitions definitions, IPathEdges edges, CancellationToken cancellationToken)
{
    private const int VisitsBetweenChecks = 4096;

    private readonly Dictionary<MemberStep, int> _programNumbers = [];
    private readonly List<PathProgram> _programs = [];
    private readonly Dictionary<(int Program, int Origin), Demand> _demands = [];
    private readonly Dictionary<(Demand Demand, int State, int Node), int> _places = [];
    private readonly List<Place> _found = [];

    /// <summary>Places that are still to be taken, by length. One that has become shorter since is passed over.</summary>
    private readonly List<Queue<int>> _work = [];
    private int _shortest;
    private int _count;
    private long _comings;

    /// <summary>Gets how many times a place may be come to, in all that is asked; above, what is found is not all that there is.</summary>
    public long MaximumWork { get; init; } = long.MaxValue;

    public bool IsUnfinished => _comings > MaximumWork;

    /// <summary>
    /// The nodes that a member's edges lead to from a node, nearest first, with the length of the shortest path of facts behind each.
    /// </summary>
    public IReadOnlyList<DerivedEdge> EdgesFrom(MemberStep member, int node)
    {
        // What was asked for before has nothing left to do.
        var demand = Ask(member, node);
        Run();
        return demand.Edges;
    }

    /// <summary>
    /// The nodes that a program leads to from one of some nodes, nearest first, with the length of the shortest path of facts behind each.
    /// </summary>
    public IReadOnlyList<DerivedEdge> EdgesFrom(PathProgram program, int[] nodes)
    {
        var demand = new Demand(program);
        foreach (var node in nodes) Reach(demand, PathProgram.Start, node, 0, -1, -1, default);
        Run();
        return demand.Edges;
    }

    /// <summary>The facts behind a derived edge.</summary>
    public List<ProofStep> Expand(DerivedEdge edge)
    {
        var steps = new List<ProofStep>();
        var outer = new Stack<int>();
        for (var place = edge.Place; ;)
        {
            var (_, _, _, _, before, inner, step) = _found[place];
            if (before < 0)
            {
                if (outer.Count == 0) break;
                place = outer.Pop();
            }
            else if (inner >= 0)
            {
                outer.Push(before);
                place = inner;
            }
            else
            {
                steps.Add(step);
                place = before;
            }
        }

        steps.Reverse();
        return steps;
    }

    private void Run()
    {
        while (_shortest < _work.Count && !IsUnfinished)
        {
            if (_work[_shortest].Count == 0)
            {
                _shortest++;
                continue;
            }

            if (++_count % VisitsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var length = _shortest;
            var number = _work[length].Dequeue();
            var place = _found[number];
            if (place.Length != length || place.Demand.IsTaken(place.State, place.Node)) continue;
            place.Demand.Take(place.State, place.Node);
            Follow(number, place);
        }
    }

    private void Follow(int number, Place place)
    {
        var (demand, state, node, length, _, _, _) = place;
        if (demand.Program.Accepts(state, edges, node) && demand.AddEdge(new DerivedEdge(node, length, number)))
        {
            foreach (var (caller, to) in demand.Callers) Reach(
                _found[caller].Demand, to, node, _found[caller].Length + length, caller, number, default);
        }

        foreach (var move in demand.Program.MovesOf(state))
        {
            if (!edges.IsOf(node, move.Kind)) continue;
            if (move.IsDerived)
            {
                var inner = Ask(move.Step, node);
                inner.Callers.Add((number, move.To));
                for (var i = 0; i < inner.Edges.Count; i++)
                    Reach(demand, move.To, inner.Edges[i].To, length + inner.Edges[i].Length, number, inner.Edges[i].Place, default);
                continue;
            }

            var rows = edges.RowsOf(move.Step);
            var (start, end) = rows.EdgesOf(node);
            for (var edge = start; edge < end; edge++)
            {
                Reach(
                    demand, move.To, rows.Neighbors[edge], length + 1, number, -1,
                    new ProofStep(node, rows.Neighbors[edge], move.Step, rows.FactOf(edge)));
            }
        }
    }

    private void Reach(Demand demand, int state, int node, int length, int before, int inner, ProofStep step)
    {
        _comings++;
        var place = new Place(demand, state, node, length, before, inner, step);
        if (_places.TryGetValue((demand, state, node), out var number))
        {
            if (_found[number].Length <= length) return;
            _found[number] = place;
        }
        else
        {
            number = _found.Count;
            _places.Add((demand, state, node), number);
            _found.Add(place);
        }

        while (_work.Count <= length) _work.Add(new Queue<int>());
        _work[length].Enqueue(number);
        _shortest = Math.Min(_shortest, length);
    }

    private Demand Ask(MemberStep member, int node)
    {
        if (!_programNumbers.TryGetValue(member, out var program))
        {
            program = _programs.Count;
            _programNumbers.Add(member, program);
            _programs.Add(definitions.ProgramOf(member));
        }

        if (_demands.TryGetValue((program, node), out var demand)) return demand;
        demand = new Demand(_programs[program]);
        _demands.Add((program, node), demand);
        Reach(demand, PathProgram.Start, node, 0, -1, -1, default);
        return demand;
    }

    /// <summary>What is asked of a member from one node.</summary>
    private sealed class Demand(PathProgram program)
    {
        private readonly HashSet<int> _ends = [];
        private readonly HashSet<(int State, int Node)> _taken = [];

        public PathProgram Program => program;

        public List<DerivedEdge> Edges { get; } = [];

        /// <summary>The places that take these edges, and the states after.</summary>
        public List<(int Place, int To)> Callers { get; } = [];

        /// <summary>Determines whether the edge is new. The first one to a node is the shortest.</summary>
        public bool AddEdge(DerivedEdge edge)
        {
            if (!_ends.Add(edge.To)) return false;
            Edges.Add(edge);
            return true;
        }

        public bool IsTaken(int state, int node) => _taken.Contains((state, node));

        public void Take(int state, int node) => _taken.Add((state, node));
    }

    /// <param name="Demand">What the path was asked for.</param>
    /// <param name="State">The state of the program.</param>
    /// <param name="Node">The number of the node.</param>
    /// <param name="Length">How many facts the path has.</param>
    /// <param name="Before">The place before the last step, or -1 at the origin.</param>
    /// <param name="Inner">Where the derived edge of the last step ended, or -1 where it is a fact.</param>
    /// <param name="Step">The last step.</param>
    private readonly record struct Place(Demand Demand, int State, int Node, int Length, int Before, int Inner, ProofStep Step);
}

/// <summary>An edge that holds by definition.</summary>
/// <param name="To">The number of the node that it leads to.</param>
/// <param name="Length">How many facts the shortest path behind it has.</param>
/// <param name="Place">Where that path ended.</param>
internal readonly record struct DerivedEdge(int To, int Length, int Place);
