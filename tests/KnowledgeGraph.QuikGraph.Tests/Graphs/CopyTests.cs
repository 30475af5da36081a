using KnowledgeGraph.Seeds;
using QuikGraph;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>QuikGraph's own data structures, filled from a view, have the view's edges.</summary>
public sealed class CopyTests
{
    [Fact]
    public void An_adjacency_graph_has_the_same_edges()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var copy = new AdjacencyGraph<Node, RelationEdge>();
            copy.AddVertexRange(view.Vertices);
            Assert.Equal(view.EdgeCount, copy.AddEdgeRange(view.Edges));
            foreach (var node in view.Vertices) Assert.Equal(copy.OutEdges(node), view.OutEdges(node));
        }
    }

    [Fact]
    public void A_bidirectional_graph_has_the_same_edges()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var copy = new BidirectionalGraph<Node, RelationEdge>();
            copy.AddVertexRange(view.Vertices);
            copy.AddEdgeRange(view.Edges);
            Assert.Equal((view.VertexCount, view.EdgeCount), (copy.VertexCount, copy.EdgeCount));
            foreach (var node in view.Vertices)
            {
                Assert.Equal(copy.OutEdges(node).ToHashSet(), view.OutEdges(node).ToHashSet());
                Assert.Equal(copy.InEdges(node).ToHashSet(), view.InEdges(node).ToHashSet());
                Assert.Equal(
                    (copy.InDegree(node), copy.OutDegree(node), copy.Degree(node)),
                    (view.InDegree(node), view.OutDegree(node), view.Degree(node)));
                foreach (var other in view.Vertices.Take(20))
                {
                    Assert.Equal(copy.ContainsEdge(node, other), view.ContainsEdge(node, other));
                    Assert.True(copy.TryGetEdges(node, other, out var expected) & view.TryGetEdges(node, other, out var found));
                    Assert.Equal(expected.ToHashSet(), found!.ToHashSet());
                }
            }
        }
    }

    [Fact]
    public void Array_and_compressed_graphs_have_as_many_edges()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            Assert.Equal(view.EdgeCount, view.ToArrayAdjacencyGraph().EdgeCount);
            Assert.Equal(view.EdgeCount, view.ToArrayBidirectionalGraph().EdgeCount);
            Assert.Equal(view.EdgeCount, view.ToCompressedRowGraph().EdgeCount);
        }
    }

    [Fact]
    public void A_view_has_edges_of_its_own_facts_and_not_of_its_bases()
    {
        var rumours = Race.Graph.Including(Modality.Rumoured, Modality.Speculated, Modality.Opinion);
        Assert.True(rumours.AsQuikGraph().EdgeCount > Race.Graph.AsQuikGraph().EdgeCount);
        Assert.True(rumours.AsQuikGraph().ContainsVertex(Race.Graph.Nodes[0]));
        Assert.True(rumours.AsQuikGraph().ContainsVertex(Race.Graph.Nodes[0].In(rumours)));
    }

    [Fact]
    public void The_handle_of_a_relation_gives_its_facts()
    {
        var backs = Company.Schema.Backs.AsQuikGraph();
        Assert.Equal(Race.Companies.Select(company => company.AsNode()), backs.Vertices);
        Assert.Equal(Race.Companies.Sum(company => company.Backs.Count), backs.EdgeCount);
        Assert.All(backs.Edges, edge => Assert.Equal(Company.Schema.Backs, edge.Relation));
    }

    [Fact]
    public void A_node_of_a_generated_type_is_a_vertex()
    {
        var view = Race.Graph.AsQuikGraph();
        Assert.Contains(view.OutEdges(Company.HighFlyer), edge => edge.Target == Company.DeepSeek && edge.Relation.Name == "Backs");
        Assert.Throws<VertexNotFoundException>(() => view.OutEdges(Complete.Graph.Nodes[0]));
    }
}
