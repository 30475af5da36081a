using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Interchange;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>A diff as text: what came, went and changed, each in its colour.</summary>
internal static class DiffView
{
    public static void Write(Terminal terminal, GraphDiff diff)
    {
        foreach (var line in diff.ToLines())
            terminal.WriteLine(new Cell(line.ToString(), line.IsHeading ? Tone.Name : ToneOf(line.Change)));
        foreach (var limit in diff.Limits) terminal.WriteLine(new Cell(limit, Tone.Aside));
        terminal.WriteLine(new Cell(diff.ToSummary(), Tone.Name));
    }

    private static Style? ToneOf(ChangeKind? change) => change switch
    {
        ChangeKind.Added => Tone.Added,
        ChangeKind.Removed => Tone.Removed,
        ChangeKind.Changed => Tone.Changed,
        _ => Tone.Plain,
    };
}
