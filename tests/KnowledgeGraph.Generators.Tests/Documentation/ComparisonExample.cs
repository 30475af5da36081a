using System.Text.RegularExpressions;
using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The example for one row of a comparison: a vocabulary, facts that break it, and what the build says.</summary>
/// <param name="Name">The constraint of the other system, which is the heading.</param>
/// <param name="Text">The section under it.</param>
internal sealed partial record ComparisonExample(string Name, string Text)
{
    private const string Usings =
        "global using System;\nglobal using System.ComponentModel.DataAnnotations;\nglobal using KnowledgeGraph;\n";
    private const string FactFile = "facts.kg.json";

    /// <summary>Reads the examples of a page: its sections of the third level.</summary>
    public static IEnumerable<ComparisonExample> Read(string page)
    {
        foreach (var section in Repository.Read("docs", page).Split("\n### ").Skip(1))
        {
            var end = section.IndexOf("\n## ", StringComparison.Ordinal);
            var text = end < 0 ? section : section[..end];
            yield return new ComparisonExample(text[..text.IndexOf('\n', StringComparison.Ordinal)], text);
        }
    }

    /// <summary>Gets the part of a link that leads to the heading, as GitHub makes it.</summary>
    public string Fragment => Punctuation.Replace(Name.ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>Gets the lines of the build log that the page shows.</summary>
    public string[] Messages => Block("console").TrimEnd('\n').Split('\n');

    /// <summary>Gets the numbers of the lines of the fact file that have a message.</summary>
    public IEnumerable<int> ReportedLines =>
        Messages.Select(message => Place.Match(message)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, null));

    /// <summary>Gets the numbers of the lines of the fact file that end in a comment.</summary>
    public IEnumerable<int> LinesWith(string comment) =>
        Block("json").Split('\n').Index().Where(line => line.Item.EndsWith(" // " + comment, StringComparison.Ordinal))
            .Select(line => line.Index + 1);

    /// <summary>Gets a value indicating whether the section has a block of a language.</summary>
    public bool Has(string language) => Text.Contains($"\n```{language}\n", StringComparison.Ordinal);

    public GeneratorResult Build() => new GeneratorTest { Documentation = DocumentationMode.Parse }
        .Add("Usings.cs", Usings)
        .Add("Facts.cs", Block("csharp"))
        .AddFile(FactFile, Block("json"))
        .Run();

    private string Block(string language)
    {
        var fence = $"\n```{language}\n";
        var start = Text.IndexOf(fence, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The example '{Name}' has no block '{language}'.");
        start += fence.Length;
        Assert.True(Text.IndexOf(fence, start, StringComparison.Ordinal) < 0, $"The example '{Name}' has two blocks '{language}'.");
        return Text[start..(Text.IndexOf("\n```\n", start - 1, StringComparison.Ordinal) + 1)];
    }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation { get; }

    [GeneratedRegex(@"^facts\.kg\.json\((\d+),")]
    private static partial Regex Place { get; }
}
