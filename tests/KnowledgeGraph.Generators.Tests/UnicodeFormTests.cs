using System.Text;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>
/// Names of kinds and members in another Unicode form than their declaration has: editors write the same letters differently.
/// </summary>
public sealed class UnicodeFormTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        using System.ComponentModel.DataAnnotations;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Unité
        {
            [Relation] public partial Nodes<Unité> Précède { get; }
            [Property, AllowedValues("été")] public partial string? Saison { get; }
        }
        """;

    private const string Facts = """
        {
          "entities": { "A": { "kind": "Unité", "saison": "été" }, "B": { "kind": "Unité" } },
          "claims": [["A", "précède", "B"]],
          "assertions": [{ "pathExists": ["A", "précède+", "B"] }]
        }
        """;

    public static TheoryData<NormalizationForm, NormalizationForm> Forms => new()
    {
        { NormalizationForm.FormC, NormalizationForm.FormC },
        { NormalizationForm.FormC, NormalizationForm.FormD },
        { NormalizationForm.FormD, NormalizationForm.FormC },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Facts_assertions_and_walks_find_kinds_members_and_values(NormalizationForm declared, NormalizationForm referred)
    {
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("V.cs", Vocabulary.Normalize(declared))
            .Add("Program.cs", """
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output) =>
                        output.WriteLine(G.Graph.Walk("précède/^Précède").From(G.Graph.Find("A")!.Value));
                }
                """.Normalize(referred))
            .AddFile("a.kg.json", Facts.Normalize(referred))
            .Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal("A\n", result.Execute());
    }

    [Fact]
    public void Two_members_of_a_kind_and_two_kinds_cannot_differ_in_form_only()
    {
        var twins = """
            [Node] public readonly partial struct Équipe;
            """;
        var result = new GeneratorTest()
            .Add("V.cs", Vocabulary
                .Replace(
                    "[Property, AllowedValues(\"été\")]",
                    $"[Property] public partial string? {"Été".Normalize(NormalizationForm.FormC)} {{ get; }}\n"
                        + $"    [Property] public partial string? {"Été".Normalize(NormalizationForm.FormD)} {{ get; }}\n    [Property]",
                    StringComparison.Ordinal)
                + twins.Normalize(NormalizationForm.FormC) + "\n" + twins.Normalize(NormalizationForm.FormD))
            .Run();

        Assert.Equal(["KG0019", "KG0020"], result.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        Assert.All(result.Diagnostics, diagnostic => Assert.Contains("U+", diagnostic.GetMessage(null), StringComparison.Ordinal));
    }
}
