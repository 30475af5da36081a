using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Checks.Contradictions;

/// <summary>Each contradiction with its place and its message. A place is written as the unit and what stands there.</summary>
public sealed class ContradictionTests
{
    private const string Remedy =
        "Add a qualifier in which they differ (scope, since, until, at, attributedTo), or rank one of "
            + "them preferred or deprecated, with a rankReason.";

    private static readonly (QualifierKind, string) D1 = (QualifierKind.Source, "D1");
    private static readonly (QualifierKind, string) D2 = (QualifierKind.Source, "D2");
    private static readonly (QualifierKind, string) D3 = (QualifierKind.Source, "D3");
    private static readonly (QualifierKind, string) Denied = (QualifierKind.Modality, "denied");
    private static readonly (QualifierKind, string) Opinion = (QualifierKind.Modality, "opinion");
    private static readonly (QualifierKind, string) Preferred = (QualifierKind.Rank, "preferred");
    private static readonly (QualifierKind, string) Deprecated = (QualifierKind.Rank, "deprecated");

    private static UnitBuilder Facts() => new UnitBuilder("a")
        .Entity("A", "Company").Entity("B", "Company").Entity("C", "Company").Entity("P", "Person").Entity("Q", "Person")
        .Source("D1").Source("D2").Source("D3");

    [Fact]
    public void KG2001_sources_give_different_values() => Race.CheckWith(
        [
            "a: value of A ledBy Q | KG2001 'A ledBy Q', according to D2, contradicts 'A ledBy P', according to D1, at <a: value of "
                + "A ledBy P>: 'ledBy' can have only one value. " + Remedy,
        ],
        Facts().Claim("A ledBy P", D1).Claim("A ledBy Q", D2));

    private const string Divide = "Remove repeated claims, or divide them into several members.";

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void KG9007_a_denial_is_compared_with_so_many_claims(int claims, bool isReported)
    {
        var facts = Facts();
        for (var i = 0; i < claims; i++) facts.Claim("A backs B", D1, (At, $"{1000 + i}"));
        facts.Claim("A backs B", D2, Denied, (At, "2500"));
        Race.CheckWith(
            isReported
                ?
                [
                    "a: Modality denied | KG9007 There are more than 1,000 claims that a denial is compared with for 'A' and 'backs', "
                        + "but only the first 1,000 are compared. " + Divide,
                ]
                : [],
            facts);
    }

    [Theory]
    [InlineData(25, 40, false)]
    [InlineData(77, 13, true)]
    public void KG9007_of_two_facts_that_exclude_each_other_some_pairs_of_claims_are_compared(int claims, int others, bool isReported)
    {
        var facts = Facts();
        for (var i = 0; i < claims; i++) facts.Claim("A backs B", D1, (At, $"{1000 + i}"));
        for (var i = 0; i < others; i++) facts.Claim("B backs A", D2, (At, $"{1500 + i}"));
        Race.CheckWith(
            isReported
                ?
                [
                    "a: value of B backs A | KG9007 There are more than 1,000 pairs of claims for 'B' and 'backs', "
                        + "but only the first 1,000 are compared. " + Divide,
                ]
                : [],
            facts);
    }

    [Fact]
    public void KG9007_of_many_values_that_are_all_compatible_some_pairs_are_compared()
    {
        var facts = Facts();
        for (var i = 0; i < 450; i++) facts.Claim($"A budget {i} USD", i % 2 == 0 ? D1 : D2, (At, $"{1500 + i}"));
        Race.CheckWith(
            [
                "a: value of A budget 447 USD | KG9007 There are 450 claims for 'A' and 'budget', "
                    + "but only the first 100,000 pairs are compared. " + Divide,
            ],
            facts);
    }

    [Fact]
    public void KG2001_names_the_scope_that_both_have() => Race.CheckWith(
        [
            "a: value of A budget 5 USD | KG2001 'A budget 5 USD', according to D2, contradicts 'A budget 4 USD', according to D1, at <a: "
                + "value of A budget 4 USD>: 'budget' can have only one value for the scope 'chips'. " + Remedy,
        ],
        Facts().Claim("A budget 4 USD", D1, (Scope, "chips")).Claim("A budget 5 USD", D2, (Scope, "chips")));

    [Fact]
    public void KG2001_at_overlapping_times() => Race.CheckWith(
        [
            "a: value of A ledBy Q | KG2001 'A ledBy Q', according to D2, contradicts 'A ledBy P', according to D1, at <a: value of "
                + "A ledBy P>: 'ledBy' can have only one value. " + Remedy,
        ],
        Facts().Claim("A ledBy P", D1, (Since, "2020"), (Until, "2023")).Claim("A ledBy Q", D2, (At, "2021-05")));

    [Fact]
    public void KG2001_a_conclusion_against_a_source() => Race.CheckWith(
        [
            "a: value of A motto y | KG2001 'A motto y', according to a conclusion, contradicts 'A motto x', according to D1, at <a: value "
                + "of A motto x>: 'motto' can have only one value. " + Remedy,
        ],
        Facts().Claim("A motto x", D1, (Id, "1")).Claim("A motto y", (QualifierKind.Modality, "inferred"), (RestsOn, "1")));

    [Fact]
    public void KG2001_a_claim_without_a_source_against_one_with() => Race.CheckWith(
        [
            "a: value of A isPublic false | KG2001 'A isPublic false', according to a claim without a source, contradicts 'A isPublic "
                + "true', according to D1, at <a: value of A isPublic true>: 'isPublic' can have only one value. " + Remedy,
        ],
        Facts().Claim("A isPublic true", ValueForm.Boolean, D1).Claim("A isPublic false", ValueForm.Boolean));

    [Fact]
    public void KG2001_stated_from_the_other_side() => Race.CheckWith(
        [
            "race.Person.Q: subject of Q Leads A | KG2001 'Q Leads A', according to D2, contradicts 'A ledBy P', according to D1, at <a: "
                + "value of A ledBy P>: 'LedBy' can have only one value. " + Remedy,
        ],
        new UnitBuilder("race.Person.Q", FactFormat.CSharp).Claim("Q Leads A", D2), Facts().Claim("A ledBy P", D1));

    [Fact]
    public void KG2001_of_an_inverse_and_of_a_symmetric_relation() => Race.CheckWith(
        [
            "a: subject of B ledBy P | KG2001 'B ledBy P', according to D2, contradicts 'A ledBy P', according to D1, at <a: subject of A "
                + "ledBy P>: 'leads' can have only one value. " + Remedy,
            "a: subject of C mergedWith A | KG2001 'C mergedWith A', according to D2, contradicts 'A mergedWith B', according to D1, at "
                + "<a: value of A mergedWith B>: 'mergedWith' can have only one value. " + Remedy,
        ],
        Facts().Claim("A ledBy P", D1).Claim("B ledBy P", D2).Claim("A mergedWith B", D1).Claim("C mergedWith A", D2));

    [Fact]
    public void KG2001_is_said_once_for_each_pair_of_values() => Race.CheckWith(
        [
            "a: value of A motto y | KG2001 'A motto y', according to D2, contradicts 'A motto x', according to D1, at <a: value of "
                + "A motto x>: 'motto' can have only one value. " + Remedy,
            "a: value of A motto z | KG2001 'A motto z', according to D3, contradicts 'A motto x', according to D1, at <a: value of "
                + "A motto x>: 'motto' can have only one value. " + Remedy,
        ],
        Facts().Claim("A motto x", D1).Claim("A motto y", D2).Claim("A motto z", D3).Claim("A motto z", D1, (Scope, "s"))
            .Claim("A motto x", D2, (AttributedTo, "P")).Claim("A motto y", D2, (Id, "y")));

    public static TheoryData<string, string, string, string> CompatibleClaims { get; } = new()
    {
        { "founded 2023", "", "founded [2023-09..2023-12]", "" },
        { "founded 2023~", "", "founded 2024", "" },
        { "budget 5e6..6e6 USD", "", "budget 5.6e6 USD", "" },
        { "budget >=1e9 USD", "", "budget >=1e8 USD", "" },
        { "ledBy P", "Scope: sales", "ledBy Q", "Scope: research" },
        { "ledBy P", "", "ledBy Q", "Scope: research" },
        { "ledBy P", "Until: 2020", "ledBy Q", "Since: 2021" },
        { "ledBy P", "At: 2020", "ledBy Q", "At: 2021" },
        { "ledBy P", "At: XXXX-01-27", "ledBy Q", "At: XXXX-01-28" },
        { "ledBy P", "AttributedTo: A", "ledBy Q", "AttributedTo: B" },
        { "ledBy P", "", "ledBy Q", "AttributedTo: B" },
        { "ledBy P", "", "ledBy Q", "Modality: speculated" },
        { "ledBy P", "", "ledBy Q", "Modality: rumoured" },
        { "ledBy P", "", "ledBy Q", "Modality: denied" },
        { "ledBy P", "Modality: denied", "ledBy P", "Scope: research; Modality: denied" },
        { "ledBy P", "", "ledBy P", "" },
        { "backs B", "", "backs C", "" },
        { "backs B", "At: 2020", "backs B", "At: 2022; Modality: denied" },
        { "backs B", "Scope: money", "backs B", "Scope: advice; Modality: denied" },
        { "backs B", "", "backs B", "Scope: advice; Modality: denied" },
        { "backs B", "Modality: denied", "backs B", "Modality: denied" },
        { "founded 2023-05", "", "founded 2023-06", "Modality: denied" },
        { "founded 2023", "", "founded 2023-06", "Modality: denied" },
        { "motto x", "", "motto y", "Rank: preferred; RankReason: better" },
        { "motto x", "", "motto y", "Rank: deprecated; RankReason: worse" },
        { "backs B", "", "backs B", "Modality: denied; Rank: deprecated; RankReason: worse" },
        { "backs B", "Rank: deprecated; RankReason: worse", "backs B", "Modality: denied" },
    };

    [Theory]
    [MemberData(nameof(CompatibleClaims))]
    public void Compatible_claims_are_silent(string first, string qualifiers, string second, string others)
    {
        Race.CheckWith([], Facts().Claim("A " + first, [D1, .. Read(qualifiers)]).Claim("A " + second, [D2, .. Read(others)]));
        Race.CheckWith([], Facts().Claim("A " + second, [D2, .. Read(others)]).Claim("A " + first, [D1, .. Read(qualifiers)]));
    }

    [Fact]
    public void KG2002_a_fact_is_denied() => Race.CheckWith(
        ["a: Modality denied | KG2002 'A backs B' does not hold according to D2, but 'B BackedBy A' holds "
            + "according to D1, at <b: value of B BackedBy A>. " + Remedy],
        Facts().Claim("A backs B", D2, Denied), new UnitBuilder("b", FactFormat.CSharp).Claim("B BackedBy A", D1));

    [Fact]
    public void KG2002_by_the_same_source() => Race.CheckWith(
        ["a: Modality denied | KG2002 'A backs B' does not hold according to D1, but 'A backs B' holds "
            + "according to D1, at <a: value of A backs B>. " + Remedy],
        Facts().Claim("A backs B", D1).Claim("A backs B", D1, Denied));

    [Fact]
    public void KG2003_facts_that_exclude_each_other() => Race.CheckWith(
        [
            "a: value of B rivalOf A | KG2003 'B rivalOf A', according to D2, contradicts 'A backs B', according to D1, at <a: value of A "
                + "backs B>: 'backs' and 'rivalOf' exclude each other. " + Remedy,
        ],
        Facts().Claim("A backs B", D1).Claim("B rivalOf A", D2));

    [Fact]
    public void KG2005_a_relation_in_opposite_directions() => Race.CheckWith(
        [
            "a: value of A backedBy B | KG2005 'A backedBy B', according to D2, contradicts 'A backs B', according to D1, at <a: value of "
                + "A backs B>: 'backs' holds in one direction only. " + Remedy,
        ],
        Facts().Claim("A backs B", D1).Claim("A backedBy B", D2));

    [Fact]
    public void Of_one_source_facts_that_exclude_each_other_are_an_error()
    {
        var unit = Facts().Claim("A backs B", D2).Claim("A backs B", D1).Claim("B backs A", D1).Claim("C backs A", D1).Claim(
            "A rivalOf C", D1);
        var facts = GraphCompiler.Check(Race.Constrained, [unit.ToUnit()], CheckInputs.None, CancellationToken.None);
        Assert.Equal(["KG1224", "KG1225"], facts.Found.Select(problem => problem.Descriptor.Id));
    }

    [Theory]
    [InlineData("B backs A", "Scope: money")]
    [InlineData("B backs A", "AttributedTo: P")]
    [InlineData("B backs A", "Modality: denied")]
    [InlineData("B backs A", "Modality: speculated")]
    [InlineData("B backs A", "Rank: deprecated; RankReason: r")]
    [InlineData("B rivalOf A", "Scope: money")]
    [InlineData("B rivalOf A", "Modality: denied")]
    [InlineData("C rivalOf A", "")]
    [InlineData("C backs A", "")]
    public void Compatible_facts_of_relations_are_silent(string claim, string qualifiers) =>
        Race.CheckWith([], Facts().Claim("A backs B", D1).Claim(claim, [D2, .. Read(qualifiers)]));

    [Fact]
    public void KG2006_and_KG2007_and_KG2010_of_relations() => Race.CheckWith(
        [
            "a: Rank deprecated | KG2006 The rank 'deprecated' resolves a contradiction with 'A backs B', according to D1, at <a: value of "
                + "A backs B>, but gives no reason. Add a rankReason that says why this claim has the rank.",
            "a: Rank preferred #2 | KG2007 'C backs B', according to D2, and 'B backs C', according to D1, at <a: value of B backs C>, "
                + "contradict each other and are both ranked preferred, so neither takes precedence. Keep the rank on one of them only.",
            "a: value of A rivalOf C | KG2010 'A rivalOf C', according to D2, is not compatible with 'C backs A', according to D1, at <a: "
                + "value of C backs A>. This is a matter of judgement or hearsay, so you do not need to fix it. To choose which claim the "
                + "graph follows, add a rank with a rankReason.",
        ],
        Facts().Claim("A backs B", D1).Claim("B backs A", D2, Deprecated)
            .Claim("B backs C", D1, Preferred, (RankReason, "r")).Claim("C backs B", D2, Preferred, (RankReason, "s"))
            .Claim("C backs A", D1).Claim("A rivalOf C", D2, Opinion, (Scope, "chips")));

    [Fact]
    public void KG2004_a_denial_without_a_scope_is_of_every_scope() => Race.CheckWith(
        [
            "a: Modality denied | KG2004 'A backs B' does not hold according to D2. This denial rules out 'A backs B', according to D1, at "
                + "<a: value of A backs B>, because it has no scope and so covers the scope 'money'. Limit the denial (scope, since, "
                + "until, at), or rank one of them preferred or deprecated, with a rankReason.",
        ],
        Facts().Claim("A backs B", D1, (Scope, "money")).Claim("A backs B", D2, Denied));

    [Theory]
    [InlineData("founded 2023", "founded 2023-05")]
    [InlineData("budget >=1e9 USD", "budget 2e9 USD")]
    public void KG2004_a_denial_of_a_value_is_of_every_finer_one(string denied, string stated) => Race.CheckWith(
        [
            $"a: Modality denied | KG2004 'A {denied}' does not hold according to D2. This denial rules out 'A {stated}', according to D1, "
                + $"at <a: value of A {stated}>, because the value lies within the denied one. Limit the denial (scope, since, until, at), "
                + "or rank one of them preferred or deprecated, with a rankReason.",
        ],
        Facts().Claim("A " + stated, D1).Claim("A " + denied, D2, Denied));

    [Fact]
    public void KG2006_a_rank_without_a_reason() => Race.CheckWith(
        [
            "a: Rank deprecated | KG2006 The rank 'deprecated' resolves a contradiction with 'A motto x', according to D1, at <a: value of "
                + "A motto x>, but gives no reason. Add a rankReason that says why this claim has the rank.",
            "a: Rank preferred | KG2006 The rank 'preferred' resolves a contradiction with 'B motto x', according to D1, at <a: value of B "
                + "motto x>, but gives no reason. Add a rankReason that says why this claim has the rank.",
            "a: Rank deprecated #2 | KG2006 The rank 'deprecated' resolves a contradiction with 'A backs B', according to D1, at <a: value "
                + "of A backs B>, but gives no reason. Add a rankReason that says why this claim has the rank.",
        ],
        Facts().Claim("A motto x", D1).Claim("A motto y", D2, Deprecated).Claim("B motto x", D1).Claim("B motto y", D1, Preferred)
            .Claim("A backs B", D1).Claim("A backs B", D2, Denied, Deprecated));

    [Fact]
    public void A_rank_that_resolves_nothing_needs_no_reason() => Race.CheckWith(
        [],
        Facts().Claim("A founded 2023", D1).Claim("A founded 2023-05", D2, Preferred).Claim("B motto x", D1).Claim(
            "B motto x", D2, Deprecated));

    [Fact]
    public void One_preferred_claim_decides_between_all() => Race.CheckWith(
        [], Facts().Claim("A motto x", D1).Claim("A motto y", D2).Claim("A motto z", D3, Preferred, (RankReason, "it is newer")));

    [Fact]
    public void KG2007_both_are_preferred() => Race.CheckWith(
        [
            "a: Rank preferred #2 | KG2007 'A motto y', according to D2, and 'A motto x', according to D1, at <a: value of A motto x>, "
                + "contradict each other and are both ranked preferred, so neither takes precedence. Keep the rank on one of them only.",
        ],
        Facts().Claim("A motto x", D1, Preferred, (RankReason, "r")).Claim("A motto y", D2, Preferred, (RankReason, "s")));

    [Fact]
    public void KG2010_opinions_and_denials_of_others_are_told() => Race.CheckWith(
        [
            "a: value of A motto y | KG2010 'A motto y', according to D2, is not compatible with 'A motto x (P)', according to D1, at <a: "
                + "value of A motto x>. This is a matter of judgement or hearsay, so you do not need to fix it. To choose which claim the "
                + "graph follows, add a rank with a rankReason.",
            "a: Modality denied | KG2010 'not A backs B (Q)', according to D1, is not compatible with 'A backs B', according to D1, at <a: "
                + "value of A backs B>. This is a matter of judgement or hearsay, so you do not need to fix it. To choose which claim the "
                + "graph follows, add a rank with a rankReason.",
        ],
        Facts().Claim("A motto x", D1, Opinion, (AttributedTo, "P")).Claim("A motto y", D2)
            .Claim("A backs B", D1, (QualifierKind.Modality, "rumoured")).Claim("A backs B", D1, Denied, (AttributedTo, "Q")));

    [Fact]
    public void KG2010_is_settled_by_a_rank() => Race.CheckWith(
        [],
        Facts().Claim("A motto x", D1, Opinion).Claim("A motto y", D2, Opinion, Deprecated).Claim(
            "A motto x", D3, Deprecated, (RankReason, "r")));

    private static IEnumerable<(QualifierKind, string)> Read(string qualifiers) =>
        qualifiers.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(": "))
            .Select(parts => (Enum.Parse<QualifierKind>(parts[0]), parts[1]));
}
