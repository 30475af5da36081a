namespace KnowledgeGraph.Algorithms;

/// <summary>
/// The modularity of a division into groups (M. E. J. Newman, M. Girvan, “Finding and evaluating community structure in networks”,
/// Physical Review E 69, 2004): the share of edges within groups, less the share that one expects if edges join nodes by chance.
/// </summary>
internal static class Modularity
{
    /// <param name="graph">The edges, whose direction makes no difference.</param>
    /// <param name="groups">The group of each node, from 0; a negative number for one that is a group of its own.</param>
    /// <param name="resolution">How strongly the share that one expects by chance counts.</param>
    /// <returns>The modularity; 0 for a graph without edges. O(nodes + edges).</returns>
    internal static double Of(CompactGraph graph, int[] groups, double resolution)
    {
        var rows = WeightedRows.Of(graph);
        if (rows.Total == 0) return 0;
        var strengths = new double[groups.Length];
        var (within, expected) = (0L, 0.0);
        for (var node = 0; node < groups.Length; node++)
        {
            foreach (var other in rows.NeighborsOf(node))
            {
                if (other == node || (groups[node] >= 0 && groups[other] == groups[node])) within++;
            }

            double strength = rows.Strengths[node];
            if (groups[node] >= 0) strengths[groups[node]] += strength;
            else expected += strength * strength;
        }

        foreach (var strength in strengths) expected += strength * strength;
        double total = rows.Total;
        return within / total - resolution * expected / (total * total);
    }
}
