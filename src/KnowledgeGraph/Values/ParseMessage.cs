using System;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>Wording that the messages about values have in common.</summary>
internal static class ParseMessage
{
    /// <summary>Shows the character at a position, or says that the text ends there.</summary>
    public static string Found(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return "the text ends here";

        var c = text[position];
        if (c == ' ') return "found a space";
        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
            return "found '" + text.Slice(position, 2).ToString() + "'";

        // Controls, format characters (bidi controls among them) and lone surrogates would spoil the message.
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
            ? "found U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            : "found '" + c + "'";
    }
}
