using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Queries.Execution;

/// <summary>Which nodes programs ask for by kind: those of a kind are one range.</summary>
internal static class NodesOfKinds
{
    /// <summary>The nodes of a kind, or all for <see cref="PathProgram.AnyKind"/>.</summary>
    public static (int First, int End) RangeOf(this IPathEdges edges, int kind) =>
        kind == PathProgram.AnyKind ? (0, int.MaxValue) : (edges.FirstNode(kind), edges.NodeEnd(kind));

    /// <summary>Determines whether a node is of a kind, or any for <see cref="PathProgram.AnyKind"/>.</summary>
    public static bool IsOf(this IPathEdges edges, int node, int kind) =>
        kind == PathProgram.AnyKind || (node >= edges.FirstNode(kind) && node < edges.NodeEnd(kind));

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
