using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Weakly connected components by union and find, the set with the greater number below the other, with path halving (R. E. Tarjan, J. van
/// Leeuwen, “Worst-Case Analysis of Set Union Algorithms”, JACM 31, 1984). O(nodes + edges · log nodes) at worst, nearly linear in
/// practice.
/// </summary>
internal static class WeakComponents
{
    /// <summary>For each node the least node of its component.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] Find(CompactGraph graph, CancellationToken cancellationToken)
    {
        var parents = new int[graph.NodeCount];
        for (var node = 0; node < parents.Length; node++) parents[node] = node;
        for (var node = 0; node < parents.Length; node++)
        {
            if ((node & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            var root = Root(parents, node);
            foreach (var target in graph.NeighborsOf(node))
            {
                var other = Root(parents, target);
                if (other < root) (root, other) = (other, root);
                parents[other] = root;
            }
        }

        for (var node = 0; node < parents.Length; node++) parents[node] = parents[parents[node]];
        return parents;
    }

    /// <summary>The set that a node is in, by its least node. Every second node on the way is hung one higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Root(int[] parents, int node)
    {
        while (parents[node] != node) node = parents[node] = parents[parents[node]];
        return node;
    }
}
