using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>When a claim holds: certainly, and possibly.</summary>
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
    public void A_claim_may_have_held_unless_it_certainly_did_not(string? since, string? until, string? at, string date, bool counts)
    {
        var claim = new TestClaim { Since = since, Until = until, At = at };
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a", claim).Build();
        foreach (var view in new[]
        {
            graph.PossiblyAsOf(PartialDate.Parse(date)), graph.PossiblyBetween(PartialDate.Parse(date), PartialDate.Parse(date))
        })
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
    public void Possibly_between_two_dates_counts_what_may_have_held_at_some_time(
        string since, string? until, string from, string to, bool counts)
    {
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a")
            .Fact("a", "Of", "a", new TestClaim { Since = since, Until = until }).Build();
        Assert.Equal(counts, graph.PossiblyBetween(PartialDate.Parse(from), PartialDate.Parse(to)).Facts[0].IsVisible);
    }

    [Theory]
    [InlineData(null, null, null, "2024", true)]
    [InlineData("2023", null, null, "2024", true)]
    [InlineData("2024-06", null, null, "2024", false)] // It need not have begun on the day that is meant.
    [InlineData("2024-06", null, null, "2024-07", true)]
    [InlineData("2024-06", null, null, "2024-06-30", true)]
    [InlineData("2024-06", null, null, "2024-06-29", false)]
    [InlineData("2023~", null, null, "2024-12-31", true)]
    [InlineData("2023~", null, null, "2024", false)]
    [InlineData("2022", null, null, "2024~", true)]
    [InlineData("2023", null, null, "2024~", false)]
    [InlineData("../2024", null, null, "2025", true)]
    [InlineData("2024/..", null, null, "2025", false)] // Of the beginning nothing is known but that it was not before 2024.
    [InlineData("[2022,2024]", null, null, "2023", false)]
    [InlineData("[2022,2024]", null, null, "2025", true)]
    [InlineData(null, "2023", null, "2022", true)]
    [InlineData(null, "2023", null, "2023", false)]
    [InlineData(null, "2023", null, "2023-01-01", true)]
    [InlineData(null, "2023/..", null, "2022", true)]
    [InlineData("2015", "2019", null, "2017", true)]
    [InlineData("2015", "2019", null, "2015", false)]
    [InlineData("2015", "2019", null, "2019", false)]
    [InlineData("2019-06-01", null, null, "2019-06-01", true)] // Both terms hold on the day of the handover.
    [InlineData(null, "2019-06-01", null, "2019-06-01", true)]
    [InlineData(null, null, "2024", "2024", true)] // Observed at that very date, however precise it is.
    [InlineData(null, null, "2024-05", "2024", false)]
    [InlineData(null, null, "2024", "2024-05", false)]
    [InlineData(null, null, "2024-05-03", "2024-05-03", true)]
    [InlineData(null, null, "2024", "2025", false)] // Nothing says that it went on.
    [InlineData("2020", null, "2024", "2022", true)]
    [InlineData(null, "2025", "2023", "2024", true)] // From when it was observed until its end.
    public void A_claim_certainly_held_from_the_latest_beginning_to_the_earliest_end(
        string? since, string? until, string? at, string date, bool counts)
    {
        var graph = Of(new TestClaim { Since = since, Until = until, At = at });
        var view = graph.AsOf(PartialDate.Parse(date));
        Assert.Equal(counts, view.Facts[0].IsVisible);
        Assert.Equal(counts, view.Facts[0].Claims[0].IsVisible);
        Assert.Equal(counts ? 1 : 0, view.Outgoing(0).NeighborsOf<Node>(view, 0).Count);
        if (counts) Assert.True(graph.PossiblyAsOf(PartialDate.Parse(date)).Facts[0].IsVisible);
    }

    [Theory]
    [InlineData("2024-03", "2024-05", null, "2024", "2024", true)]
    [InlineData("2024", null, null, "2024", "2024", true)] // By its last day it has begun.
    [InlineData("2024", null, null, "2023", "2024-11", false)]
    [InlineData(null, "2023", null, "2023", "2024", true)]
    [InlineData(null, "2023", null, "2023-02", "2024", false)]
    [InlineData(null, null, "2023-07", "2023", "2024", true)]
    [InlineData(null, null, "2023-07", "2023-07-15", "2024", false)]
    [InlineData(null, null, null, "2023", "2024", true)]
    public void Between_two_dates_counts_what_certainly_held_at_some_time(
        string? since, string? until, string? at, string from, string to, bool counts) =>
        Assert.Equal(
            counts,
            Of(new TestClaim { Since = since, Until = until, At = at })
                .Between(PartialDate.Parse(from), PartialDate.Parse(to)).Facts[0].IsVisible);

    [Fact]
    public void A_day_and_a_clock_ask_the_same_as_a_date()
    {
        var graph = Of(new TestClaim { Since = "2024-06-02", Until = "2024-06" });
        var clock = new FixedClock(
            new DateTimeOffset(2024, 6, 1, 23, 30, 0, TimeSpan.Zero),
            TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), null, null));
        Assert.Equal(graph.AsOf(new DateOnly(2024, 6, 2)).ToString(), graph.AsOf(clock).ToString());
        Assert.Equal("Test possibly as of 2024-06-02", graph.PossiblyAsOf(clock).ToString());
        Assert.Equal("Test possibly as of 2024-06-02", graph.PossiblyAsOf(new DateOnly(2024, 6, 2)).ToString());
        Assert.True(graph.PossiblyAsOf(clock).Facts[0].IsVisible);
        Assert.False(graph.AsOf(clock).Facts[0].IsVisible);
        Assert.Throws<ArgumentNullException>(() => graph.AsOf(null!));
        Assert.Throws<ArgumentNullException>(() => graph.PossiblyAsOf(null!));
    }

    private static Graph Of(TestClaim claim) =>
        new TestGraph("Test").Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a", claim).Build();

    private sealed class FixedClock(DateTimeOffset now, TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;

        public override DateTimeOffset GetUtcNow() => now;
    }

    [Fact]
    public void A_fact_is_as_visible_as_the_best_of_its_claims()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "Of", "A").Entity("A", "a").Fact("a", "Of", "a",
            new TestClaim { Until = "2020", Rank = Rank.Preferred }, new TestClaim { Since = "2022", Modality = Modality.Reported },
            new TestClaim { Rank = Rank.Deprecated }).Build();
        Assert.Equal((true, Rank.Preferred, Modality.Asserted), Stand("2019"));
        Assert.Equal((false, Rank.Preferred, Modality.Asserted), Stand("2021"));
        Assert.Equal((true, Rank.Normal, Modality.Reported), Stand("2023"));

        (bool, Rank, Modality) Stand(string date)
        {
            var fact = graph.PossiblyAsOf(PartialDate.Parse(date)).Facts[0];
            return (fact.IsVisible, fact.Rank, fact.Modality);
        }
    }
}
