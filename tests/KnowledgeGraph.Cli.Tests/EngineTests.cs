using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The same question through QuikGraph.</summary>
public sealed class EngineTests
{
    private static readonly string[] Ways = ["forward", "backward", "either"];

    private static readonly Graph Harbours = TestGraph.InOrder("Harbours").Kind("Place", isAbstract: true).Kind("Port", "Place")
        .Kind("Hub", "Place")
        .Property("Place", "Dues", MemberType.Quantity)
        .Relation("Place", "Serves", "Place", "ServedBy")
        .Entity("Port", "A").Entity("Port", "B").Entity("Port", "C").Entity("Port", "D").Entity("Hub", "H").Entity("Port", "X")
        .Source("S")
        .Claim("A", "serves", "B", "S").Claim("A", "serves", "C", "S").Claim("A", "serves", "H", "S").Claim("B", "serves", "C", "S")
        .Claim("B", "serves", "D", "S").Claim("H", "serves", "D", "S").Claim("X", "serves", "A", "S")
        .Claim("B", "dues", "7 USD").Claim("C", "dues", "1.5 USD").Claim("D", "dues", "2 USD").Claim("H", "dues", "90 USD")
        .Claim("A", "dues", "1 USD")
        .Build();

    [Theory]
    [InlineData("ChipRace", "forward")]
    [InlineData("ChipRace", "backward")]
    [InlineData("ChipRace", "either")]
    [InlineData("Harbours", "forward")]
    [InlineData("Harbours", "backward")]
    [InlineData("Harbours", "either")]
    public void A_path_is_as_long_and_has_its_evidence_whichever_engine_finds_it(string graphName, string way)
    {
        var graph = graphName == "ChipRace" ? ChipRace.Graph : Harbours;
        foreach (var from in graph.Nodes)
        {
            foreach (var to in graph.Nodes)
            {
                var own = Kg.RunOn(graph, "path", from.Key, to.Key, "--direction", way, "--json");
                var other = Kg.RunOn(graph, "path", from.Key, to.Key, "--direction", way, "--json", "--engine", "quikgraph");
                Assert.Equal(own.ExitCode, other.ExitCode);
                if (own.ExitCode != ExitCode.Found) continue;
                using var expected = JsonDocument.Parse(own.Output);
                using var found = JsonDocument.Parse(other.Output);
                Assert.Equal(expected.RootElement.GetProperty("length").GetInt32(), found.RootElement.GetProperty("length").GetInt32());
                Assert.Equal(from.Key, found.RootElement.GetProperty("from").GetProperty("key").GetString());
                var steps = found.RootElement.GetProperty("steps").EnumerateArray().ToArray();
                for (var i = 1; i < steps.Length; i++)
                    Assert.Equal(
                        steps[i - 1].GetProperty("to").GetProperty("key").GetString(),
                        steps[i].GetProperty("from").GetProperty("key").GetString());
                if (steps.Length > 0) Assert.Equal(to.Key, steps[^1].GetProperty("to").GetProperty("key").GetString());
            }
        }
    }

    [Theory]
    [InlineData("A", "D", "--avoid", "Hub", "--relations", "serves")]
    [InlineData("A", "D", "--through", "Hub")]
    [InlineData("D", "A", "--relations", "servedBy", "--avoid", "hub")]
    [InlineData("A", "D", "--weight", "dues")]
    [InlineData("D", "A", "--weight", "dues", "--relations", "servedBy")]
    public void Options_mean_the_same(params string[] arguments) =>
        Assert.Equal(Kg.RunOn(Harbours, ["path", .. arguments]), Kg.RunOn(Harbours, ["path", .. arguments, "--engine", "quikgraph"]));

    [Fact]
    public void A_missing_weight_is_the_same_mistake() =>
        Assert.Equal(
            ExitCode.InputError,
            Kg.RunOn(Harbours, "path", "A", "X", "--weight", "dues", "--direction", "backward", "--engine", "quikgraph").ExitCode);

    [Theory]
    [InlineData("degree")]
    [InlineData("components")]
    [InlineData("strong-components")]
    public void A_rank_is_the_same(string algorithm)
    {
        foreach (var graph in new[] { ChipRace.Graph, Harbours })
        {
            foreach (var way in Ways)
                Assert.Equal(
                    Kg.RunOn(graph, "rank", algorithm, "--direction", way),
                    Kg.RunOn(graph, "rank", algorithm, "--direction", way, "--engine", "quikgraph"));
        }
    }

    [Fact]
    public void The_first_by_PageRank_is_the_same()
    {
        static string? First(params string[] arguments)
        {
            using var json = JsonDocument.Parse(Kg.RunOn(ChipRace.Graph, ["rank", "pagerank", "--json", .. arguments]).Output);
            return json.RootElement.GetProperty("entities")[0].GetProperty("key").GetString();
        }

        Assert.Equal(First(), First("--engine", "quikgraph"));
    }

    [Theory]
    [InlineData("--engine quikgraph finds only one shortest path: remove --k", "path", "A", "D", "--k", "2")]
    [InlineData("--engine quikgraph finds only one shortest path: remove --all", "path", "A", "D", "--all")]
    [InlineData("--engine quikgraph finds only one shortest path: remove --max-length", "path", "A", "D", "--max-length", "2")]
    [InlineData("QuikGraph has no betweenness", "rank", "betweenness")]
    public void What_QuikGraph_does_not_do_is_said(string message, params string[] arguments)
    {
        var kg = Kg.RunOn(Harbours, [.. arguments, "--engine", "quikgraph"]);
        Assert.Equal("", kg.Output);
        Assert.Contains(message, kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_engine_is_a_mistake() =>
        Assert.Contains(
            "--engine must be own or quikgraph, not “neo”", Kg.RunOn(Harbours, "path", "A", "D", "--engine", "neo").Error,
            StringComparison.Ordinal);
}
