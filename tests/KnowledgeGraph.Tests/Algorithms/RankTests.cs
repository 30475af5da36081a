using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class RankTests
{
    [Fact]
    public void Page_ranks_are_those_of_the_definition_and_add_up_to_one() => RandomEdges.ForEach(10_000, edges =>
    {
        var iterations = edges.Edges.Count % 12;
        var expected = NaiveRanks.PageRank(edges.Nodes, [.. edges.Arcs], 0.85, iterations);
        var ranks = PageRankIteration.Run(edges.Graph, 0.85, iterations, 0, ChunkedLoop.Sequential);
        for (var node = 0; node < edges.Nodes; node++) Assert.Equal(expected[node], ranks[node], 1e-14);
        Assert.Equal(1, ranks.Sum(), 1e-12);
    }, maximumNodes: 20);

    [Fact]
    public void Page_ranks_are_the_same_bits_on_every_number_of_threads_and_stop_at_the_tolerance()
    {
        var random = new Random(5);
        const int Nodes = 50_000;
        int[] sources =
        [
            .. Enumerable.Range(0, 200_000).Select(_ => random.Next(Nodes))
        ], targets = [.. sources.Select(_ => random.Next(Nodes) / 3)];
        var graph = CompactGraph.FromEdges(Nodes, sources, targets);
        var ranks = PageRankIteration.Run(graph, 0.85, 100, 1e-9, ChunkedLoop.Sequential);
        Assert.Equal(ranks, PageRankIteration.Run(graph, 0.85, 100, 1e-9, new ChunkedLoop(3, default)));
        Assert.NotEqual(ranks, PageRankIteration.Run(graph, 0.85, 100, 0, ChunkedLoop.Sequential));
    }

    [Fact]
    public void Triangles_and_clustering_are_those_of_the_definition()
    {
        var triangles = 0L;
        RandomEdges.ForEach(10_000, edges =>
        {
            var sets = NeighborSets.Of(edges.Graph, default);
            var nodes = Enumerable.Range(0, edges.Nodes).ToArray();
            Assert.Equal(
                nodes.SelectMany(edges.Around), nodes.SelectMany(node => sets.Neighbors[sets.Starts[node]..sets.Starts[node + 1]].Order()));
            var found = TriangleCount.Count(sets, default);
            Assert.Equal(nodes.Select(node => NaiveRanks.Triangles(edges, node)), found);
            Assert.Equal(nodes.Select(node => NaiveRanks.Clustering(edges, node)), TriangleCount.ClusteringCoefficients(sets, default));
            triangles += found.Sum() / 3;
        }, maximumNodes: 20);
        Assert.True(triangles > 1000, $"only {triangles} triangles: the graphs are too sparse to test anything");
    }
}
