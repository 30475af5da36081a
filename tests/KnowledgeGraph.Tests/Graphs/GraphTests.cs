using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

public class GraphTests
{
    [Fact]
    public void A_graph_counts_what_is_in_it()
    {
        var graph = Race.Graph;
        Assert.Equal("Race", graph.Name);
        Assert.Equal((8, 16, 17), (graph.NodeCount, graph.FactCount, graph.ClaimCount));
        Assert.Equal(["Agent", "Company", "Person", "Chip", "Policy"], graph.Kinds.Select(kind => kind.Name));
        Assert.Equal(["D1", "D3"], graph.Sources.Select(source => source.Key));
        Assert.Equal(
            ["DeepSeek", "HighFlyer", "Nvidia", "Liang", "Nobody", "H20", "H800", "ExportControls"], graph.Nodes.Select(node => node.Key));
        graph.Verify();
    }

    [Fact]
    public void A_kind_is_a_range_of_nodes_and_an_abstract_one_that_of_its_subkinds()
    {
        var agent = Race.Graph.Kinds["Agent"];
        Assert.True(agent.IsAbstract);
        Assert.Equal(["Company", "Person"], agent.Subkinds.Select(kind => kind.Name));
        Assert.Equal(5, agent.Nodes.Count);
        Assert.Equal(["DeepSeek", "HighFlyer", "Nvidia"], Race.Graph.NodesOf<Company>().Select(company => company.AsNode().Key));
        Assert.Equal("Companies", Race.Graph.Kinds["Company"].Plural);
        Assert.Equal(agent, Race.Graph.Kinds["Company"].Parent);
        Assert.Equal(
            ["Knows", "Tagline", "Backs", "Founded", "LedBy", "Price", "Uses"],
            Race.Graph.Kinds["Company"].Members.Select(member => member.Name));
        Assert.Contains(
            "did you mean 'Company'", Assert.Throws<KeyNotFoundException>(() => Race.Graph.Kinds["Compony"]).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_knows_its_kind_and_converts_to_types_of_it_alone()
    {
        var node = Race.Graph["DeepSeek"];
        Assert.Equal("Company", node.Kind.Name);
        Assert.True(node.Is<Company>());
        Assert.True(node.Is<Node>());
        Assert.False(node.Is<Chip>());
        Assert.Null(node.As<Chip>());
        Assert.Equal(Race.Company("DeepSeek"), node.As<Company>());
        Assert.Null(new TestGraph("Other", 7).Kind("A").Kind("B").Entity("B", "x").Build()["x"].As<Company>());
    }

    [Fact]
    public void A_typed_hop_gives_the_objects_of_visible_facts_in_order()
    {
        Assert.Equal(["DeepSeek"], Keys(Race.Company("HighFlyer").Backs));
        Assert.Equal(["HighFlyer"], Keys(Race.Company("DeepSeek").BackedBy));
        Assert.Equal(["H800"], Keys(Race.Company("DeepSeek").Uses)); // The H20 is rumoured.
        Assert.Empty(Race.Graph["H20"].As<Chip>()!.Value.UsedBy);
        Assert.Empty(Race.Company("Nvidia").Backs);
    }

    [Fact]
    public void A_symmetric_relation_is_walked_from_both_ends()
    {
        Assert.Equal(["Liang"], Keys(Race.Company("HighFlyer").Knows));
        Assert.Equal(["DeepSeek", "HighFlyer"], Keys(Hop.Targets<Node>(Race.Graph["Liang"], Race.Knows)));
        Assert.Equal(["DeepSeek", "HighFlyer"], Keys(Hop.Sources<Node>(Race.Graph["Liang"], Race.Knows)));
        var hidden = Assert.Single(Race.Graph["HighFlyer"].Facts, fact => fact.Member.Name == "Knows" && !fact.IsVisible);
        Assert.Equal("DeepSeek", hidden.Other(Race.Graph["HighFlyer"]).Key);
    }

    [Fact]
    public void A_single_valued_member_gives_the_best_value_and_a_required_one_throws_when_all_are_hidden()
    {
        Assert.Equal("2023-07", Race.Company("DeepSeek").Founded.ToString());
        Assert.Null(Race.Company("Nvidia").Founded);
        Assert.Equal("Liang Wenfeng", Race.Company("DeepSeek").LedBy?.Label);
        Assert.Null(Race.Company("Nvidia").LedBy);
        Assert.Equal("Nvidia", Race.Graph["H800"].As<Chip>()?.MadeBy.ToString());
        Assert.Contains(
            "HighFlyer has no Price", Assert.Throws<InvalidOperationException>(() => Race.Company("HighFlyer").Price).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_of_a_property_are_a_list()
    {
        var values = Race.Company("DeepSeek").Tagline;
        Assert.Equal(2, values.Count);
        Assert.Equal(["A \"quoted\" one,\nof two lines", "Into the unknown"], values);
        Assert.Equal(values[1], values.ToArray()[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => values[2]);
        Assert.Empty(default(Values<string>));
    }

    [Fact]
    public void Default_values_compare_and_throw_one_clear_exception_when_used()
    {
        Assert.Equal(default(Node), default);
        Assert.NotEqual(default, Race.Graph["H20"]);
        Assert.Equal(default(Node).GetHashCode(), default(Node).GetHashCode());
        Assert.Equal("", default(Node).ToString());
        Action[] uses =
        [
            () => _ = default(Node).Key, () => _ = default(Node).Kind, () => _ = default(Node).Facts, () => default(Node).Is<Company>(),
            () => _ = default(Company).Backs, () => _ = default(Company).Founded, () => _ = default(Company).LedBy,
            () => _ = default(Fact).Subject,
            () => _ = default(Fact).IsVisible, () => _ = default(Claim).Quote, () => _ = default(Source).Key, () => _ = default(Kind).Name,
            () => _ = default(Member).Type, () => _ = default(FactValue).Type, () => default(FactValue).AsText(),
            () => _ = default(PathStep).Fact,
            () => _ = default(Claim<int>).Source,
        ];
        foreach (var use in uses)
            Assert.Contains(
                "is the default value of its type", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_check_their_indices_and_defaults_are_empty()
    {
        var nodes = Race.Graph.Nodes;
        Assert.Throws<ArgumentOutOfRangeException>(() => nodes[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => nodes[8]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Race.Graph.Facts[99]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Race.Company("DeepSeek").Uses[1]);
        Assert.Empty(default(Nodes<Company>));
        Assert.Empty(default(FactList));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ClaimList)[0]);
        Assert.True(nodes.Contains(nodes[3]));
        Assert.False(nodes.Contains(default));
        Assert.False(nodes.Contains(Race.Create().Build().Nodes[3]));
        Assert.False(Race.Company("HighFlyer").Backs.Contains(Race.Company("Nvidia")));
        Assert.Equal("DeepSeek", Race.Company("HighFlyer").Backs.ToString());
    }

    [Fact]
    public void Nodes_of_two_graphs_are_different_even_of_equal_images()
    {
        Graph one = Race.Create().Build(), other = Race.Create().Build();
        Assert.NotEqual(one["H20"], other["H20"]);
        Assert.True(one["H20"] == one.Find("h20"));
        Assert.Equal(one["H20"].GetHashCode(), one["H20"].GetHashCode());
    }

    [Fact]
    public void An_image_of_another_vocabulary_is_refused()
    {
        var image = Race.Create().ToImage();
        Assert.Contains(
            "another vocabulary", Assert.Throws<ImageFormatException>(() => GeneratedGraph.Open(() => image, 1)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TestGraph().Kind("A").Build().NodesOf<Company>());
    }

    [Fact]
    public void A_graph_opens_from_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Race.Create().ToImage());
            Assert.Equal(Race.Graph.ToSnapshot(), Graph.Open(path).ToSnapshot());
            Assert.Equal("DeepSeek", Graph.Open(path)["HighFlyer"].As<Company>()!.Value.Backs.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_empty_graph_is_a_graph()
    {
        var graph = new TestGraph().Build();
        graph.Verify();
        Assert.Empty(graph.Nodes);
        Assert.Null(graph.Find("x"));
        Assert.False(graph.TryGet("x", out _));
        Assert.StartsWith("graph Test\n", graph.ToSnapshot(), StringComparison.Ordinal);
    }

    private static string[] Keys<T>(Nodes<T> nodes)
        where T : struct, INode<T> => nodes.Select(node => node.AsNode().Key).ToArray();
}
