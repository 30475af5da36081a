using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Notes of claims and when they were recorded, from facts to a program.</summary>
public sealed class ClaimNoteTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        /// <summary>Companies.</summary>
        [KnowledgeGraph] public static partial class G;
        /// <summary>A company.</summary>
        [Node(Plural = "Companies")] public readonly partial struct Company
        {
            /// <summary>A relation.</summary>
            [Relation] public partial Nodes<Company> Backs { get; }
        }
        """;

    private const string Program = """
        using System;
        using System.Text.Json;
        using N;
        internal static class Program
        {
            internal static void Main(System.IO.TextWriter output)
            {
                foreach (var fact in G.Graph.Facts)
                foreach (var claim in fact.Claims)
                {
                    output.WriteLine($"{claim.Note} | {claim.Recorded} | {claim.RecordedAt:O}");
                    output.WriteLine(JsonSerializer.Serialize(claim));
                }
                G.Graph.Verify();
            }
        }
        """;

    private static GeneratorTest InFile => new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("facts.kg.json", """
        {
          "entities": { "A": { "kind": "Company" }, "B": { "kind": "Company" } },
          "claims": [
            ["A", "backs", "B", { "note": "from the annex", "recorded": "2024-03" }],
            ["B", "backs", "A", { "recorded": "2024-03-01T00:30:00+01:00" }]
          ]
        }
        """);

    private static GeneratorTest InCSharp => new GeneratorTest().Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", """
        using KnowledgeGraph;
        namespace N;
        public readonly partial struct Company
        {
            /// <summary>A company.</summary>
            [Entity, Claim(nameof(Backs), nameof(B), Note = "from the annex", Recorded = "2024-03")]
            public static partial Company A { get; }

            /// <summary>A company.</summary>
            [Entity, Claim(nameof(Backs), nameof(A), Recorded = "2024-03-01T00:30:00+01:00")]
            public static partial Company B { get; }
        }
        """);

    [Fact]
    public void In_a_fact_file_and_in_CSharp_they_make_the_same_image() =>
        Assert.Equal(InFile.Run()["G.Image.g.cs"], InCSharp.Run()["G.Image.g.cs"]);

    [Fact]
    public void A_program_reads_them() => Assert.Equal(
        """
        from the annex | 2024-03 | 
        {"note":"from the annex","recorded":"2024-03"}
         | 2024-02-29 | 2024-02-29T23:30:00.0000000+00:00
        {"recorded":"2024-02-29T23:30:00Z"}

        """.ReplaceLineEndings("\n"),
        InFile.Add("Program.cs", Program).Run().Execute());

    [Fact]
    public void A_member_can_require_a_note() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add(
                "Vocabulary.cs",
                Vocabulary.Replace("[Relation]", "[Relation, RequiresQualifier(Qualifier.Note)]", StringComparison.Ordinal))
            .AddFile("facts.kg.json", """
                {
                  "entities": { "A": { "kind": "Company" } },
                  "claims": [["A", "backs", "A", { "note": "itself" }], ["A", "backs", [|"A"|], { "recorded": "2024" }]]
                }
                """),
        "KG1228", "note");
}
