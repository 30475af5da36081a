using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class BreadthFirstSearchTests
{
    [Fact]
    public void Distances_are_those_of_a_naive_search_ahead_back_and_on_two_threads() => RandomEdges.ForEach(10_000, edges =>
    {
        var from = edges.Edges.Count % edges.Nodes;
        var expected = NaiveReachability.Hops(edges.Nodes, [.. edges.Arcs], from);
        Assert.Equal(expected, BreadthFirstSearch.Distances(edges.Graph, from, ChunkedLoop.Sequential, turns: false));
        Assert.Equal(expected, BreadthFirstSearch.Distances(edges.Graph, from, ChunkedLoop.Sequential));
        Assert.Equal(expected, BreadthFirstSearch.Distances(edges.Graph, from, new ChunkedLoop(2, default)));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Large_skewed_graphs_are_searched_alike_on_every_number_of_threads(int seed)
    {
        const int Nodes = 60_000;
        var random = new Random(seed);
        var sources = new int[seed * 200_000];
        var targets = new int[sources.Length];
        for (var i = 0; i < sources.Length; i++) (sources[i], targets[i]) = (Skewed(), Skewed());
        var graph = CompactGraph.FromEdges(Nodes, sources, targets, isUndirected: seed == 2);
        var from = sources[0];
        var expected = BreadthFirstSearch.Distances(graph, from, ChunkedLoop.Sequential, turns: false);
        Assert.True(expected.Count(distance => distance > 1) > Nodes / 10, $"seed {seed}: too little is reached to test anything");
        foreach (var threads in new[] { 1, 2, 3, -1 })
        {
            Assert.Equal(expected, BreadthFirstSearch.Distances(graph, from, new ChunkedLoop(threads, default)));
            Assert.Equal(expected, BreadthFirstSearch.Distances(graph, from, new ChunkedLoop(threads, default), turns: false));
        }

        int Skewed() => (int)(Nodes * Math.Pow(random.NextDouble(), 3));
    }

    [Fact]
    public void A_graph_turned_round_twice_is_itself_with_its_rows_sorted() => RandomEdges.ForEach(300, edges =>
    {
        Assert.Equal(edges.Arcs.Order(), Arcs(edges.Graph).Order());
        Assert.Equal(edges.Arcs.Select(arc => (arc.To, arc.From)).Order(), Arcs(edges.Graph.Transposed).Order());
        Assert.Same(edges.Graph, edges.Graph.Transposed.Transposed);
    });

    [Fact]
    public void A_cancelled_search_stops()
    {
        var edges = new RandomEdges(1);
        Assert.ThrowsAny<OperationCanceledException>(
            () => BreadthFirstSearch.Distances(edges.Graph, 0, new ChunkedLoop(1, new CancellationToken(true))));
        Assert.ThrowsAny<OperationCanceledException>(
            () => BreadthFirstSearch.Distances(edges.Graph, 0, new ChunkedLoop(2, new CancellationToken(true))));
    }

    [Fact]
    public void Searches_at_the_same_time_do_not_disturb_each_other()
    {
        var graphs = Enumerable.Range(0, 40).Select(seed => new RandomEdges(seed, 2000)).ToArray();
        var expected = Array.ConvertAll(
            graphs, edges => BreadthFirstSearch.Distances(edges.Graph, 0, ChunkedLoop.Sequential, turns: false));
        Parallel.For(
            0, 400,
            i =>
                Assert.Equal(expected[i % 40], BreadthFirstSearch.Distances(graphs[i % 40].Graph, 0, new ChunkedLoop(1 + i % 3, default))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_loop_covers_every_number_once_and_gives_no_thread_two_ranges_at_once(int threads)
    {
        foreach (var (count, chunk) in new[] { (0, 5), (1, 5), (5, 5), (1003, 5), (1000, int.MaxValue), (100_000, 7) })
        {
            var calls = new int[count];
            var busy = new int[threads];
            new ChunkedLoop(threads, default).Run(count, chunk, (thread, begin, end) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref busy[thread]));
                for (var i = begin; i < end; i++) Interlocked.Increment(ref calls[i]);
                Interlocked.Decrement(ref busy[thread]);
            });
            Assert.All(calls, called => Assert.Equal(1, called));
        }
    }

    private static IEnumerable<(int From, int To)> Arcs(CompactGraph graph) =>
        Enumerable.Range(0, graph.NodeCount).SelectMany(node => graph.NeighborsOf(node).ToArray().Select(target => (node, target)));
}
