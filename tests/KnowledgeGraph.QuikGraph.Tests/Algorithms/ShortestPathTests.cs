using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.RankedShortestPath;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

public sealed class ShortestPathTests
{
    [Fact]
    public void Dijkstra_finds_the_weights_of_Distances()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var start in sample.Starts)
            {
                var algorithm = new DijkstraShortestPathAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph(), sample.WeightOf);
                algorithm.Compute(start);
                AssertSame(sample, start, node => algorithm.GetDistance(node));
            }
        }
    }

    [Fact]
    public void Dijkstra_with_unit_weights_finds_paths_as_short_as_ShortestPath()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var (from, to) in sample.Pairs)
            {
                var expected = sample.Graph.ShortestPath(from, to, new PathOptions { Direction = PathDirection.Forward });
                var isFound = sample.Graph.AsQuikGraph().ShortestPathsDijkstra(_ => 1, from)(to, out var path);
                Assert.Equal(expected is not null, isFound);
                if (expected is null) continue;
                AssertPath(from, to, path);
                Assert.Equal(expected.Length, path.Count());
            }
        }
    }

    [Fact]
    public void A_star_finds_the_weights_of_Distances_with_a_heuristic_that_never_overestimates()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var (from, to) in sample.Pairs)
            {
                var remaining = sample.Graph.Distances(to, sample.WeightOf, new AlgorithmOptions { Direction = PathDirection.Backward });
                var expected = sample.Graph.Distances(from, sample.WeightOf)[to];
                var isFound = sample.Graph.AsQuikGraph()
                    .ShortestPathsAStar(sample.WeightOf, node => remaining[node] ?? 1e6, from)(to, out var path);
                Assert.Equal(expected is not null, isFound);
                if (expected is null) continue;
                AssertPath(from, to, path);
                Assert.Equal(expected, path.Sum(sample.WeightOf));
            }
        }
    }

    [Fact]
    public void Bellman_Ford_finds_the_weights_of_Distances_and_no_negative_cycle()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var start in sample.Starts.Take(4))
            {
                var algorithm = new BellmanFordShortestPathAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph(), sample.WeightOf);
                algorithm.Compute(start);
                Assert.False(algorithm.FoundNegativeCycle);
                AssertSame(sample, start, node => algorithm.GetDistance(node));
            }
        }
    }

    [Fact]
    public void Shortest_paths_of_acyclic_graphs_have_the_weights_of_Distances()
    {
        foreach (var sample in Sample.Acyclic)
        {
            foreach (var start in sample.Starts)
            {
                var algorithm = new DagShortestPathAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph(), sample.WeightOf);
                algorithm.Compute(start);
                AssertSame(sample, start, node => algorithm.GetDistance(node));
            }
        }
    }

    [Fact]
    public void Floyd_and_Warshall_find_the_weights_of_Distances_between_all_nodes()
    {
        foreach (var sample in Sample.Random(60))
        {
            var algorithm = new FloydWarshallAllShortestPathAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph(), sample.WeightOf);
            algorithm.Compute();
            foreach (var start in sample.Graph.Nodes)
            {
                AssertSame(
                    sample, start,
                    node => node == start ? 0 : algorithm.TryGetDistance(start, node, out var distance) ? distance : double.MaxValue);
            }
        }
    }

    [Fact]
    public void Undirected_Dijkstra_on_the_undirected_adapter_finds_the_weights_of_Distances_either_way()
    {
        foreach (var sample in Sample.All)
        {
            var undirected = new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());
            foreach (var start in sample.Starts.Take(6))
            {
                var algorithm = new UndirectedDijkstraShortestPathAlgorithm<Node, RelationEdge>(undirected, sample.WeightOf);
                algorithm.Compute(start);
                AssertSame(sample, start, node => algorithm.GetDistance(node), new AlgorithmOptions { Direction = PathDirection.Either });
            }
        }
    }

    [Fact]
    public void The_best_of_Hoffman_and_Pavleys_ranked_paths_has_the_weight_of_Distances()
    {
        foreach (var sample in Sample.Random(60))
        {
            foreach (var (from, to) in sample.Pairs.Take(8))
            {
                var algorithm = new HoffmanPavleyRankedShortestPathAlgorithm<Node, RelationEdge>(
                    sample.Graph.AsQuikGraph(), sample.WeightOf)
                {
                    ShortestPathCount = 5,
                };
                algorithm.Compute(from, to);
                var paths = algorithm.ComputedShortestPaths.Select(path => path.ToList()).ToList();
                var expected = sample.Graph.Distances(from, sample.WeightOf)[to];
                Assert.Equal(expected is not null, paths.Count > 0);
                foreach (var path in paths) AssertPath(from, to, path);
                if (expected is not null) Assert.Equal(expected, paths.Min(path => path.Sum(sample.WeightOf)));
            }
        }
    }

    [Fact]
    public void Yens_k_shortest_paths_begin_as_KShortestPaths_do_and_are_never_better()
    {
        foreach (var sample in Sample.Random(100))
        {
            // Its edges are pairs with weights, so that two of the same weight side by side would be one: there are none in one relation.
            var graph = sample.Graph.Where(fact => fact.Member.Name == "To");
            var view = graph.AsQuikGraph();
            var copy = new AdjacencyGraph<Node, EquatableTaggedEdge<Node, double>>();
            copy.AddVertexRange(graph.Nodes);
            copy.AddEdgeRange(
                view.Edges.Select(edge => new EquatableTaggedEdge<Node, double>(edge.Source, edge.Target, sample.WeightOf(edge))));
            foreach (var (from, to) in sample.Pairs.Take(8).Select(pair => (pair.From.In(graph), pair.To.In(graph))))
            {
                var own = graph.KShortestPaths(from, to, 6, sample.WeightOf, new PathOptions { Direction = PathDirection.Forward })
                    .Select(path => path.Weight).ToList();
                var algorithm = new YenShortestPathsAlgorithm<Node>(copy, from, to, 6);
                if (own.Count == 0)
                {
                    Assert.Throws<NoPathFoundException>(() => algorithm.Execute().ToList());
                    continue;
                }

                // QuikGraph's misses a path now and then, in random graph 31 for one, and has a longer one in its place.
                var found = algorithm.Execute().Select(path => path.Sum(edge => edge.Tag)).ToList();
                Assert.Equal(Weights(view, from, to, found.Max(), sample).Order().Take(6), own);
                Assert.Equal(own[0], found[0]);
                Assert.All(
                    found.Zip(own),
                    pair => Assert.True(pair.First >= pair.Second, $"{sample}: {pair.First}, and the least weight is {pair.Second}"));
            }
        }
    }

    /// <summary>The weights of all paths that pass no node twice and weigh no more than the limit.</summary>
    private static IEnumerable<double> Weights(
        RelationGraph<Node, RelationEdge> view, Node start, Node end, double limit, Sample sample, params Node[] passed)
    {
        if (start == end) return [0];
        return from edge in view.OutEdges(start)
               let weight = sample.WeightOf(edge)
               where weight <= limit && edge.Target != start && !passed.Contains(edge.Target)
               from rest in Weights(view, edge.Target, end, limit - weight, sample, [.. passed, start])
               select weight + rest;
    }

    private static void AssertPath(Node from, Node to, IEnumerable<RelationEdge> path)
    {
        var at = from;
        foreach (var edge in path)
        {
            Assert.Equal(at, edge.Source);
            Assert.True(edge.Fact.IsVisible);
            at = edge.Target;
        }

        Assert.Equal(to, at);
    }

    private static void AssertSame(Sample sample, Node start, Func<Node, double> found, AlgorithmOptions? options = null)
    {
        foreach (var (node, distance) in sample.Graph.Distances(start, sample.WeightOf, options))
        {
            // What is not reached is as far away as a number can say.
            var other = found(node);
            Assert.True(
                (distance ?? double.MaxValue) == Math.Min(other, double.MaxValue),
                $"{sample}: from {start} to {node} {distance}, and by QuikGraph {other}");
        }
    }
}
