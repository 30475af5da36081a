using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Entities with their ranks, or groups of them.</summary>
internal static class RankView
{
    private const int Digits = 4;

    public static void Write(Terminal terminal, RankReport report, string heading)
    {
        var table = new TextTable("", "Key", "Label", "Kind", heading) { NumericColumns = [0, 4], WholeColumn = 1 };
        var format = FormatOf(report);
        foreach (var node in report.Entities)
        {
            table.Add(
                Text(node.Rank), new Cell(node.Key, Tone.Name), node.Label, node.Kind,
                node.Value.ToString(format, CultureInfo.InvariantCulture));
        }

        table.WriteTo(terminal);
        Remainder.Write(terminal, report.Entities.Count, report.Total, "entities");
    }

    public static void Write(Terminal terminal, GroupsReport report)
    {
        var table = new TextTable("", "Size", "Key", "Label", "Kind") { NumericColumns = [0, 1], GroupedColumns = 2, WholeColumn = 2 };
        for (var i = 0; i < report.Groups.Count; i++)
        {
            var group = report.Groups[i];
            foreach (var node in group.Entities)
                table.Add(Text(i + 1), Text(group.Size), new Cell(node.Key, Tone.Name), node.Label, node.Kind);
        }

        table.WriteTo(terminal);
        Remainder.Write(terminal, report.Groups.Count, report.Total, "groups");
        if (report.HasConverged) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell("Groups still changed in the last iteration; kg rank leiden finds groups that are final.", Tone.Aside));
    }

    /// <summary>Whole numbers as they are; of others, the greatest with four digits and all with as many decimals.</summary>
    private static string FormatOf(RankReport report)
    {
        if (report.Entities.All(e => e.Value == Math.Truncate(e.Value))) return "F0";
        var whole = (int)Math.Floor(Math.Log10(report.Entities[0].Value)) + 1;
        return "F" + Math.Clamp(Digits - whole, 0, 15).ToString(CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
