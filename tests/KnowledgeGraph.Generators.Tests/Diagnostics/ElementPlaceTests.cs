using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>What is wrong with one value among several is reported at that value, and what they share is reported once.</summary>
public sealed class ElementPlaceTests
{
    private const string Vocabulary = """
        using System.ComponentModel.DataAnnotations;
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Property, RegularExpression("[a-z]+")] public partial Values<string> Tags { get; }
            [Property, UniqueLanguage] public partial Values<LanguageText> Names { get; }
            [Property, Range(0, 9)] public partial Values<int> Marks { get; }
            [Property, Unique] public partial Values<string> Codes { get; }
            [Property, CitationNeeded] public partial Values<string> Cited { get; }
            [Property] public partial PartialDate? Founded { get; }
            [Relation(Inverse = nameof(OwnedBy)), Irreflexive] public partial Nodes<Firm> Owns { get; }
            [Inverse] public partial Firm? OwnedBy { get; }
            [Relation, Asymmetric] public partial Nodes<Firm> Backs { get; }
            [Relation, DisjointWith(nameof(Backs))] public partial Nodes<Firm> Opposes { get; }
            [Relation, Acyclic] public partial Nodes<Firm> Above { get; }
            [Relation, MaxCount(2)] public partial Nodes<Firm> Near { get; }
        }
        [Node] public readonly partial struct Chip;
        """;

    [Theory]
    [InlineData("KG1001", "\"near\": [\"B\", [|\"Bb\"|], \"C\"]")]
    [InlineData("KG1005", "\"marks\": [1, 2, [|\"x\"|]]")]
    [InlineData("KG1005", "\"marks\": [1, { \"value\": [|\"x\"|] }, 2]")]
    [InlineData("KG1008", "\"founded\": [\"2001\", [|\"2002\"|]]")]
    [InlineData("KG1011", "\"near\": [\"B\", [|\"H20\"|], \"C\"]")]
    [InlineData("KG1012", "\"near\": [\"B\", { \"value\": \"C\", \"modality\": \"inferred\", \"restsOn\": [\"c1\", [|\"c9\"|]] }]")]
    [InlineData("KG1014", "\"near\": [\"B\", { \"value\": \"C\", \"at\": [|\"then\"|] }]")]
    [InlineData("KG1019", "\"tags\": [\"a\", \"b\", [|\"a\"|]]")]
    [InlineData("KG1019", "\"near\": [\"B\", \"C\", [|\"B\"|]]")]
    [InlineData("KG1105", "\"tags\": [\"a\", [|null|], \"b\"]")]
    [InlineData("KG1105", "\"aliases\": [\"a\", [|1|]]")]
    [InlineData("KG1202", "\"tags\": [\"a\", [|\"B\"|], \"c\"]")]
    [InlineData("KG1201", "\"marks\": [1, [|10|], 2]")]
    [InlineData("KG1002", "[|\"naer\"|]: [\"B\", \"C\", \"B\"]")]
    [InlineData("KG1103", "\"near\": [\"B\"], [|\"near\"|]: [\"C\"]")]
    public void In_an_array_of_a_file(string id, string member) => Reports(id, member);

    [Theory]
    [InlineData("\"owns\": [\"C\", [|\"A\"|]]")]
    [InlineData("\"cited\": [{ \"value\": \"x\", \"source\": \"D\" }, [|\"y\"|]]")]
    [InlineData("\"codes\": [\"x\", [|\"b\"|]]")]
    [InlineData("\"names\": [\"a@de\", \"b@en\", [|\"c@de\"|]]")]
    [InlineData("\"near\": [\"A\", \"B\", [|\"C\"|]]")]
    [InlineData("\"above\": [\"C\", [|\"B\"|]]")]
    [InlineData("\"backs\": [\"C\", [|\"B\"|]]")]
    [InlineData("\"opposes\": [\"C\", [|\"Z\"|]]")]
    [InlineData("\"backs\": [\"C\", { \"value\": [|\"B\"|], \"source\": \"D\" }]")]
    [InlineData("\"opposes\": [\"C\", { \"value\": [|\"Z\"|], \"source\": \"D\" }]")]
    [InlineData("\"owns\": [\"C\", [|\"E\"|]]")]
    public void A_constraint_that_one_value_of_an_array_breaks(string member) => Reports(null, member);

    [Theory]
    [InlineData("KG1001", "nameof(Near), [|\"Bb\"|]")]
    [InlineData("KG1012", "nameof(Near), nameof(B), Modality = Modality.Inferred, RestsOn = [\"c1\", [|\"c9\"|]]")]
    [InlineData("KG1012", "nameof(Near), nameof(B), Modality = Modality.Inferred, RestsOn = new string[] { \"c1\", [|\"c9\"|] }")]
    [InlineData("KG1030", "nameof(Near), nameof(B), Except = new[] { [|\"reason\"|] }")]
    public void In_an_array_of_a_claim_in_CSharp(string id, string claim) => DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", $$"""
            using KnowledgeGraph;
            namespace N;
            public readonly partial struct Firm
            {
                [Entity, Claim(nameof(Near), nameof(B), Id = "c1"), Claim({{claim}})] public static partial Firm A { get; }
                [Entity] public static partial Firm B { get; }
            }
            """),
        id,
        "");

    [Theory]
    [InlineData("AllowedValues(\"a\", [|1|])", "string")]
    [InlineData("AllowedValues(\"2001\", [|\"then\"|])", "PartialDate")]
    [InlineData("Unit(\"USD\", [|\"no unit\"|])", "Quantity")]
    [InlineData("DeniedValues(\"2001\", \"2002\", [|\"2003-99\"|])", "PartialDate")]
    public void In_the_arguments_of_a_constraint(string constraint, string type) => Assert.StartsWith("KG01", DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", $$"""
            using System.ComponentModel.DataAnnotations;
            using KnowledgeGraph;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm { [Property, {{constraint}}] public partial Values<{{type}}> P { get; } }
            """),
        null,
        "").Id, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_default_source_is_reported_where_the_file_names_it() => DiagnosticAssert.Reports(
        Project("\"near\": [\"B\"]")
            .AddFile("more.kg.json", """{ "claims": [["B", "near", "C"], ["C", "near", "B"]], "source": [|"D9"|] }"""), "KG1004", "'D9'");

    [Theory]
    [InlineData("KG1017", """{ "sources": { "D9": { "document": "d", "published": [|"then"|] } } }""")]
    [InlineData("KG1017", """{ "sources": { "D9": { "url": [|"d"|], "document": "d" } } }""")]
    [InlineData("KG1017", """{ "sources": { "D9": { "sha256": [|"d"|], "title": "d" } } }""")]
    [InlineData("KG1006", """{ "entities": { "B": { "aliases": ["b"], "label": [|"Bee"|] } } }""")]
    public void What_is_wrong_with_a_part_is_reported_at_that_part(string id, string file) =>
        DiagnosticAssert.Reports(Project("\"near\": [\"B\"]").AddFile("more.kg.json", file), id, "");

    [Fact]
    public void What_is_wrong_with_a_part_is_reported_at_that_part_in_CSharp()
    {
        var test = Project("\"near\": [\"B\"]");
        DiagnosticAssert.Reports(
            test.Add(
                "More.cs",
                "using KnowledgeGraph; static partial class S { [Source(\"d\", Published = [|\"then\"|], "
                    + "Url = \"https://example.org/\")] public static partial Source D9 { get; } }"), "KG1017", "'then'");
        DiagnosticAssert.Reports(
            test.Add(
                "More.cs",
                "using KnowledgeGraph; namespace N; partial struct Firm { [Entity(\"Bee\")] public static partial Firm B { get; } }")
                .Edit("\"B\": { \"kind\": \"Firm\",", "\"B\": { \"kind\": \"Firm\", \"label\": [|\"Bea\"|],"),
            "KG1006", "with the label 'Bee' instead of 'Bea'");
    }

    private static void Reports(string? id, string member) => DiagnosticAssert.Reports(Project(member), id, "");

    private static GeneratorTest Project(string member) =>
        new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("facts.kg.json", $$"""
        {
          "sources": { "D": { "title": "d" } },
          "claims": [["B", "above", "A"], ["B", "backs", "A"], ["A", "backs", "Z"], ["B", "owns", "E"], ["B", "near", "B", { "id": "c1" }]],
          "entities": {
            "B": { "kind": "Firm", "codes": "b" },
            "A": { "kind": "Firm",
              {{member}}
            },
            "C": { "kind": "Firm" },
            "E": { "kind": "Firm" },
            "Z": { "kind": "Firm" },
            "H20": { "kind": "Chip" }
          }
        }
        """);
}
