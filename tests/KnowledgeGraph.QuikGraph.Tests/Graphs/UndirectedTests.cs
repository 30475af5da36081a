using QuikGraph;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>The undirected graph, beside QuikGraph's own of the same edges.</summary>
public sealed class UndirectedTests
{
    [Fact]
    public void It_has_the_edges_of_QuikGraphs_own_undirected_graph()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var view in new[] { sample.Graph.AsQuikGraph() }.Concat(
                sample.Graph.Members.Where(member => member is { IsRelation: true, IsDerived: false })
                    .Select(member => member.AsQuikGraph())))
            {
                var undirected = view.AsUndirected();
                var own = new UndirectedGraph<Node, RelationEdge>(allowParallelEdges: true);
                own.AddVertexRange(undirected.Vertices);
                own.AddEdgeRange(undirected.Edges);
                var facts = view.Edges.Select(edge => edge.Fact).ToHashSet();
                Assert.Equal(facts, undirected.Edges.Select(edge => edge.Fact).ToHashSet());
                Assert.Equal(
                    (facts.Count, own.EdgeCount, own.VertexCount), (undirected.EdgeCount, undirected.EdgeCount, undirected.VertexCount));
                Assert.Equal((false, true), (undirected.IsDirected, undirected.AllowParallelEdges));
                foreach (var node in view.Vertices)
                {
                    Assert.Equal(own.AdjacentEdges(node).ToHashSet(), undirected.AdjacentEdges(node).ToHashSet());
                    Assert.Equal(own.AdjacentEdges(node).Count(), undirected.AdjacentEdges(node).Count());
                    Assert.Equal(own.AdjacentDegree(node), undirected.AdjacentDegree(node));
                    Assert.Equal(own.IsAdjacentEdgesEmpty(node), undirected.IsAdjacentEdgesEmpty(node));
                    Assert.Equal(
                        undirected.AdjacentEdges(node), undirected.AdjacentEdges(node).Select((_, i) => undirected.AdjacentEdge(node, i)));
                    foreach (var other in sample.Starts.Where(view.ContainsVertex))
                    {
                        var joined = own.ContainsEdge(node, other);
                        Assert.Equal(joined, undirected.ContainsEdge(node, other));
                        Assert.Equal(joined, undirected.TryGetEdge(node, other, out var edge));
                        if (undirected.ContainsEdge(node, other)) Assert.True(undirected.EdgeEqualityComparer(edge, node, other));
                    }
                }

                Assert.All(undirected.Edges, edge => Assert.True(undirected.ContainsEdge(edge) && view.ContainsEdge(edge)));
                Assert.Equal(undirected.Edges.OrderBy(edge => edge.Source.Index), undirected.Edges);
                var left = view.Edges.Except(undirected.Edges).ToList();
                Assert.All(left, edge => Assert.True(edge.Relation.IsSymmetric && !undirected.ContainsEdge(edge)));
            }
        }
    }
}
