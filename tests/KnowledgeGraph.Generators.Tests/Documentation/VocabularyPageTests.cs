using System.Reflection;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The page on the vocabulary: its example does what it says, and its lists are complete.</summary>
public sealed class VocabularyPageTests
{
    private static readonly string Page = Repository.Read("docs", "vocabulary.md");

    [Fact]
    public void The_example_prints_what_the_page_says()
    {
        var program = Block("csharp");
        var types = program.IndexOf("[KnowledgeGraph]", StringComparison.Ordinal);
        var statements = program[..types].Replace("using KnowledgeGraph;\n", "", StringComparison.Ordinal).Replace("Console.", "output.", StringComparison.Ordinal);
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Usings.cs", "global using System;\nglobal using KnowledgeGraph;\n")
            .Add("Vocabulary.cs", program[types..])
            .Add("Program.cs", $"internal static class Program {{ internal static void Main(System.IO.TextWriter output) {{ {statements} }} }}")
            .AddFile("music.kg.json", Block("json")).Run();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity > DiagnosticSeverity.Info);
        Assert.Equal(Block("text"), result.Execute());
    }

    [Fact]
    public void Every_name_that_is_taken_is_listed()
    {
        var ofObject = typeof(object).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(m => m.Name).ToHashSet();
        var missing = GeneratedMembers.All.Where(name => name != "_node" && !ofObject.Contains(name) && !Page.Contains($"`{name}`", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData(typeof(NodeAttribute))]
    [InlineData(typeof(EntityAttribute))]
    [InlineData(typeof(ClaimAttribute))]
    [InlineData(typeof(SourceAttribute))]
    public void Every_property_of_the_attributes_is_named(Type attribute)
    {
        var settable = attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite).Select(p => p.Name);
        Assert.All(settable, name => Assert.Matches($"`{name}(`| = )", Page));
    }

    private static string Block(string language)
    {
        var start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
