using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Whether something is stated, inferred or derived, and by what; then its proofs, with the evidence for each hop.</summary>
internal static class WhyView
{
    public static void Write(Terminal terminal, WhyReport report)
    {
        terminal.WriteLine(new Cell(report.Text, Tone.Name), new Cell($": {HowItHolds(report)}.", Tone.Aside));
        terminal.WriteLine();
        PathView.Write(terminal, report.Proofs, "The definition matches without a hop.");
        Exhaustion.Write(terminal, report.K, report.Proofs.Count, "proof");
    }

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
