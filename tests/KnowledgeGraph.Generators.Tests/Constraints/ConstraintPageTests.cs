using System.Xml.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>The pages of the constraints' problems say what the generator does, and the guide names every constraint and problem.</summary>
public sealed class ConstraintPageTests
{
    private const string Usings =
        "global using System;\nglobal using System.ComponentModel.DataAnnotations;\nglobal using KnowledgeGraph;\n";

    private static readonly string Documents = Repository.PathOf("docs");

    public static TheoryData<string> Ids { get; } = new(ConstraintProblems.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_wrong_example_gives_what_its_page_shows_and_the_right_one_nothing(string id)
    {
        var page = Read("diagnostics", id + ".md");
        Assert.StartsWith(
            $"# {id}: {ConstraintProblems.All.Single(descriptor => descriptor.Id == id).Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Suppressing it\n", page, StringComparison.Ordinal);

        var wrong = Section(page, "Wrong");
        var found = Project(wrong).Run().Diagnostics;
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.Equal(Block(wrong, "console"), string.Concat(found.Select(diagnostic => Line(diagnostic) + "\n")));

        var right = Project(Section(page, "Right")).Run();
        Assert.DoesNotContain(right.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.DoesNotContain(right.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void The_guide_names_every_problem_and_every_attribute()
    {
        var guide = Read("constraints.md");
        Assert.All(
            ConstraintProblems.All,
            descriptor => Assert.Contains($"[{descriptor.Id}](diagnostics/{descriptor.Id}.md)", guide, StringComparison.Ordinal));
        var attributes = Directory.GetFiles(Path.Combine(Documents, "..", "src", "KnowledgeGraph", "Attributes", "Constraints"), "*.cs")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("public sealed class ", StringComparison.Ordinal))
            .Select(line => line["public sealed class ".Length..line.IndexOf("Attribute", StringComparison.Ordinal)]);
        Assert.All(attributes, attribute => Assert.Contains($"`[{attribute}", guide, StringComparison.Ordinal));
    }

    private static GeneratorTest Project(string section)
    {
        var test = new GeneratorTest { Documentation = DocumentationMode.Parse }.Add("Usings.cs", Usings)
            .Add("Facts.cs", Block(section, "csharp")!);
        if (Block(section, "json") is { } json) test = test.AddFile("facts.kg.json", json);
        if (Block(section, "xml") is not { } xml) return test;
        var settings = XElement.Parse(xml).Elements()
            .Select(property => KeyValuePair.Create("build_property." + property.Name.LocalName, property.Value));
        return test with { Properties = test.Properties.SetItems(settings) };
    }

    private static string Line(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var path = diagnostic.Location.GetLineSpan().Path?.Replace(GeneratorTest.Directory, "", StringComparison.Ordinal);
        return (diagnostic.Location == Location.None ? "" : $"{path}({start.Line + 1},{start.Character + 1}): ")
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }

    private static string Section(string page, string title)
    {
        var start = page.IndexOf($"\n## {title}\n", StringComparison.Ordinal) + 1;
        return page[start..page.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    private static string? Block(string section, string language)
    {
        var fence = $"```{language}\n";
        var start = section.IndexOf(fence, StringComparison.Ordinal);
        return start < 0 ? null : section[(start + fence.Length)..section.IndexOf("```", start + fence.Length, StringComparison.Ordinal)];
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Documents, .. path])).ReplaceLineEndings("\n");
}
