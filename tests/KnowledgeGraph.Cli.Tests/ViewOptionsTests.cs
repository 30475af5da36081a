using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests;

public class ViewOptionsTests
{
    [Theory]
    [InlineData("DeepSeek", "H800", ExitCode.NothingFound, "--as-of", "2023")]
    [InlineData("DeepSeek", "H800", ExitCode.Found, "--possibly-as-of", "2023")]
    [InlineData("DeepSeek", "H800", ExitCode.NothingFound, "--possibly-as-of", "2022")]
    [InlineData("DeepSeek", "H800", ExitCode.Found, "--as-of", "today")]
    [InlineData("DeepSeek", "H800", ExitCode.Found, "--as-of", "2024-02-29")]
    [InlineData("DeepSeek", "H800", ExitCode.NothingFound, "--as-of", "2022")]
    [InlineData("Nvidia", "DeepSeek", ExitCode.NothingFound)]
    [InlineData("Nvidia", "DeepSeek", ExitCode.Found, "--including", "rumoured")]
    [InlineData("Nvidia", "DeepSeek", ExitCode.Found, "--including", "Denied, RUMOURED")]
    [InlineData("Nvidia", "DeepSeek", ExitCode.Found, "--including", "denied", "--including", "rumoured")]
    [InlineData("DeepSeek", "H800", ExitCode.NothingFound, "--excluding", "claimed")]
    [InlineData("DeepSeek", "H800", ExitCode.Found, "--sources", "D3")]
    [InlineData("DeepSeek", "H800", ExitCode.Found, "--sources", "d1,d3")]
    [InlineData("DeepSeek", "H800", ExitCode.NothingFound, "--sources", "D1")]
    [InlineData("H800", "AdvancedChips", ExitCode.Found, "--sources", "D1,D3")]
    [InlineData("H800", "AdvancedChips", ExitCode.NothingFound, "--sources", "D1")]
    public void Only_what_the_view_counts_is_a_path(string from, string to, int exitCode, params string[] options) =>
        Assert.Equal(exitCode, Kg.Run(["path", from, to, .. options]).ExitCode);

    [Fact]
    public void The_answer_ends_with_the_view_that_it_is_of()
    {
        var kg = Kg.Run("path", "Nvidia", "H800", "--including", "rumoured", "--as-of", "2025-01");

        Assert.StartsWith("[red]Nvidia[/] ─backs→ DeepSeek ─uses→ H800\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("  D1      rumoured, undated  ", kg.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nView: ChipRace as of 2025-01, including rumoured\n", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_options_no_view_is_named() =>
        Assert.DoesNotContain("View", Kg.Run("path", "HighFlyer", "H800").Output, StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_nothing_the_view_is_named_too() =>
        Assert.Equal(
            new Kg(
                ExitCode.NothingFound,
                "",
                "kg: no path from DeepSeek to H800\n  With claims that do not count, there is one, DeepSeek ─uses→ H800:\n    " +
                "DeepSeek uses H800, D3, claimed by DeepSeek, scope training, since 2023\n  To count it, omit the options of the view.\n"
                + "  View: ChipRace as of 2022\n"),
            Kg.Run("path", "DeepSeek", "H800", "--as-of", "2022"));

    [Theory]
    [InlineData("path", "HighFlyer", "DeepSeek")]
    [InlineData("path", "HighFlyer", "DeepSeek", "--k", "3")]
    [InlineData("walk", "HighFlyer", "Backs")]
    [InlineData("walk", "HighFlyer", "Backs", "--paths")]
    [InlineData("why", "HighFlyer", "backs", "DeepSeek")]
    [InlineData("show", "DeepSeek")]
    [InlineData("find", "deep")]
    [InlineData("list")]
    [InlineData("list", "companies")]
    [InlineData("stats")]
    [InlineData("rank", "pagerank")]
    [InlineData("rank", "components")]
    public void Every_command_can_ask_a_view_and_says_so(params string[] arguments)
    {
        string[] options = ["--as-of", "2024", "--including", "opinion,rumoured", "--excluding", "claimed", "--sources", "D1"];
        Assert.EndsWith(
            "View: ChipRace as of 2024, from D1, including opinion and rumoured, excluding claimed\n",
            Kg.Run([.. arguments, .. options]).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.Run([.. arguments, .. options, "--json"]).Output);
        var names = json.RootElement.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Equal(["graph", "view"], names[..2]);
        Assert.Equal("ChipRace", json.RootElement.GetProperty("graph").GetString());
        Assert.Equal(
            "ChipRace as of 2024, from D1, including opinion and rumoured, excluding claimed",
            json.RootElement.GetProperty("view").GetString());
        using var withoutView = JsonDocument.Parse(Kg.Run([.. arguments, "--json"]).Output);
        Assert.False(withoutView.RootElement.TryGetProperty("view", out _));
    }

    [Fact]
    public void As_of_a_date_what_gives_no_date_is_told_apart()
    {
        var lines = Kg.Run("path", "HighFlyer", "H800", "--as-of", "2024").Output.Split('\n');
        Assert.Contains(
            lines,
            line =>
                line.Contains("DeepSeek uses H800", StringComparison.Ordinal) && line.Contains(", since 2023  ", StringComparison.Ordinal));
        Assert.Equal(
            2,
            lines.Count(
                line => line.Contains(", undated ", StringComparison.Ordinal)
                    && line.Contains("High-Flyer backs DeepSeek", StringComparison.Ordinal)));
        Assert.DoesNotContain("undated", Kg.Run("path", "HighFlyer", "H800").Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"undated\": true", Kg.Run("path", "HighFlyer", "DeepSeek", "--possibly-as-of", "2024", "--json").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_view_leaves_out_is_hidden()
    {
        using var json = JsonDocument.Parse(Kg.Run("show", "DeepSeek", "--sources", "D1", "--including", "rumoured", "--json").Output);

        var incoming = json.RootElement.GetProperty("incomingFacts").EnumerateArray()
            .ToDictionary(f => f.GetProperty("subject").GetProperty("key").GetString()!);
        Assert.False(incoming["Nvidia"].TryGetProperty("hidden", out _));
        Assert.Equal(["D1", "D3 view"], incoming["HighFlyer"].GetProperty("claims").EnumerateArray()
            .Select(
                c => c.GetProperty("source").GetString()
                    + (c.TryGetProperty("hidden", out var why) ? " " + why.GetString() : "")).Order());
        var uses = json.RootElement.GetProperty("facts").EnumerateArray().Single(f => f.GetProperty("member").GetString() == "uses");
        Assert.Equal("view", uses.GetProperty("hidden").GetString());
    }

    [Fact]
    public void A_conclusion_that_the_view_leaves_out_is_hidden() =>
        Assert.Contains("  inferred (hidden), from:\n", Kg.Run("show", "H800", "--sources", "D1").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--as-of: the date \"2023-13\" is not valid at position 6: there is no month 13", "--as-of", "2023-13")]
    [InlineData("--as-of: the date \"soon\" is not valid at position 1: ", "--as-of", "soon")]
    [InlineData("--as-of: the date \"\" is not valid at position 1: ", "--as-of", "")]
    [InlineData("--as-of takes one date, not an interval: “2022/2023”\n", "--as-of", "2022/2023")]
    [InlineData("--as-of takes one date, not one of several: “[2022,2023]”\n", "--as-of", "[2022,2023]")]
    [InlineData("--as-of takes one date, not one of an unknown year: “XXXX-01-27”\n", "--as-of", "XXXX-01-27")]
    [InlineData("--possibly-as-of takes one date, not an interval: “2022/2023”\n", "--possibly-as-of", "2022/2023")]
    [InlineData("there is no modality 'rumored'; did you mean 'rumoured'?\n", "--including", "rumored")]
    [InlineData("there is no modality 'xyzzy'\n  The modalities are asserted, reported, ", "--excluding", "xyzzy")]
    [InlineData("--including is empty\n", "--including", ",")]
    [InlineData("--including and --excluding cannot both name opinion\n", "--including", "opinion", "--excluding", "claimed,opinion")]
    [InlineData("ChipRace has no source with the key 'D2'; did you mean 'D1'?\n", "--sources", "D2")]
    [InlineData("ChipRace has no source with the key 'xyzzy'\n  “kg stats” lists the sources.\n", "--sources", "xyzzy")]
    [InlineData("--sources is empty\n", "--sources", "")]
    public void A_wrong_option_is_an_error(string message, params string[] options)
    {
        var kg = Kg.Run(["stats", .. options]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_none_says_what_to_write() =>
        Assert.EndsWith(
            "\n  Write a year, a month or a day: 2024, 2024-06 or 2024-06-15; or today.\n", Kg.Run("stats", "--as-of", "soon").Error,
            StringComparison.Ordinal);
}
