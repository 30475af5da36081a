namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Orders the nodes so that every edge leads onward (A. B. Kahn, “Topological Sorting of Large Networks”, CACM 5, 1962). O(nodes +
/// edges).
/// </summary>
internal static class TopologicalSort
{
    /// <summary>The nodes in order, or <see langword="null"/> where a cycle leaves them none.</summary>
    internal static int[]? Order(CompactGraph graph, CancellationToken cancellationToken)
    {
        var missing = new int[graph.NodeCount]; // How many edges still lead to each node.
        foreach (var target in graph.Targets) missing[target]++;
        cancellationToken.ThrowIfCancellationRequested();
        var order = new int[graph.NodeCount];
        var end = 0;
        for (var node = 0; node < order.Length; node++)
        {
            if (missing[node] == 0) order[end++] = node;
        }

        for (var next = 0; next < end; next++)
        {
            if ((next & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            foreach (var target in graph.NeighborsOf(order[next]))
            {
                if (--missing[target] == 0) order[end++] = target;
            }
        }

        return end == order.Length ? order : null;
    }
}
