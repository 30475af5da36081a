using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// A non-deterministic finite automaton without moves of no step, over steps of members: an expression with its names resolved, and with
/// rules and the definitions of derived members in their places. What <see cref="PathDefinitions.Compile"/>
/// makes.
/// </summary>
/// <remarks>States that no accepted path passes are left out, and states that accept the same paths are one.</remarks>
internal sealed class PathProgram(PathMove[][] moves, int[][] accepting)
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
internal readonly record struct PathMove(MemberStep Step, bool IsDerived, int Kind, int To);
