using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg show</c> tells of an entity beyond the facts about it.</summary>
public class ShowNewsTests
{
    [Fact]
    public void What_an_entity_says_of_others_is_listed_with_its_claims_alone()
    {
        var output = Kg.RunOn(News.Graph, "show", "Analyst").Output;
        Assert.Contains("\nStatements about others (2)\nFact ", output, StringComparison.Ordinal);
        Assert.Matches(@"\nsmall model cost 5.6e6 USD +[2-9a-z]{12}  A ", output);
        Assert.Matches(@"\nthe fall affects big model +[2-9a-z]{12}  A ", output);

        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, "show", "Analyst", "--json").Output);
        Assert.Equal(
            ["small model cost 5.6e6 USD", "the fall affects big model"],
            json.RootElement.GetProperty("says").EnumerateArray().Select(f => f.GetProperty("text").GetString()));
        Assert.All(
            json.RootElement.GetProperty("says").EnumerateArray().SelectMany(f => f.GetProperty("claims").EnumerateArray()),
            claim => Assert.Equal("Analyst", claim.GetProperty("attributedEntity").GetProperty("key").GetString()));
        Assert.Contains("big model comparable to small model", Kg.RunOn(News.Graph, "show", "President").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Says of others", Kg.RunOn(News.Graph, "show", "Small").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_entity_says_of_itself_is_among_its_facts_alone() =>
        // DeepSeek uses H800, claimed by DeepSeek.
        Assert.DoesNotContain("Says of others", Kg.Run("show", "DeepSeek").Output, StringComparison.Ordinal);

    [Fact]
    public void Values_that_contradict_each_other_are_marked()
    {
        var lines = Kg.RunOn(News.Graph, "show", "President").Output.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("office  former ≠ ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("office  in office ≠ ", StringComparison.Ordinal));
        Assert.Contains("≠ office former contradicts in office.", lines);
        Assert.Contains("≠ office in office contradicts former.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("unknown ≠", StringComparison.Ordinal)); // A rank decided that.
        Assert.DoesNotContain('≠', Kg.RunOn(News.Graph, "show", "Analyst").Output); // The scopes differ.

        using var json = JsonDocument.Parse(Kg.RunOn(News.Graph, "show", "President", "--json").Output);
        var marked = json.RootElement.GetProperty("facts").EnumerateArray().Where(f => f.TryGetProperty("contradicts", out _))
            .Select(f => f.GetProperty("value").GetString());
        Assert.Equal(["former", "in office"], marked.Order());
    }

    [Fact]
    public void The_build_and_kg_find_the_same_contradiction()
    {
        var output = Kg.RunOn(KnowledgeGraph.Cli.Graphs.DefaultGraph.Open(), "show", "DonaldTrump").Output;
        Assert.Contains("\n≠ presidency InOffice contradicts Former.\n", output, StringComparison.Ordinal); // KG2001 of the seeds.
        Assert.Equal(2, output.Split('\n').Count(line => line.StartsWith('≠')));
    }

    [Theory]
    [InlineData("stacy", "Stacy Analyst")]
    [InlineData("small", "small model")]
    [InlineData("Fall", "the fall")]
    public void A_part_of_a_name_that_one_entity_has_is_enough(string name, string label) =>
        Assert.StartsWith(label + "\n", Kg.RunOn(News.Graph, "show", name).Output, StringComparison.Ordinal);

    [Fact]
    public void A_part_that_several_names_have_lists_them() =>
        Assert.Equal(
            new Kg(
                ExitCode.InputError,
                "",
                "kg: “model” is part of the names of 3 entities; give a longer part, or the key of one\n  Big  big model (model)\n"
                    + "  Plain  plain model (model)\n  Small  small model (model)\n"),
            Kg.RunOn(News.Graph, "show", "model"));

    [Fact]
    public void The_seeds_have_all_that_an_analyst_is_quoted_with()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(KnowledgeGraph.Cli.Graphs.DefaultGraph.Open(), "show", "Rasgon", "--json").Output);
        var root = json.RootElement;
        var said = new[] { "facts", "incomingFacts", "says" }.SelectMany(list => root.GetProperty(list).EnumerateArray())
            .SelectMany(f => f.GetProperty("claims").EnumerateArray())
            .Count(
                c => c.TryGetProperty("attributedEntity", out var entity)
                    && entity.GetProperty("key").GetString() == root.GetProperty("key").GetString());
        var expected = KnowledgeGraph.Cli.Graphs.DefaultGraph.Open().Facts.SelectMany(f => f.Claims)
            .Count(c => c.AttributedNode?.Key == root.GetProperty("key").GetString());
        Assert.Equal(expected, said);
        Assert.True(said > 1, $"{said} claims are too few to have been looked for");
    }
}
