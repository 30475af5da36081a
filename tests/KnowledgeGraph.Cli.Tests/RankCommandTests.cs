using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Tests;

public class RankCommandTests
{
    public static MatrixTheoryData<string, PathDirection> MeasuresInEachDirection { get; } = new(
        RankAlgorithm.All.OfType<Measure>().Select(measure => measure.Name),
        [PathDirection.Forward, PathDirection.Backward, PathDirection.Either]);

    [Fact]
    public void Entities_are_listed_by_rank_and_those_of_one_value_share_it() =>
        Assert.Equal(
            new Kg(
                ExitCode.Found,
                """
                   Key            Label                      Kind       Facts
                1  DeepSeek       DeepSeek                   Company        1
                1  Evil           Evil\u001B[31m Corp\u202E  Company        1
                1  HighFlyer      High-Flyer                 Company        1
                1  H800           H800                       Chip           1
                1  AdvancedChips  advanced chips             ChipClass      1
                6  Hermit         Hermit                     Company        0

                6 of 9 entities; --top N lists more or fewer.

                """,
                ""),
            Kg.Run("rank", "degree", "--top", "6"));

    [Fact]
    public void Numbers_that_are_not_whole_have_as_many_decimals_as_the_greatest_needs()
    {
        var lines = Kg.Run("rank", "pagerank", "--top", "3").Output.Split('\n');

        Assert.Equal("   Key             Label               Kind        PageRank", lines[0]);
        Assert.Matches(@"^1  ExportControls  US export controls  ExportRule    0\.\d{4}$", lines[1]);
        Assert.Matches(@"^2  AdvancedChips   advanced chips      ChipClass     0\.\d{4}$", lines[2]);
    }

    [Theory]
    [MemberData(nameof(MeasuresInEachDirection))]
    public void Every_measure_is_that_of_the_library(string name, PathDirection direction)
    {
        var measure = Assert.IsType<Measure>(RankAlgorithm.Find(name));
        var options = new AlgorithmOptions { Direction = direction, Relations = ["Backs", "Uses", "Class"] };
        using var json = JsonDocument.Parse(Kg.Run(
            "rank", name, "--direction", direction.ToString().ToLowerInvariant(), "--relations", "backs,uses,class", "--top", "100",
            "--json").Output);
        var entities = json.RootElement.GetProperty("entities").EnumerateArray().ToArray();
        var values = measure.Run(ChipRace.Graph, options).ToDictionary(v => v.Key.Key, v => v.Value);

        Assert.Equal(ChipRace.Graph.NodeCount, entities.Length);
        Assert.All(entities, e => Assert.Equal(values[e.GetProperty("key").GetString()!], e.GetProperty("value").GetDouble()));
        Assert.Equal(
            entities.Select(e => e.GetProperty("value").GetDouble()).OrderDescending(),
            entities.Select(e => e.GetProperty("value").GetDouble()));
    }

    [Theory]
    [InlineData("forward", "Backs", 1, 0)]
    [InlineData("backward", "Backs", 0, 1)]
    [InlineData("either", "Backs", 1, 1)]
    [InlineData("forward", "BackedBy", 0, 1)]
    [InlineData("forward", "Uses", 0, 1)]
    public void Degrees_count_the_visible_facts_in_the_directions_that_are_followed(
        string way, string relation, int ofHighFlyer, int ofDeepSeek)
    {
        using var json = JsonDocument.Parse(Kg.Run("rank", "degree", "--direction", way, "--relations", relation, "--json").Output);
        var values = json.RootElement.GetProperty("entities").EnumerateArray().ToDictionary(
            e => e.GetProperty("key").GetString()!, e => e.GetProperty("value").GetInt32());

        Assert.Equal((ofHighFlyer, ofDeepSeek, 0), (values["HighFlyer"], values["DeepSeek"], values["MercuryLabs"]));
    }

    [Fact]
    public void Of_a_kind_only_its_entities_are_listed()
    {
        using var json = JsonDocument.Parse(Kg.Run("rank", "core", "--kind", "agents", "--json").Output);

        Assert.Equal("Agent", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal(6, json.RootElement.GetProperty("total").GetInt32());
        Assert.All(
            json.RootElement.GetProperty("entities").EnumerateArray(), e => Assert.Equal("Company", e.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("components", 4)]
    [InlineData("Strong Components", 9)]
    [InlineData("communities", 6)]
    [InlineData("leiden", 5)]
    public void Groups_are_listed_largest_first(string algorithm, int groups)
    {
        var kg = Kg.Run("rank", algorithm, "--json", "--top", "100");
        using var json = JsonDocument.Parse(kg.Output);

        Assert.Equal(groups, json.RootElement.GetProperty("total").GetInt32());
        var sizes = json.RootElement.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("size").GetInt32()).ToArray();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(ChipRace.Graph.NodeCount, sizes.Sum());
    }

    [Fact]
    public void A_group_has_a_line_for_each_entity() =>
        Assert.Equal(
            """
               Size  Key             Label               Kind
            1     5  DeepSeek        DeepSeek            Company
            1     5  HighFlyer       High-Flyer          Company
            1     5  H800            H800                Chip
            1     5  AdvancedChips   advanced chips      ChipClass
            1     5  ExportControls  US export controls  ExportRule

            1 of 4 groups; --top N lists more or fewer.

            """,
            Kg.Run("rank", "components", "--top", "1").Output);

    [Theory]
    [InlineData("communities", false)]
    [InlineData("leiden", true)]
    [InlineData("components", true)]
    public void Groups_that_still_changed_are_reported(string algorithm, bool hasConverged)
    {
        // The two ends of a single fact exchange their labels forever.
        string[] command = ["rank", algorithm, "--relations", "Backs"];
        using var json = JsonDocument.Parse(Kg.Run([.. command, "--json"]).Output);
        Assert.Equal(hasConverged, json.RootElement.GetProperty("hasConverged").GetBoolean());
        Assert.NotEqual(
            hasConverged,
            Kg.Run(command).Output.EndsWith(
                "\n\nGroups still changed in the last iteration; kg rank leiden finds groups that are final.\n",
                StringComparison.Ordinal));
    }

    [Fact]
    public void Of_groups_only_the_entities_of_a_kind_are_listed_and_counted()
    {
        var lines = Kg.Run("rank", "components", "--kind", "company").Output.Split('\n');

        Assert.Equal(
            ["1     2  DeepSeek     DeepSeek                   Company", "1     2  HighFlyer    High-Flyer                 Company"],
            lines[1..3]);
        Assert.DoesNotContain(lines, l => l.Contains("H800", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pagernk", "there is no algorithm 'pagernk'; did you mean 'pagerank'?\n")]
    [InlineData("xyzzy", "there is no algorithm 'xyzzy'\n  The algorithms are pagerank, betweenness, closeness, ")]
    [InlineData("", "there is no algorithm ''\n  The algorithms are pagerank, betweenness, closeness, ")]
    public void An_unknown_algorithm_gives_the_nearest_one(string name, string message)
    {
        var kg = Kg.Run("rank", name);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChipRace has no kind called 'compny'; did you mean 'Company'?", "--kind", "compny")]
    [InlineData("ChipRace has no relation called 'baks'; did you mean 'Backs'?", "--relations", "baks")]
    [InlineData("--top takes a whole number of at least 1, not “0”", "--top", "0")]
    [InlineData("--top takes a whole number of at least 1, not “-3”", "--top", "-3")]
    [InlineData("--direction must be forward, backward or either, not “up”", "--direction", "up")]
    public void A_wrong_option_is_an_error(string message, params string[] options)
    {
        var kg = Kg.Run(["rank", "pagerank", .. options]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}\n", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pagerank")]
    [InlineData("components")]
    public void A_kind_without_entities_is_exit_code_1(string algorithm) =>
        Assert.Equal(new Kg(ExitCode.NothingFound, "", "kg: ChipRace has no person\n"), Kg.Run("rank", algorithm, "--kind", "Person"));

    [Fact]
    public void Help_names_every_algorithm()
    {
        var help = Kg.Run("rank", "--help").Output;

        Assert.All(
            RankAlgorithm.All,
            a => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $" {a.Name}: {a.Finds}\n"), help, StringComparison.Ordinal));
    }
}
