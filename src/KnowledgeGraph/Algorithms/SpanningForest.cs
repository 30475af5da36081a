namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A minimum spanning forest (J. B. Kruskal, “On the Shortest Spanning Subtree of a Graph”, Proceedings of the AMS 7, 1956): edges by
/// weight, each one kept that joins what was apart. O(edges · log edges).
/// </summary>
internal static class SpanningForest
{
    /// <summary>The numbers of the edges of the forest, in order; of equal weights the first ones.</summary>
    internal static int[] Find(int nodes, int[] sources, int[] targets, double[] weights, CancellationToken cancellationToken)
    {
        var edges = new int[weights.Length];
        for (var edge = 0; edge < edges.Length; edge++) edges[edge] = edge;
        Array.Sort(edges, (left, right) => weights[left].CompareTo(weights[right]) is var order and not 0 ? order : left.CompareTo(right));
        cancellationToken.ThrowIfCancellationRequested();

        var parents = new int[nodes];
        for (var node = 0; node < nodes; node++) parents[node] = node;
        var forest = new List<int>();
        foreach (var edge in edges)
        {
            var (one, other) = (WeakComponents.Root(parents, sources[edge]), WeakComponents.Root(parents, targets[edge]));
            if (one == other) continue;
            parents[Math.Max(one, other)] = Math.Min(one, other);
            forest.Add(edge);
        }

        forest.Sort();
        return [.. forest];
    }
}
