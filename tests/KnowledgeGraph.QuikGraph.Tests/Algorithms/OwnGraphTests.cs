using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Condensation;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.RandomWalks;
using QuikGraph.Algorithms.Search;
using QuikGraph.Algorithms.TopologicalSort;
using QuikGraph.Algorithms.VertexColoring;
using QuikGraph.Algorithms.VertexCover;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>
/// Algorithms that this library has no counterpart of: they do the same, step by step, on a graph of QuikGraph's own that has the same
/// edges in the same order.
/// </summary>
public sealed class OwnGraphTests
{
    [Fact]
    public void Implicit_depth_first_search() => AssertSame((graph, _, start) =>
    {
        var visited = new List<Node>();
        var search = new ImplicitDepthFirstSearchAlgorithm<Node, RelationEdge>(graph);
        search.DiscoverVertex += visited.Add;
        search.Compute(start);
        return visited;
    });

    [Fact]
    public void Implicit_depth_first_search_over_edges() => AssertSame((graph, _, start) =>
    {
        var visited = new List<RelationEdge>();
        var search = new ImplicitEdgeDepthFirstSearchAlgorithm<Node, RelationEdge>(graph);
        search.StartEdge += visited.Add;
        search.TreeEdge += visited.Add;
        search.DiscoverTreeEdge += (_, edge) => visited.Add(edge);
        search.FinishEdge += visited.Add;
        search.Compute(start);
        return visited;
    });

    [Fact]
    public void Best_first_frontier_search() => AssertSame((graph, sample, start) =>
    {
        var edges = new List<RelationEdge>();
        foreach (var end in graph.Vertices.Where(node => node != start))
        {
            var search = new BestFirstFrontierSearchAlgorithm<Node, RelationEdge>(
                graph, sample.WeightOf, DistanceRelaxers.ShortestDistance);
            search.TreeEdge += edges.Add;
            search.Compute(start, end);
        }

        return edges;
    },
        Sample.Acyclic);

    [Fact]
    public void Least_common_ancestors() => AssertSame(
        (graph, _, start) =>
        {
            var nodes = graph.Vertices.ToList();
            var pairs = nodes.Select((node, i) => new SEquatableEdge<Node>(node, nodes[(i * 5) % nodes.Count])).ToList();
            var ancestor = graph.OfflineLeastCommonAncestor(start, pairs);
            return pairs.Select(pair => (pair.Source, pair.Target, ancestor(pair, out var found) ? found : default)).ToList();
        },
        Sample.Acyclic);

    [Fact]
    public void Random_walks() => AssertSame((graph, _, start) =>
    {
        var walked = new List<RelationEdge>();
        var walk = new RandomWalkAlgorithm<Node, RelationEdge>(graph, new RoundRobinEdgeChain<Node, RelationEdge>());
        walk.TreeEdge += walked.Add;
        walk.Generate(start, 40);
        return walked;
    });

    [Fact]
    public void Random_trees_by_cycle_popping() => AssertSame((graph, _, start) =>
    {
        var tree = new CyclePoppingRandomTreeAlgorithm<Node, RelationEdge>(
            graph, new NormalizedMarkovEdgeChain<Node, RelationEdge> { Rand = new Random(7) })
        {
            Rand = new Random(11),
        };
        tree.RandomTree();
        return tree.Successors.Select(pair => (pair.Key, pair.Value)).ToList();
    });

    [Fact]
    public void Condensations() => AssertSame((graph, _, _) =>
    {
        var found = new List<string>();
        foreach (var strongly in new[] { true, false })
        {
            var condensation = new CondensationGraphAlgorithm<Node, RelationEdge, AdjacencyGraph<Node, RelationEdge>>(graph)
            {
                StronglyConnected = strongly,
            };
            condensation.Compute();
            found.AddRange(condensation.CondensedGraph.Vertices.Select(part => string.Join(' ', part.Vertices)));
            found.AddRange(condensation.CondensedGraph.Edges.Select(edge => string.Join(' ', edge.Edges)));
        }

        var merged = graph.CondensateEdges(node => node.Index % 2 == 0);
        found.AddRange(merged.Edges.Select(edge => $"{edge.Source} {edge.Target}: {string.Join(' ', edge.Edges)}"));
        return found;
    },
        Sample.Acyclic);

    [Fact]
    public void Odd_vertices_and_roots() => AssertSame(
        (graph, _, _) => graph.OddVertices().Concat(graph.Roots()).Concat(graph.Sinks()).Concat(graph.IsolatedVertices()).ToList());

    [Fact]
    public void Undirected_depth_first_search() => AssertUndirected((graph, _, start) =>
    {
        var visited = new List<RelationEdge>();
        var search = new UndirectedDepthFirstSearchAlgorithm<Node, RelationEdge>(graph);
        search.TreeEdge += (_, args) => visited.Add(args.Edge);
        search.BackEdge += (_, args) => visited.Add(args.Edge);
        search.Compute(start);
        return visited;
    });

    [Fact]
    public void Undirected_orders() => AssertUndirected((graph, _, _) =>
    {
        var found = new List<Node>();
        var first = new UndirectedFirstTopologicalSortAlgorithm<Node, RelationEdge>(graph) { AllowCyclicGraph = true };
        first.Compute();
        found.AddRange(first.SortedVertices);
        var sort = new UndirectedTopologicalSortAlgorithm<Node, RelationEdge>(graph) { AllowCyclicGraph = true };
        sort.Compute();
        found.AddRange(sort.SortedVertices);
        return found;
    });

    [Fact]
    public void Colours_covers_and_components() => AssertUndirected((graph, _, _) =>
    {
        var colouring = new VertexColoringAlgorithm<Node, RelationEdge>(graph);
        colouring.Compute();
        var cover = new MinimumVertexCoverApproximationAlgorithm<Node, RelationEdge>(graph, new Random(3));
        cover.Compute();
        var components = new ConnectedComponentsAlgorithm<Node, RelationEdge>(graph);
        components.Compute();
        return new List<string>(colouring.Colors.Select(pair => $"{pair.Key} {pair.Value}"))
        {
            string.Join(' ', cover.CoverSet!),
            graph.IsUndirectedAcyclicGraph<Node, RelationEdge>().ToString(),
            components.ComponentCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    });

    [Fact]
    public void A_colouring_gives_neighbours_other_colours_and_a_cover_touches_every_edge()
    {
        foreach (var sample in Sample.All)
        {
            var graph = sample.Graph.Where(fact => fact.Object is { } target && target != fact.Subject).AsQuikGraph().AsUndirected();
            var colouring = new VertexColoringAlgorithm<Node, RelationEdge>(graph);
            colouring.Compute();
            Assert.All(graph.Edges, edge => Assert.NotEqual(colouring.Colors[edge.Source], colouring.Colors[edge.Target]));
            var cover = new MinimumVertexCoverApproximationAlgorithm<Node, RelationEdge>(graph);
            cover.Compute();
            Assert.All(graph.Edges, edge => Assert.True(cover.CoverSet!.Contains(edge.Source) || cover.CoverSet!.Contains(edge.Target)));
        }
    }

    private static void AssertSame<T>(
        Func<IBidirectionalGraph<Node, RelationEdge>, Sample, Node, List<T>> run, IEnumerable<Sample>? samples = null)
    {
        foreach (var sample in samples ?? Sample.Random(60).Prepend(Sample.Seeds))
        {
            var view = sample.Graph.AsQuikGraph();
            var own = new BidirectionalGraph<Node, RelationEdge>();
            own.AddVertexRange(view.Vertices);
            own.AddEdgeRange(view.Edges);
            foreach (var start in sample.Starts.Take(3)) Assert.Equal(run(own, sample, start), run(view, sample, start));
        }
    }

    private static void AssertUndirected<T>(Func<IUndirectedGraph<Node, RelationEdge>, Sample, Node, List<T>> run)
    {
        foreach (var sample in Sample.Random(60).Prepend(Sample.Seeds))
        {
            var view = sample.Graph.AsQuikGraph().AsUndirected();
            var own = new UndirectedGraph<Node, RelationEdge>();
            own.AddVertexRange(view.Vertices);
            own.AddEdgeRange(view.Edges);
            foreach (var start in sample.Starts.Take(3)) Assert.Equal(run(own, sample, start), run(view, sample, start));
        }
    }
}
