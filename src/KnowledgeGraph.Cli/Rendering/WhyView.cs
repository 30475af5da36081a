using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Whether something is stated, inferred or derived, and by what; then its proofs, with the evidence for each hop.</summary>
internal static class WhyView
{
    public static void Write(Terminal terminal, WhyReport report)
    {
        terminal.WriteLine(new Cell(report.Text, Tone.Name), new Cell($": {HowItHolds(report)}.", Tone.Aside));
        terminal.WriteLine();
        PathView.Write(terminal, report.Proofs, report.Sources, "The definition matches without a hop.");
        Exhaustion.Write(terminal, report.K, report.Proofs.Count, "proof");
    }

    /// <summary>Lines that say what comes nearest to what does not hold.</summary>
    public static IReadOnlyList<string> Explain(WhyReport report)
    {
        if (report.Nearest is not { } near) return [];
        string[] lines =
        [
            .. Explain(report.Hidden, "It is stated, but does not count: "),
            .. report.Reverse is { } reverse ? [$"The reverse holds: {reverse.Text}"] : Array.Empty<string>(),
            .. Explain(report.ReverseHidden, "The reverse is stated, but does not count: "),
            .. near.OtherFacts.Select(f => $"But {f.Text}"),
        ];
        return
        [
            .. near.Mismatches.Select(m => $"{m.Relation} leads from {m.From} to {m.To}"),
            .. lines.Length > 0 ? lines : [Connection(near.Connection)],
        ];
    }

    private static IEnumerable<string> Explain(HiddenReport? hidden, string prefix)
    {
        if (hidden is null) yield break;
        if (hidden.Text is { } proof) yield return $"With claims that do not count, it holds: {proof}";
        foreach (var line in HiddenView.Claims(hidden.Facts)) yield return hidden.Text is null ? prefix + line : Terminal.Margin + line;
        if (hidden.RemedyText is { } remedy) yield return remedy + ".";
    }

    private static string Connection(FoundPathReport? path) => path switch
    {
        null => "Nothing connects the two.",
        { Length: 0 } => "Both names mean the same entity.",
        _ => $"They are connected by: {path.Text}",
    };

    private static string HowItHolds(WhyReport report) =>
        report.Stated ? "stated" : report.Inferred ? "inferred by the curator; no source states it" : "derived" + ReasonOf(report);

    private static string ReasonOf(WhyReport report)
    {
        if (report.Expression is { } expression) return $", as {expression}";
        var rules = new List<string>();
        if (report.Transitive) rules.Add("is transitive");
        if (report.InheritedThrough is { } relation) rules.Add($"is inherited through {relation}");
        return rules.Count == 0 ? "" : $", because the relation {string.Join(" and ", rules)}";
    }
}
