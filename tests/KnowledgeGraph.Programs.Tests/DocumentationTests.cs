using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Programs.Tests;

/// <summary>The first example of the page is a program that prints what the page says, and that of the readme is a program.</summary>
[Collection(nameof(Console))]
public sealed class DocumentationTests
{
    [Fact]
    public void The_first_example_of_the_page_prints_what_the_page_says()
    {
        var page = Read("docs/compile-at-run-time.md");
        Assert.Equal(Block(page, "text"), Run(Block(page, "csharp")));
    }

    [Fact]
    public void The_example_of_the_readme_is_a_program_that_finds_a_graph() =>
        Assert.EndsWith("Shop\n", Run(Block(Read("generators/KnowledgeGraph.Compiler/README.md"), "csharp")), StringComparison.Ordinal);

    private const string Usings = "global using System; global using System.Linq; global using ServiceCatalogue;";

    private static string Read(string path)
    {
        var root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
    }

    private static string Block(string text, string language)
    {
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Run(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(program)],
            references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning));

        var output = Console.Out;
        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(written);
            Assembly.Load(stream.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
        }

        return written.ToString();
    }
}
