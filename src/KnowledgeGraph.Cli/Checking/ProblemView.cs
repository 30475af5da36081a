using System.Globalization;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Diagnostics;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Problems as MSBuild writes them, each with its line and carets; then how many there are.</summary>
internal static class ProblemView
{
    public static void Write(Terminal terminal, CheckResult result)
    {
        foreach (var problem in result.Problems) Write(terminal, problem);
        terminal.WriteLine(Summary(result));
    }

    private static void Write(Terminal terminal, FoundProblem problem)
    {
        var tone = ToneOf(problem.Severity);
        terminal.WriteLine(
            new Cell(problem.Place.Origin, Tone.Name), ": ", new Cell($"{SeverityName.Of(problem.Severity)} {problem.Descriptor.Id}", tone),
            $": {problem.Message}");
        if (problem is not { Text: { } text, Place.Region: { } found }) return;
        var before = problem.FirstLine - 1;
        var region = found with { Line = found.Line - before, EndLine = found.EndLine - before };
        if (text.Line(region.Line).IsWhiteSpace()) return;

        var available = (terminal.IsRedirected ? SourceExcerpt.Unlimited : Math.Max(1, terminal.Width)) - Terminal.Margin.Length;
        var excerpt = SourceExcerpt.Of(text, region, Math.Max(1, available));
        terminal.WriteLine(Terminal.Margin + excerpt.Line);
        terminal.WriteLine(Terminal.Margin, new Cell(excerpt.Carets, tone));
    }

    private static Cell[] Summary(CheckResult result)
    {
        var files = Count(result.Files, "fact file");
        if (result.Problems.Count == 0) return [new Cell($"{result.Graph}: no problems in {files}.", Tone.Name)];

        var counts = new List<string>();
        if (result.Errors > 0) counts.Add(Count(result.Errors, "error"));
        if (result.Warnings > 0) counts.Add(Count(result.Warnings, "warning"));
        if (result.Infos > 0) counts.Add(Count(result.Infos, "info"));
        return [new Cell($"{result.Graph}: {string.Join(", ", counts)} in {files}.", Tone.Name)];
    }

    private static Style ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Aside,
    };

    private static string Count(int number, string noun) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
