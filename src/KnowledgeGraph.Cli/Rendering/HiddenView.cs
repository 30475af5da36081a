using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What claims that do not count would lead to, and what makes them count.</summary>
internal static class HiddenView
{
    private const int MaximumNames = 5;

    /// <summary>Lines below the message that nothing was found.</summary>
    /// <param name="what">What there would be.</param>
    public static IEnumerable<string> Explain(HiddenReport? hidden, string what)
    {
        if (hidden is null) yield break;
        yield return $"With claims that do not count, {what}:";
        foreach (var line in Claims(hidden.Facts)) yield return Terminal.Margin + line;
        if (hidden.Remedy is { } remedy) yield return remedy + ".";
    }

    /// <summary>A line below an answer that would be another one.</summary>
    /// <param name="what">What there would be.</param>
    public static void Write(Terminal terminal, HiddenReport? hidden, string what)
    {
        if (hidden is null) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell($"With claims that do not count, {what}:", Tone.Aside));
        foreach (var line in Claims(hidden.Facts)) terminal.WriteLine(new Cell(Terminal.Margin + line, Tone.Hidden));
        if (hidden.Remedy is { } remedy) terminal.WriteLine(new Cell(remedy + ".", Tone.Aside));
    }

    /// <summary>A line for each claim of facts: the fact, its source and how it is claimed.</summary>
    public static IEnumerable<string> Claims(IEnumerable<FactReport> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var claim in fact.Claims)
            {
                var source = claim.Source is { } named ? $"{named.Key}, " : "";
                yield return $"{fact.Text}, {source}{EvidenceRows.How(claim with { Hidden = null, RestsOn = [] })}";
            }
        }
    }

    /// <summary>The first few of some entities.</summary>
    public static string Names(IReadOnlyList<NodeReport> nodes)
    {
        var names = string.Join(", ", nodes.Take(MaximumNames).Select(n => n.Label));
        return nodes.Count > MaximumNames ? $"{names} and {nodes.Count - MaximumNames} more" : names;
    }
}
