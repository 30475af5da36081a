using System.Xml.Linq;

namespace KnowledgeGraph.Seeds.Tests.Documentation;

/// <summary>An example in the documentation of a member: its code, and the lines of its output in comments at its end.</summary>
/// <param name="Member">The id of the member.</param>
/// <param name="Code">The code.</param>
/// <param name="Output">The lines that it writes.</param>
internal sealed record DocumentedExample(string Member, string Code, string Output)
{
    private const string BeginOfOutput = "// Output:\n";

    /// <summary>Reads the examples of the documentation files beside the assemblies of the libraries.</summary>
    public static IReadOnlyList<DocumentedExample> ReadAll() =>
        [.. from library in (string[])["KnowledgeGraph", "KnowledgeGraph.QuikGraph", "KnowledgeGraph.Reports"]
            from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml")).Descendants("member")
            from code in member.Elements("example").Elements("code")
            select Read(member.Attribute("name")!.Value, code.Value.ReplaceLineEndings("\n"))];

    private static DocumentedExample Read(string member, string code)
    {
        // The compiler has taken away the indentation that all lines share with the comment, and may have left that of the file.
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        var text = string.Join('\n', lines.Select(line => line.Length < indentation ? "" : line[indentation..])) + "\n";
        var output = text.IndexOf(BeginOfOutput, StringComparison.Ordinal);
        Assert.True(output >= 0, $"The example of {member} does not say what it writes.");
        return new(
            member,
            text[..output],
            string.Concat(
                text[(output + BeginOfOutput.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Length > 3 ? line[3..] + "\n" : "\n")));
    }
}
