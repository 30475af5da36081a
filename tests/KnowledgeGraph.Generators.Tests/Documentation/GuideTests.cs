using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The example at the beginning of a guide is a project that compiles without a warning and prints what the page says.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("derived.md")]
    [InlineData("path-expressions.md")]
    [InlineData("paths.md")]
    [InlineData("views.md")]
    [InlineData("vocabulary.md")]
    public void The_example_prints_what_the_page_says(string page)
    {
        var text = Repository.Read("docs", page);
        var program = Block(text, "csharp");
        var types = program.IndexOf("[KnowledgeGraph]", StringComparison.Ordinal);
        var statements = program[..types].Replace("using KnowledgeGraph;\n", "", StringComparison.Ordinal)
            .Replace("static void", "void", StringComparison.Ordinal)
            .Replace("Console.", "output.", StringComparison.Ordinal);
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Usings.cs", "global using System;\nglobal using KnowledgeGraph;\n")
            .Add("Vocabulary.cs", program[types..])
            .Add(
                "Program.cs",
                $"internal static class Program {{ internal static void Main(System.IO.TextWriter output) {{ {statements} }} }}")
            .AddFile("race.kg.json", Block(text, "json"))
            .Run();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity > DiagnosticSeverity.Info);
        Assert.Equal(Block(text, "text"), result.Execute());
    }

    private static string Block(string page, string language)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
