using System.Globalization;
using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Assertions about what holds by rule: messages show the facts that it follows from.</summary>
public sealed class DerivedAssertionTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Firm> Backs { get; }
            [Inverse] public partial Nodes<Firm> BackedBy { get; }
            [Relation] public partial Nodes<Chip> Uses { get; }
            [Relation, Transitive] public partial Nodes<Firm> PartOf { get; }
            [Derived("Backs*/Uses/RestrictedBy")] public partial Nodes<Policy> ExposedTo { get; }
            [Derived("Backs|Controls/Controls")] public partial Nodes<Firm> Controls { get; }
        }
        [Node] public readonly partial struct Chip
        {
            [Relation] public partial Nodes<Chip> Class { get; }
            [Relation, InheritedThrough(nameof(Class))] public partial Nodes<Policy> RestrictedBy { get; }
        }
        [Node] public readonly partial struct Policy;
        """;

    private const string Facts = """
        {
          "entities": {
            "A": { "kind": "Firm" }, "B": { "kind": "Firm" }, "C": { "kind": "Firm" }, "D": { "kind": "Firm" },
            "H800": { "kind": "Chip" }, "Ai": { "kind": "Chip" }, "Free": { "kind": "Chip" }, "Ban": { "kind": "Policy" }
          },
          "claims": [
            ["A", "backs", "B"],
            ["B", "backs", "C"],
            ["C", "uses", "H800"],
            ["D", "uses", "Free"],
            ["H800", "class", "Ai"],
            ["Ai", "restrictedBy", "Ban"],
            ["A", "partOf", "B"],
            ["B", "partOf", "C"],
            ["C", "partOf", "D"]
          ],
          "assertions": [§]
        }
        """;

    [Theory]
    [InlineData("{ \"pathExists\": [\"H800\", \"restrictedBy\", \"Ban\"] }")]
    [InlineData("{ \"pathExists\": [\"A\", \"exposedTo\", \"Ban\"] }")]
    [InlineData("{ \"pathExists\": [\"A\", \"controls/uses\", \"H800\"] }")]
    [InlineData("{ \"pathExists\": [\"A\", \"partOf\", \"D\"] }")]
    [InlineData("{ \"pathExists\": [\"Ban\", \"^exposedTo\", \"A\"] }")]
    [InlineData("{ \"noPath\": [\"D\", \"exposedTo|controls\", \"Node\"] }", "KG4001")]
    [InlineData("{ \"noPath\": [\"H800\", \"!class\", \"Ban\"] }")]
    [InlineData("{ \"acyclic\": \"controls\" }")]
    [InlineData("{ \"count\": [\"A\", \"controls\"], \"minimum\": 2, \"maximum\": 2 }")]
    [InlineData("{ \"count\": [\"any Firm\", \"exposedTo\"], \"minimum\": 1, \"maximum\": 1 }")]
    public void What_holds_by_rule_counts(string assertion, params string[] ids) =>
        Assert.Equal(ids, Run(assertion).Select(message => message[..6]));

    [Theory]
    [InlineData(
        "{ \"noPath\": [\"A\", \"exposedTo\", \"Ban\"] }", "KG4003",
        "A ─backs→ B (facts.kg.json:7:6) ─backs→ C (facts.kg.json:8:6) ─uses→ H800 (facts.kg.json:9:6) "
            + "─class→ Ai (facts.kg.json:11:6) ─restricted by→ Ban (facts.kg.json:12:6)")]
    [InlineData(
        "{ \"noPath\": [\"A\", \"controls/uses\", \"Chip\"] }", "KG4003",
        "A ─backs→ B (facts.kg.json:7:6) ─backs→ C (facts.kg.json:8:6) ─uses→ H800 (facts.kg.json:9:6)")]
    [InlineData(
        "{ \"acyclic\": \"controls|^backs\" }", "KG4004", "A ─backs→ B (facts.kg.json:7:6) ─backed by→ A (facts.kg.json:7:6)")]
    [InlineData(
        "{ \"acyclic\": \"controls/^backs{2}\" }", "KG4004",
        "A ─backs→ B (facts.kg.json:7:6) ─backs→ C (facts.kg.json:8:6) ─backed by→ B (facts.kg.json:8:6) ─backed by→ A "
            + "(facts.kg.json:7:6)")]
    [InlineData("{ \"pathExists\": [\"D\", \"uses/restrictedBy\", \"Ban\"] }", "KG4002", "Free")]
    [InlineData("{ \"pathExists\": [\"A\", \"controls/exposedTo\", \"H800\"] }", "KG5005", "leads to 'Policy'")]
    public void A_message_shows_the_facts_behind_what_holds_by_rule(string assertion, string id, string text)
    {
        var message = Assert.Single(Run(assertion));
        Assert.StartsWith(id, message, StringComparison.Ordinal);
        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    private static string[] Run(string assertion) =>
    [
        .. new GeneratorTest().Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts.kg.json", Facts.Replace("§", assertion, StringComparison.Ordinal)).Run().Diagnostics
            .Select(d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture)),
    ];
}
