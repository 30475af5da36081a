using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>
/// Text of a graph as it may reach a screen. Facts come from anywhere: what would move the cursor, change colours, ring the bell or reorder
/// the line (control characters, and Unicode's explicit bidirectional controls, UAX #9) is shown as its code instead of being obeyed.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsObeyed(text[i])) return Escape(text);
        }

        return text;
    }

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029') builder.Append(' ');
            else if (IsObeyed(c)) builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else builder.Append(c);
        }

        return builder.ToString();
    }

    private static bool IsObeyed(char c) =>
        char.IsControl(c)
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
