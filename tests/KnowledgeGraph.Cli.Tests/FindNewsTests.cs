using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg find</c> finds besides names, and what <c>kg list</c> and <c>kg stats</c> tell of values and dates.</summary>
public class FindNewsTests
{
    [Theory]
    [InlineData("5.6 million", "Values (1)", "Small  small model cost 5.6e6 USD  A")]
    [InlineData("5,600,000", "Values (1)", "Small  small model cost 5.6e6 USD  A")]
    [InlineData("5600000 usd", "Values (1)", "Small  small model cost 5.6e6 USD  A")]
    [InlineData("5.6e6", "Values (1)", "Small  small model cost 5.6e6 USD  A")]
    [InlineData("1 billion", "Values (1)", "Big  big model cost >=1e9 USD  B")]
    [InlineData("FRESH design", "Values (1)", "Small  small model novelty a fresh design  B")]
    [InlineData("January 27", "Dates (2)", "Fall  the fall date 2025-01-27  A  2025-01-27")]
    [InlineData("27 January 2025", "Dates (2)", "Fall  the fall affects big model (hidden)  A  since 2025-01-27")]
    [InlineData("Jan 27, 2025", "Dates (2)", "Fall  the fall date 2025-01-27  A  2025-01-27")]
    [InlineData("tech stocks", "Quotes (2)", "Fall  the fall affects small model  A  “tech stocks fell”")]
    [InlineData("base only", "Qualifiers (1)", "Small  small model cost 5.6e6 USD  A  base only")]
    public void A_text_is_found_in_values_dates_quotes_and_qualifiers(string text, string title, string line)
    {
        var lines = Regex.Replace(Kg.RunOn(News.Graph, "find", text).Output, " {2,}", "  ").Split('\n');

        Assert.Contains(title, lines);
        Assert.Contains(line, lines);
    }

    [Fact]
    public void Matches_are_grouped_by_what_matched_names_first()
    {
        var lines = Kg.RunOn(News.Graph, "find", "fall").Output.Split('\n');
        Assert.Equal(
            ["Names (1)"],
            lines.Where(
                line => line.EndsWith(')') && line.Contains(" (", StringComparison.Ordinal)
                    && !line.Contains("  ", StringComparison.Ordinal)));
        lines = Kg.RunOn(News.Graph, "find", "5.6").Output.Split('\n');
        Assert.True(Array.IndexOf(lines, "Values (1)") < Array.IndexOf(lines, "Quotes (1)"));
        Assert.Equal(0, Array.IndexOf(lines, "Values (1)"));

        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, "find", "5.6", "--json").Output);
        Assert.Empty(json.RootElement.GetProperty("matches").EnumerateArray());
        Assert.Equal(
            ["value", "quote"], json.RootElement.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("match").GetString()));
        Assert.Equal("Small", json.RootElement.GetProperty("facts")[0].GetProperty("subject").GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("5.6 million")]
    [InlineData("January 27")]
    [InlineData("tech stocks")]
    [InlineData("not necessarily require the most advanced hardware")]
    public void The_seeds_are_found_by_what_their_documents_say(string text) =>
        Assert.Equal(ExitCode.Found, Kg.RunOn(DefaultGraph.Open(), "find", text).ExitCode);

    [Fact]
    public void A_date_without_a_year_is_found_by_its_day() =>
        Assert.Contains("Dates (", Kg.RunOn(DefaultGraph.Open(), "find", "January 27").Output, StringComparison.Ordinal);

    [Fact]
    public void A_list_has_the_values_of_properties_as_columns()
    {
        Assert.Equal(
            """
            Key    Label        Kind   cost       novelty         remark        Facts  Aliases
            Big    big model    Model  >=1e9 USD                                    2
            Plain  plain model  Model                                               0
            Small  small model  Model  5.6e6 USD  a fresh design  cheap, quick      5

            """,
            Kg.RunOn(News.Graph, "list", "models").Output);
        Assert.Contains("\nPresident ", Kg.RunOn(News.Graph, "list", "person").Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, "list", "models", "--json").Output);
        var small = json.RootElement.GetProperty("entities")[2].GetProperty("values");
        Assert.Equal(["cost", "novelty", "remark"], small.EnumerateArray().Select(v => v.GetProperty("member").GetString()));
        Assert.Equal(["cheap", "quick"], small[2].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
    }

    [Fact]
    public void Columns_that_have_no_room_on_a_screen_are_named_and_the_fullest_stay()
    {
        var wide = RunOnScreen(140, "list", "models");
        Assert.Contains("remark", wide, StringComparison.Ordinal);
        Assert.DoesNotContain("no room", wide, StringComparison.Ordinal);
        var narrow = RunOnScreen(80, "list", "models");
        Assert.Contains("5.6e6 USD", narrow, StringComparison.Ordinal);
        Assert.Contains("The terminal is too narrow for ", narrow, StringComparison.Ordinal);
        Assert.DoesNotContain("cheap", narrow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the fall date 2025-01-27|the fall affects big model|Launch date 2025-01", "--on", "2025-01-27")]
    [InlineData("the fall date 2025-01-27|the fall affects big model|Launch date 2025-01", "--on", "2025")]
    [InlineData("Launch date 2025-01", "--on", "2025-01-26")]
    [InlineData("the fall date 2025-01-27|the fall affects big model|Launch date 2025-01", "--between", "2025-01-27,2026")]
    [InlineData("the fall affects big model", "--on", "2025-01-27", "model")]
    public void Facts_are_listed_by_the_dates_that_they_name(string facts, params string[] arguments)
    {
        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, ["list", .. arguments[2..], .. arguments[..2], "--json"]).Output);
        Assert.Equal(
            facts.Split('|').Order(),
            json.RootElement.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("text").GetString()!).Order());
        var text = Kg.RunOn(News.Graph, ["list", .. arguments[2..], .. arguments[..2]]).Output;
        Assert.All(facts.Split('|'), fact => Assert.Contains(fact, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("News has no fact with a date on 2020", "list", "--on", "2020")]
    [InlineData("News has no fact about a person with a date on 2025", "list", "person", "--on", "2025")]
    [InlineData("News has no fact with a date between 2020 and 2024-12", "stats", "--between", "2020,2024-12")]
    public void Where_no_fact_names_a_date_it_says_so(string message, params string[] arguments) =>
        Assert.Equal(new Kg(ExitCode.NothingFound, "", $"kg: {message}\n"), Kg.RunOn(News.Graph, arguments));

    [Theory]
    [InlineData("--on and --between cannot be combined: give one of them", "--on", "2024", "--between", "2024,2025")]
    [InlineData("--on takes one date, not an interval: “2024/2025”", "--on", "2024/2025")]
    [InlineData("--between takes two dates, separated by a comma, not “2024”", "--between", "2024")]
    [InlineData("--between ends before it begins: 2025 is after 2024", "--between", "2025,2024")]
    public void Wrong_dates_are_errors(string message, params string[] options)
    {
        foreach (var command in new[] { "list", "stats" })
        {
            var kg = Kg.RunOn(News.Graph, [command, .. options]);
            Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
            Assert.StartsWith($"kg: {message}\n", kg.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Stats_of_a_date_count_what_names_it()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, "stats", "--on", "2025-01-27", "--json").Output);
        var root = json.RootElement;
        Assert.Equal((3, 3, 3, 1), (Number("entities"), Number("facts"), Number("claims"), Number("hiddenFacts")));
        Assert.Equal("on 2025-01-27", root.GetProperty("dates").GetString());
        Assert.Equal(["Event", "Model"], root.GetProperty("kinds").EnumerateArray().Select(k => k.GetProperty("name").GetString()));
        Assert.StartsWith(
            "News, facts with a date on 2025-01-27: 3 entities, 3 facts (1 hidden)",
            Kg.RunOn(News.Graph, "stats", "--on", "2025-01-27").Output, StringComparison.Ordinal);

        int Number(string name) => root.GetProperty(name).GetInt32();
    }

    private static string RunOnScreen(int width, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, isRedirected: false, hasColour: false, width);
        KgCommandLine.Run(arguments, new KgEnvironment(terminal, () => News.Graph));
        return output.ToString();
    }
}
