using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.TopologicalSort;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

public sealed class OrderTests
{
    [Fact]
    public void A_graph_is_acyclic_where_FindCycle_finds_none()
    {
        foreach (var sample in Sample.All.Concat(Sample.Acyclic))
            Assert.Equal(sample.Graph.FindCycle() is null, sample.Graph.AsQuikGraph().IsDirectedAcyclicGraph());
    }

    [Fact]
    public void Topological_sort_finds_an_order_where_TopologicalOrder_does()
    {
        foreach (var sample in Sample.All.Concat(Sample.Acyclic))
            AssertOrder(sample, view => view.TopologicalSort());
    }

    [Fact]
    public void Source_first_topological_sort_finds_an_order_where_TopologicalOrder_does()
    {
        foreach (var sample in Sample.All.Concat(Sample.Acyclic))
            AssertOrder(sample, view => view.SourceFirstTopologicalSort());
    }

    [Fact]
    public void Bidirectional_topological_sort_finds_an_order_where_TopologicalOrder_does()
    {
        foreach (var sample in Sample.All.Concat(Sample.Acyclic))
            AssertOrder(sample, view => view.SourceFirstBidirectionalTopologicalSort());
    }

    [Fact]
    public void The_transitive_reduction_of_an_acyclic_graph_reaches_as_much_with_the_fewest_facts()
    {
        foreach (var sample in Sample.Acyclic.Where((_, i) => i % 2 == 0))
        {
            // Of edges side by side QuikGraph leaves some, so there are none here.
            var graph = sample.Graph.Where(fact => fact.Member.Name == "To");
            var reduction = graph.AsQuikGraph().ComputeTransitiveReduction();
            var kept = reduction.Edges.Select(edge => edge.Fact.Index).ToHashSet();
            var left = graph.Where(fact => kept.Contains(fact.Index));
            foreach (var start in graph.Nodes)
            {
                Assert.Equal(
                    graph.Distances(start).Select(pair => pair.Value is null),
                    left.Distances(start.In(left)).Select(pair => pair.Value is null));

                // An edge is needed if no other path leads to where it does.
                var ends = reduction.OutEdges(start).Select(edge => edge.Target).ToList();
                foreach (var (one, other) in from one in ends from other in ends where one != other select (one, other))
                    Assert.Null(graph.Distances(one)[other]);
            }
        }
    }

    [Fact]
    public void The_transitive_closure_has_an_edge_to_all_that_a_node_leads_to()
    {
        foreach (var sample in Sample.Acyclic)
        {
            var edges = sample.Graph.AsQuikGraph().Edges.Select(edge => new SEquatableEdge<Node>(edge.Source, edge.Target));
            var closure = edges.ToAdjacencyGraph<Node, SEquatableEdge<Node>>(allowParallelEdges: false)
                .ComputeTransitiveClosure((source, target) => new SEquatableEdge<Node>(source, target));
            foreach (var start in closure.Vertices)
            {
                var expected = sample.Graph.Distances(start).Where(pair => pair.Value > 0).Select(pair => pair.Key);
                Assert.Equal(expected, closure.OutEdges(start).Select(edge => edge.Target).Distinct().OrderBy(node => node.Index));
            }
        }
    }

    private static void AssertOrder(Sample sample, Func<RelationGraph<Node, RelationEdge>, IEnumerable<Node>> sort)
    {
        var view = sample.Graph.AsQuikGraph();
        if (sample.Graph.TopologicalOrder() is null)
        {
            Assert.Throws<NonAcyclicGraphException>(() => sort(view).ToList());
            return;
        }

        var order = sort(view).ToList();
        Assert.Equal(sample.Graph.NodeCount, order.Distinct().Count());
        var positions = order.Select((node, position) => (node, position)).ToDictionary(pair => pair.node, pair => pair.position);
        foreach (var edge in view.Edges) Assert.True(positions[edge.Source] < positions[edge.Target], $"{sample}: {edge}");
    }
}
