using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>When a claim holds: left out is only what certainly does not.</summary>
public class TimeTests
{
    [Theory]
    [InlineData(null, null, null, "2024", true)]
    [InlineData("2024-06", null, null, "2024", true)] // In a part of the year it holds.
    [InlineData("2024-06", null, null, "2024-05", false)]
    [InlineData("2024-06", null, null, "2024-06-30", true)]
    [InlineData("2024", null, null, "2024-01-01", true)] // It may have begun on that day.
    [InlineData("2024", null, null, "2023-12-31", false)]
    [InlineData("2024~", null, null, "2023", true)] // A year more at either end.
    [InlineData("2024~", null, null, "2022", false)]
    [InlineData("2024", null, null, "2023~", true)] // So in the date of the view.
    [InlineData("2024?", null, null, "2023", false)] // Doubted dates count as written.
    [InlineData("2022/2024", null, null, "2022", true)]
    [InlineData("2022/2024", null, null, "2021", false)]
    [InlineData("../2024", null, null, "1900", true)]
    [InlineData("/2024", null, null, "1900", true)]
    [InlineData("2024/..", null, null, "2023", false)]
    [InlineData("[2022,2024]", null, null, "2022", true)]
    [InlineData("[2022,2024]", null, null, "2021", false)]
    [InlineData("XXXX-01-27", null, null, "1900", true)]
    [InlineData(null, "2023", null, "2023-12-31", true)]
    [InlineData(null, "2023", null, "2024", false)]
    [InlineData(null, "2023~", null, "2024", true)]
    [InlineData(null, "2023~", null, "2025", false)]
    [InlineData(null, "2023/..", null, "2100", true)]
    [InlineData(null, "2022/2023", null, "2024", false)]
    [InlineData("2020", "2022", null, "2021", true)]
    [InlineData("2020", "2022", null, "2019", false)]
    [InlineData("2020", "2022", null, "2023", false)]
    [InlineData(null, null, "2024", "2023", false)] // Seen in 2024 first.
    [InlineData(null, null, "2024", "2025", true)] // Nothing says that it ended.
    [InlineData("2020", null, "2024", "2021", true)] // Seen later, and known to have begun before.
    [InlineData(null, "2023", "2022", "2024", false)]
    public void A_claim_is_left_out_where_it_certainly_did_not_hold(string? since, string? until, string? at, string date, bool counts)
    {
        var claim = new TestClaim { Since = since, Until = until, At = at };
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a", claim).Build();
        foreach (var view in new[] { graph.AsOf(PartialDate.Parse(date)), graph.Between(PartialDate.Parse(date), PartialDate.Parse(date)) })
        {
            Assert.Equal(counts, view.Facts[0].IsVisible);
            Assert.Equal(counts, view.Facts[0].Claims[0].IsVisible);
            Assert.Equal(counts ? 1 : 0, view.Outgoing(0).NeighborsOf<Node>(view, 0).Count);
        }
    }

    [Theory]
    [InlineData("2020", "2021", "2022", "2023", false)]
    [InlineData("2020", "2022", "2022", "2023", true)]
    [InlineData("2021", "2021", "2020", "2023", true)]
    [InlineData("2024", null, "2020", "2023", false)]
    [InlineData("2023-12", null, "2020", "2023", true)]
    public void Between_two_dates_counts_what_may_have_held_at_some_time(string since, string? until, string from, string to, bool counts)
    {
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a", new TestClaim { Since = since, Until = until }).Build();
        Assert.Equal(counts, graph.Between(PartialDate.Parse(from), PartialDate.Parse(to)).Facts[0].IsVisible);
    }

    [Fact]
    public void A_fact_is_as_visible_as_the_best_of_its_claims()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a",
            new TestClaim { Until = "2020", Rank = Rank.Preferred }, new TestClaim { Since = "2022", Modality = Modality.Reported }, new TestClaim { Rank = Rank.Deprecated }).Build();
        Assert.Equal((true, Rank.Preferred, Modality.Asserted), Stand("2019"));
        Assert.Equal((false, Rank.Preferred, Modality.Asserted), Stand("2021"));
        Assert.Equal((true, Rank.Normal, Modality.Reported), Stand("2023"));

        (bool, Rank, Modality) Stand(string date)
        {
            var fact = graph.AsOf(PartialDate.Parse(date)).Facts[0];
            return (fact.IsVisible, fact.Rank, fact.Modality);
        }
    }
}
