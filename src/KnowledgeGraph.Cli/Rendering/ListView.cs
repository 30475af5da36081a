using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>The entities of a kind, or the kinds as a tree.</summary>
internal static class ListView
{
    public static void Write(Terminal terminal, ListReport report)
    {
        // What most of the entities have comes first, so that a narrow screen shows the properties that say most.
        var properties = report.Entities.SelectMany(e => e.Values).GroupBy(p => (p.Member, p.Label)).OrderByDescending(g => g.Count())
            .Select(g => g.Key).ToArray();
        var table = new TextTable(["Key", "Label", "Kind", .. properties.Select(p => p.Label), "Facts", "Aliases"])
        {
            NumericColumns = [3 + properties.Length],
            WholeColumn = 0,
            OptionalColumns = [.. Enumerable.Range(3, properties.Length), 4 + properties.Length],
        };
        foreach (var node in report.Entities)
        {
            table.Add(
            [
                new Cell(node.Key, Tone.Name),
                node.Label,
                node.Kind,
                .. properties.Select(p => (Cell)string.Join(", ", node.Values.FirstOrDefault(v => v.Member == p.Member)?.Values ?? [])),
                node.Facts.ToString(CultureInfo.InvariantCulture),
                new Cell(string.Join(", ", node.Aliases), Tone.Aside),
            ]);
        }

        table.WriteTo(terminal);
        if (table.LeftOut(terminal) is { Count: > 0 } missing)
        {
            terminal.WriteLine();
            terminal.WriteLine(
                new Cell(
                    $"The terminal is too narrow for {string.Join(", ", missing)}. The output to a pipe and --json include these columns.",
                    Tone.Aside));
        }
    }

    public static void Write(Terminal terminal, KindsReport report) => Tree(report.Kinds).WriteTo(terminal);

    /// <summary>Kinds in the order of the vocabulary, each indented below the abstract kind that it is one of.</summary>
    public static TextTable Tree(IReadOnlyList<KindReport> kinds)
    {
        var table = new TextTable("Kind", "Entities", "Plural") { NumericColumns = [1] };
        var depths = new Dictionary<string, int>();
        foreach (var kind in kinds)
        {
            var depth = kind.Parent is not null && depths.TryGetValue(kind.Parent, out var above) ? above + 1 : 0;
            depths[kind.Name] = depth;
            var notes = kind.Abstract ? $"{kind.Plural} (abstract" : $"{kind.Plural} (";
            if (kind.AlsoIs is { } others) notes += (kind.Abstract ? ", " : "") + "also " + string.Join(", ", others);
            table.Add(
                new Cell(new string(' ', 2 * depth) + kind.Name, kind.Abstract ? Tone.Aside : Tone.Name),
                kind.Entities.ToString(CultureInfo.InvariantCulture),
                new Cell(kind.Abstract || kind.AlsoIs is not null ? notes + ")" : kind.Plural, Tone.Aside));
        }

        return table;
    }
}
