using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Conversion;

/// <summary>
/// Writes names and texts so that a line stays a line, and what cannot be seen is: control, format and bidirectional characters are
/// escaped.
/// </summary>
internal static class SnapshotText
{
    /// <summary>Writes a name as it is where it is a word, and in quotes otherwise.</summary>
    internal static StringBuilder AppendName(this StringBuilder builder, string name) =>
        IsWord(name) ? builder.Append(name) : builder.AppendQuoted(name);

    internal static StringBuilder AppendQuoted(this StringBuilder builder, string text) =>
        builder.Append('"').AppendEscaped(text, true).Append('"');

    internal static StringBuilder AppendEscaped(this StringBuilder builder, string text, bool escapeQuotes = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') builder.Append("\\n");
            else if (c == '\r') builder.Append("\\r");
            else if (c == '\t') builder.Append("\\t");
            else if (c == '\\' || (escapeQuotes && c == '"')) builder.Append('\\').Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                builder.Append(c).Append(text[++i]);
            else if (IsInvisible(c)) builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else builder.Append(c);
        }

        return builder;
    }

    /// <summary>Determines whether a character can be in a name without quotes.</summary>
    internal static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/';

    private static bool IsWord(string name)
    {
        foreach (var c in name)
        {
            if (!IsOfWord(c)) return false;
        }

        return name.Length > 0;
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
