using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class CentralityTests
{
    [Fact]
    public void Betweenness_counts_more_shortest_paths_than_a_number_holds()
    {
        // Node 0, then diamonds: from 3i over 3i + 1 or 3i + 2 to 3i + 3. Beside them, from node 0, a chain of as many steps, by a single
        // path.
        const int Diamonds = 1100, ChainStart = 3 * Diamonds + 1, Steps = 2 * Diamonds;
        var edges = Enumerable.Range(0, Diamonds).Select(i => 3 * i)
            .SelectMany(i => new[] { (i, i + 1), (i, i + 2), (i + 1, i + 3), (i + 2, i + 3) })
            .Append((0, ChainStart)).Concat(Enumerable.Range(ChainStart, Steps - 1).Select(i => (i, i + 1))).ToArray();
        var graph = CompactGraph.FromEdges(
            ChainStart + Steps, [.. edges.Select(edge => edge.Item1)], [.. edges.Select(edge => edge.Item2)]);

        var betweenness = Centrality.Betweenness(graph, default);

        Assert.Equal(1500.0 * 1800, betweenness[1500], 1e-3);
        Assert.Equal(1501 * 1798 / 2.0, betweenness[1501], 1e-3);
        Assert.Equal(betweenness[1501], betweenness[1502]);
        Assert.Equal(1000.0 * 1200, betweenness[ChainStart + 999], 1e-3);
        Assert.DoesNotContain(double.NaN, betweenness);
    }

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
            var pairs = from start in nodes from end in nodes where start != node && end != node && start != end
                && hops[start][end] >= 0 select (start, end);
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
