namespace KnowledgeGraph.Tests.Paths;

/// <summary>Least weights by Bellman and Ford: every step is tried as often as there are nodes.</summary>
internal static class NaiveDistances
{
    /// <summary>What the way from each node to the query's end weighs at least; infinity where there is none.</summary>
    public static double[] ToEnd(RandomPathQuery query)
    {
        var left = new double[query.Graph.NodeCount];
        Array.Fill(left, double.PositiveInfinity);
        left[query.To] = 0;
        for (var round = 0; round < left.Length; round++)
        {
            foreach (var (fact, from, to) in query.Steps)
            {
                if (to != query.To && !query.CanPass(to)) continue;
                left[from] = Math.Min(left[from], left[to] + query.WeightOf([fact]));
            }
        }

        return left;
    }
}
