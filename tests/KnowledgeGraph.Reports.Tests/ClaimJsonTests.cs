using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

/// <summary>A claim has one shape in JSON: that of fact files, in which the library writes it, too.</summary>
public sealed class ClaimJsonTests
{
    private static readonly string[] Additions = ["handle", "states", "attributedEntity", "hidden", "ended", "undated", "grounds"];

    public static TheoryData<string> Entities => [.. Race.Graph.Nodes.Select(node => node.Key)];

    [Theory]
    [MemberData(nameof(Entities))]
    public void The_claims_of_a_report_are_written_as_the_library_writes_claims(string entity)
    {
        var node = Race.Graph[entity];
        var facts = JsonNode.Parse(ReportJson.Write(new GraphReports(Race.Graph).Show(entity)))!["facts"]!.AsArray();

        Assert.Equal(node.Facts.Count, facts.Count);
        foreach (var (fact, report) in node.Facts.Zip(facts))
        {
            var claims = report!["claims"]!.AsArray();
            Assert.Equal(fact.Claims.Count, claims.Count);
            foreach (var (claim, written) in fact.Claims.Zip(claims))
                Assert.Equal(JsonSerializer.Serialize(claim), WithoutAdditions(written!.AsObject()).ToJsonString());
        }
    }

    [Fact]
    public void What_an_inferred_claim_rests_on_is_named_by_id_and_listed_with_its_evidence()
    {
        var claim = new GraphReports(Race.Graph).Path("H800", "ExportControls").Steps[0].Fact.Claims[0];

        Assert.True(claim.IsInferred);
        Assert.NotEmpty(claim.RestsOn!);
        Assert.Equal(claim.RestsOn, claim.Grounds!.Select(ground => ground.Id));
        Assert.All(claim.Grounds!, ground => Assert.NotNull(ground.Quote));
    }

    [Fact]
    public void Each_source_is_described_once()
    {
        var report = new GraphReports(Race.Graph).Show("DeepSeek");

        Assert.Equal(report.Sources.Select(s => s.Key).Distinct().Order(StringComparer.Ordinal), report.Sources.Select(s => s.Key));
        Assert.All(report.Sources, source => Assert.Equal(Race.Graph.Sources[source.Key].Title, source.Title));
        Assert.Subset(
            report.Sources.Select(s => s.Key).ToHashSet(),
            report.Facts.SelectMany(f => f.Claims).Select(c => c.Source).OfType<string>().ToHashSet());
    }

    private static JsonObject WithoutAdditions(JsonObject claim)
    {
        foreach (var addition in Additions) claim.Remove(addition);
        return claim;
    }
}
