using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>A path as one line, then the evidence for each hop; of several, each so, with its number.</summary>
internal static class PathView
{
    public static void Write(Terminal terminal, PathReport report)
    {
        Write(terminal, report.All, report.Sources, "Both names mean the same entity.");
        Exhaustion.Write(terminal, report.K, report.All.Count, "path");
        HiddenView.Write(terminal, report.Hidden, $"there is a shorter path, {report.Hidden?.Text}");
    }

    /// <summary>
    /// Lines that say what there is where there is not a path: one in another direction, or over claims that do not count.
    /// </summary>
    public static IEnumerable<string> Explain(PathReport report)
    {
        if (report.OtherDirection is { } other)
        {
            var way = other.Direction == "either"
                ? "In either direction"
                : char.ToUpperInvariant(other.Direction[0]) + other.Direction[1..];
            yield return $"{way} there is one: {other.Text}";
            yield return $"--direction {other.Direction} finds it.";
        }

        foreach (var line in HiddenView.Explain(report.Hidden, $"there is one, {report.Hidden?.Text}")) yield return line;
    }

    /// <param name="sources">All sources of the answer, by key.</param>
    /// <param name="withoutHops">What to say of a path that has no hops.</param>
    public static void Write(
        Terminal terminal, IReadOnlyList<FoundPathReport> paths, IReadOnlyList<SourceReport> sources, string withoutHops)
    {
        var areSeveral = paths.Count > 1;
        var hasEvidence = false;
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            var number = areSeveral ? new Cell($"{Text(i + 1)}. ", Tone.Aside) : "";
            var weight = path.Weight is { } sum ? new Cell($" (weight {sum.ToString(CultureInfo.InvariantCulture)})", Tone.Aside) : "";
            terminal.WriteLine(number, new Cell(path.Text, Tone.Name), weight);
            if (path.Steps.Count == 0)
            {
                terminal.WriteLine(new Cell(withoutHops, Tone.Aside));
                if (areSeveral) terminal.WriteLine();
                continue;
            }

            WriteEvidence(terminal, path, areSeveral ? $"{Text(i + 1)}." : "");
            hasEvidence = true;
        }

        if (!hasEvidence) return;
        for (var i = 0; i < paths.Count; i++)
        {
            for (var j = 0; j < paths[i].Steps.Count; j++)
            {
                if (!paths[i].Steps[j].Inferred) continue;
                var hop = areSeveral ? $"{Text(i + 1)}.{Text(j + 1)}" : Text(j + 1);
                terminal.WriteLine(
                    new Cell(
                        $"Hop {hop} is inferred: no source states it. It follows from the claims that it rests on (↳).", Tone.Inferred));
            }
        }

        SourceNotes.Write(terminal, sources, paths.SelectMany(p => p.Steps).Select(s => s.Fact));
    }

    private static void WriteEvidence(Terminal terminal, FoundPathReport path, string prefix)
    {
        terminal.WriteLine();
        var table = new TextTable(["", "Hop", .. EvidenceRows.Headings]) { GroupedColumns = 2, NumericColumns = [0] };
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            EvidenceRows.Add(table, step.Fact, prefix + Text(i + 1), new Cell(step.Fact.Text, step.Inferred ? Tone.Inferred : Tone.Name));
        }

        table.WriteTo(terminal);
        terminal.WriteLine();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
