using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.MaximumFlow;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>Algorithms that add vertices to a copy: nodes of another view, which are equal to none of the graph's.</summary>
public sealed class AddedVertexTests
{
    [Fact]
    public void A_maximum_matching_is_the_one_that_QuikGraph_finds_for_numbers()
    {
        var matched = 0;
        foreach (var sample in Sample.Random(60))
        {
            var graph = sample.Graph.Where(fact => fact.Member.Name == "To" && fact.Subject.Index < 6 && fact.Object!.Value.Index >= 6);
            var copy = graph.AsQuikGraph().ToMutable();
            var numbers = new BidirectionalGraph<int, EquatableEdge<int>>();
            numbers.AddVertexRange(graph.Nodes.Select(node => node.Index));
            numbers.AddEdgeRange(copy.Edges.Select(edge => new EquatableEdge<int>(edge.Source.Index, edge.Target.Index)));
            var next = 100;
            var expected = new MaximumBipartiteMatchingAlgorithm<int, EquatableEdge<int>>(
                numbers, Enumerable.Range(0, 6), Enumerable.Range(6, graph.NodeCount - 6), () => next++,
                (source, target) => new EquatableEdge<int>(source, target));
            expected.Compute();
            var matching = new MaximumBipartiteMatchingAlgorithm<Node, MutableEdge<Node>>(
                copy, graph.Nodes.Take(6), graph.Nodes.Skip(6), Factory(graph), MutableEdge<Node>.Add);
            matching.Compute();
            Assert.Equal(expected.MatchedEdges.Length, matching.MatchedEdges.Length);
            matched += matching.MatchedEdges.Length;
        }

        Assert.True(matched > 60);
    }

    [Fact]
    public void Augmented_graphs_have_a_source_and_a_sink_more()
    {
        foreach (var sample in Sample.Random(20))
        {
            var view = sample.Graph.AsQuikGraph();
            var copy = view.ToMutable();
            using (var all = new AllVerticesGraphAugmentorAlgorithm<Node, MutableEdge<Node>>(
                copy, Factory(sample.Graph), MutableEdge<Node>.Add))
            {
                all.Compute();
                // Both are joined with every vertex, and with themselves and each other.
                Assert.Equal((view.VertexCount + 2, view.EdgeCount + (2 * (view.VertexCount + 2))), (copy.VertexCount, copy.EdgeCount));
                Assert.Equal(2 * (view.VertexCount + 2), copy.Edges.Count(edge => edge.IsAdded));
            }

            Assert.Equal((view.VertexCount, view.EdgeCount), (copy.VertexCount, copy.EdgeCount));
            using var several = new MultiSourceSinkGraphAugmentorAlgorithm<Node, MutableEdge<Node>>(
                copy, Factory(sample.Graph), MutableEdge<Node>.Add);
            several.Compute();
            Assert.Equal(view.EdgeCount, copy.Edges.Count(edge => !edge.IsAdded));
            Assert.All(view.Roots(), root => Assert.True(copy.ContainsEdge(several.SuperSource!, root)));
            Assert.All(view.Sinks(), sink => Assert.True(copy.ContainsEdge(sink, several.SuperSink!)));
        }
    }

    [Fact]
    public void Balancing_finds_the_nodes_that_more_edges_enter_than_leave_and_the_reverse()
    {
        foreach (var sample in Sample.Random(40))
        {
            var view = sample.Graph.AsQuikGraph();
            int Surplus(Node node) => view.InDegree(node) - view.OutDegree(node);
            foreach (var (from, to) in sample.Pairs.Take(4))
            {
                var copy = view.ToMutable();
                var balancer = new GraphBalancerAlgorithm<Node, MutableEdge<Node>>(
                    copy, from, to, Factory(sample.Graph), MutableEdge<Node>.Add);
                balancer.Balance();
                var others = view.Vertices.Where(node => node != from && node != to).ToList();
                var surplus = others.Where(node => Surplus(node) > 0);
                var deficient = others.Where(node => Surplus(node) < 0);
                Assert.Equal(surplus, balancer.SurplusVertices);
                Assert.Equal(deficient, balancer.DeficientVertices);
                Assert.Equal(surplus, balancer.SurplusEdges.Select(edge => edge.Target));
                Assert.Equal(deficient, balancer.DeficientEdges.Select(edge => edge.Source));
                Assert.All(balancer.SurplusEdges, edge => Assert.Equal(Surplus(edge.Target), balancer.Capacities[edge]));
                Assert.All(balancer.DeficientEdges, edge => Assert.Equal(-Surplus(edge.Source), balancer.Capacities[edge]));
                Assert.All(
                    balancer.SurplusEdges.Append(balancer.BalancingSourceEdge!),
                    edge => Assert.Equal(balancer.BalancingSource, edge.Source));
                Assert.All(
                    balancer.DeficientEdges.Append(balancer.BalancingSinkEdge!), edge => Assert.Equal(balancer.BalancingSink, edge.Target));
                Assert.Equal(balancer.SurplusEdges.Count() + 2, copy.Edges.Count(edge => edge.IsAdded));
                Assert.Equal((from, to), (balancer.BalancingSourceEdge!.Target, balancer.BalancingSinkEdge!.Source));
                Assert.Equal(view.VertexCount + 2, copy.VertexCount);

                balancer.UnBalance();
                Assert.Equal(view.Vertices, copy.Vertices);
                Assert.Equal(view.Edges, copy.Edges.Select(edge => edge.AsRelationEdge()!.Value));
            }
        }
    }

    [Fact]
    public void Components_follow_edges_as_they_are_added()
    {
        foreach (var sample in Sample.Random(40))
        {
            var view = sample.Graph.AsQuikGraph();
            var graph = new AdjacencyGraph<Node, MutableEdge<Node>>();
            graph.AddVertexRange(view.Vertices);
            using var components = new IncrementalConnectedComponentsAlgorithm<Node, MutableEdge<Node>>(graph);
            components.Compute();
            Assert.Equal(view.VertexCount, components.ComponentCount);
            graph.AddEdgeRange(view.ToMutable().Edges);
            Assert.Equal(sample.Graph.Components().Count, components.ComponentCount);
        }
    }

    private static VertexFactory<Node> Factory(Graph graph)
    {
        var strangers = graph.Where(_ => true).Nodes;
        var next = 0;
        return () => strangers[next++];
    }
}
