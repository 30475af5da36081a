using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// Characters that make two names look the same, or a name look like another: controls, bidi controls, joiners, fillers, tags and
/// noncharacters. The list is written out, since the categories that a host knows depend on its version of Unicode.
/// </summary>
internal static class InvisibleCharacters
{
    // As much of a name as a message quotes, in UTF-16 code units.
    private const int LongestQuote = 60;

    /// <summary>The first invisible character's code point, or -1.</summary>
    public static int Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7F') continue;
            int codePoint = c;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                codePoint = char.ConvertToUtf32(c, text[++i]);
            if (IsInvisible(codePoint)) return codePoint;
        }

        return -1;
    }

    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => true,      // C0 and C1 controls
        0xAD or 0x34F or 0x61C => true,               // soft hyphen, grapheme joiner, Arabic letter mark
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => true, // Hangul fillers
        0x17B4 or 0x17B5 => true,                     // Khmer inherent vowels
        >= 0x180B and <= 0x180F => true,              // Mongolian variation selectors and vowel separator
        >= 0x200B and <= 0x200F => true,              // zero-width space, joiners, direction marks
        >= 0x2028 and <= 0x202E => true,              // line and paragraph separator, embeddings, overrides
        >= 0x2060 and <= 0x206F => true,              // word joiner, invisible operators, isolates
        >= 0xD800 and <= 0xDFFF => true,              // halves of surrogate pairs
        >= 0xFDD0 and <= 0xFDEF => true,              // noncharacters
        0xFEFF or (>= 0xFFF0 and <= 0xFFFB) => true,  // byte order mark, interlinear annotation
        >= 0xE0000 and <= 0xE0FFF => true,            // tags and more variation selectors
        _ => (codePoint & 0xFFFE) == 0xFFFE,          // noncharacters at the end of each plane
    };

    /// <summary>The text as a message may quote it: short, on one line, with what cannot be seen as <c>\u202E</c>.</summary>
    public static string Reveal(string text)
    {
        if (text.Length <= LongestQuote && Find(text) < 0) return text;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (result.Length >= LongestQuote) return result.Append('…').ToString();
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (IsInvisible(codePoint)) result.Append(Escape(codePoint));
            else result.Append(text, i, isPair ? 2 : 1);
            if (isPair) i++;
        }

        return result.ToString();
    }

    private static string Escape(int codePoint) => codePoint > 0xFFFF
        ? "\\U" + codePoint.ToString("X8", CultureInfo.InvariantCulture)
        : "\\u" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    public static string Name(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
