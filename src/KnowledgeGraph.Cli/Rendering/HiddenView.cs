using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What claims that do not count would lead to, and what makes them count.</summary>
internal static class HiddenView
{
    private const int MaximumNames = 5;

    /// <summary>Adds the options that make the claims count.</summary>
    public static HiddenReport? WithRemedy(HiddenReport? hidden) =>
        hidden?.Remedy is { } remedy ? hidden with { RemedyText = Describe(remedy) } : hidden;

    /// <summary>Lines below the message that nothing was found.</summary>
    /// <param name="what">What there would be.</param>
    public static IEnumerable<string> Explain(HiddenReport? hidden, string what)
    {
        if (hidden is null) yield break;
        yield return $"With claims that do not count, {what}:";
        foreach (var line in Claims(hidden.Facts)) yield return Terminal.Margin + line;
        if (hidden.RemedyText is { } remedy) yield return remedy + ".";
    }

    /// <summary>A line below an answer that would be another one.</summary>
    /// <param name="what">What there would be.</param>
    public static void Write(Terminal terminal, HiddenReport? hidden, string what)
    {
        if (hidden is null) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell($"With claims that do not count, {what}:", Tone.Aside));
        foreach (var line in Claims(hidden.Facts)) terminal.WriteLine(new Cell(Terminal.Margin + line, Tone.Hidden));
        if (hidden.RemedyText is { } remedy) terminal.WriteLine(new Cell(remedy + ".", Tone.Aside));
    }

    /// <summary>A line for each claim of facts: the fact, its source and how it is claimed.</summary>
    public static IEnumerable<string> Claims(IEnumerable<FactReport> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var claim in fact.Claims)
            {
                var source = claim.Source is { } key ? $"{key}, " : "";
                yield return $"{fact.Text}, {source}{EvidenceRows.How(claim with { Hidden = null, RestsOn = null, Grounds = null })}";
            }
        }
    }

    /// <summary>The first few of some entities.</summary>
    public static string Names(IReadOnlyList<NodeReport> nodes)
    {
        var names = string.Join(", ", nodes.Take(MaximumNames).Select(n => n.Label));
        return nodes.Count > MaximumNames ? $"{names} and {nodes.Count - MaximumNames} more" : names;
    }

    private static string Describe(HiddenRemedy remedy)
    {
        if (remedy.Including.Count == 0) return "To count it, omit the options of the view";
        var including = $"To count it, use --including {string.Join(',', remedy.Including.Select(StatementWord.Of))}";
        return remedy.WithoutView ? $"{including} without the other options of the view" : including;
    }
}
