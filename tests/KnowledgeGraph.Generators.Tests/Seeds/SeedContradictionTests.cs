using System.Text.Json;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Seeds;

/// <summary>
/// Holds what is reported of the seed graph against the list of what the documents say differently: what is on it as a contradiction is
/// reported where the graph's structure can express it (docs/contradictions.md), and nothing else is.
/// </summary>
public sealed class SeedContradictionTests
{
    /// <summary>What the graph's structure expresses, with the problem that reports it.</summary>
    private static readonly string[] Expressed =
    [
        "C01 KG2001", "C02 KG2008", "C03 KG2013", "C05 KG2015", "C07 KG2010", "C08 KG2011", "C09 KG2010", "C11 KG2012", "C16 KG2014",
        "C20 KG2012",
    ];

    /// <summary>Reports about two claims of another entry, which is about them.</summary>
    private static readonly string[] OfOthers = ["C03 KG2008", "C18 KG2013"];

    [Fact]
    public void Every_contradiction_that_the_graph_can_express_is_reported()
    {
        var expected = Read();
        var reported = expected.Where(entry => entry.ShouldFlag)
            .SelectMany(entry => Reports().Where(report => entry.Has(report)).Select(report => $"{entry.Id} {report.Id}")).Distinct();
        Assert.Equal(Expressed.Concat(OfOthers).Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_reported_that_is_no_contradiction()
    {
        var expected = Read();
        var contradictions = expected.Where(entry => entry.ShouldFlag).ToArray();
        Assert.All(Reports(), report => Assert.True(contradictions.Any(entry => entry.Has(report)), report.ToString()));
        Assert.All(expected.Where(entry => !entry.ShouldFlag), entry => Assert.DoesNotContain(Reports(), entry.Has));
    }

    [Fact]
    public void The_guide_says_of_every_contradiction_how_it_is_expressed_or_why_not()
    {
        var expected = Read();
        var guide = SeedGraph.ReadDocument("contradictions.md");
        Assert.All(
            expected.Where(entry => entry.ShouldFlag), entry => Assert.Contains($"\n| {entry.Id} | ", guide, StringComparison.Ordinal));
        Assert.All(Expressed, text => Assert.Contains(
            guide.Split('\n'),
            line => line.StartsWith($"| {text[..3]} | ", StringComparison.Ordinal)
                && line.Contains($"| {text[4..]}", StringComparison.Ordinal)));
    }

    private static (string Id, string At, string Other)[] Reports()
    {
        var seeds = SeedGraph.Read();
        return [
            .. seeds.Project.Run().Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("KG2", StringComparison.Ordinal))
                .Select(seeds.ClaimsOf)];
    }

    private static Contradiction[] Read()
    {
        using var inventory = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("seeds", "inventory.json")));
        return [.. inventory.RootElement.GetProperty("contradictions").EnumerateArray().Select(entry => new Contradiction(
            entry.GetProperty("id").GetString()!,
            entry.GetProperty("shouldFlag").GetBoolean(),
            [.. entry.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()!)]))];
    }

    private sealed record Contradiction(string Id, bool ShouldFlag, string[] Claims)
    {
        /// <summary>Whether a report is about two of its claims.</summary>
        public bool Has((string Id, string At, string Other) report) => Claims.Contains(report.At) && Claims.Contains(report.Other);
    }
}
