using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg</c> tells of a graph that extends others.</summary>
public class ModuleTests
{
    private static readonly Graph Graph = Supply.Create().Build();

    [Fact]
    public void Stats_count_what_each_graph_declares_and_states()
    {
        var output = Kg.RunOn(Graph, "stats").Output;
        Assert.Matches(@"\nGraphs\nGraph +Entities +Facts +Claims +From\n", output);
        Assert.Matches(@"\nMakers +6 +5 +5 +Makers.Facts 1.0.0\n", output);
        Assert.Matches(@"\nSuppliers +2 +2 +2 +Suppliers.Facts 1.0.0\n", output);
        Assert.Matches(@"\nSupply +3 +7 +7\n", output);
        Assert.DoesNotContain("Graphs", Kg.Run("stats").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stats_of_a_time_count_the_claims_of_each_graph_that_name_a_date_in_it()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Graph, "stats", "--on", "2015", "--json").Output);
        var modules = json.RootElement.GetProperty("modules").EnumerateArray();
        Assert.Equal([1, 0, 0], modules.Select(module => module.GetProperty("claims").GetInt32()));
    }

    [Fact]
    public void Claims_name_the_graph_that_states_them()
    {
        var output = Kg.RunOn(Graph, "show", "Nvidia").Output;
        Assert.Matches(@"makes +H800 .* asserted, in Makers", output);
        Assert.Matches(@"makes +H800 .* claimed by Nvidia, in Supply", output);
        Assert.Contains("in Supply", Kg.RunOn(Graph, "path", "Nvidia", "Harbour").Output, StringComparison.Ordinal);
        var why = Kg.RunOn(Graph, "why", "DeepSeek", "within", "Mistral").Output;
        Assert.Matches("asserted, in Makers", why);
        Assert.Matches("inferred, in Supply", why);
        Assert.DoesNotContain(", in ", Kg.Run("show", "DeepSeek").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_in_JSON_name_the_graph_that_states_them()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Graph, "show", "Mistral", "--json").Output);
        var claims = json.RootElement.GetProperty("incomingFacts").EnumerateArray()
            .SelectMany(fact => fact.GetProperty("claims").EnumerateArray());
        Assert.All(claims, claim => Assert.Equal("Supply", claim.GetProperty("module").GetString()));
        Assert.DoesNotContain("\"module\"", Kg.Run("show", "DeepSeek", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_found_by_its_key_in_a_base()
    {
        Assert.Contains("Old Harbour", Kg.RunOn(Graph, "show", "Port").Output, StringComparison.Ordinal);
        Assert.Contains("Old Harbour", Kg.RunOn(Graph, "show", "Suppliers:Port").Output, StringComparison.Ordinal);
    }
}
