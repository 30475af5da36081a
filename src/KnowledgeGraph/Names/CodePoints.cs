using System;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Names;

/// <summary>The code points of texts, and how a message shows them where two texts look the same.</summary>
internal static class CodePoints
{
    /// <summary>How many code points a message shows of one text.</summary>
    private const int MaximumShown = 8;

    /// <summary>Gets the number of UTF-16 code units of the code point at a position.</summary>
    public static int LengthAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    /// <summary>Gets the code point at a position; half of a surrogate pair counts as one.</summary>
    public static int At(string text, int index) =>
        LengthAt(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    /// <summary>Writes a code point as <c>U+0301</c>.</summary>
    public static string Name(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>
    /// Writes the code points in which a text differs from another one, as <c>U+0069 U+0301</c>: those between the common beginning and the
    /// common end. Where the other one has something more, the character beside it is shown.
    /// </summary>
    public static string Difference(string text, string other)
    {
        var shorter = Math.Min(text.Length, other.Length);
        var start = 0;
        while (start < shorter && text[start] == other[start]) start++;
        if (IsInsidePair(text, start) || IsInsidePair(other, start)) start--;

        var after = 0;
        while (after < shorter - start && text[text.Length - 1 - after] == other[other.Length - 1 - after]) after++;
        if (IsInsidePair(text, text.Length - after) || IsInsidePair(other, other.Length - after)) after--;

        // Shown beside each other, both texts have to show something.
        if (start > 0 && start == shorter - after) start -= start > 1 && IsInsidePair(text, start - 1) ? 2 : 1;
        return Write(text, start, text.Length - after);
    }

    private static string Write(string text, int start, int end)
    {
        var written = new StringBuilder();
        var shown = 0;
        for (var i = start; i < end; i += LengthAt(text, i))
        {
            if (shown++ > 0) written.Append(' ');
            if (shown > MaximumShown) return written.Append('…').ToString();
            written.Append(Name(At(text, i)));
        }

        return written.ToString();
    }

    private static bool IsInsidePair(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]);
}
