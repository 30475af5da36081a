using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>A page of <c>docs/diagnostics</c>: its examples as projects, and the messages that it shows.</summary>
internal sealed partial class DiagnosticPage
{
    private static readonly Lazy<string> Vocabulary = new(
        () => Blocks(Section(Repository.Read("docs", "diagnostics", "README.md"), "The vocabulary of the examples")).Single().Text);

    private readonly string _text;
    private readonly bool _hasVocabulary;

    private DiagnosticPage(string text, bool hasVocabulary)
    {
        _text = text;
        _hasVocabulary = hasVocabulary;
    }

    /// <summary>
    /// Reads the page of a problem. Pages about the text of a fact file (KG11xx) do not need a vocabulary, since nothing of it is linked,
    /// and KG1060 is about projects that have none.
    /// </summary>
    public static DiagnosticPage Of(string id) =>
        new(Repository.Read("docs", "diagnostics", id + ".md"), !IsOfText(id) && id != FactsWithoutGraph);

    /// <summary>Returns a value indicating whether a problem is about the text of a fact file.</summary>
    public static bool IsOfText(string id) => id.StartsWith("KG11", StringComparison.Ordinal);

    /// <summary>The problem of a project that has fact files and nothing else, as an example about the text of a fact file is.</summary>
    public const string FactsWithoutGraph = "KG1060";

    public string FirstLine => _text[.._text.IndexOf('\n', StringComparison.Ordinal)];

    public bool HasSection(string title) => _text.Contains($"\n## {title}\n", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether the page has a wrong and a right project, and not just a description of them.</summary>
    public bool HasExamples =>
        HasSection("Wrong")
            && HasSection("Right") && Blocks(Section(_text, "Wrong")).Any(b => b.Language is "csharp" or "json" or "turtle");

    /// <summary>Gets the lines of the build log that the wrong example gives.</summary>
    public string[] Messages =>
        [.. Blocks(Section(_text, "Wrong")).Where(b => b.Language == "console").SelectMany(b => b.Text.TrimEnd().Split('\n'))];

    public GeneratorTest Wrong => ToTest(Section(_text, "Wrong"));

    public GeneratorTest Right => ToTest(Section(_text, "Right"));

    /// <summary>Writes a diagnostic as the compiler does, with the file's name for its path.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var text =
            $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        if (diagnostic.Location == Location.None) return text;
        var span = diagnostic.Location.GetLineSpan();
        var path = span.Path.Replace(GeneratorTest.Directory, "", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture, $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {text}");
    }

    /// <summary>An example is a project: its C#, its fact files, its documents, and the settings of its project file.</summary>
    private GeneratorTest ToTest(string section)
    {
        var test = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Usings.cs", "global using System;\nglobal using System.ComponentModel.DataAnnotations;\nglobal using KnowledgeGraph;\n");
        var blocks = Blocks(section).ToArray();
        foreach (var other in Blocks(_text.Contains(OtherGraph, StringComparison.Ordinal) ? Section(_text, OtherGraphTitle) : ""))
            test = test with { Libraries = test.Libraries.Add(ToLibrary(other.Name ?? "Races", other.Text)) };
        if (_hasVocabulary && !blocks.Any(b => b.Language == "csharp" && DeclaresVocabulary(b.Text)))
            test = test.Add("Vocabulary.cs", Constrained(Vocabulary.Value));

        foreach (var block in HasSection("The document") ? [.. Blocks(Section(_text, "The document")), .. blocks] : blocks)
        {
            test = block.Language switch
            {
                "csharp" => test.Add(block.Name ?? "Facts.cs", block.Text),
                "json" => test.AddFile(block.Name ?? "facts.kg.json", block.Text),
                "turtle" => test.AddFile(block.Name ?? "facts.kg.ttl", block.Text),
                "text" => test with { OtherFiles = test.OtherFiles.Add(Document(block.Name, block.Text.TrimEnd('\n'))) },
                "xml" => WithSettings(test, block.Text),
                _ => test,
            };
        }

        return test;
    }

    private const string OtherGraphTitle = "The extended graph";
    private const string OtherGraph = "\n## " + OtherGraphTitle + "\n";

    /// <summary>Builds a graph that an example extends: it has one source, in an assembly of its own.</summary>
    private static Library ToLibrary(string assembly, string source)
    {
        var project = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Usings.cs", "global using System;\nglobal using System.ComponentModel.DataAnnotations;\nglobal using KnowledgeGraph;\n")
            .Add(assembly + ".cs", source);
        return Library.ReferenceOf(assembly, project.Run());
    }

    private static bool DeclaresVocabulary(string text) =>
        text.Contains("[Node", StringComparison.Ordinal) || text.Contains("[KnowledgeGraph", StringComparison.Ordinal);

    /// <summary>
    /// Gives the members of the vocabulary what the introduction of the page says of them, as in <c>[Relation, Sources(Minimum = 2)] public
    /// … Backs</c>.
    /// </summary>
    private string Constrained(string vocabulary)
    {
        var introduction = _text[.._text.IndexOf("\n## ", StringComparison.Ordinal)];
        foreach (var line in Blocks(introduction).Where(b => b.Language == "csharp").SelectMany(b => b.Text.Split('\n')))
        {
            var member = Declaration().Match(line);
            if (!member.Success) continue;
            var name = member.Groups["name"].Value;
            vocabulary = Regex.Replace(
                vocabulary, $@"(?m)^(?= *\[.* {name} {{ get; }})",
                $"[{member.Groups["constraint"].Value.Replace("$", "$$", StringComparison.Ordinal)}]");
        }

        return vocabulary;
    }

    [GeneratedRegex(@"^\[(Relation|Property), (?<constraint>.+)\] public partial .+ (?<name>\w+) \{ get; \}")]
    private static partial Regex Declaration();

    /// <summary>A document as an editor saves it, without a byte order mark: sources give its hash.</summary>
    private static MemoryText Document(string? name, string text) =>
        new(GeneratorTest.Directory + (name ?? "document.txt"), SourceText.From(text, new System.Text.UTF8Encoding(false)));

    private static GeneratorTest WithSettings(GeneratorTest test, string xml)
    {
        foreach (var property in XElement.Parse(xml).Elements())
        {
            test = property.Name.LocalName == "LangVersion" && LanguageVersionFacts.TryParse(property.Value, out var version)
                ? test with { LanguageVersion = version }
                : test with { Properties = test.Properties.SetItem("build_property." + property.Name.LocalName, property.Value) };
        }

        return test;
    }

    private static string Section(string page, string title)
    {
        var heading = $"\n## {title}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page '{page.Split('\n')[0]}' has no section '## {title}'.");
        start += heading.Length;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    /// <summary>The fenced blocks; a line such as <c>`d1.txt`:</c> before one names its file.</summary>
    private static IEnumerable<(string Language, string? Name, string Text)> Blocks(string section)
    {
        string? language = null, name = null, last = null;
        var text = new System.Text.StringBuilder();
        foreach (var line in section.Split('\n'))
        {
            if (language is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                language = line[3..];
                name = last is not null && last.StartsWith('`') && last.EndsWith("`:", StringComparison.Ordinal) ? last[1..^2] : null;
                text.Clear();
            }
            else if (line == "```")
            {
                yield return (language!, name, text.ToString());
                language = last = null;
            }
            else if (language is not null)
            {
                text.Append(line).Append('\n');
            }
            else if (line.Length > 0)
            {
                last = line;
            }
        }
    }
}
