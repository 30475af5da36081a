using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Condensation;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.MaximumFlow;
using QuikGraph.Algorithms.MinimumSpanningTree;
using QuikGraph.Algorithms.ShortestPath;
using QuikGraph.Algorithms.TopologicalSort;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>What QuikGraph's extension methods run can be created from a view too, and finds the same.</summary>
public sealed class AlgorithmClassTests
{
    private static readonly Sample[] Cyclic = [.. Sample.Random(40), Sample.Seeds];

    [Fact]
    public void A_star()
    {
        foreach (var sample in Cyclic)
        {
            var view = sample.Graph.AsQuikGraph();
            foreach (var start in sample.Starts.Take(4))
            {
                var search = new AStarShortestPathAlgorithm<Node, RelationEdge>(view, sample.WeightOf, _ => 0);
                search.Compute(start);
                var distances = sample.Graph.Distances(start, sample.WeightOf);
                foreach (var (node, distance) in distances)
                    Assert.Equal(distance ?? double.MaxValue, Math.Min(search.GetDistance(node), double.MaxValue));
            }
        }
    }

    [Fact]
    public void Components() => AssertSame(
        Cyclic,
        view =>
        {
            var strong = new StronglyConnectedComponentsAlgorithm<Node, RelationEdge>(view);
            strong.Compute();
            var weak = new WeaklyConnectedComponentsAlgorithm<Node, RelationEdge>(view);
            weak.Compute();
            return [.. strong.Components, .. weak.Components];
        },
        view =>
        {
            var (strong, weak) = (new Dictionary<Node, int>(), new Dictionary<Node, int>());
            view.StronglyConnectedComponents(strong);
            view.WeaklyConnectedComponents(weak);
            return strong.Concat(weak);
        });

    [Fact]
    public void Topological_sorts() => AssertSame(
        Sample.Acyclic,
        view =>
        {
            var sort = new TopologicalSortAlgorithm<Node, RelationEdge>(view);
            sort.Compute();
            var sourceFirst = new SourceFirstTopologicalSortAlgorithm<Node, RelationEdge>(view);
            sourceFirst.Compute();
            var bidirectional = new SourceFirstBidirectionalTopologicalSortAlgorithm<Node, RelationEdge>(view);
            bidirectional.Compute();
            return sort.SortedVertices!.Concat(sourceFirst.SortedVertices!).Concat(bidirectional.SortedVertices!);
        },
        view => view.TopologicalSort().Concat(view.SourceFirstTopologicalSort()).Concat(view.SourceFirstBidirectionalTopologicalSort()));

    [Fact]
    public void Merged_edges() => AssertSame(
        Sample.Acyclic,
        view =>
        {
            var merged = new BidirectionalGraph<Node, MergedEdge<Node, RelationEdge>>();
            new EdgeMergeCondensationGraphAlgorithm<Node, RelationEdge>(view, merged, node => node.Index % 2 == 0).Compute();
            return merged.Edges.Select(Described);
        },
        view => view.CondensateEdges(node => node.Index % 2 == 0).Edges.Select(Described));

    [Fact]
    public void The_transitive_reduction() => AssertSame(
        Sample.Acyclic,
        view =>
        {
            var reduction = new TransitiveReductionAlgorithm<Node, RelationEdge>(view);
            reduction.Compute();
            return reduction.TransitiveReduction.Edges;
        },
        view => view.ComputeTransitiveReduction().Edges);

    [Fact]
    public void The_transitive_closure() => AssertSame(
        Sample.Acyclic,
        view =>
        {
            var closure = new TransitiveClosureAlgorithm<Node, MutableEdge<Node>>(view.ToMutable(), MutableEdge<Node>.Add);
            closure.Compute();
            return closure.TransitiveClosure.Edges.Select(Ends);
        },
        view => view.ToMutable().ComputeTransitiveClosure(MutableEdge<Node>.Add).Edges.Select(Ends));

    [Fact]
    public void Least_common_ancestors()
    {
        foreach (var sample in Sample.Acyclic)
        {
            var view = sample.Graph.AsQuikGraph();
            var nodes = view.Vertices.ToList();
            var pairs = nodes.Select((node, i) => new SEquatableEdge<Node>(node, nodes[(i * 5) % nodes.Count])).ToList();
            foreach (var start in sample.Starts.Take(3))
            {
                var ancestors = new TarjanOfflineLeastCommonAncestorAlgorithm<Node, RelationEdge>(view);
                ancestors.Compute(start, pairs);
                var expected = view.OfflineLeastCommonAncestor(start, pairs);
                foreach (var pair in pairs)
                {
                    Assert.Equal(expected(pair, out var node), ancestors.Ancestors.TryGetValue(pair, out var found));
                    Assert.Equal(node, found);
                }
            }
        }
    }

    [Fact]
    public void Kruskals_spanning_forest()
    {
        foreach (var sample in Cyclic)
        {
            var undirected = sample.Graph.AsQuikGraph().AsUndirected();
            var found = new List<RelationEdge>();
            var forest = new KruskalMinimumSpanningTreeAlgorithm<Node, RelationEdge>(undirected, sample.WeightOf);
            forest.TreeEdge += found.Add;
            forest.Compute();
            Assert.Equal(sample.Graph.MinimumSpanningForest(sample.WeightOf).Sum(sample.WeightOf), found.Sum(sample.WeightOf));
            Assert.Equal(undirected.MinimumSpanningTreeKruskal(sample.WeightOf).ToHashSet(), found.ToHashSet());
        }
    }

    [Fact]
    public void The_maximum_flow()
    {
        foreach (var sample in Cyclic)
        {
            foreach (var (from, to) in sample.Pairs.Take(4))
            {
                var copy = sample.Graph.AsQuikGraph().ToMutable(sample.WeightOf, selfEdges: false);
                using var reversed = new ReversedEdgeAugmentorAlgorithm<Node, MutableEdge<Node>>(copy, MutableEdge<Node>.Add);
                reversed.AddReversedEdges();
                var flow = new EdmondsKarpMaximumFlowAlgorithm<Node, MutableEdge<Node>>(
                    copy, edge => edge.Tag, MutableEdge<Node>.Add, reversed);
                flow.Compute(from, to);
                Assert.Equal(sample.Graph.MaximumFlow(from, to, sample.WeightOf).Value, flow.MaxFlow);
            }
        }
    }

    private static void AssertSame<T>(
        IEnumerable<Sample> samples, Func<RelationGraph<Node, RelationEdge>, IEnumerable<T>> run,
        Func<RelationGraph<Node, RelationEdge>, IEnumerable<T>> expected)
    {
        foreach (var sample in samples)
        {
            var view = sample.Graph.AsQuikGraph();
            Assert.Equal(expected(view), run(view));
        }
    }

    private static string Described(MergedEdge<Node, RelationEdge> edge) => $"{edge.Source} {edge.Target}: {string.Join(' ', edge.Edges)}";

    private static (Node Source, Node Target, bool IsAdded) Ends(MutableEdge<Node> edge) => (edge.Source, edge.Target, edge.IsAdded);
}
