using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Counts: the totals in one line, then a table each for modules, kinds, members, modalities and sources.</summary>
internal static class StatsView
{
    public static void Write(Terminal terminal, StatsReport stats)
    {
        terminal.WriteLine(
            new Cell(stats.Dates is null ? stats.Graph : $"{stats.Graph}, facts with a date {stats.Dates}", Tone.Name),
            $": {stats.Entities} entities, {stats.Facts} facts ({stats.HiddenFacts} hidden), {stats.Claims} claims "
                + $"({stats.UnsourcedClaims} without a source)");
        var modules = new TextTable("Graph", "Entities", "Facts", "Claims", "From") { NumericColumns = [1, 2, 3] };
        foreach (var module in stats.Modules ?? [])
        {
            var from = new Cell($"{module.Assembly} {module.Version}".Trim(), Tone.Aside);
            modules.Add(new Cell(module.Module, Tone.Name), Text(module.Entities), Text(module.Facts), Text(module.Claims), from);
        }

        Write(terminal, "Graphs", modules);
        Write(terminal, "Kinds", ListView.Tree(stats.Kinds));

        var members = new TextTable("Kind", "Member", "Facts", "Claims") { NumericColumns = [2, 3], GroupedColumns = 1 };
        foreach (var member in stats.Members.Where(m => m.Expression is null))
            members.Add(member.Kind, new Cell(member.Label, Tone.Name), Text(member.Facts), Text(member.Claims));
        Write(terminal, "Members", members);

        var rules = new TextTable("Kind", "Member", "Rule") { GroupedColumns = 1 };
        foreach (var member in stats.Members)
        {
            foreach (var rule in RulesOf(member)) rules.Add(member.Kind, new Cell(member.Label, Tone.Name), rule);
        }

        Write(terminal, "Rules", rules);

        var modalities = new TextTable("Modality", "Claims") { NumericColumns = [1] };
        foreach (var modality in stats.Modalities) modalities.Add(StatementWord.Of(modality.Modality), Text(modality.Claims));
        Write(terminal, "Modalities", modalities);

        var sources = new TextTable("Source", "Claims", "Title") { NumericColumns = [1] };
        foreach (var source in stats.Sources)
            sources.Add(new Cell(source.Key, Tone.Source), Text(source.Claims), new Cell(source.Title ?? source.Document, Tone.Aside));
        Write(terminal, "Sources", sources);
    }

    /// <summary>How a member holds where no fact states it.</summary>
    private static IEnumerable<string> RulesOf(MemberStatsReport member)
    {
        if (member.Expression is { } expression) yield return $"derived: {expression}";
        if (member.Transitive is true) yield return "transitive";
        if (member.InheritedThrough is { } relation) yield return $"inherited through {relation}";
    }

    private static void Write(Terminal terminal, string title, TextTable table)
    {
        if (table.IsEmpty) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell(title, Tone.Name));
        table.WriteTo(terminal);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
