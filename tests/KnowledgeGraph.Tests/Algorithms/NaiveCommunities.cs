namespace KnowledgeGraph.Tests.Algorithms;

/// <summary>Modularity as its definition reads, pair by pair, and all divisions of some nodes into groups.</summary>
internal static class NaiveCommunities
{
    public static double Modularity(RandomEdges edges, int[] groups, double resolution) =>
        Modularity(edges.Nodes, [.. NaiveReachability.BothWays(edges.Edges)], groups, resolution);

    /// <param name="ends">Each edge at both of its ends.</param>
    public static double Modularity(int nodes, IReadOnlyCollection<(int From, int To)> ends, int[] groups, double resolution)
    {
        if (ends.Count == 0) return 0;
        var joined = new int[nodes, nodes];
        var degrees = new int[nodes];
        foreach (var (from, to) in ends)
        {
            joined[from, to]++;
            degrees[from]++;
        }

        var sum = 0.0;
        for (var i = 0; i < nodes; i++)
        {
            for (var j = 0; j < nodes; j++)
            {
                if (groups[i] == groups[j]) sum += joined[i, j] - resolution * degrees[i] * degrees[j] / ends.Count;
            }
        }

        return sum / ends.Count;
    }

    /// <summary>The same groups, with each node of a negative one in a group of its own.</summary>
    public static int[] Apart(int[] groups) => [.. groups.Select((group, node) => group < 0 ? groups.Length + node : group)];

    /// <summary>All divisions of nodes into groups: a node is in the group of one before it, or the first of another.</summary>
    public static IEnumerable<int[]> Divisions(int nodes)
    {
        if (nodes == 0) return [[]];
        return Divisions(nodes - 1).SelectMany(groups =>
            Enumerable.Range(0, groups.DefaultIfEmpty(-1).Max() + 2).Select(group => (int[])[.. groups, group]));
    }
}
