using System.Collections.Generic;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// Makes the states of a <see cref="PathAutomaton"/> a program: follows moves without a step to the steps behind them, drops checks of
/// kinds that are always true, leaves out what leads nowhere, and makes states one that accept the same paths (by splitting classes of
/// states until those of a class move alike: E. F. Moore, “Gedanken-experiments on sequential machines”, Automata Studies, 1956).
/// </summary>
internal sealed class ProgramBuilder(PathAutomaton automaton, IPathVocabulary vocabulary)
{
    private const int Unreachable = -2;

    /// <summary>Above so many states none are made one: what is left to gain is not worth the time.</summary>
    private const int MaximumMergedStates = 128;

    /// <summary>
    /// For each state of the automaton that a step leads to, the kind of what the step leads to; <see cref="PathProgram.AnyKind"/> where it
    /// is several.
    /// </summary>
    private readonly int[] _arrivals = new int[automaton.Count];
    private readonly int[] _numbers = new int[automaton.Count];
    private readonly List<int> _found = [];
    private readonly List<List<PathMove>> _moves = [];
    private readonly List<List<int>> _accepted = [];

    /// <summary>The moves of the state that is followed, and whether one of them asks for a kind.</summary>
    private readonly HashSet<PathMove> _known = [];
    private bool _hasKinds;

    public PathProgram Build()
    {
        FindArrivals();
        NumberOf(automaton.Start);
        for (var i = 0; i < _found.Count; i++) Follow(_found[i]);
        RemoveDeadMoves();
        return Merge();
    }

    private void FindArrivals()
    {
        for (var state = 0; state < _arrivals.Length; state++)
        {
            _arrivals[state] = Unreachable;
            _numbers[state] = -1;
        }

        for (var state = 0; state < _arrivals.Length; state++)
        {
            foreach (var edge in automaton[state].Edges)
            {
                if (!edge.IsStep) continue;
                var kind = EndOf(edge.Step);
                ref var arrival = ref _arrivals[edge.To];
                arrival = arrival == Unreachable || arrival == kind ? kind : PathProgram.AnyKind;
            }
        }

        _arrivals[automaton.Start] = PathProgram.AnyKind;
    }

    /// <summary>Gathers the steps behind a state, each with the kind that the nodes before it must be of.</summary>
    private void Follow(int start)
    {
        var (moves, accepted) = (new List<PathMove>(), new List<int>());
        _known.Clear();
        _hasKinds = false;
        var seen = new HashSet<(int State, int Kind)>();
        var stack = new Stack<(int State, int Kind)>();
        Push(start, PathProgram.AnyKind);
        while (stack.Count > 0)
        {
            var (state, kind) = stack.Pop();
            if (state == automaton.Accept) AddKind(accepted, kind);
            var edges = automaton[state].Edges;
            foreach (var edge in edges)
            {
                if (edge.IsStep) AddMove(moves, edge, kind, automaton[state].Step);
            }

            // In reverse, since the stack turns them round: what comes first in the expression is followed first.
            for (var i = edges.Count - 1; i >= 0; i--)
            {
                if (edges[i].Type == PathAutomaton.EdgeType.Empty) Push(edges[i].To, kind);
                if (edges[i].Type != PathAutomaton.EdgeType.Kind) continue;
                foreach (var both in Meet(kind, edges[i].Kind, _arrivals[start])) Push(edges[i].To, both);
            }
        }

        _moves.Add(moves);
        _accepted.Add(accepted);

        void Push(int state, int kind)
        {
            if (seen.Add((state, kind))) stack.Push((state, kind));
        }
    }

    private void AddMove(List<PathMove> moves, PathAutomaton.Edge edge, int kind, int written)
    {
        foreach (var begin in Meet(PathProgram.AnyKind, kind, BeginOf(edge.Step))) AddMoveFrom(moves, edge, begin, written);
    }

    private void AddMoveFrom(List<PathMove> moves, PathAutomaton.Edge edge, int kind, int written)
    {
        var move = new PathMove(edge.Step, edge.Type == PathAutomaton.EdgeType.Derived, kind, NumberOf(edge.To), written);
        if (!_known.Add(move)) return;
        if (kind == PathProgram.AnyKind && !_hasKinds)
        {
            moves.Add(move);
            return;
        }

        // What is taken from nodes of a kind need not be taken from those of a kind below it.
        _hasKinds = true;
        for (var i = 0; i < moves.Count; i++)
        {
            if (moves[i] with { Kind = kind } != move) continue;
            if (Includes(moves[i].Kind, kind)) return;
            if (Includes(kind, moves[i].Kind)) moves.RemoveAt(i--);
        }

        moves.Add(move);
    }

    private void AddKind(List<int> kinds, int kind)
    {
        foreach (var known in kinds)
        {
            if (Includes(known, kind)) return;
        }

        kinds.RemoveAll(known => Includes(kind, known));
        kinds.Add(kind);
    }

    /// <summary>
    /// What has to be checked for a node to be of two kinds where a third is known already: <see cref="PathProgram.AnyKind"/> for nothing,
    /// several kinds where it can be of either, and none where no node can be of all.
    /// </summary>
    private List<int> Meet(int checkedKind, int kind, int known)
    {
        if (known >= 0 && Includes(kind, known)) return [checkedKind];
        if (known >= 0 && kind >= 0 && vocabulary.Meet(known, kind).Count == 0) return [];
        if (Includes(kind, checkedKind)) return [checkedKind];
        return checkedKind == PathProgram.AnyKind ? [kind] : vocabulary.Meet(checkedKind, kind);
    }

    private bool Includes(int kind, int other) =>
        kind == PathProgram.AnyKind || (other != PathProgram.AnyKind && vocabulary.Includes(kind, other));

    private int BeginOf(MemberStep step) => step.IsForward ? vocabulary.DomainOf(step.Member) : vocabulary.RangeOf(step.Member);

    private int EndOf(MemberStep step) => step.IsForward ? vocabulary.RangeOf(step.Member) : vocabulary.DomainOf(step.Member);

    private int NumberOf(int state)
    {
        if (_numbers[state] < 0)
        {
            _numbers[state] = _found.Count;
            _found.Add(state);
        }

        return _numbers[state];
    }

    private void RemoveDeadMoves()
    {
        var before = new List<int>[_moves.Count];
        for (var state = 0; state < before.Length; state++) before[state] = [];
        for (var state = 0; state < before.Length; state++)
        {
            foreach (var move in _moves[state]) before[move.To].Add(state);
        }

        var isAlive = new bool[before.Length];
        var alive = new Stack<int>();
        for (var state = 0; state < before.Length; state++)
        {
            if (_accepted[state].Count == 0) continue;
            isAlive[state] = true;
            alive.Push(state);
        }

        while (alive.Count > 0)
        {
            foreach (var state in before[alive.Pop()])
            {
                if (isAlive[state]) continue;
                isAlive[state] = true;
                alive.Push(state);
            }
        }

        foreach (var moves in _moves) moves.RemoveAll(move => !isAlive[move.To]);
    }

    /// <summary>Makes states one that accept alike and whose moves lead to the same classes, the start's class first.</summary>
    private PathProgram Merge()
    {
        var classes = FindClasses();
        // Only classes that are reached from the start keep a number; the first of each stands for it.
        var order = new List<int> { classes[PathProgram.Start] };
        var programNumbers = new Dictionary<int, int> { [order[0]] = 0 };
        var representatives = new Dictionary<int, int>();
        for (var state = classes.Length - 1; state >= 0; state--) representatives[classes[state]] = state;
        var moves = new List<PathMove[]>();
        var accepting = new List<int[]>();
        for (var i = 0; i < order.Count; i++)
        {
            var state = representatives[order[i]];
            var ofState = MovesBetweenClasses(state, classes);
            for (var j = 0; j < ofState.Count; j++)
            {
                if (!programNumbers.TryGetValue(ofState[j].To, out var number))
                {
                    programNumbers.Add(ofState[j].To, number = order.Count);
                    order.Add(ofState[j].To);
                }

                ofState[j] = ofState[j] with { To = number };
            }

            moves.Add([.. ofState]);
            accepting.Add([.. _accepted[state]]);
        }

        return new PathProgram([.. moves], [.. accepting], automaton.Steps);
    }

    private int[] FindClasses()
    {
        var classes = new int[_moves.Count];
        if (classes.Length > MaximumMergedStates)
        {
            for (var state = 0; state < classes.Length; state++) classes[state] = state;
            return classes;
        }

        for (var count = 0; ;)
        {
            var numbers = new Dictionary<Signature, int>();
            var refined = new int[classes.Length];
            for (var state = 0; state < classes.Length; state++)
            {
                var signature = new Signature(_accepted[state], MovesBetweenClasses(state, classes));
                if (!numbers.TryGetValue(signature, out var number)) numbers.Add(signature, number = numbers.Count);
                refined[state] = number;
            }

            classes = refined;
            if (numbers.Count == count) return classes;
            count = numbers.Count;
        }
    }

    private List<PathMove> MovesBetweenClasses(int state, int[] classes)
    {
        var moves = new List<PathMove>(_moves[state].Count);
        var known = new HashSet<PathMove>();
        foreach (var move in _moves[state])
        {
            var between = move with { To = classes[move.To] };
            if (known.Add(between)) moves.Add(between);
        }

        return moves;
    }

    /// <summary>What tells classes of states apart.</summary>
    private sealed class Signature(List<int> accepted, List<PathMove> moves) : System.IEquatable<Signature>
    {
        private readonly HashSet<int> _accepted = [.. accepted];
        private readonly HashSet<PathMove> _moves = [.. moves];

        public bool Equals(Signature? other) => other is not null && _accepted.SetEquals(other._accepted) && _moves.SetEquals(other._moves);

        public override bool Equals(object? obj) => Equals(obj as Signature);

        public override int GetHashCode()
        {
            var hash = _accepted.Count;
            foreach (var move in _moves) hash += move.GetHashCode();
            return hash;
        }
    }
}
