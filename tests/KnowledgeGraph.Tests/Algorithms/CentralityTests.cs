using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class CentralityTests
{
    [Fact]
    public void Core_numbers_are_those_that_taking_nodes_away_leaves() => RandomEdges.ForEach(10_000, edges =>
    {
        var expected = new int[edges.Nodes];
        for (var k = 1; k < edges.Nodes; k++)
        {
            var left = Enumerable.Range(0, edges.Nodes).ToHashSet();
            while (left.RemoveWhere(node => edges.Around(node).Count(left.Contains) < k) > 0)
            {
            }

            foreach (var node in left) expected[node] = k;
            if (left.Count == 0) break;
        }

        Assert.Equal(expected, CoreDecomposition.CoreNumbers(NeighborSets.Of(edges.Graph, default), default));
    }, maximumNodes: 16);

    [Fact]
    public void Betweenness_and_closeness_are_those_of_counted_paths() => RandomEdges.ForEach(10_000, edges =>
    {
        var arcs = edges.Arcs.Distinct().ToArray();
        var nodes = Enumerable.Range(0, edges.Nodes).ToArray();
        var hops = Array.ConvertAll(nodes, from => NaiveReachability.Hops(edges.Nodes, arcs, from));
        var paths = nodes.Select(from => CountPaths(arcs, hops[from])).ToArray();
        var betweenness = Centrality.Betweenness(edges.Graph, default);
        var closeness = Centrality.Closeness(edges.Graph, default);
        foreach (var node in nodes)
        {
            var pairs = from start in nodes from end in nodes where start != node && end != node && start != end && hops[start][end] >= 0 select (start, end);
            var between = pairs.Where(pair => hops[pair.start][node] >= 0 && hops[node][pair.end] >= 0)
                .Where(pair => hops[pair.start][node] + hops[node][pair.end] == hops[pair.start][pair.end])
                .Sum(pair => paths[pair.start][node] * paths[node][pair.end] / paths[pair.start][pair.end]);
            Assert.Equal(between, betweenness[node], 1e-9);

            var reached = hops[node].Where(distance => distance > 0).ToArray();
            Assert.Equal(reached.Length == 0 ? 0 : reached.Length / reached.Average() / (edges.Nodes - 1), closeness[node], 1e-12);
        }
    }, maximumNodes: 12);

    /// <summary>The number of shortest paths to each node, from those with distances one less.</summary>
    private static double[] CountPaths((int From, int To)[] arcs, int[] distances)
    {
        var counts = Array.ConvertAll(distances, distance => distance == 0 ? 1.0 : 0);
        for (var level = 1; level <= distances.Max(); level++)
        {
            foreach (var (from, to) in arcs)
            {
                if (distances[to] == level && distances[from] == level - 1) counts[to] += counts[from];
            }
        }

        return counts;
    }
}
