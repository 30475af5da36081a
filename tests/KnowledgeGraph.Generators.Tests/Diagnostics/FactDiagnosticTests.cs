using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Problems of facts stand at the exact argument in C# and at the exact token in a file.</summary>
public sealed class FactDiagnosticTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            [Relation] public partial Nodes<Firm> Backs { get; }
        }
        """;

    [Theory]
    [InlineData("Claim([|\"Bakcs\"|], nameof(B))", "KG1002", "'Bakcs'")]
    [InlineData("Claim(nameof(Backs), [|\"Bb\"|])", "KG1001", "'Bb'")]
    [InlineData("Claim(nameof(Founded), [|\"yesterday\"|])", "KG1005", "'yesterday'")]
    [InlineData("Claim(value: [|\"yesterday\"|], member: nameof(Founded))", "KG1005", "'yesterday'")]
    [InlineData("Claim(nameof(Backs), nameof(B), Source = [|\"D9\"|])", "KG1004", "'D9'")]
    [InlineData("Claim(nameof(Backs), nameof(B), Since = [|\"then\"|])", "KG1014", "'then'")]
    [InlineData("Claim(nameof(Backs), nameof(B), QuoteAt = [|-7|])", "KG1014", "'-7'")]
    [InlineData("Claim(nameof(Backs), nameof(B), Modality = Modality.Inferred, RestsOn = [[|\"c9\"|]])", "KG1012", "'c9'")]
    [InlineData("Claim(nameof(Backs), nameof(B), Modality = Modality.Inferred, RestsOn = new[] { [|\"c9\"|] })", "KG1012", "'c9'")]
    [InlineData("Claim(nameof(Backs), nameof([|Missing|]))", "CS0103", "'Missing'")]
    public void In_CSharp_at_the_argument(string claim, string id, string message)
    {
        var test = new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .Add("Facts.cs", $$"""
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct Firm
                {
                    [Entity, {{claim}}]
                    public static partial Firm A { get; }
                    [Entity] public static partial Firm B { get; }
                }
                """);
        if (id.StartsWith("KG", StringComparison.Ordinal)) DiagnosticAssert.Reports(test, id, message);
        else Assert.Contains(Unmarked(test).Run().Compilation.GetDiagnostics(), d => d.Id == id);
    }

    [Fact]
    public void The_default_of_QuoteAt_says_nothing()
    {
        var test = new GeneratorTest().Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            public readonly partial struct Firm
            {
                [Entity, Claim(nameof(Backs), nameof(A), QuoteAt = -1)] public static partial Firm A { get; }
            }
            """);
        Assert.Empty(test.Run().Diagnostics);
    }

    [Theory]
    [InlineData("""["A", "backs", [|"Bb"|]]""", "KG1001", "'Bb'")]
    [InlineData("""["A", [|"bakcs"|], "B"]""", "KG1002", "'bakcs'")]
    [InlineData("""["A", "founded", [|"yesterday"|]]""", "KG1005", "'yesterday'")]
    [InlineData("""["A", "backs", "B", { "source": [|"D9"|] }]""", "KG1004", "'D9'")]
    [InlineData("""["A", "backs", "B", { [|"scop"|]: "x" }]""", "KG1104", "'scop'")]
    public void In_a_file_at_the_token(string claim, string id, string message) => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts/a.kg.json", $$"""
                {
                  // Two firms.
                  "entities": { "A": { "kind": "Firm" }, "B": { "kind": "Firm" } },
                  "claims": [
                    {{claim}},
                  ]
                }
                """),
        id,
        message);

    [Fact]
    public void The_other_half_of_a_problem_is_named_relative_to_the_project() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts/a.kg.json", """{ "entities": { "A": { "kind": "Firm", "label": "One" } } }""")
            .AddFile("facts/b.kg.json", """{ "entities": { "A": { "kind": "Firm", "label": [|"Two"|] } } }"""),
        "KG1006",
        " facts/a.kg.json:1:17");

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public void A_file_that_is_not_UTF8_is_refused(string encoding)
    {
        var text = SourceText.From("""{ "entities": { "Ä": { "kind": "Firm" } } }""", System.Text.Encoding.GetEncoding(encoding));
        var test = new GeneratorTest { OtherFiles = [new MemoryText("/project/a.kg.json", text)] }.Add("Vocabulary.cs", Vocabulary);
        Assert.Equal("KG1102", Assert.Single(test.Run().Diagnostics).Id);
    }

    [Theory]
    [InlineData(new byte[] { 0xC4 }, true)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, false)]
    public void Bytes_that_the_compiler_replaced_are_noticed_and_a_replacement_character_is_not_one(byte[] key, bool isRefused)
    {
        foreach (var mark in new byte[][] { [], [0xEF, 0xBB, 0xBF] })
        {
            byte[] bytes = [.. mark, .. "{ \"entities\": { \""u8, .. key, .. "\": { \"kind\": \"Firm\" } } }"u8];
            foreach (var algorithm in new[] { SourceHashAlgorithm.Sha1, SourceHashAlgorithm.Sha256 })
            {
                var text = SourceText.From(new MemoryStream(bytes), new System.Text.UTF8Encoding(false), algorithm);
                var test = new GeneratorTest { OtherFiles = [new MemoryText("/project/a.kg.json", text)] }.Add("Vocabulary.cs", Vocabulary);
                Assert.Equal(isRefused ? ["KG1102"] : [], test.Run().Diagnostics.Select(d => d.Id).Where(id => id != "KG1046"));
            }
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        var test = new GeneratorTest { OtherFiles = [new MemoryText("/project/a.kg.json", (SourceText?)null)] }
            .Add("Vocabulary.cs", Vocabulary);
        Assert.Equal("KG1102", Assert.Single(test.Run().Diagnostics).Id);
    }

    [Fact]
    public void Other_files_are_left_alone() =>
        Assert.Empty(new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("appsettings.json", "{ no }").Run().Diagnostics);

    [Fact]
    public void A_project_without_facts_gets_nothing()
    {
        var result = new GeneratorTest().Add("A.cs", "internal static class A;").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Text_that_is_broken_off_anywhere_is_never_a_fault()
    {
        var text = AiRace.Vocabulary + AiRace.Facts.Replace("using KnowledgeGraph;\n\nnamespace AiRace;", "", StringComparison.Ordinal);
        for (var length = 0; length < text.Length; length += 97)
        {
            var result = new GeneratorTest().Add("A.cs", text[..length]).Run();
            Assert.DoesNotContain(result.Diagnostics, d => d.Id.StartsWith("KG9", StringComparison.Ordinal));
        }
    }

    private static GeneratorTest Unmarked(GeneratorTest test) => test with
    {
        Sources =
        [
            .. test.Sources.Select(
                s => (s.Path, s.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))),
        ],
    };
}
