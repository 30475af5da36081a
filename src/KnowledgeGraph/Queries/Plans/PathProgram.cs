using System.Collections.Generic;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// What is executed: a non-deterministic finite automaton without moves of no step, over steps of members. <see cref="PathDefinitions"/>
/// compiles path expressions to programs, and whatever else can be written as moves between states can be executed as well.
/// </summary>
/// <remarks>States that no accepted path passes are left out, and states that accept the same paths are one.</remarks>
/// <param name="moves">For each state its moves, in the order of the expression.</param>
/// <param name="accepting">For each state the kinds of nodes that a path may end at in it.</param>
/// <param name="steps">The steps of the expression that moves are numbered by, if they are.</param>
internal sealed class PathProgram(PathMove[][] moves, int[][] accepting, IReadOnlyList<WrittenStep> steps)
{
    /// <summary>The state that a path begins in.</summary>
    public const int Start = 0;

    /// <summary>Any kind, where a state accepts or a move begins.</summary>
    public const int AnyKind = -1;

    public int StateCount => moves.Length;

    /// <summary>Gets a value indicating whether any move takes a derived edge, and not a stated fact.</summary>
    public bool HasDerivedMoves { get; } = FindDerived(moves);

    /// <summary>The moves from a state, in the order of the expression.</summary>
    public PathMove[] MovesOf(int state) => moves[state];

    /// <summary>The kinds of nodes that a path may end at in a state: none, <see cref="AnyKind"/> alone, or some.</summary>
    public int[] AcceptedKinds(int state) => accepting[state];

    /// <summary>The step of the expression that a move takes, where the program was compiled as it is written.</summary>
    public WrittenStep StepOf(PathMove move) => steps[move.Written];

    /// <summary>For each state the fewest moves from it to an end.</summary>
    public int[] MovesLeft()
    {
        var before = new List<int>[StateCount];
        for (var state = 0; state < before.Length; state++) before[state] = [];
        var left = new int[StateCount];
        var queue = new Queue<int>();
        for (var state = 0; state < before.Length; state++)
        {
            foreach (var move in moves[state]) before[move.To].Add(state);
            left[state] = accepting[state].Length > 0 ? 0 : int.MaxValue;
            if (left[state] == 0) queue.Enqueue(state);
        }

        while (queue.Count > 0)
        {
            var to = queue.Dequeue();
            foreach (var state in before[to])
            {
                if (left[state] < int.MaxValue) continue;
                left[state] = left[to] + 1;
                queue.Enqueue(state);
            }
        }

        return left;
    }

    private static bool FindDerived(PathMove[][] moves)
    {
        foreach (var ofState in moves)
        {
            foreach (var move in ofState)
            {
                if (move.IsDerived) return true;
            }
        }

        return false;
    }
}

/// <summary>One step of a program.</summary>
/// <param name="Step">The member, and the way in which it is taken.</param>
/// <param name="IsDerived">Whether it takes the edges that hold by a definition, and not stated facts alone.</param>
/// <param name="Kind">The kind that the node must be of from which it is taken, or <see cref="PathProgram.AnyKind"/>.</param>
/// <param name="To">The state after it.</param>
/// <param name="Written">The number of the step that it is in the expression, or -1 where definitions are in the places of members.</param>
internal readonly record struct PathMove(MemberStep Step, bool IsDerived, int Kind, int To, int Written);
