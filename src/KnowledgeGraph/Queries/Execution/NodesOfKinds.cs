using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Queries.Execution;

/// <summary>Which nodes programs ask for by kind: those of a kind are one range, or few.</summary>
internal static class NodesOfKinds
{
    private static readonly (int First, int End)[] All = [(0, int.MaxValue)];

    /// <summary>The nodes of a kind, or all for <see cref="PathProgram.AnyKind"/>.</summary>
    public static (int First, int End)[] RangesOfAny(this IPathEdges edges, int kind) =>
        kind == PathProgram.AnyKind ? All : edges.RangesOf(kind);

    /// <summary>The first node of a kind.</summary>
    public static int FirstNode(this IPathEdges edges, int kind) => edges.RangesOf(kind)[0].First;

    /// <summary>One past the last node of a kind. Not all nodes from the first to the last need be of it.</summary>
    public static int NodeEnd(this IPathEdges edges, int kind)
    {
        var ranges = edges.RangesOf(kind);
        return ranges[ranges.Length - 1].End;
    }

    /// <summary>Determines whether a node is of a kind, or any for <see cref="PathProgram.AnyKind"/>.</summary>
    public static bool IsOf(this IPathEdges edges, int node, int kind) => kind == PathProgram.AnyKind || IsIn(edges.RangesOf(kind), node);

    /// <summary>Determines whether a node is in one of some ranges.</summary>
    public static bool IsIn((int First, int End)[] ranges, int node)
    {
        foreach (var (first, end) in ranges)
        {
            if (node >= first && node < end) return true;
        }

        return false;
    }

    /// <summary>Determines whether a path may end at a node in a state.</summary>
    public static bool Accepts(this PathProgram program, int state, IPathEdges edges, int node)
    {
        foreach (var kind in program.AcceptedKinds(state))
        {
            if (edges.IsOf(node, kind)) return true;
        }

        return false;
    }
}
