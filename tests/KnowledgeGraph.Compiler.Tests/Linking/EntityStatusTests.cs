using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>The status of entities: what facts state, what is wrong with it, and what it hides.</summary>
public sealed class EntityStatusTests
{
    [Fact]
    public void Claims_without_a_member_of_the_name_are_the_status()
    {
        var graph = Race.Link(
            Companies("A", "B").Claim("A status deprecated").Claim("A replacedBy B").Claim("A statusReason It was merged."));

        Assert.Equal(
            [(EntityStatus.Deprecated, 1, "It was merged."), (EntityStatus.Current, -1, null)],
            graph.Nodes.Select(node => (node.Status, node.ReplacedBy, node.StatusReason)));
        Assert.Empty(graph.Facts);
    }

    [Fact]
    public void Relations_of_deprecated_entities_are_hidden_and_properties_are_not()
    {
        var graph = Race.Link(
            Companies("A", "B", "C").Claim("A status deprecated").Claim("A backs B").Claim("B backs A", (QualifierKind.Rank, "preferred"))
                .Claim("B backs C").Claim("A motto m").Claim("C rivalOf A"));

        Assert.Equal(
            ["B backs C Normal", "A backs B Hidden", "B backs A Hidden", "C rivalOf A Hidden", "A motto m Normal"],
            Race.Lines(graph).Where(line => line[0] != ' ').OrderBy(line => line.EndsWith("Hidden", StringComparison.Ordinal) ? 1
                : line.StartsWith('A') ? 2 : 0).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public void A_conclusion_from_a_hidden_relation_is_hidden()
    {
        var graph = Race.Link(
            Companies("A", "B", "C").Claim("A status deprecated").Claim("A backs B", (QualifierKind.Id, "c1"))
                .Claim("B backs C", (QualifierKind.Modality, "inferred"), (QualifierKind.RestsOn, "c1")));

        Assert.All(graph.Facts, fact => Assert.Equal(Standing.Hidden, fact.Standing));
    }

    [Theory]
    [InlineData("A status depricated", "KG1080 'depricated' is not a valid value for 'status' of an entity: did you mean 'deprecated'?")]
    [InlineData("A status gone", "KG1080 'gone' is not a valid value for 'status' of an entity: it takes 'current' or 'deprecated'.")]
    public void KG1080_a_status_is_one_of_two(string claim, string message)
    {
        var facts = Companies("A").Claim(claim);
        Assert.Equal([$"a: value of {claim} | {message}"], Race.Texts(Race.Linked(facts).Problems, [facts]));
    }

    [Fact]
    public void KG1080_a_status_is_a_text_without_qualifiers()
    {
        Race.LinkWith(
            ["a: value of A status 1 | KG1080 '1' is not a valid value for 'status' of an entity: it is not a text."],
            Companies("A").Claim("A status 1", ValueForm.Number));
        Race.LinkWith(
            [
                "a: value of A status deprecated | KG1080 'deprecated' is not a valid value for 'status' of an entity: it cannot have "
                    + "qualifiers. Remove them."
            ],
            Companies("A").Claim("A status deprecated", (QualifierKind.Since, "2024")));
    }

    [Fact]
    public void KG1081_only_a_deprecated_entity_is_replaced_and_has_a_reason() => Race.LinkWith(
        [
            "a: value of A replacedBy B | KG1081 'A' has 'replacedBy' but is not deprecated. Add \"status\": \"deprecated\", or remove it.",
            "a: value of B statusReason r | KG1081 'B' has 'statusReason' but is not deprecated. Add \"status\": \"deprecated\", or remove "
                + "it.",
        ],
        Companies("A", "B").Claim("A replacedBy B").Claim("B statusReason r").Claim("B status current"));

    [Fact]
    public void KG1082_two_places_agree() => Race.LinkWith(
        ["b: value of A status current | KG1082 'status' of 'A' already has another value at <a: value of A status deprecated>. Remove "
            + "one of the two."],
        Companies("A").Claim("A status deprecated"),
        new UnitBuilder("b").Claim("A status current"),
        new UnitBuilder("c").Claim("A status deprecated"));

    [Theory]
    [InlineData("A", "'A' cannot be replaced by 'A': it is the same entity. Name another one, or remove it.")]
    [InlineData(
        "H", "'A' cannot be replaced by 'H': it is of the kind 'Chip' and not of the kind 'Company'. Name an entity of the same kind, or "
            + "state the replacement as a relation.")]
    public void KG1083_what_replaces_an_entity_is_another_one_of_its_kind(string other, string message) => Race.LinkWith(
        [$"a: value of A replacedBy {other} | KG1083 {message}"],
        Companies("A").Entity("H", "Chip").Claim("A status deprecated").Claim("A replacedBy " + other));

    [Fact]
    public void KG1083_a_circle_is_reported_once_and_does_not_stay()
    {
        var graph = Race.LinkWith(
            [
                "a: value of A replacedBy B | KG1083 'A' cannot be replaced by 'B': that leads back to it (A → B → C → A). "
                    + "Remove one of the "
                    + "replacements."
            ],
            Companies("A", "B", "C", "D").Claim("A status deprecated").Claim("B status deprecated").Claim("C status deprecated")
                .Claim("D status deprecated").Claim("A replacedBy B").Claim("B replacedBy C").Claim("C replacedBy A")
                .Claim("D replacedBy B"));
        Assert.Equal([-1, 2, 0, 1], graph.Nodes.Select(node => node.ReplacedBy));
    }

    [Fact]
    public void An_unknown_replacement_is_an_unknown_entity()
    {
        var facts = Companies("Acme", "Borealis").Claim("Acme status deprecated").Claim("Acme replacedBy Boralis");
        Assert.Contains(
            "did you mean 'Borealis'?", Assert.Single(Race.Texts(Race.Linked(facts).Problems, [facts])), StringComparison.Ordinal);
    }

    private static UnitBuilder Companies(params string[] keys) =>
        keys.Aggregate(new UnitBuilder("a"), (unit, key) => unit.Entity(key, "Company"));
}
