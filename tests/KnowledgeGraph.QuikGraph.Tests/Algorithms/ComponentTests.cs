using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

public sealed class ComponentTests
{
    [Fact]
    public void Strongly_connected_components_are_the_same()
    {
        foreach (var sample in Sample.All)
        {
            var found = new Dictionary<Node, int>();
            sample.Graph.AsQuikGraph().StronglyConnectedComponents(found);
            AssertSame(sample.Graph.StronglyConnectedComponents(), found);
        }
    }

    [Fact]
    public void Weakly_connected_components_are_the_same()
    {
        foreach (var sample in Sample.All)
        {
            var found = new Dictionary<Node, int>();
            sample.Graph.AsQuikGraph().WeaklyConnectedComponents(found);
            AssertSame(sample.Graph.Components(), found);
        }
    }

    [Fact]
    public void Connected_components_of_the_undirected_adapter_are_the_weakly_connected_ones()
    {
        foreach (var sample in Sample.All)
        {
            var found = new Dictionary<Node, int>();
            new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph()).ConnectedComponents(found);
            AssertSame(sample.Graph.Components(), found);
        }
    }

    [Fact]
    public void The_disjoint_sets_of_a_graphs_edges_are_its_components()
    {
        foreach (var sample in Sample.All)
        {
            var components = sample.Graph.Components();
            var sets = new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph()).ComputeDisjointSet();
            Assert.Equal(components.Count, sets.SetCount);
            foreach (var (one, other) in sample.Pairs)
                Assert.Equal(components.IndexOf(one) == components.IndexOf(other), sets.AreInSameSet(one, other));
        }
    }

    [Fact]
    public void The_condensation_has_a_node_for_each_strongly_connected_component_and_no_cycle()
    {
        foreach (var sample in Sample.All)
        {
            var expected = sample.Graph.StronglyConnectedComponents();
            var condensed = sample.Graph.AsQuikGraph()
                .CondensateStronglyConnected<Node, RelationEdge, AdjacencyGraph<Node, RelationEdge>>();
            Assert.Equal(
                expected.Select(group => string.Join(' ', group.Select(node => node.Key))).Order(StringComparer.Ordinal),
                condensed.Vertices.Select(part => string.Join(' ', part.Vertices.OrderBy(node => node.Index).Select(node => node.Key)))
                    .Order(StringComparer.Ordinal));
            Assert.True(condensed.IsDirectedAcyclicGraph());

            var between = sample.Graph.AsQuikGraph().Edges.Where(edge => expected.IndexOf(edge.Source) != expected.IndexOf(edge.Target))
                .ToHashSet();
            Assert.Equal(between, condensed.Edges.SelectMany(edge => edge.Edges).ToHashSet());
        }
    }

    private static void AssertSame(NodeGroups expected, Dictionary<Node, int> found)
    {
        Assert.Equal(expected.Graph.NodeCount, found.Count);
        Assert.Equal(
            expected.Select(group => string.Join(' ', group.Select(node => node.Key))).Order(StringComparer.Ordinal),
            found.GroupBy(pair => pair.Value)
                .Select(group => string.Join(' ', group.Select(pair => pair.Key).OrderBy(node => node.Index).Select(node => node.Key)))
                .Order(StringComparer.Ordinal));
    }
}
