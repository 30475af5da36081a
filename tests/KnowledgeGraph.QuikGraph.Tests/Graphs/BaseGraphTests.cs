using KnowledgeGraph.Testing.Graphs;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>Nodes and members of a graph that another extends, in graphs of the other.</summary>
public class BaseGraphTests
{
    private static readonly Graph Makers = Supply.Makers().Build();

    private static readonly Graph Graph = Supply.Create().Build();

    [Fact]
    public void Nodes_of_a_base_are_vertices()
    {
        var graph = Graph.AsQuikGraph();
        Assert.True(graph.ContainsVertex(Makers["Nvidia"]));
        Assert.Equal(Graph["Nvidia"], graph.VertexOf(Makers["Nvidia"]));
        Assert.Equal(graph.OutDegree(Graph["Nvidia"]), graph.OutDegree(Makers["Nvidia"]));
        Assert.All(graph.OutEdges(Makers["Nvidia"]), edge => Assert.Equal(Graph["Nvidia"], edge.Source));
        Assert.False(Makers.AsQuikGraph().ContainsVertex(Graph["Nvidia"]));
        Assert.Contains(
            "is of Supply, but the vertices are nodes of Makers",
            Assert.Throws<global::QuikGraph.VertexNotFoundException>(() => Makers.AsQuikGraph().OutDegree(Graph["Nvidia"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Relations_of_a_base_are_chosen()
    {
        var graph = Graph.AsQuikGraph(Makers.Members["Company.Backs"]);
        Assert.Equal(1, graph.EdgeCount);
        Assert.Throws<ArgumentException>(() => Makers.AsQuikGraph(Graph.Members["Company.Owns"]));
    }

    [Fact]
    public void A_path_begins_at_a_node_of_a_base()
    {
        var graph = Graph.AsQuikGraph();
        var find = graph.ShortestPathsDijkstra(static _ => 1, graph.VertexOf(Makers["HighFlyer"]));
        Assert.True(find(Graph["DeepSeek"], out var edges));
        Assert.Equal("High-Flyer ─backs→ DeepSeek", edges.ToPath(Makers["HighFlyer"]).ToString());
    }
}
