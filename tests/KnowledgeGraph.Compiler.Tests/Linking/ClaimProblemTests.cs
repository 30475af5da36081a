using KnowledgeGraph.Compiler.Facts;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>What is wrong with the ids and qualifiers of claims, and with claims that repeat others or rest on them.</summary>
public sealed class ClaimProblemTests
{
    [Fact]
    public void KG1012_unknown_claim() => Race.LinkWith(
        [
            "a: RestsOn claim-2 | KG1012 There is no claim with the id 'claim-2'; did you mean 'claim-1'?",
            "a: RestsOn other | KG1012 There is no claim with the id 'other'. Give this id to a claim, or name another one.",
        ],
        Race.Facts().Claim("DeepSeek uses H800", (Id, "claim-1")).Claim("DeepSeek uses H20", (RestsOn, "claim-2"), (RestsOn, "other")));

    [Fact]
    public void A_claim_may_rest_on_one_that_is_left_out() => Race.LinkWith(
        ["a: value of DeepSeek uses H8 | KG1001 There is no entity 'H8'. Declare it under 'entities' in a fact file, as \"H8\": { "
            + "\"kind\": \"…\" }, or with [Entity] on a property of its kind."],
        Race.Facts().Claim("DeepSeek uses H8", (Id, "x")).Claim("DeepSeek uses H20", (RestsOn, "x")));

    [Fact]
    public void KG1013_duplicate_id()
    {
        var graph = Race.LinkWith(
            ["b: Id x | KG1013 The id 'x' is already used by the claim at <a: Id x>. Give each claim its own id."],
            new UnitBuilder("b").Claim("DeepSeek uses H20", (Id, "x")), Race.Facts().Claim("DeepSeek uses H800", (Id, "x")));
        Assert.Equal([null, "x"], graph.Claims.Select(claim => claim.Id));
    }

    [Theory]
    [InlineData(nameof(QualifierKind.Modality), "rumored", "'rumored' is not a valid value for 'modality': did you mean 'rumoured'?")]
    [InlineData(
        nameof(QualifierKind.Modality), "x",
        "'x' is not a valid value for 'modality': it takes 'asserted', 'reported', 'claimed', 'inferred', "
            + "'opinion', 'speculated', 'rumoured' or 'denied'.")]
    [InlineData(
        nameof(QualifierKind.Rank), "best", "'best' is not a valid value for 'rank': it takes 'normal', 'preferred' or 'deprecated'.")]
    [InlineData(
        nameof(QuoteAt), "-1",
        "'-1' is not a valid value for 'quoteAt': it takes the number of characters before the quote, which is 0 or more.")]
    [InlineData(
        nameof(QuoteAt), "99999999999",
        "'99999999999' is not a valid value for 'quoteAt': it takes the number of characters before the quote, which is 0 or more.")]
    [InlineData(nameof(Since), "soon", "'soon' is not a valid value for 'since': at position 1, ")]
    [InlineData(nameof(Until), "soon", "'soon' is not a valid value for 'until': at position 1, ")]
    [InlineData(nameof(At), "", "'' is not a valid value for 'at': at position 1, ")]
    public void KG1014_wrong_qualifier(string kind, string value, string message)
    {
        var unit = Race.Facts().Claim("DeepSeek uses H800", (Enum.Parse<QualifierKind>(kind), value));
        var text = Assert.Single(Race.Texts(Race.Linked(unit).Problems, [unit]));
        Assert.StartsWith($"a: {kind} {value} | KG1014 {message}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void KG1016_inferred_claims_rest_on_others_and_have_no_source() => Race.LinkWith(
        [
            "a: Modality inferred | KG1016 This inferred claim does not name the claims that it rests on. Name the ids of the claims that "
                + "it follows from ('restsOn'), and do not name a source.",
            "a: Source D1 | KG1016 This inferred claim names a source. Name the ids of the claims that it "
                + "follows from ('restsOn'), and do not name a source.",
            "a: Source D2 | KG1016 This inferred claim names a source and does not name the claims that it rests on. Name the ids of the "
                + "claims that it follows from ('restsOn'), and do not name a source.",
        ],
        Race.Facts().Claim("DeepSeek uses H800", (QualifierKind.Modality, "inferred"), (Id, "x"))
            .Claim("DeepSeek uses H20", (RestsOn, "x"), (QualifierKind.Source, "D1"), (QualifierKind.Modality, "Inferred"))
            .Claim("Nvidia uses H20", (QualifierKind.Source, "D2"), (QualifierKind.Modality, "inferred")));

    [Fact]
    public void KG1018_claims_in_a_circle_are_cut_once()
    {
        var graph = Race.LinkWith(
            ["a: RestsOn x | KG1018 This claim rests on itself through 'x' → 'y' → 'x'. Remove one of these ids from 'restsOn'."],
            Race.Facts().Claim("DeepSeek uses H20", (Id, "x"), (RestsOn, "y")).Claim("DeepSeek uses H800", (Id, "y"), (RestsOn, "x"))
                .Claim("Nvidia uses H800", (RestsOn, "x")));
        Assert.Equal(["1", "", "0"], graph.Claims.Select(claim => string.Join(' ', claim.RestsOn)));
    }

    [Fact]
    public void KG1018_a_claim_that_rests_on_itself() => Race.LinkWith(
        ["a: RestsOn x | KG1018 This claim rests on itself through 'x' → 'x'. Remove one of these ids from 'restsOn'."],
        Race.Facts().Claim("DeepSeek uses H20", (Id, "x"), (RestsOn, "x")));

    [Fact]
    public void KG1019_the_same_claim_twice()
    {
        var graph = Race.LinkWith(
            [
                "a: subject of H800 restrictedBy Export #2 | KG1019 This claim repeats the claim at <a: subject of H800 restrictedBy "
                    + "Export>, with the same value and qualifiers. Remove one of them.",
                "b: subject of Export restricts H800 #2 | KG1019 This claim repeats the claim at <b: subject of Export restricts H800>, "
                    + "with the same value and qualifiers. Remove one of them.",
            ],
            Race.Facts().Claim("H800 restrictedBy Export", (QualifierKind.Source, "D1"))
                .Claim("H800 restrictedBy Export", (QualifierKind.Source, "D1")).Claim("H800 restrictedBy Export"),
            new UnitBuilder("b").Default("D1").Claim("Export restricts H800").Claim("Export restricts H800"));
        Assert.Equal(2, graph.Claims.Count);
    }

    [Fact]
    public void A_claim_from_both_ends_is_one_claim()
    {
        var graph = Race.Link(
            Race.Facts().Claim("DeepSeek rivalOf Nvidia").Claim("Nvidia rivalOf DeepSeek").Claim("H800 restrictedBy Export"),
            new UnitBuilder("b").Claim("Export restricts H800").Claim("Nvidia rivalOf DeepSeek", (QualifierKind.Scope, "chips")));
        Assert.Equal(2, graph.Facts.Count);
        Assert.Equal(3, graph.Claims.Count);
    }

    [Fact]
    public void KG1019_a_symmetric_claim_twice_in_one_direction()
    {
        var graph = Race.LinkWith(
            [
                "a: subject of DeepSeek rivalOf Nvidia #2 | KG1019 This claim repeats the claim at <a: subject of DeepSeek rivalOf "
                    + "Nvidia>, with the same value and qualifiers. Remove one of them.",
                "a: subject of Nvidia rivalOf DeepSeek #2 | KG1019 This claim repeats the claim at <a: subject of Nvidia rivalOf "
                    + "DeepSeek>, with the same value and qualifiers. Remove one of them.",
            ],
            Race.Facts().Claim("DeepSeek rivalOf Nvidia").Claim("Nvidia rivalOf DeepSeek").Claim("DeepSeek rivalOf Nvidia")
                .Claim("Nvidia rivalOf DeepSeek"));
        Assert.Single(graph.Claims);
    }
}
