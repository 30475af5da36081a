using KnowledgeGraph.Compiler.Facts;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>What is said of a claim besides its fact: a note, and when it was written down.</summary>
public sealed class ClaimNoteTests
{
    [Theory]
    [InlineData("2024-03-01", "2024-03-01")]
    [InlineData("2024~", "2024~")]
    [InlineData("2024-03-01T12:00:00+01:00", "2024-03-01T11:00:00Z")]
    [InlineData("2024-03-01t11:00:00.250z", "2024-03-01T11:00:00.25Z")]
    public void A_claim_was_recorded_on_a_date_or_at_a_time(string written, string canonical) =>
        Assert.Equal(
            ["A backs B Normal", $"  Normal Asserted recorded {canonical} note of the annex"],
            Race.Lines(Race.Link(Facts().Claim("A backs B", (Note, "of the annex"), (Recorded, written)))));

    [Fact]
    public void Claims_that_differ_in_their_notes_are_several_claims_of_one_fact()
    {
        var (graph, problems) = Race.Linked(
            Facts().Claim("A backs B", (Note, "b")).Claim("A backs B", (Note, "a")).Claim("A backs B", (Note, "b"))
                .Claim("A backs B", (Recorded, "2024-03-01T12:00:00+01:00")).Claim("A backs B", (Recorded, "2024-03-01T11:00:00Z")));

        Assert.Equal(
            [
                "A backs B Normal", "  Normal Asserted note a", "  Normal Asserted note b",
                "  Normal Asserted recorded 2024-03-01T11:00:00Z",
            ],
            Race.Lines(graph));
        Assert.Equal(["KG1019", "KG1019"], problems.Select(problem => problem.Descriptor.Id));
    }

    [Theory]
    [InlineData(nameof(Since))]
    [InlineData(nameof(Until))]
    [InlineData(nameof(At))]
    public void A_fact_holds_for_days_and_not_for_times(string name)
    {
        var kind = Enum.Parse<QualifierKind>(name);
        const string Time = "2024-03-01T12:00:00Z";
        Race.LinkWith(
            [
                $"a: {kind} {Time} | KG1014 '{Time}' is not a valid value for '{kind.ToString().ToLowerInvariant()}': "
                    + "at position 11, a date cannot have a time of day; remove it."
            ],
            Facts().Claim("A backs B", (kind, Time)));
    }

    [Theory]
    [InlineData("2024-03-01T12:00", "at position 17, a time is expected after the date, such as T12:00:00Z.")]
    [InlineData("2024-03-01T12:00:00", "at position 20, an offset from UTC is expected, such as Z or +01:00.")]
    [InlineData("2024-02-30T12:00:00Z", "at position 1, there is no such date or time of day.")]
    [InlineData("2024-02-30", "at position 9, there is no day 30 in 2024-02, which has 29 days.")]
    [InlineData("yesterday", "at position 1, ")]
    public void What_is_neither_is_reported_where_it_stands(string text, string message)
    {
        var facts = Facts().Claim("A backs B", (Recorded, text));

        Assert.StartsWith(
            $"a: Recorded {text} | KG1014 '{text}' is not a valid value for 'recorded': {message}",
            Assert.Single(Race.Texts(Race.Linked(facts).Problems, [facts])), StringComparison.Ordinal);
    }

    private static UnitBuilder Facts() => new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company");
}
