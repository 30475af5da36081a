namespace KnowledgeGraph.Tests.Algorithms;

/// <summary>Ranks, communities and triangles as their definitions read, pair by pair.</summary>
internal static class NaiveRanks
{
    public static double[] PageRank(int nodes, IReadOnlyList<(int From, int To)> arcs, double damping, int iterations)
    {
        var ranks = Enumerable.Repeat(1.0 / nodes, nodes).ToArray();
        for (var i = 0; i < iterations; i++)
        {
            var next = new double[nodes];
            for (var node = 0; node < nodes; node++)
            {
                var targets = arcs.Where(arc => arc.From == node).Select(arc => arc.To).ToArray();
                if (targets.Length == 0) targets = [.. Enumerable.Range(0, nodes)];
                foreach (var target in targets) next[target] += damping * ranks[node] / targets.Length;
            }

            ranks = [.. next.Select(rank => rank + (1 - damping) / nodes)];
        }

        return ranks;
    }

    /// <param name="ends">Each edge at both of its ends: from a node to the other one, whose label it brings.</param>
    public static int[] Labels(int nodes, IReadOnlyList<(int From, int To)> ends, int iterations)
    {
        var labels = Enumerable.Range(0, nodes).ToArray();
        for (var i = 0; i < iterations; i++)
        {
            labels = [.. Enumerable.Range(0, nodes).Select(node => ends.Where(end => end.From == node).GroupBy(end => labels[end.To])
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)
                .FirstOrDefault(labels[node]))];
        }

        return labels;
    }

    public static long Triangles(RandomEdges edges, int node)
    {
        var around = edges.Around(node);
        return around.Sum(a => around.LongCount(b => a < b && edges.Around(a).Contains(b)));
    }

    public static double Clustering(RandomEdges edges, int node)
    {
        var around = edges.Around(node);
        var arcs = edges.Arcs.ToHashSet();
        double joined = around.Sum(a => around.Count(b => a != b && arcs.Contains((a, b))));
        return around.Length < 2 ? 0 : joined / (around.Length * (around.Length - 1));
    }
}
