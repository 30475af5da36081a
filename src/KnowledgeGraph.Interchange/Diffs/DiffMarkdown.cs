using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>Writes a diff as Markdown.</summary>
internal static class DiffMarkdown
{
    private const int ShortestFence = 3;

    public static string Write(GraphDiff diff)
    {
        var text = new StringBuilder("### Changes of ").Append(Escape(diff.NewGraph)).Append("\n\n");
        if (diff.IsEmpty) text.Append("No differences.\n");
        else
        {
            text.Append("| | added | removed | changed |\n|---|---:|---:|---:|\n");
            AppendRow(text, "kinds", diff.Kinds);
            AppendRow(text, "members", diff.Members);
            AppendRow(text, "sources", diff.Sources);
            AppendRow(text, "entities", diff.Entities);
            AppendRow(text, "facts", diff.Facts);
            AppendRow(text, "claims", diff.Claims);
            AppendLines(text, diff.ToLines());
        }

        foreach (var limit in diff.Limits) text.Append('\n').Append(Escape(limit)).Append('\n');
        return text.ToString();
    }

    private static void AppendRow<T>(StringBuilder text, string what, IReadOnlyList<GraphChange<T>> changes)
        where T : DiffRecord
    {
        if (changes.Count == 0) return;
        text.Append("| ").Append(what);
        foreach (var kind in Enum.GetValues<ChangeKind>())
            text.Append(" | ").Append(changes.Count(change => change.Kind == kind).ToString(CultureInfo.InvariantCulture));
        text.Append(" |\n");
    }

    /// <summary>
    /// Hosts colour a block of the language <c>diff</c> by the first character of each line; of a change, that is <c>!</c>.
    /// </summary>
    private static void AppendLines(StringBuilder text, IReadOnlyList<DiffLine> lines)
    {
        var fence = new string('`', Math.Max(ShortestFence, lines.Max(static line => LongestRun(line.Text)) + 1));
        text.Append('\n').Append(fence).Append("diff\n");
        foreach (var line in lines)
        {
            if (line.IsHeading) text.Append("@@ ").Append(line.Text).Append(" @@\n");
            else text.Append(line.Change == ChangeKind.Changed ? '!' : line.Sign).Append(' ').Append(line.Text).Append('\n');
        }

        text.Append(fence).Append('\n');
    }

    /// <summary>The length of the longest run of backticks, which a fence must be longer than.</summary>
    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (@"\`*_{}[]<>()#+!|~&".Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
