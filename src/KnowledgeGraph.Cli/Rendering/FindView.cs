using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>The entities that a text was found in, with the name that matched.</summary>
internal static class FindView
{
    public static void Write(Terminal terminal, FindReport report)
    {
        var table = new TextTable("Key", "Label", "Kind", "Match") { WholeColumn = 0 };
        foreach (var match in report.Matches)
        {
            table.Add(
                new Cell(match.Key, Tone.Name),
                match.Label,
                match.Kind,
                new Cell(match.Match == "part" ? $"in “{match.Matched}”" : match.Match == "alias" ? $"alias “{match.Matched}”" : match.Match, Tone.Aside));
        }

        table.WriteTo(terminal);
    }
}
