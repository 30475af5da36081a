using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Where an expression leads: a line for each path, or the evidence for each.</summary>
internal static class WalkView
{
    public static void Write(Terminal terminal, WalkReport report)
    {
        var table = new TextTable("Key", "Label", "Kind", "How", "Path") { GroupedColumns = 3, WholeColumn = 0, LongColumn = 4 };
        foreach (var end in report.Ends)
        {
            foreach (var path in end.Paths)
                table.Add(new Cell(end.Key, Tone.Name), end.Label, end.Kind, new Cell(WeakestModality(path), ToneOf(path)), path.Text);
        }

        table.WriteTo(terminal);
        WriteRemarks(terminal, report);
    }

    public static void WriteEvidence(Terminal terminal, WalkReport report)
    {
        PathView.Write(terminal, [.. report.Ends.SelectMany(e => e.Paths)], report.Sources, "The expression matches without a hop.");
        WriteRemarks(terminal, report);
    }

    private static void WriteRemarks(Terminal terminal, WalkReport report)
    {
        Remainder.Write(terminal, report.Ends.Count, report.Total, "entities");
        if (report.K is { } k && report.Ends.Count(e => e.Paths.Count < k) is var fewer and > 0)
        {
            var ends = fewer == report.Ends.Count ? "each entity" : string.Create(CultureInfo.InvariantCulture, $"{fewer} of the entities");
            terminal.WriteLine();
            terminal.WriteLine(
                new Cell(
                    string.Create(CultureInfo.InvariantCulture, $"There are fewer paths to {ends} than the {k} that --k asks for."),
                    Tone.Aside));
        }

        HiddenView.Write(terminal, report.Hidden, $"it also leads to {HiddenView.Names(report.Hidden?.Ends ?? [])}");
    }

    private static Spectre.Console.Style? ToneOf(FoundPathReport path) =>
        path.WeakestModality == Modality.Inferred ? Tone.Inferred : Tone.Plain;

    private static string? WeakestModality(FoundPathReport path) =>
        path.WeakestModality is { } modality ? StatementWord.Of(modality) : null;
}
