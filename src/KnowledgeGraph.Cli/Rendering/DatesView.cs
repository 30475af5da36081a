using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Facts in the order of the dates that they name.</summary>
internal static class DatesView
{
    public static void Write(Terminal terminal, DatesReport report)
    {
        var table = new TextTable(["Date", "Fact", .. EvidenceRows.Headings]) { GroupedColumns = 2, WholeColumn = 0 };
        foreach (var dated in report.Facts)
        {
            var tone = dated.Hidden is not null ? Tone.Hidden : Tone.Name;
            foreach (var claim in dated.Claims)
                table.Add([new Cell(dated.Date, Tone.Aside), new Cell(dated.Text, tone), .. EvidenceRows.Evidence(claim)]);
        }

        table.WriteTo(terminal);
        terminal.WriteLine();
        SourceNotes.Write(terminal, report.Sources, report.Facts.SelectMany(f => f.Claims));
    }
}
