using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Keys that differ from what a reader sees.</summary>
public sealed class KeyFormTests
{
    private const string Composed = "Auditor\u00eda";
    private const string Decomposed = "Auditori\u0301a";

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Composed)]
    [InlineData("AWS", "\uff21\uff37\uff33")]
    [InlineData("\uff21\uff37\uff33", "AWS")]
    public void A_reference_finds_its_entity_source_and_claim_in_whatever_form(string key, string reference) => Race.LinkWith(
        [],
        new UnitBuilder("a").Entity(key, "Company").Entity("H800", "Chip").Source(key)
            .Claim($"{key} uses H800", (QualifierKind.Id, key), (QualifierKind.Source, reference))
            .Claim($"{reference} backs {reference}", (QualifierKind.Modality, "inferred"), (QualifierKind.RestsOn, reference)),
        new UnitBuilder("b").Entity(reference, null, null, "Alias").Claim($"{reference} founded 2023"));

    [Fact]
    public void KG1040_the_second_of_two_keys_that_differ_in_form_only_is_reported_with_code_points() => Race.LinkWith(
        [
            $"a: source {Decomposed} | KG1040 The key '{Decomposed}' (U+0069 U+0301) equals the key '{Composed}' (U+00ED), declared at <a: "
                + $"source {Composed}>, in Unicode form NFKC. Remove one of the two declarations, or give it another key.",
            $"b: entity {Composed} | KG1040 The key '{Composed}' (U+00ED) equals the key '{Decomposed}' (U+0069 U+0301), declared at <a: "
                + $"entity {Decomposed}>, in Unicode form NFKC. Remove one of the two declarations, or give it another key.",
        ],
        new UnitBuilder("a").Entity(Decomposed, "Company").Source(Composed).Source(Decomposed),
        new UnitBuilder("b").Entity(Composed, "Company").Claim($"{Composed} backs {Decomposed}"));

    [Theory]
    [InlineData("A\u00a0", "A")]
    [InlineData("\u3000A", "A")]
    [InlineData("A\u00a0\u00a0B", "A B")]
    [InlineData(" A  B ", "A B")]
    public void KG1041_white_space_is_reported_once_where_the_key_is_declared(string key, string right)
    {
        var message =
            $"The key '{key}' ({Names.CodePointsOf(key, right)}) has white space at an end, or several white space characters in a row. "
                + $"Write '{right}' ({Names.CodePointsOf(right, key)}).";
        var facts = new UnitBuilder("a").Entity(key, "Company").Entity("B", "Company").Source(key);
        if (!right.Contains(' ', StringComparison.Ordinal))
            facts.Claim($"{right} backs B").Claim($"B backs {right}", (QualifierKind.Source, right));
        Race.LinkWith([$"a: entity {key} | KG1041 {message}", $"a: source {key} | KG1041 {message}"], facts);
    }

    [Fact]
    public void A_reference_with_white_space_is_told_the_key() => Race.LinkWith(
        ["a: value of A backs B\u00a0 | KG1001 There is no entity 'B\u00a0' (U+0042 U+00A0); did you mean 'B' (U+0042)?"],
        new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company").Claim("A backs B\u00a0"));

    private static class Names
    {
        public static string CodePointsOf(string text, string other) => KnowledgeGraph.Names.CodePoints.Difference(text, other);
    }
}
