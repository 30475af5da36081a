using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// The places that walks of a program come to, as they are asked for: a node, with all states that the same steps lead to (M. O. Rabin and
/// D. Scott's subsets, “Finite automata and their decision problems”, IBM Journal of Research and Development 3 (2), 1959). Each path
/// of facts is one walk, however many ways the expression has to read it.
/// </summary>
internal sealed class ProofProduct
{
    private const int MaximumSets = 64;

    private readonly PathProgram _program;
    private readonly IPathEdges _edges;
    private readonly ShortestDerivations _derivations;
    private readonly Dictionary<StateSet, int> _setNumbers = [];
    private readonly List<StateSet> _sets = [];
    private readonly Dictionary<(int Node, int Set), int> _numbers = [];
    private readonly List<(int Node, int Set)> _places = [];
    private readonly List<ProofEdge[]?> _next = [];
    private readonly int _end;
    private RemainingSteps? _remaining;

    /// <summary>
    /// The sets of states in which a path can end, whatever the facts are; <see langword="null"/> where these are too many to list, or
    /// depend on kinds.
    /// </summary>
    private readonly List<StateSet>? _endings;

    public ProofProduct(PathProgram program, IPathEdges edges, ShortestDerivations derivations, int start, int end)
    {
        _program = program;
        _edges = edges;
        _derivations = derivations;
        _end = end;
        _endings = FindEndings();
        Start = PlaceOf(start, new StateSet([PathProgram.Start]));
    }

    public int Start { get; }

    /// <summary>What a path that ends is said to lead to.</summary>
    public static int End => -1;

    public int NodeOf(int place) => _places[place].Node;

    /// <summary>The steps from a place, in the order of the expression, then of facts; where a path can end, that first.</summary>
    public ProofEdge[] EdgesOf(int place) => _next[place] ??= Follow(place);

    /// <summary>Finds once for all places how many steps are left at least, so that searches go to the end and nowhere else.</summary>
    public void Aim(IPathVocabulary vocabulary, CancellationToken cancellationToken)
    {
        // What a derived edge weighs is not known backwards.
        if (!_program.HasDerivedMoves) _remaining ??= new RemainingSteps(_program, _edges, vocabulary, _end, cancellationToken);
    }

    /// <summary>At least how many facts are left from a place; -1 where the end cannot be reached.</summary>
    public int Remaining(int place)
    {
        if (_remaining is null) return 0;
        var (node, set) = _places[place];
        var least = -1;
        foreach (var state in _sets[set].States)
        {
            var left = _remaining.From(node, state);
            if (left >= 0 && (least < 0 || left < least)) least = left;
        }

        return least;
    }

    /// <summary>
    /// Determines whether there is a place to end at but those that were passed, and the first one if its end is taken. Where there is
    /// none, a search would go through all that can be reached to find nothing.
    /// </summary>
    public bool CanEnd(int start, bool mayEndAtStart, HashSet<int> passed)
    {
        if (_endings is null) return true;
        foreach (var ending in _endings)
        {
            if (!_setNumbers.TryGetValue(ending, out var set) || !_numbers.TryGetValue((_end, set), out var place)) return true;
            if (!passed.Contains(place) && (place != start || mayEndAtStart)) return true;
        }

        return false;
    }

    private List<StateSet>? FindEndings()
    {
        var found = new List<StateSet> { new([PathProgram.Start]) };
        var known = new HashSet<StateSet>(found);
        var endings = new List<StateSet>();
        for (var i = 0; i < found.Count; i++)
        {
            if (found.Count > MaximumSets) return null;
            var steps = new HashSet<(MemberStep Step, bool IsDerived)>();
            var isEnding = false;
            foreach (var state in found[i].States)
            {
                foreach (var kind in _program.AcceptedKinds(state))
                {
                    if (kind != PathProgram.AnyKind) return null;
                    isEnding = true;
                }

                foreach (var move in _program.MovesOf(state))
                {
                    if (move.Kind != PathProgram.AnyKind) return null;
                    steps.Add((move.Step, move.IsDerived));
                }
            }

            if (isEnding) endings.Add(found[i]);
            foreach (var (step, isDerived) in steps)
            {
                var after = After(found[i].States, 0, step, isDerived);
                if (known.Add(after)) found.Add(after);
            }
        }

        return endings;
    }

    private ProofEdge[] Follow(int place)
    {
        var (node, set) = _places[place];
        var states = _sets[set].States;
        var found = new List<ProofEdge>();
        if (node == _end && Accepts(states, node)) found.Add(new ProofEdge(End, 0, default, default));
        foreach (var (step, isDerived) in StepsOf(states, node))
        {
            var after = After(states, node, step, isDerived);
            if (isDerived)
            {
                foreach (var edge in _derivations.EdgesFrom(step, node))
                    found.Add(new ProofEdge(PlaceOf(edge.To, after), edge.Length, new ProofStep(node, edge.To, step, -1), edge));
                continue;
            }

            var rows = _edges.RowsOf(step);
            var (start, end) = rows.EdgesOf(node);
            for (var edge = start; edge < end; edge++)
            {
                found.Add(
                    new ProofEdge(
                        PlaceOf(rows.Neighbors[edge], after), 1, new ProofStep(node, rows.Neighbors[edge], step, rows.FactOf(edge)),
                        default));
            }
        }

        return [.. found];
    }

    private List<(MemberStep Step, bool IsDerived)> StepsOf(int[] states, int node)
    {
        var steps = new List<(MemberStep, bool)>();
        foreach (var state in states)
        {
            foreach (var move in _program.MovesOf(state))
            {
                if (_edges.IsOf(node, move.Kind) && !steps.Contains((move.Step, move.IsDerived))) steps.Add((move.Step, move.IsDerived));
            }
        }

        return steps;
    }

    private StateSet After(int[] states, int node, MemberStep step, bool isDerived)
    {
        var after = new SortedSet<int>();
        foreach (var state in states)
        {
            foreach (var move in _program.MovesOf(state))
            {
                if (move.Step == step && move.IsDerived == isDerived && _edges.IsOf(node, move.Kind)) after.Add(move.To);
            }
        }

        return new StateSet([.. after]);
    }

    private bool Accepts(int[] states, int node)
    {
        foreach (var state in states)
        {
            if (_program.Accepts(state, _edges, node)) return true;
        }

        return false;
    }

    private int PlaceOf(int node, StateSet states)
    {
        if (!_setNumbers.TryGetValue(states, out var set))
        {
            set = _sets.Count;
            _setNumbers.Add(states, set);
            _sets.Add(states);
        }

        if (_numbers.TryGetValue((node, set), out var place)) return place;
        place = _places.Count;
        _numbers.Add((node, set), place);
        _places.Add((node, set));
        _next.Add(null);
        return place;
    }

    private sealed class StateSet(int[] states) : IEquatable<StateSet>
    {
        public int[] States => states;

        public bool Equals(StateSet? other) => other is not null && states.AsSpan().SequenceEqual(other.States);

        public override bool Equals(object? obj) => Equals(obj as StateSet);

        public override int GetHashCode()
        {
            var hash = states.Length;
            foreach (var state in states) hash = (hash * 31) + state;
            return hash;
        }
    }
}

/// <summary>One step from a place.</summary>
/// <param name="To">The place after it, or <see cref="ProofProduct.End"/>.</param>
/// <param name="Length">How many facts it takes.</param>
/// <param name="Step">The step.</param>
/// <param name="Derived">The derived edge that it takes, where it takes no fact.</param>
internal readonly record struct ProofEdge(int To, int Length, ProofStep Step, DerivedEdge Derived)
{
    public bool IsDerived => To >= 0 && Step.Fact < 0;
}
