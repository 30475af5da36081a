using System.Globalization;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Documents;

/// <summary>
/// Which characters are one when a quote is compared with its document: the forms of quotation marks and of dashes. Single marks stay apart
/// from double ones, and capitals from small letters.
/// </summary>
internal static class CharacterFolding
{
    public static int Fold(int codePoint) => codePoint switch
    {
        < 0x80 => codePoint,
        0xB4 or 0x2B9 or 0x2BC or (>= 0x2018 and <= 0x201B) or 0x2032 or 0x2039 or 0x203A or 0xFF07 => '\'',
        0xAB or 0xBB or (>= 0x201C and <= 0x201F) or 0x2033 or (>= 0x301D and <= 0x301F) or 0xFF02 => '"',
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE31 or 0xFE32 or 0xFE58 or 0xFE63 or 0xFF0D => '-',
        _ => codePoint,
    };

    /// <summary>
    /// Whether a character has no width and is left out: joiners, soft hyphens, direction marks, variation selectors and the like.
    /// </summary>
    public static bool IsLeftOut(int codePoint) => codePoint switch
    {
        < 0xAD => codePoint < 0x20 ? codePoint is not (>= '\t' and <= '\r') : codePoint is >= 0x7F and <= 0x9F and not 0x85,
        0x2028 or 0x2029 => false,
        >= 0xFE00 and <= 0xFE0F => true,
        _ => InvisibleCharacters.IsInvisible(codePoint),
    };

    /// <summary>
    /// Whether normalisation may join a character to the one before it: marks, the vowels and finals of Hangul, half-width sound marks.
    /// </summary>
    public static bool Continues(string text, int index) => text[index] switch
    {
        < '\u0300' => false,
        (>= '\u1100' and <= '\u11FF') or (>= '\uA960' and <= '\uA97F') or (>= '\uD7B0' and <= '\uD7FF') => true,
        >= '\uFF9E' and <= '\uFFDC' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark,
    };
}
