using System.Text.Json;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Modules;

public class GraphModuleTests
{
    private static readonly Graph Graph = Supply.Create().Build();

    [Fact]
    public void Modules_are_the_bases_and_the_graph_itself()
    {
        Assert.Equal(["Makers", "Suppliers", "Supply"], Graph.Modules.Select(module => module.Name));
        Assert.Equal([true, true, false], Graph.Modules.Select(module => module.IsBase));
        var first = Graph.Modules[0];
        Assert.Equal(("Makers.Facts", "1.0.0", "Tests"), (first.Assembly, first.Version, first.Namespace));
        Assert.Equal((null, null), (Graph.Modules[2].Assembly, Graph.Modules[2].Version));
        var only = Assert.Single(Race.Graph.Modules);
        Assert.Equal(("Race", null, false), (only.Name, only.Assembly, only.IsBase));
    }

    [Fact]
    public void Every_item_tells_its_module()
    {
        Assert.Equal("Makers", Graph["Nvidia"].Module.Name);
        Assert.Equal("Supply", Graph["Mistral"].Module.Name);
        Assert.Equal("Suppliers", Graph.Kinds["Yard"].Module.Name);
        Assert.Equal("Supply", Graph.Kinds["Broker"].Module.Name);
        Assert.Equal("Makers", Graph.Members["Company.Makes"].Module.Name);
        Assert.Equal("Supply", Graph.Members["Company.Owns"].Module.Name);
        Assert.Equal("Suppliers", Graph.Sources["S1"].Module.Name);
        var claims = Graph["Nvidia"].FactsOf(Graph.Members["Company.Makes"]).Single(fact => fact.Object?.Key == "H800").Claims;
        Assert.Equal(["D1 Makers", "R1 Supply"], claims.Select(claim => $"{claim.Source} {claim.Module}"));
        Assert.All(Race.Graph.Facts.SelectMany(fact => fact.Claims), claim => Assert.Equal("Race", claim.Module.Name));
    }

    [Fact]
    public void Modules_are_equal_in_all_views_of_a_graph_and_text_elsewhere()
    {
        var module = Graph.Modules[1];
        Assert.Equal(module, Graph.FromSources("D1").Modules[1]);
        Assert.Equal(module.GetHashCode(), Graph.FromSources("D1").Modules[1].GetHashCode());
        Assert.True(module != Graph.Modules[0] && module != Supply.Create().Build().Modules[1]);
        Assert.Equal("Suppliers", module.ToString());
        Assert.Equal("\"Suppliers\"", JsonSerializer.Serialize(module));
        Assert.Equal("", default(GraphModule).ToString());
        Assert.Equal(default, default(GraphModule));
        Assert.Throws<InvalidOperationException>(() => default(GraphModule).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.Modules[3]);
    }

    [Theory]
    [InlineData("Port", "Harbour")]
    [InlineData("Harbour", "Harbour")]
    [InlineData("Suppliers:Port", "Harbour")]
    [InlineData("Makers:Nvidia", "Nvidia")]
    [InlineData("Supply:Mistral", "Mistral")]
    [InlineData("Supply:Nvidia", "Nvidia")]
    [InlineData("Ｐort", "Harbour")]
    [InlineData("Suppliers:Harbour", null)]
    [InlineData("Makers:Mistral", null)]
    [InlineData("Makers:Port", null)]
    [InlineData("Nobody:Nvidia", null)]
    [InlineData(":Nvidia", null)]
    public void A_key_of_a_base_and_a_key_with_the_name_of_a_graph_find_the_node(string key, string? expected)
    {
        Assert.Equal(expected, Graph.TryGet(key, out var node) ? node.Key : null);
        Assert.Equal(expected, Graph.Find(key)?.Key);
        Assert.Equal(expected is null ? [] : [expected], Graph.FindAll(key).Select(found => found.Key));
        if (expected is null) Assert.Throws<KeyNotFoundException>(() => Graph[key]);
        else Assert.Equal(expected, Graph[key].Key);
    }

    [Fact]
    public void A_key_of_a_base_is_parsed_as_a_node_of_its_kind_alone()
    {
        Assert.Equal("Harbour", CompilerServices.GeneratedGraph.Parse<Yard>(Graph, "Port").Node.Key);
        Assert.Equal("Harbour", CompilerServices.GeneratedGraph.Parse<Yard>(Graph, "Suppliers:Port").Node.Key);
        Assert.Contains(
            "it is the key of a node of the kind Yard",
            Assert.Throws<FormatException>(() => CompilerServices.GeneratedGraph.Parse<Maker>(Graph, "Port")).Message,
            StringComparison.Ordinal);
        Assert.Equal("Harbour", Graph.Find("port")?.Key); // As other names, regardless of case.
    }

    [Fact]
    public void A_node_that_has_the_key_here_comes_before_one_that_has_it_in_a_base()
    {
        var graph = Supply.Create().Entity("Yard", "Port").Build();
        Assert.Equal("Port", graph["Port"].Key);
        Assert.Equal(["Port", "Harbour"], graph.FindAll("Port").Select(node => node.Key));
        Assert.Equal("Harbour", graph["Suppliers:Port"].Key);
    }
}
