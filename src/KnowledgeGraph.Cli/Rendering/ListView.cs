using System.Globalization;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>The entities of a kind, or the kinds as a tree.</summary>
internal static class ListView
{
    public static void Write(Terminal terminal, ListReport report)
    {
        var table = new TextTable("Key", "Label", "Kind", "Facts", "Aliases") { NumericColumns = [3], WholeColumn = 0 };
        foreach (var node in report.Entities)
        {
            table.Add(
                new Cell(node.Key, Tone.Name),
                node.Label,
                node.Kind,
                node.Facts.ToString(CultureInfo.InvariantCulture),
                new Cell(string.Join(", ", node.Aliases), Tone.Aside));
        }

        table.WriteTo(terminal);
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
            table.Add(
                new Cell(new string(' ', 2 * depth) + kind.Name, kind.Abstract ? Tone.Aside : Tone.Name),
                kind.Entities.ToString(CultureInfo.InvariantCulture),
                new Cell(kind.Abstract ? $"{kind.Plural} (abstract)" : kind.Plural, Tone.Aside));
        }

        return table;
    }
}
