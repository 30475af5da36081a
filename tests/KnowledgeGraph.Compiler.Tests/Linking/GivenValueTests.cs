using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Which of several values a single-valued member gives: the first in the order of the graph.</summary>
public sealed class GivenValueTests
{
    [Theory]
    [InlineData("99.9 % until 2026-04", "99.95 % since 2026-05", "99.95 %")] // What has no end comes first.
    [InlineData("99.9 % since 2026-06 until 2026-07", "99.95 % since 2026-05", "99.95 %")]
    [InlineData("99.9 % since 2026-05", "99.95 % since 2026-04", "99.9 %")] // Then what began later.
    [InlineData("99.9 % at 2026-05", "99.95 % since 2026-04", "99.9 %")]
    [InlineData("99.9 % at 2026-05 since 2024", "99.95 % since 2025", "99.95 %")]
    [InlineData("99.9 % since 2026", "99.95 % since 2026-05", "99.95 %")]
    [InlineData("99.9 %", "99.95 % since 2020", "99.95 %")]
    [InlineData("99.9 %", "99.95 % until 2020", "99.9 %")]
    [InlineData("99.9 % until 2020", "99.95 % until 2021", "99.9 %")] // Both have an end, and no beginning: the first one written.
    [InlineData("99..100 % since 2026", "99.95 % since 2026", "99.95 %")] // Then what is finer.
    [InlineData("99.9 % since 2020 rank preferred", "99.95 % since 2026", "99.9 %")] // Before all that, the rank.
    [InlineData("99.95 % since 2026 rank deprecated", "99.9 % until 2020", "99.9 %")]
    [InlineData("99.95 % since 2026 modality rumoured", "99.9 % until 2020", "99.9 %")]
    public void It_is_what_has_no_end_then_the_latest_then_the_finest(string first, string second, string given)
    {
        Assert.Equal(given, Given(first, second));
        if (!first.Contains("until 2020", StringComparison.Ordinal) || !second.Contains("until 2021", StringComparison.Ordinal))
            Assert.Equal(given, Given(second, first));
    }

    [Theory]
    [InlineData("x", "y", "x")]
    [InlineData("y", "x", "y")]
    [InlineData("y since 2020", "x since 2020", "y")]
    [InlineData("y at 2020", "x at 2020", "y")]
    public void It_is_the_first_one_written_where_nothing_else_decides(string first, string second, string given)
    {
        var facts = Entities().Claim("A motto " + first.Split(' ')[0], [(Scope, "1"), .. Times(first)]).Claim(
            "A motto " + second.Split(' ')[0], [(Scope, "2"), .. Times(second)]);
        Assert.Equal(given, Race.Link(facts).Facts.First(fact => fact.Value is not null).Value);
        var elsewhere = new UnitBuilder("b").Claim("A motto " + second.Split(' ')[0], [(Scope, "2"), .. Times(second)]);
        var here = Entities().Claim("A motto " + first.Split(' ')[0], [(Scope, "1"), .. Times(first)]);
        Assert.Equal(given, Race.Link(elsewhere, here).Facts.First(fact => fact.Value is not null).Value);
    }

    [Fact]
    public void A_relation_gives_the_one_that_has_not_ended()
    {
        var graph = Race.Link(Entities().Claim("A ledBy P", (Until, "2019")).Claim("A ledBy Q", (Since, "2019")));
        Assert.Equal("Q", graph.Nodes[graph.Facts[0].Target].Key);
    }

    [Fact]
    public void Of_several_claims_of_one_value_the_most_recent_counts()
    {
        var facts = Entities().Source("D1").Source("D2").Claim("A motto x", (QualifierKind.Source, "D1"), (Until, "2019"))
            .Claim("A motto x", (QualifierKind.Source, "D2"), (Since, "2021")).Claim("A motto y", (Since, "2020"), (Scope, "s"));
        Assert.Equal("x", Race.Link(facts).Facts.First(fact => fact.Value is not null).Value);
    }

    private static UnitBuilder Entities() => new UnitBuilder("a").Entity("A", "Company").Entity("P", "Person").Entity("Q", "Person");

    private static string Given(string first, string second)
    {
        var facts = Entities();
        foreach (var (claim, scope) in new[] { (first, "1"), (second, "2") })
        {
            var words = claim.Split(' ');
            facts.Claim($"A budget {words[0].Replace(" %", "", StringComparison.Ordinal)} %", [(Scope, scope), .. Times(claim)]);
        }

        return Race.Link(facts).Facts.First(fact => fact.Value is not null).Value!;
    }

    private static IEnumerable<(QualifierKind, string)> Times(string claim)
    {
        var words = claim.Split(' ');
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (Enum.TryParse<QualifierKind>(words[i], ignoreCase: true, out var kind) && words[i] != "%")
                yield return (kind, words[i + 1]);
        }
    }
}
