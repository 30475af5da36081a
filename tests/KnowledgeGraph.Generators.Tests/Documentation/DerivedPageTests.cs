using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The example of the page on derived relations compiles without a warning and prints what the page says.</summary>
public sealed class DerivedPageTests
{
    [Fact]
    public void The_example_prints_what_the_page_says()
    {
        var page = Repository.Read("docs", "derived.md");
        var program = Block(page, "csharp");
        var types = program.IndexOf("[KnowledgeGraph]", StringComparison.Ordinal);
        var statements = program[..types].Replace("using KnowledgeGraph;\n", "", StringComparison.Ordinal).Replace("Console.", "output.", StringComparison.Ordinal);
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Usings.cs", "global using System;\nglobal using KnowledgeGraph;\n")
            .Add("Vocabulary.cs", program[types..])
            .Add("Program.cs", $"internal static class Program {{ internal static void Main(System.IO.TextWriter output) {{ {statements} }} }}")
            .AddFile("race.kg.json", Block(page, "json")).Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(Block(page, "text"), result.Execute());
    }

    private static string Block(string page, string language)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
