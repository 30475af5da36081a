using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

public sealed class EntityReportTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public void Values_that_contradict_each_other_name_each_other()
    {
        var facts = Reports.Show("Donald Trump").Facts.Where(f => f.Contradicts is not null)
            .ToDictionary(f => f.Value, f => f.Contradicts!);

        Assert.Equal(["Former", "InOffice"], facts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["InOffice"], facts["Former"]);
        Assert.Equal(["Former"], facts["InOffice"]);
    }

    [Fact]
    public void The_library_finds_the_same_contradictions_in_any_order()
    {
        var node = Race.Graph["DonaldTrump"];
        foreach (var one in node.Facts)
        {
            foreach (var other in node.Facts)
            {
                Assert.Equal(one.Contradicts(other), other.Contradicts(one));
                Assert.Equal(one != other && one.Member.Name == "Presidency" && other.Member == one.Member, one.Contradicts(other));
            }
        }
    }

    [Fact]
    public void A_part_of_a_name_is_enough_where_one_entity_has_it() => Assert.Equal("A100", Reports.Show("nvidia a10").Key);

    [Fact]
    public void What_follows_by_rule_is_proved()
    {
        var report = Reports.Show("High-Flyer");

        Assert.Equal(report.DerivedTotal, report.DerivedFacts.Count);
        Assert.Contains(report.DerivedFacts, f => f is { Member: "exposedTo", Object.Key: "ExportControls", Proof.Length: 3 });
    }

    [Fact]
    public void What_an_entity_is_quoted_with_about_others_has_these_claims_alone()
    {
        var says = Reports.Show("rasgon").Says;

        Assert.NotEmpty(says);
        Assert.All(says.SelectMany(f => f.Claims), claim => Assert.Equal(Reports.Show("rasgon").Key, claim.AttributedTo));
    }

    [Fact]
    public void Hidden_facts_say_why() => Assert.Equal(
        "rumoured", Reports.Show("DeepSeek").Facts.Single(f => f.Text == "DeepSeek acquired GPUs").Hidden);

    [Fact]
    public void Whether_a_claim_has_ended_depends_on_the_day()
    {
        Assert.Null(Ended(new DateOnly(2019, 12, 31)));
        Assert.True(Ended(new DateOnly(2020, 1, 1)));

        static bool? Ended(DateOnly today) => new GraphReports(Offices.Graph, new FixedClock(today)).Show("Ada").Facts
            .Single(f => f.Value == "mayor").Claims[0].Ended;
    }

    [Fact]
    public void In_a_view_of_a_date_claims_without_dates_are_marked()
    {
        var facts = new GraphReports(Offices.Graph.AsOf(PartialDate.Parse("2018"))).Show("Ada").Facts;

        Assert.Null(facts.Single(f => f.Value == "mayor").Claims[0].Undated);
        Assert.True(facts.First(f => f.Member == "partner").Claims[0].Undated);
        Assert.Equal("view", facts.Single(f => f.Value == "judge").Hidden);
    }

    [Theory]
    [InlineData("Ada partner Bob", "Ada partner Cyd", true)]
    [InlineData("Ada partner Bob", "Dan partner Bob", true)]
    [InlineData("Ada partner Cyd", "Dan partner Bob", false)]
    [InlineData("Ada office mayor", "Ada office judge", false)]
    [InlineData("Ada office mayor", "Ada office clerk", true)]
    public void Facts_of_one_single_valued_member_contradict_each_other_where_their_times_overlap(string one, string other, bool expected)
    {
        var facts = Offices.Graph.Facts.ToDictionary(f => f.ToString());

        Assert.Equal(expected, facts[one].Contradicts(facts[other]));
        Assert.Equal(expected, facts[other].Contradicts(facts[one]));
    }

    private sealed class FixedClock(DateOnly today) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
