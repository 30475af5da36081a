using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

/// <summary>Lists, counts and ranks.</summary>
public sealed class ListReportTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public void A_list_has_the_entities_of_a_kind_by_any_of_its_names()
    {
        var report = Reports.List("companies");

        Assert.Equal(Race.Graph.NodesOf<Company>().Select(c => c.Key), report.Entities.Select(e => e.Key));
        Assert.Equal("Company", report.Kind.Name);
        Assert.Equal(report.Kind.Entities, report.Entities.Count);
    }

    [Fact]
    public void The_counts_are_those_of_the_graph()
    {
        var report = Reports.Stats();

        Assert.Equal((Race.Graph.NodeCount, Race.Graph.FactCount, Race.Graph.ClaimCount), (report.Entities, report.Facts, report.Claims));
        Assert.Equal(Race.Graph.Facts.Count(f => !f.IsVisible), report.HiddenFacts);
        Assert.Equal(report.Claims, report.Modalities.Sum(m => m.Claims));
        Assert.Equal(report.Claims, report.UnsourcedClaims + report.Sources.Sum(s => s.Claims));
        Assert.Equal(report.Facts, report.Members.Sum(m => m.Facts));
    }

    [Fact]
    public void The_facts_of_a_day_are_counted_as_they_are_listed()
    {
        var day = new DateWindow(PartialDate.Parse("2025-01-27"));

        Assert.Equal(Reports.Dates(day).Facts.Select(f => f.Text).Distinct().Count(), Reports.Stats(day).Facts);
        Assert.Equal("on 2025-01-27", Reports.Stats(day).Dates);
        Assert.Subset(
            Reports.Dates(day).Facts.Select(f => f.Text).ToHashSet(),
            Reports.Dates(day, "occurrences").Facts.Select(f => f.Text).ToHashSet());
    }

    [Fact]
    public void A_time_that_ends_before_it_begins_is_no_time() => Assert.Throws<ArgumentException>(
        "to", () => new DateWindow(PartialDate.Parse("2025"), PartialDate.Parse("2024")));

    public static TheoryData<string> Algorithms => [.. RankAlgorithm.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Every_algorithm_is_found_by_name_and_answers(string name)
    {
        var question = new RankQuestion { Kind = "company", Top = 3 };
        switch (RankAlgorithm.Find(name.ToUpperInvariant().Replace('-', ' ')))
        {
            case Measure measure:
                var ranks = Reports.Rank(measure, question, TestContext.Current.CancellationToken);
                Assert.Equal((name, Race.Graph.NodesOf<Company>().Count, 3), (ranks.Algorithm, ranks.Total, ranks.Entities.Count));
                Assert.Equal(ranks.Entities.Select(e => e.Value).OrderDescending(), ranks.Entities.Select(e => e.Value));
                break;
            case Grouping grouping:
                var groups = Reports.Rank(grouping, question, TestContext.Current.CancellationToken);
                Assert.Equal(name, groups.Algorithm);
                Assert.InRange(groups.Groups.Count, 1, 3);
                Assert.All(groups.Groups.SelectMany(g => g.Entities), e => Assert.Equal("Company", e.Kind));
                break;
        }
    }
}
