using System.Text.RegularExpressions;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>A row of the table that compares the constraints of another system with those here.</summary>
/// <param name="Name">The constraint of the other system.</param>
/// <param name="Link">Where its example is: a page and a fragment; empty where it has none.</param>
/// <param name="Mark">How the two compare.</param>
/// <param name="Ids">The problems that are reported.</param>
internal sealed partial record ComparisonRow(string Name, string Link, string Mark, string[] Ids)
{
    /// <summary>
    /// Reads the rows of the table of a page. The cells are the constraint, what is written here, how the two compare, how they differ, and
    /// the ids.
    /// </summary>
    public static IEnumerable<ComparisonRow> Read(string page)
    {
        foreach (var line in Repository.Read("docs", page).Split('\n'))
        {
            if (Constraint.Match(line) is not { Success: true } match) continue;
            var cells = Border.Split(line);
            Assert.True(cells.Length == 7, $"The row '{line}' does not have five cells.");
            yield return new ComparisonRow(
                match.Groups["name"].Value, match.Groups["link"].Value, cells[3].Trim(), [.. Id.Matches(cells[5]).Select(id => id.Value)]);
        }
    }

    [GeneratedRegex(@"^\| \[?`(?<name>[^`]+)`(\]\((?<link>[^)]+)\))?")]
    private static partial Regex Constraint { get; }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border { get; }

    [GeneratedRegex(@"KG\d{4}")]
    private static partial Regex Id { get; }
}
