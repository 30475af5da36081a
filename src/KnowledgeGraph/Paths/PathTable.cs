using System.Text;

namespace KnowledgeGraph.Paths;

/// <summary>The evidence for a path as lines of aligned columns: step, how it is claimed, source, quote.</summary>
internal static class PathTable
{
    private static readonly string[] Headings = ["Step", "How", "Source", "Quote"];

    internal static string Write(GraphPath path)
    {
        if (path.Length == 0) return "";
        var rows = new List<string[]> { Headings };
        for (var i = 0; i < path.Length; i++)
        {
            var name = OneLine(path[i].ToString());
            var count = rows.Count;
            foreach (var claim in path[i].Claims)
            {
                Add(rows, rows.Count == count ? name : "", claim);
                AddGrounds(rows, claim, 1, [claim.Index]);
            }
        }

        return Align(rows);
    }

    private static void Add(List<string[]> rows, string what, Claim claim) =>
        rows.Add([what, How(claim), claim.Source?.Key ?? "–", claim.Quote is { } quote ? $"“{OneLine(quote)}”" : ""]);

    /// <summary>Adds what a claim rests on, each claim once, so that the rows end whatever an image says.</summary>
    private static void AddGrounds(List<string[]> rows, Claim claim, int depth, HashSet<int> shown)
    {
        foreach (var ground in claim.RestsOn)
        {
            if (!shown.Add(ground.Index)) continue;
            Add(rows, $"{new string(' ', 2 * (depth - 1))}↳ {OneLine(ground.Fact.ToString())}", ground);
            AddGrounds(rows, ground, depth + 1, shown);
        }
    }

    private static string How(Claim claim)
    {
        var text = new StringBuilder(Name(claim.Modality));
        if (claim.AttributedTo is { } attribution)
            text.Append(claim.Modality == Modality.Claimed ? " by " : ", attributed to ").Append(OneLine(attribution));
        if (claim.Rank != Rank.Normal) text.Append(", ").Append(Name(claim.Rank));
        return text.ToString();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A row is one line: what would end it, or move the columns, is a space.</summary>
    private static string OneLine(string text) => string.Create(text.Length, text, static (line, text) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
    });

    private static string Align(List<string[]> rows)
    {
        var text = new StringBuilder();
        var widths = new int[Headings.Length];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) widths[i] = Math.Max(widths[i], CellWidth.Of(row[i]));
        }

        foreach (var row in rows)
        {
            var last = Array.FindLastIndex(row, static cell => cell.Length > 0);
            for (var i = 0; i <= last; i++)
            {
                text.Append(row[i]);
                if (i < last) text.Append(' ', widths[i] - CellWidth.Of(row[i]) + 2);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
