using KnowledgeGraph.Seeds;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>Vertices of a kind, nodes of other views, and members that cannot be edges.</summary>
public sealed class TypedTests
{
    /// <summary>Graphs of members that have no edges in them, by what the message says of it.</summary>
    private static readonly Dictionary<string, Func<object?>> WithoutEdges = new()
    {
        ["Organization.Founded is a property, but only facts of relations are edges. Name a relation. A property that is a number can "
            + "be a weight: Weight.From(Organization.Founded, …). (Parameter 'relations')"] =
            () => Company.Schema.Founded.AsQuikGraph(),
        ["The member Point.To is of Complete, not of Race. Name a member of Race, such as one of its Members, "
            + "or ask the member's own graph. (Parameter 'relations')"] =
            () => Race.Graph.AsQuikGraph(Point.Schema.To),
        ["Agent.Uses leads from Agent to Chip, so it can never join two nodes of the kind Company. Name a kind that includes both ends, "
            + "or use Agent.Uses.AsQuikGraph(), whose vertices are the nodes of either. (Parameter 'relations')"] =
            () => Race.Graph.AsQuikGraph<Company>(Company.Schema.Uses),
    };

    private static readonly Dictionary<string, (Type Error, Func<object?> Call)> WrongArguments = new()
    {
        ["property"] = (typeof(ArgumentException), () => Race.Graph.AsQuikGraph(Company.Schema.Founded)),
        ["kind of another graph"] = (typeof(ArgumentException), () => Race.Graph.AsQuikGraph<Point>()),
        ["default member"] = (typeof(InvalidOperationException), () => default(Member).AsQuikGraph()),
        ["no relations"] = (typeof(ArgumentException), () => Race.Graph.AsQuikGraph(new QuikGraphOptions { Relations = [] })),
        ["null options"] = (typeof(ArgumentNullException), () => Race.Graph.AsQuikGraph((QuikGraphOptions)null!)),
        ["null graph"] = (typeof(ArgumentNullException), () => ((Graph)null!).AsQuikGraph()),
    };

    public static TheoryData<string> MembersWithoutEdges => [.. WithoutEdges.Keys];

    public static TheoryData<string> WrongArgumentNames => [.. WrongArguments.Keys];

    [Fact]
    public void The_graph_of_a_kind_is_the_graph_among_its_nodes()
    {
        AssertTyped<Company>(Race.Graph.AsQuikGraph<Company>());
        AssertTyped<Company>(Race.Graph.AsQuikGraph<Company>(Company.Schema.Backs));
        AssertTyped<Agent>(Race.Graph.AsQuikGraph<Agent>());
        AssertTyped<Topic>(Race.Graph.AsQuikGraph<Topic>());
        AssertTyped<Node>(Race.Graph.AsQuikGraph<Node>());
        AssertTyped<Agent>(Race.Graph.Including(Modality.Rumoured, Modality.Opinion).AsQuikGraph<Agent>());
    }

    [Fact]
    public void A_typed_edge_has_typed_ends_and_all_that_the_edge_has()
    {
        var edge = Assert.Single(
            Race.Graph.AsQuikGraph<Company>(Company.Schema.Backs).OutEdges(Company.HighFlyer), edge => edge.Target == Company.DeepSeek);
        Assert.Equal(Company.HighFlyer, edge.Source);
        Assert.Equal(Company.DeepSeek.Founded, edge.Target.Founded);
        Assert.Equal("High-Flyer backs DeepSeek", edge.ToString());
        RelationEdge untyped = edge;
        Assert.Contains(untyped, Race.Graph.AsQuikGraph().OutEdges(Company.HighFlyer));
        Assert.Equal(
            (untyped.Fact, untyped.Relation, untyped.Modality, untyped.Graph, false),
            (edge.Fact, edge.Relation, edge.Modality, edge.Graph, edge.IsDerived));
        Assert.Equal(untyped.GetHashCode(), edge.GetHashCode());
    }

    [Fact]
    public void Algorithms_give_typed_results()
    {
        var components = new Dictionary<Company, int>();
        IBidirectionalGraph<Company, RelationEdge<Company>> graph = Company.Schema.Backs.AsQuikGraph<Company>();
        graph.WeaklyConnectedComponents(components);
        Assert.Equal(Race.Companies, components.Keys.OrderBy(company => company.AsNode().Index));
        Assert.Equal(components[Company.HighFlyer], components[Company.DeepSeek]);
    }

    [Fact]
    public void A_node_of_any_view_is_a_vertex_of_every_view()
    {
        var view = Race.Graph.Including(Modality.Rumoured);
        var other = Race.Graph.FromSources("D1");
        foreach (var graph in new[] { Race.Graph, view, other })
        {
            var shown = graph.AsQuikGraph();
            Node vertex = Company.HighFlyer.In(graph), end = Company.DeepSeek.In(graph);
            foreach (var given in new[] { Company.HighFlyer, Company.HighFlyer.In(view), Company.HighFlyer.In(other) })
            {
                Assert.True(shown.ContainsVertex(given));
                Assert.Equal(vertex, shown.VertexOf(given));
                Assert.Equal(shown.OutEdges(vertex), shown.OutEdges(given));
                Assert.Equal(shown.InEdges(vertex), shown.InEdges(given));
                Assert.All(shown.OutEdges(given), edge => Assert.Equal(given, edge.Source));
                Assert.All(shown.InEdges(given), edge => Assert.Equal(given, edge.Target));
                Assert.All(shown.OutEdges(given), edge => Assert.Same(graph, edge.Target.Graph));
                Assert.Equal(shown.OutDegree(vertex), shown.OutDegree(given));
                Assert.Equal(shown.AsUndirected().AdjacentEdges(vertex), shown.AsUndirected().AdjacentEdges(given));
                Assert.True(shown.ContainsEdge(given, Company.DeepSeek.In(other)));
                Assert.True(shown.TryGetEdge(given, end, out var edge));
                Assert.True(shown.ContainsEdge(edge));
                Assert.True(view.AsQuikGraph().ContainsEdge(edge));

                // QuikGraph's searches, from a node of any view to one of any view.
                Assert.True(shown.ShortestPathsDijkstra(_ => 1, given)(Company.DeepSeek, out var path));
                Assert.Equal([edge], path);
                Assert.True(shown.TreeBreadthFirstSearch(given)(Company.DeepSeek.In(other), out path));
                Assert.Equal([edge], path);
                Assert.Equal(1, shown.FindPath(given, Company.DeepSeek)!.Length);
                Assert.Same(graph, shown.FindPath(given, Company.DeepSeek)!.Start.Graph);
            }
        }
    }

    [Theory]
    [MemberData(nameof(MembersWithoutEdges))]
    public void A_member_that_has_no_edges_is_named_with_the_remedy(string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => WithoutEdges[message]()).Message);

    [Theory]
    [MemberData(nameof(WrongArgumentNames))]
    public void Wrong_arguments_are_refused(string argument)
    {
        var (error, call) = WrongArguments[argument];
        Assert.Throws(error, () => call());
    }

    [Fact]
    public void A_member_of_any_view_names_its_relation()
    {
        var view = Race.Graph.Including(Modality.Rumoured);
        Assert.Same(Race.Graph.AsQuikGraph(Company.Schema.Backs), Race.Graph.AsQuikGraph(view.Members[Company.Schema.Backs.Index]));
        Assert.Same(view, view.AsQuikGraph(Company.Schema.Backs).Graph);
    }

    private static void AssertTyped<T>(RelationGraph<T, RelationEdge<T>> typed)
        where T : struct, INode<T>
    {
        var whole = typed.Graph.AsQuikGraph([.. typed.Relations]);
        Assert.Equal(typed.Graph.NodesOf<T>(), typed.Vertices);
        var expected = whole.Edges.Where(edge => edge.Source.Is<T>() && edge.Target.Is<T>()).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, typed.Edges.Select(edge => edge.ToRelationEdge()));
        foreach (var vertex in typed.Vertices)
        {
            Assert.Equal(
                expected.Where(edge => edge.Source == vertex.AsNode()), typed.OutEdges(vertex).Select(edge => edge.ToRelationEdge()));
            Assert.Equal(
                expected.Where(edge => edge.Target == vertex.AsNode()), typed.InEdges(vertex).Select(edge => edge.ToRelationEdge()));
        }
    }
}
