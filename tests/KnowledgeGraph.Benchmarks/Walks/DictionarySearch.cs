namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>Breadth-first searches over a dictionary of lists, as one writes them.</summary>
internal static class DictionarySearch
{
    public static Dictionary<int, int> Distances(Dictionary<int, List<int>> edges, int from)
    {
        var distances = new Dictionary<int, int> { [from] = 0 };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            if (!edges.TryGetValue(node, out var targets)) continue;
            foreach (var target in targets)
            {
                if (distances.TryAdd(target, distances[node] + 1)) queue.Enqueue(target);
            }
        }

        return distances;
    }

    /// <summary>The number of edges on a shortest path; -1 where there is none.</summary>
    public static int Distance(Dictionary<int, List<int>> edges, int from, int to)
    {
        var distances = new Dictionary<int, int> { [from] = 0 };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            if (node == to) return distances[node];
            if (!edges.TryGetValue(node, out var targets)) continue;
            foreach (var target in targets)
            {
                if (distances.TryAdd(target, distances[node] + 1)) queue.Enqueue(target);
            }
        }

        return -1;
    }
}
