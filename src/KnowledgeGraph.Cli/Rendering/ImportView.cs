using System.Globalization;
using KnowledgeGraph.Interchange.Import;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What an import has written, guessed and left out, as text.</summary>
internal static class ImportView
{
    private const int ShownMembers = 8;

    public static void Write(Terminal terminal, ImportReport report, string directory)
    {
        terminal.WriteLine(
            new Cell(report.Graph, Tone.Name),
            $": {Count(report.Entities, "entity", "entities")} and {Count(report.Claims, "claim", "claims")} in {directory}");
        terminal.WriteLine();
        var kinds = new TextTable("kind", "entities", "members") { NumericColumns = [1], LongColumn = 2 };
        foreach (var kind in report.Kinds.Where(static kind => kind.Entities > 0))
            kinds.Add(new Cell(kind.Name, Tone.Name), Number(kind.Entities), Members(kind));
        kinds.WriteTo(terminal);
        Write(terminal, "Changed:", report.Changes);
        Write(terminal, "Guessed:", report.Guessed);
        Write(terminal, "Left out:", report.LeftOut);
        terminal.WriteLine();
        terminal.WriteLine(new Cell("Files: " + string.Join(", ", report.Outputs), Tone.Aside));
        terminal.WriteLine(new Cell("To decide otherwise, edit import.kg.map.json, and import again.", Tone.Aside));
    }

    private static void Write(Terminal terminal, string heading, IReadOnlyList<ImportNote> notes)
    {
        if (notes.Count == 0) return;
        terminal.WriteLine();
        terminal.WriteLine(heading);
        var table = new TextTable("", "", "") { NumericColumns = [0], LongColumn = 1 };
        foreach (var note in notes)
            table.Add(Number(note.Count), note.What, new Cell(note.Examples.Count == 0 ? "" : $"e.g. {note.Examples[0]}", Tone.Aside));
        table.WriteTo(terminal);
    }

    private static string Members(ImportedKind kind)
    {
        var names = string.Join(", ", kind.Members.Take(ShownMembers).Select(static member => member.Name));
        return kind.Members.Count > ShownMembers ? $"{names} and {kind.Members.Count - ShownMembers} more" : names;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
