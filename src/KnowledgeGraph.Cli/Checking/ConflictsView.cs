using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Rendering;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Contradictions as a table: a group for each, and in it a row for each claim with its words.</summary>
internal static class ConflictsView
{
    public static void Write(Terminal terminal, ConflictsReport report)
    {
        var table = new TextTable("Conflict", "Claim", "Source", "How", "Quote") { GroupedColumns = 1 };
        for (var i = 0; i < report.Conflicts.Count; i++)
        {
            var conflict = report.Conflicts[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var name = new Cell(number + " " + conflict.Id, conflict.Severity == "info" ? Tone.Aside : Tone.Warning);
            foreach (var claim in conflict.Claims)
                table.Add(
                    name, $"{claim.Subject} {claim.Member} {claim.Value}", new Cell(claim.Source ?? "–", Tone.Source), How(claim),
                    claim.Quote is null ? "" : $"“{claim.Quote}”");
        }

        if (!table.IsEmpty) table.WriteTo(terminal);
        foreach (var kind in report.Conflicts.DistinctBy(static conflict => conflict.Id).OrderBy(static conflict => conflict.Id))
            terminal.WriteLine(new Cell($"{kind.Id}  {kind.Title} ({kind.Severity})", Tone.Aside));
        var conflicts = report.Conflicts.Count == 1 ? "1 conflict" : $"{report.Conflicts.Count} conflicts";
        terminal.WriteLine(
            new Cell(
                $"{report.Graph}: {conflicts} in {report.Files} fact file{(report.Files == 1 ? "" : "s")} and {report.Assembly}.",
                Tone.Name));
    }

    private static string How(FoundClaim claim)
    {
        var text = new StringBuilder(StatementWord.Of(claim.Modality));
        if (claim.AttributedTo is { } who) text.Append(claim.Modality == Modality.Claimed ? " by " : ", attributed to ").Append(who);
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [("scope", claim.Scope), ("at", claim.At), ("since", claim.Since), ("until", claim.Until)])
        {
            if (value is not null) text.Append(", ").Append(name).Append(' ').Append(value);
        }

        return text.ToString();
    }
}
