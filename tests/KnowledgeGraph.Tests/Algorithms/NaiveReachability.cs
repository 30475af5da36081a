namespace KnowledgeGraph.Tests.Algorithms;

/// <summary>Distances and components by trying every edge again and again until nothing changes.</summary>
internal static class NaiveReachability
{
    /// <summary>The least total weight from a node to each; infinity where there is no way (Bellman and Ford).</summary>
    public static double[] Distances(int nodes, IReadOnlyList<(int From, int To, double Weight)> arcs, int from)
    {
        var distances = new double[nodes];
        Array.Fill(distances, double.PositiveInfinity);
        distances[from] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (begin, end, weight) in arcs)
            {
                if (!(distances[begin] + weight < distances[end])) continue;
                distances[end] = distances[begin] + weight;
                changed = true;
            }
        }

        return distances;
    }

    public static int[] Hops(int nodes, IEnumerable<(int From, int To)> arcs, int from) =>
        Array.ConvertAll(
            Distances(nodes, [.. arcs.Select(arc => (arc.From, arc.To, 1.0))], from),
            distance => double.IsInfinity(distance) ? -1 : (int)distance);

    /// <summary>For each node the least node that is in its component: the first that it reaches and that reaches it.</summary>
    public static int[] Components(int nodes, IEnumerable<(int From, int To)> arcs)
    {
        var reached = Enumerable.Range(0, nodes).Select(node => Hops(nodes, arcs, node)).ToArray();
        return
        [
            .. Enumerable.Range(0, nodes)
                .Select(node => Enumerable.Range(0, nodes).First(other => reached[node][other] >= 0 && reached[other][node] >= 0))
        ];
    }

    public static IEnumerable<(int From, int To)> BothWays(IEnumerable<(int From, int To)> edges) =>
        edges.Concat(edges.Select(edge => (edge.To, edge.From)));
}
