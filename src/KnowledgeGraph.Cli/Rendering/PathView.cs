using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>A path as one line, then the evidence for each hop.</summary>
internal static class PathView
{
    public static void Write(Terminal terminal, PathReport path)
    {
        terminal.WriteLine(new Cell(path.Text, Tone.Name));
        if (path.Steps.Count == 0)
        {
            terminal.WriteLine(new Cell("Both names mean the same entity.", Tone.Aside));
            return;
        }

        terminal.WriteLine();
        var table = new TextTable(["", "Hop", .. EvidenceRows.Headings]) { GroupedColumns = 2, NumericColumns = [0] };
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            EvidenceRows.Add(table, step.Fact, $"{i + 1}", new Cell(step.Fact.Text, step.Inferred ? Tone.Inferred : Tone.Name));
        }

        table.WriteTo(terminal);
        terminal.WriteLine();
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (!path.Steps[i].Inferred) continue;
            terminal.WriteLine(new Cell($"Hop {i + 1} is inferred: no source states it; it follows from what it rests on (↳).", Tone.Inferred));
        }

        SourceNotes.Write(terminal, path.Steps.Select(s => s.Fact));
    }
}
