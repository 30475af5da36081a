using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg path</c> answers when it is asked for more than a shortest path.</summary>
public class SeveralPathsTests
{
    /// <summary>From A to D by B, by C, over the hub, or by B and C; a step to the hub weighs most.</summary>
    private static readonly Graph Harbours = TestGraph.InOrder("Harbours").Kind("Place", isAbstract: true).Kind("Port", "Place")
        .Kind("Hub", "Place")
        .Property("Place", "Dues", MemberType.Quantity).Property("Port", "Founded", MemberType.PartialDate)
        .Property("Port", "Berths", MemberType.Int32, Cardinality.Many)
        .Relation("Place", "Serves", "Place", "ServedBy")
        .Entity("Port", "A").Entity("Port", "B").Entity("Port", "C").Entity("Port", "D").Entity("Hub", "H").Entity("Port", "X")
        .Source("S")
        .Claim("A", "serves", "B", "S").Claim("A", "serves", "C", modality: Modality.Inferred).Claim("A", "serves", "H", "S")
        .Claim("B", "serves", "C", "S")
        .Claim("B", "serves", "D", "S", modality: Modality.Reported).Claim("C", "serves", "D", "S").Claim("H", "serves", "D", "S")
        .Claim("A", "serves", "X", "S")
        .Claim("B", "dues", "7").Claim("C", "dues", "1.5").Claim("D", "dues", "2").Claim("H", "dues", "90")
        .Build();

    [Fact]
    public void So_many_paths_are_numbered_and_shortest_first()
    {
        var kg = Kg.RunOn(Harbours, "path", "A", "D", "--k", "10");

        Assert.Equal(
            ["1. A ─serves→ B ─serves→ D", "2. A ─serves→ C ─serves→ D", "3. A ─serves→ H ─serves→ D",
                "4. A ─serves→ B ─serves→ C ─serves→ D"],
            kg.Output.Split('\n').Where(l => l.Contains('→', StringComparison.Ordinal)));
        Assert.Contains("\n4.2  B serves C  S       asserted\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\nHop 2.1 is inferred: no source states it", kg.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nS  \n\nThere are only 4 paths; --k asks for 10.\n", kg.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("no more", Kg.RunOn(Harbours, "path", "A", "D", "--k", "4").Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nThere is only 1 path; --k asks for 3.\n", Kg.RunOn(Harbours, "path", "A", "B", "--k", "3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_path_of_several_has_no_number() =>
        Assert.StartsWith(
            "A ─serves→ B ─serves→ D\n\n   Hop ", Kg.RunOn(Harbours, "path", "A", "D", "--k", "1").Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(3, "--all")]
    [InlineData(2, "--all", "--k", "2")]
    [InlineData(2, "--all", "--avoid", "hubs")]
    [InlineData(1, "--all", "--through", "Hub")]
    [InlineData(3, "--all", "--through", "hub,port")]
    [InlineData(2, "--all", "--through", "place", "--avoid", "hub")]
    [InlineData(3, "--k", "9", "--max-length", "2")]
    [InlineData(1, "--k", "1")]
    public void Options_say_which_paths(int count, params string[] options)
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Harbours, ["path", "A", "D", "--json", .. options]).Output);

        Assert.Equal(count, json.RootElement.GetProperty("paths").GetArrayLength());
        Assert.Equal(
            json.RootElement.GetProperty("text").GetString(), json.RootElement.GetProperty("paths")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_path_says_how_firmly_it_is_stated()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Harbours, "path", "A", "D", "--json", "--all").Output);

        Assert.Equal(
            ["reported", "inferred", "asserted"],
            json.RootElement.GetProperty("paths").EnumerateArray().Select(p => p.GetProperty("weakestModality").GetString()));
        Assert.All(json.RootElement.GetProperty("paths").EnumerateArray(), p => Assert.False(p.TryGetProperty("weight", out _)));
    }

    [Theory]
    [InlineData("dues")]
    [InlineData("Place.Dues")]
    public void With_weights_the_lightest_path_is_the_shortest(string name)
    {
        string[] arguments = ["path", "A", "D", "--weight", name, "--through", "port,hub", "--relations", "serves"];
        Assert.StartsWith(
            "A ─serves→ C ─serves→ D (weight 3.5)\n", Kg.RunOn(WithoutX(), arguments).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.RunOn(WithoutX(), [.. arguments, "--k", "4", "--json"]).Output);

        Assert.Equal(
            [3.5, 9, 10.5, 92], json.RootElement.GetProperty("paths").EnumerateArray().Select(p => p.GetProperty("weight").GetDouble()));
        Assert.Equal(3.5, json.RootElement.GetProperty("weight").GetDouble());
    }

    [Theory]
    [InlineData("Harbours has no property called 'due'; did you mean 'Dues'?\n", "--weight", "due")]
    [InlineData("Harbours has no property called 'xyzzy'\n  Harbours has Place.Dues.\n", "--weight", "xyzzy")]
    [InlineData(
        "Port.Founded cannot be a weight: it is not a single number\n  Harbours has Place.Dues.\n", "--weight",
        "founded")]
    [InlineData(
        "Port.Berths cannot be a weight: it is not a single number\n  Harbours has Place.Dues.\n", "--weight", "berths")]
    [InlineData("--weight and --all cannot be combined: use --k N for more than one path\n", "--weight", "dues", "--all")]
    [InlineData("--k takes a whole number of at least 1, not “0”\n", "--k", "0")]
    [InlineData("--k takes a whole number of at least 1, not “-1”\n", "--k", "-1")]
    [InlineData("--k takes a whole number of at least 1, not “many”\n", "--k", "many")]
    [InlineData("Harbours has no kind called 'prt'; did you mean 'Port'?\n", "--avoid", "hub,prt")]
    [InlineData("Harbours has no kind called 'prt'; did you mean 'Port'?\n", "--through", "prt")]
    [InlineData("--avoid does not name a kind\n", "--avoid", ",")]
    [InlineData("--through does not name a kind\n", "--through", "")]
    public void A_wrong_option_is_an_error(string message, params string[] options)
    {
        var kg = Kg.RunOn(Harbours, ["path", "A", "D", .. options]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--k", "3")]
    public void Where_the_search_meets_an_entity_without_weight_it_says_which(params string[] options)
    {
        var kg = Kg.RunOn(Harbours, ["path", "A", "X", "--weight", "dues", .. options]);

        Assert.Equal(
            new Kg(
                ExitCode.InputError, "",
                "kg: X (Port, X) has no Place.Dues, which is the weight of a step to it. Choose relations or kinds whose nodes have one\n"
                    + ""), kg);
    }

    [Fact]
    public void A_name_of_several_weights_asks_for_the_kind()
    {
        var graph = TestGraph.InOrder("Two").Kind("A").Kind("B").Property("A", "Cost", MemberType.Int32)
            .Property("B", "Cost", MemberType.Int64)
            .Relation("A", "To", "B").Entity("A", "a").Entity("B", "b").Claim("a", "to", "b").Claim("b", "cost", "4").Build();

        Assert.Equal(
            "kg: 2 kinds have a property “cost”; name one with its kind\n  A.Cost\n  B.Cost\n",
            Kg.RunOn(graph, "path", "a", "b", "--weight", "cost").Error);
    }

    [Theory]
    [InlineData("--avoid", "port")]
    [InlineData("--through", "hub", "--max-length", "1")]
    public void Where_the_options_leave_nothing_it_says_so(params string[] options)
    {
        var kg = Kg.RunOn(Harbours, ["path", "B", "H", "--direction", "either", .. options]);

        Assert.Equal(new Kg(ExitCode.NothingFound, "", "kg: no path from B to H that the options allow\n"), kg);
    }

    [Fact]
    public void Where_there_is_none_the_list_is_empty()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Harbours, "path", "D", "A", "--k", "3", "--json").Output);

        Assert.Equal(0, json.RootElement.GetProperty("paths").GetArrayLength());
    }

    /// <summary>Nothing that a step leads to is without dues.</summary>
    private static Graph WithoutX() => Harbours.Where(f => f.Object?.Key != "X");
}
