using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public class PathCommandTests
{
    [Fact]
    public void The_first_line_is_the_path()
    {
        var kg = Kg.Run("path", "HighFlyer", "ExportControls");

        Assert.Equal(ExitCode.Found, kg.ExitCode);
        Assert.Equal("", kg.Error);
        Assert.Equal(
            "High-Flyer ─backs→ DeepSeek ─uses→ H800 ─class→ advanced chips ─restricted by→ US export controls",
            kg.Output.Split('\n')[0]);
    }

    [Fact]
    public void Every_claim_of_a_hop_is_one_line_best_first()
    {
        var lines = Kg.Run("path", "HighFlyer", "DeepSeek").Output.Split('\n');

        Assert.Equal("   Hop                        Source  How                                  Quote", lines[2]);
        Assert.Equal("1  High-Flyer backs DeepSeek  D3      reported, preferred: closest source  “its parent”", lines[3]);
        Assert.Equal(
            "1  High-Flyer backs DeepSeek  D1      asserted                             “High-Flyer, the fund behind [it]”", lines[4]);
    }

    [Fact]
    public void Attribution_scope_and_time_of_a_claim_are_shown() =>
        Assert.Contains(
            "claimed by DeepSeek, scope training, since 2023", Kg.Run("path", "DeepSeek", "H800").Output, StringComparison.Ordinal);

    [Fact]
    public void An_inferred_hop_says_so_and_lists_what_it_rests_on()
    {
        var output = Kg.Run("path", "H800", "AdvancedChips").Output;

        Assert.Contains("1  H800 class advanced chips ", output, StringComparison.Ordinal);
        Assert.Contains(" –       inferred, from:\n", output, StringComparison.Ordinal);
        Assert.Matches("↳ D3-7: DeepSeek uses H800 +D3 +claimed by DeepSeek.*“H800 chips”", output);
        Assert.Matches(
            "↳ D1-30: advanced chips restricted by US export controls +D1 +asserted +“the export of advanced chips”", output);
        Assert.Contains("Hop 1 is inferred: no source states it", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_hop_is_not_called_inferred() =>
        Assert.DoesNotContain("inferred", Kg.Run("path", "HighFlyer", "H800").Output, StringComparison.Ordinal);

    [Fact]
    public void The_sources_cited_are_listed_once_below()
    {
        var output = Kg.Run("path", "HighFlyer", "ExportControls").Output;

        Assert.EndsWith("\nD1  Sanctions and the race, 001.txt\nD3  003.txt\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hop_against_a_relation_has_the_name_of_its_inverse() =>
        Assert.StartsWith(
            "DeepSeek ─backed by→ High-Flyer\n", Kg.Run("path", "DeepSeek", "HighFlyer", "--direction", "backward").Output,
            StringComparison.Ordinal);

    [Fact]
    public void No_path_is_exit_code_1()
    {
        var kg = Kg.Run("path", "DeepSeek", "Hermit");

        Assert.Equal(new Kg(ExitCode.NothingFound, "", "kg: no path from DeepSeek to Hermit\n"), kg);
    }

    [Fact]
    public void Facts_are_followed_from_subject_to_object_and_where_the_other_direction_has_a_path_it_is_named()
    {
        Assert.Equal(
            new Kg(
                ExitCode.NothingFound,
                "",
                "kg: no path from H800 to High-Flyer\n  Backward there is one: H800 ←uses─ DeepSeek ─backed by→ High-Flyer\n"
                    + "  --direction backward finds it.\n"),
            Kg.Run("path", "H800", "HighFlyer"));
        Assert.Equal(
            new Kg(
                ExitCode.NothingFound,
                "",
                "kg: no path from H800 to [red]Nvidia[/] that the options allow\n  " +
                "With claims that do not count, there is one, H800 ←uses─ DeepSeek ─backed by→ [red]Nvidia[/]:\n    " +
                "[red]Nvidia[/] backs DeepSeek, D1, rumoured\n  To count it, use --including rumoured.\n"),
            Kg.Run("path", "H800", "Nvidia", "--direction", "backward"));
        Assert.Equal(
            "kg: no path from such chips to slow chip\n  In either direction there is one: such chips ─restricted by→ the ban "
                + "─restricts→ slow chip\n  --direction either finds it.\n",
            Kg.RunOn(RuledRace.Graph, "path", "Chips", "Slow").Error);
    }

    [Fact]
    public void A_path_over_hidden_facts_is_named_with_the_option_that_counts_them()
    {
        Assert.Equal(
            new Kg(
                ExitCode.NothingFound,
                "",
                "kg: no path from [red]Nvidia[/] to H800\n  With claims that do not count, there is one, "
                    + "[red]Nvidia[/] ─backs→ DeepSeek ─uses→ H800:\n    " +
                "[red]Nvidia[/] backs DeepSeek, D1, rumoured\n  To count it, use --including rumoured.\n"),
            Kg.Run("path", "Nvidia", "H800"));
        var kg = Kg.Run("path", "Nvidia", "H800", "--including", "rumoured", "--excluding", "claimed");
        Assert.Contains(
            "\n    DeepSeek uses H800, D3, claimed by DeepSeek, scope training, since 2023\n  To count it, omit the options of the view.\n",
            kg.Error, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Kg.Run("path", "Nvidia", "H800", "--json").Output);
        var hidden = json.RootElement.GetProperty("hidden");
        Assert.Equal("To count it, use --including rumoured", hidden.GetProperty("remedy").GetString());
        Assert.Equal("rumoured", Assert.Single(hidden.GetProperty("facts").EnumerateArray()).GetProperty("hidden").GetString());
        using var backward = JsonDocument.Parse(Kg.Run("path", "H800", "HighFlyer", "--json").Output);
        Assert.Equal("backward", backward.RootElement.GetProperty("otherDirection").GetProperty("direction").GetString());
        Assert.False(backward.RootElement.TryGetProperty("hidden", out _));
    }

    [Fact]
    public void A_shorter_path_over_hidden_facts_is_named_below_the_one_that_is_found()
    {
        var graph = TestGraph.InOrder("Roads").Kind("Point").Relation("Point", "LeadsTo", "Point").Entity("Point", "A").Entity("Point", "B")
            .Entity("Point", "C")
            .Claim("A", "leadsTo", "B").Claim("B", "leadsTo", "C").Claim("A", "leadsTo", "C", modality: Modality.Opinion)
            .Claim("C", "leadsTo", "A", rank: Rank.Deprecated, reason: "old")
            .Build();
        var output = Kg.RunOn(graph, "path", "A", "C").Output;
        Assert.StartsWith("A ─leads to→ B ─leads to→ C\n", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nWith claims that do not count, there is a shorter path, A ─leads to→ C:\n  A leads to C, opinion\n"
                + "To count it, use --including opinion.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("do not count", Kg.RunOn(graph, "path", "A", "B").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("do not count", Kg.RunOn(graph, "path", "A", "C", "--including", "opinion").Output, StringComparison.Ordinal);
        // No option counts what is deprecated.
        Assert.DoesNotContain("leads to A", Kg.RunOn(graph, "path", "C", "A").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--direction", "forward")]
    [InlineData("--max-length", "1")]
    [InlineData("--relations", "backs,class")]
    [InlineData("--relations", "uses", "--relations", "BackedBy", "--direction", "forward")]
    public void Options_limit_the_path(params string[] options)
    {
        var kg = Kg.Run(["path", "H800", "HighFlyer", .. options]);

        Assert.Equal("kg: no path from H800 to High-Flyer that the options allow", kg.Error.Split('\n')[0]);
        Assert.Equal(ExitCode.NothingFound, kg.ExitCode);
    }

    [Theory]
    [InlineData("uses,backs")]
    [InlineData("Uses, BackedBy")]
    [InlineData("USES,backed by")]
    public void Relations_go_by_any_of_their_names(string relations) =>
        Assert.StartsWith(
            "H800 ←uses─ DeepSeek ─backed by→ High-Flyer\n",
            Kg.Run("path", "H800", "HighFlyer", "--direction", "either", "--relations", relations).Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("usees", "ChipRace has no relation called 'usees'; did you mean 'Uses'?")]
    [InlineData("founded", "ChipRace has no relation called 'founded'")]
    [InlineData(",", "--relations does not name a relation")]
    public void An_unknown_relation_is_an_error(string relations, string message)
    {
        var kg = Kg.Run("path", "H800", "HighFlyer", "--relations", relations);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal("", kg.Output);
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-length takes a whole number of at least 1, not “0”", "--max-length", "0")]
    [InlineData("--max-length takes a whole number of at least 1, not “-2”", "--max-length", "-2")]
    [InlineData("--max-length takes a whole number of at least 1, not “two”", "--max-length", "two")]
    [InlineData("--max-length takes a whole number of at least 1, not “99999999999”", "--max-length", "99999999999")]
    [InlineData("--direction must be forward, backward or either, not “up”", "--direction", "up")]
    public void A_wrong_option_is_an_error(string message, params string[] options)
    {
        var kg = Kg.Run(["path", "H800", "HighFlyer", .. options]);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith($"kg: {message}\n", kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void From_an_entity_to_itself_is_a_path_without_hops()
    {
        var kg = Kg.Run("path", "深度求索", "DeepSeek");

        Assert.Equal(new Kg(ExitCode.Found, "DeepSeek\nBoth names mean the same entity.\n", ""), kg);
    }

    [Fact]
    public void Conclusions_that_rest_on_each_other_are_listed_once()
    {
        var graph = TestGraph.InOrder("Circle").Kind("Point").Relation("Point", "Beside", "Point")
            .Entity("Point", "A").Entity("Point", "B")
            .Claim("A", "beside", "B", modality: Modality.Inferred, id: "ab")
            .Claim("B", "beside", "A", modality: Modality.Inferred, id: "ba")
            .BuildResting(("ab", ["ba"]), ("ba", ["ab"]));

        var lines = Kg.RunOn(graph, "path", "A", "B").Output.Split('\n');

        Assert.Equal("1  A beside B          –       inferred, from:", lines[3]);
        Assert.Equal("1  ↳ ba: B beside A    –       inferred, from:", lines[4]);
        Assert.Equal("1    ↳ ab: A beside B  –       inferred", lines[5]);
        Assert.Equal("", lines[6]);
    }
}
