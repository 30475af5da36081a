using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

public sealed class WhyReportTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public void What_is_stated_is_proved_by_its_fact()
    {
        var report = Reports.Why("High-Flyer", "backs", "DeepSeek");

        Assert.True(report is { Holds: true, Stated: true, Inferred: false, Nearest: null });
        Assert.Equal("High-Flyer backs DeepSeek", report.Text);
        Assert.Equal(1, Assert.Single(report.Proofs).Length);
    }

    [Fact]
    public void What_is_derived_is_proved_by_a_path()
    {
        var report = Reports.Why("High-Flyer", "exposed to", "US export controls");

        Assert.True(report is { Holds: true, Stated: false });
        Assert.Equal("Backs*/(Uses|Acquired)/(RestrictedBy|WithinLimitsOf)", report.Expression);
        Assert.Equal(3, report.Proofs[0].Length);
    }

    [Fact]
    public void What_is_stated_and_does_not_count_says_who_states_it()
    {
        var report = Reports.Why("DeepSeek", "acquired", "GPUs");

        Assert.False(report.Holds);
        Assert.Equal("rumoured", Assert.Single(report.Hidden!.Facts).Hidden);
        Assert.Null(report.Nearest!.Connection);
    }

    [Fact]
    public void What_holds_the_other_way_round_is_proved_that_way() =>
        Assert.Equal("High-Flyer ─backs→ DeepSeek", Reports.Why("DeepSeek", "backs", "High-Flyer").Reverse!.Text);

    [Fact]
    public void A_relation_between_other_kinds_says_which_and_what_joins_the_two()
    {
        var near = Reports.Why("H800", "backs", "DeepSeek").Nearest!;

        var mismatch = Assert.Single(near.Mismatches);
        Assert.Equal(("Backs", "Company", "Company"), (mismatch.Relation, mismatch.From, mismatch.To));
        Assert.Equal(["DeepSeek uses H800"], near.OtherFacts.Select(f => f.Text));
    }

    [Fact]
    public void Where_nothing_else_is_near_a_path_connects_the_two()
    {
        var near = Reports.Why("High-Flyer", "uses", "Nvidia").Nearest!;

        Assert.Empty(near.OtherFacts);
        Assert.StartsWith("High-Flyer", near.Connection!.Text, StringComparison.Ordinal);
    }
}
