using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>The status of entities, from facts to a program.</summary>
public sealed class EntityStatusTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        /// <summary>Techniques.</summary>
        [KnowledgeGraph] public static partial class G;
        /// <summary>A technique.</summary>
        [Node] public readonly partial struct Technique
        {
            /// <summary>A relation.</summary>
            [Relation(Inverse = nameof(Before))] public partial Nodes<Technique> After { get; }
            /// <summary>An inverse.</summary>
            [Inverse] public partial Nodes<Technique> Before { get; }
            /// <summary>A derived relation.</summary>
            [Derived("After+")] public partial Nodes<Technique> Later { get; }
        }
        """;

    private const string Program = """
        using System;
        using System.Linq;
        using KnowledgeGraph;
        using N;
        internal static class Program
        {
            internal static void Main(System.IO.TextWriter output)
            {
                output.WriteLine(string.Join(" ", G.Techniques.Select(technique => technique.Key)));
                var (old, first) = (Technique.B.AsNode(), Technique.A.AsNode());
                output.WriteLine($"{old.Status} {old.ReplacedBy?.Key} {old.StatusReason}");
                output.WriteLine($"{first.Status} {first.ReplacedBy is null} {first.StatusReason is null}");
                output.WriteLine($"{Technique.A.After.Count} {Technique.C.Before.Count} {Technique.A.Later.Count}");
                var all = G.Graph.IncludeDeprecated();
                output.WriteLine($"{Technique.A.In(all).After} {Technique.A.In(all).Later.Count}");
                G.Graph.Verify();
            }
        }
        """;

    private static GeneratorTest InFile => new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("facts.kg.json", """
        {
          "entities": {
            "A": { "kind": "Technique", "after": "B" },
            "B": { "kind": "Technique", "after": "C", "status": "deprecated", "replacedBy": "C", "statusReason": "Merged." },
            "C": { "kind": "Technique" }
          }
        }
        """);

    private static GeneratorTest InCSharp => new GeneratorTest().Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", Facts(
        "Status = EntityStatus.Deprecated, ReplacedBy = nameof(C), StatusReason = \"Merged.\""));

    [Fact]
    public void In_a_fact_file_and_in_CSharp_it_makes_the_same_image() =>
        Assert.Equal(InFile.Run()["G.Image.g.cs"], InCSharp.Run()["G.Image.g.cs"]);

    [Fact]
    public void A_program_reads_it() => Assert.Equal(
        "A C\nDeprecated C Merged.\nCurrent True True\n0 0 0\nB 2\n", InCSharp.Add("Program.cs", Program).Run().Execute());

    [Theory]
    [InlineData("Status = EntityStatus.Deprecated, ReplacedBy = [|nameof(B)|]", "KG1083", "it is the same entity")]
    [InlineData("Status = EntityStatus.Deprecated, ReplacedBy = [|\"X\"|]", "KG1001", "X")]
    [InlineData("ReplacedBy = [|nameof(C)|]", "KG1081", "'B' has 'ReplacedBy' but is not deprecated. Add Status = EntityStatus.Deprecated")]
    [InlineData("Status = EntityStatus.Current, StatusReason = [|\"r\"|]", "KG1081", "'B' has 'StatusReason' but is not deprecated")]
    public void What_is_wrong_is_reported_at_its_place(string status, string id, string message) => DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", Facts(status)), id, message);

    [Fact]
    public void A_member_of_the_name_is_meant_instead()
    {
        var result = new GeneratorTest()
            .Add("Vocabulary.cs", """
                using KnowledgeGraph;
                namespace N;
                /// <summary>Tasks.</summary>
                [KnowledgeGraph] public static partial class G;
                /// <summary>A task.</summary>
                [Node] public readonly partial struct Job
                {
                    /// <summary>A property.</summary>
                    [Property] public partial string? Status { get; }
                }
                """)
            .AddFile("facts.kg.json", """{ "entities": { "A": { "kind": "Job", "status": "deprecated" } } }""")
            .Add("Program.cs", """
                using N;
                internal static class Program
                {
                    internal static void Main(System.IO.TextWriter output) => output.WriteLine($"{Job.A.Status} {Job.A.AsNode().Status}");
                }
                """).Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("deprecated Current\n", result.Execute());
    }

    [Fact]
    public void A_required_relation_needs_a_value_in_use() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary.Replace("Nodes<Technique> After", "Technique After", StringComparison.Ordinal))
            .AddFile("facts.kg.json", """
                {
                  "entities": {
                    [|"A"|]: { "kind": "Technique", "after": "B" },
                    "B": { "kind": "Technique", "after": "C", "status": "deprecated", "replacedBy": "C" },
                    "C": { "kind": "Technique", "after": "C" }
                  }
                }
                """),
        "KG1007", "Its value 'B' is deprecated. State 'C', which replaces it, or make 'Technique.After' nullable.");

    private static string Facts(string status) => $$"""
        using KnowledgeGraph;
        namespace N;
        public readonly partial struct Technique
        {
            /// <summary>A technique.</summary>
            [Entity, Claim(nameof(After), nameof(B))] public static partial Technique A { get; }

            /// <summary>A technique.</summary>
            [Entity({{status}}), Claim(nameof(After), nameof(C))] public static partial Technique B { get; }

            /// <summary>A technique.</summary>
            [Entity] public static partial Technique C { get; }
        }
        """;
}
