using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.QuikGraph;

/// <summary>What the view of a graph is for QuikGraph, by a stand-in of QuikGraph's interfaces.</summary>
public sealed class QuikGraphViewTests
{
    private const string Facts = """
        {
          "entities": {
            "Ann": { "kind": "Person" }, "Bob": { "kind": "Person" }, "Cy": { "kind": "Person" },
            "Mill": { "kind": "House" }, "Bakery": { "kind": "Shop" }
          },
          "claims": [
            ["Ann", "born", "1970"],
            ["Ann", "likes", "Bob"],
            ["Ann", "likes", "Ann"],
            ["Ann", "likes", "Cy", { "modality": "rumoured" }],
            ["Bob", "knows", "Ann"],
            ["Cy", "knows", "Cy"],
            ["Cy", "buysAt", "Bakery"],
            ["Mill", "ownedBy", "Ann"],
            ["Mill", "ownedBy", "Bakery"]
          ]
        }
        """;

    [Fact]
    public void Its_vertices_and_edges_are_the_nodes_and_visible_facts_and_those_of_a_symmetric_relation_go_both_ways() =>
        Assert.Equal(
            """
            Town: 5 vertices, 8 edges
            House.OwnedBy: 5 vertices, 2 edges
            Person.BuysAt: 4 vertices, 1 edges
            Person.Knows: 3 vertices, 3 edges
            Person.Likes: 3 vertices, 2 edges
            Town including rumoured: 5 vertices, 9 edges
            Town where a condition holds: 5 vertices, 4 edges

            """,
            QuikGraphProject.Comparison.AddFile("facts.kg.json", Facts).Run().Execute());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Of_random_facts_it_gives_the_same_as_they_do(int seed)
    {
        var output = QuikGraphProject.Comparison.AddFile("facts.kg.json", QuikGraphProject.RandomFacts(seed)).Run().Execute();
        Assert.Equal(7, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length); // a line for each difference more
    }

    [Fact]
    public void An_edge_carries_its_relation_and_fact_and_prints_as_words() => Assert.Equal(
        """
        Ann likes Bob | Person.Likes | 1 claim
        Ann knows Bob | Person.Knows | 1 claim
        True True

        """,
        Execute("""
            var view = Town.Graph.AsQuikGraph();
            view.TryGetEdges(At("Ann"), At("Bob"), out var edges);
            foreach (var edge in edges!.Reverse()) output.WriteLine($"{edge} | {edge.Relation} | {edge.Fact.Claims.Count} claim");
            view.TryGetEdge(At("Bob"), At("Ann"), out var back);
            output.WriteLine($"{edges!.Any(e => e.Fact == back.Fact)} {edges!.All(e => e != back)}");
            """));

    [Fact]
    public void Edges_of_the_graph_and_of_a_relation_are_equal() => Assert.Equal(
        """
        True True False
        True False

        """,
        Execute("""
            var all = Town.Graph.AsQuikGraph();
            var relation = Town.Graph.Members.Single(m => m.Name == "Likes").AsQuikGraph();
            var edge = relation.OutEdges(At("Ann")).First();
            output.WriteLine($"{all.ContainsEdge(edge)} {all.OutEdges(At("Ann")).Contains(edge)} {all.Edges.Where(e => e.Relation.Name == "Knows").Any(relation.ContainsEdge)}");
            output.WriteLine($"{all.AllowParallelEdges} {relation.AllowParallelEdges}");
            """));

    [Fact]
    public void A_node_that_is_no_vertex_has_nothing_and_throws_as_in_QuikGraph() => Assert.Equal(
        """
        False False False False False
        VertexNotFoundException: The node “Mill” is no vertex of this graph: it is of another graph or view, or of a kind that the relation does not join.
        VertexNotFoundException: The node “Mill” is no vertex of this graph: it is of another graph or view, or of a kind that the relation does not join.
        VertexNotFoundException: The node “” is no vertex of this graph: it is of another graph or view, or of a kind that the relation does not join.
        False False

        """,
        Execute("""
            var likes = Town.Graph.Members.Single(m => m.Name == "Likes").AsQuikGraph();
            var mill = At("Mill");
            output.WriteLine($"{likes.ContainsVertex(mill)} {likes.ContainsEdge(mill, mill)} {likes.TryGetEdge(mill, At("Ann"), out _)} {likes.TryGetOutEdges(mill, out _)} {likes.TryGetEdges(At("Ann"), mill, out _)}");
            Try(() => likes.OutEdges(mill));
            Try(() => likes.InDegree(mill));
            Try(() => likes.Degree(default));

            var stream = new System.IO.MemoryStream();
            Town.Graph.Save(stream);
            var ann = Graph.Load(stream.ToArray()).Nodes.Single(n => n.Key == "Ann");
            output.WriteLine($"{likes.ContainsVertex(ann)} {likes.ContainsEdge(default)}");

            void Try(System.Func<object> action)
            {
                try { output.WriteLine(action()); }
                catch (System.Exception error) { output.WriteLine($"{error.GetType().Name}: {error.Message}"); }
            }
            """));

    [Fact]
    public void Properties_and_derived_relations_have_no_edges() => Assert.Equal(
        """
        Person.Born is a property, and only the facts of relations are edges. (Parameter 'relation')
        Person.Admires is derived, and only stated facts are edges. Walk and Why answer for what is derived. (Parameter 'relation')

        """,
        Execute("""
            foreach (var name in new[] { "Born", "Admires" })
            {
                try { Town.Graph.Members.Single(m => m.Name == name).AsQuikGraph(); }
                catch (System.ArgumentException error) { output.WriteLine(error.Message); }
            }
            """));

    [Fact]
    public void The_default_edge_can_be_compared_and_belongs_to_no_graph() => Assert.Equal(
        "True True “” This edge is the default value of its type\n",
        Execute("""
            QuikGraphEdge none = default;
            try { _ = none.Source; }
            catch (System.InvalidOperationException error)
            {
                output.WriteLine($"{none == default} {none != Town.Graph.AsQuikGraph().Edges.First()} “{none}” {error.Message[..42]}");
            }
            """));

    private static string Execute(string statements) =>
        QuikGraphProject.Test.AddFile("facts.kg.json", Facts)
            .Add("Program.cs", $$"""
                using System.IO;
                using System.Linq;
                using KnowledgeGraph;

                namespace Village;

                internal static class Program
                {
                    internal static void Main(TextWriter output)
                    {
                {{statements}}
                    }

                    private static Node At(string key) => Town.Graph.Nodes.Single(n => n.Key == key);
                }
                """)
            .Run().Execute();
}
