using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGraph.Names;

/// <summary>
/// Finds letters of scripts that are not used together: more than what the level "highly restrictive" of Unicode Technical Standard 39
/// (section 5.2) allows, which is one script, or Latin with the scripts of Japanese, of Korean, or of Chinese.
/// </summary>
/// <remarks>The ranges are read when they are first needed. Safe for any number of threads.</remarks>
internal static class Scripts
{
    /// <summary>Up to here every letter is Latin.</summary>
    private const char EndOfLatin = '\u0250';

    private const string Latin = "Latin";
    private const string Han = "Han";

    private static readonly Lazy<(int Start, int End, string Script)[]> Ranges = new(ReadRanges);

    /// <summary>
    /// Names two scripts of a text's letters that are not used together, in the order in which they occur, or null if
    /// all of them are used together.
    /// </summary>
    public static (string First, string Second)? FindMixed(string text)
    {
        if (IsLatin(text)) return null;
        string? first = null;
        var others = (List<string>?)null;
        for (var i = 0; i < text.Length; i += CodePoints.LengthAt(text, i))
        {
            if (!IsLetter(text, i) || Of(CodePoints.At(text, i)) is not { } script || script == first || others?.Contains(script) == true)
                continue;
            if (first is null)
            {
                first = script;
                continue;
            }

            if (!GoTogether(first, script)) return (first, script);
            foreach (var other in others ??= [])
            {
                if (!GoTogether(other, script)) return (other, script);
            }

            others.Add(script);
        }

        return null;
    }

    /// <summary>Gets the script of a letter; null where it is in none, or in every one.</summary>
    public static string? Of(int codePoint)
    {
        var ranges = Ranges.Value;
        int low = 0, high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            if (codePoint < ranges[middle].Start) high = middle - 1;
            else if (codePoint > ranges[middle].End) low = middle + 1;
            else return ranges[middle].Script;
        }

        return null;
    }

    private static bool IsLatin(string text)
    {
        foreach (var c in text)
        {
            if (c >= EndOfLatin) return false;
        }

        return true;
    }

    private static bool IsLetter(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) <= UnicodeCategory.OtherLetter;

    /// <summary>Whether two scripts are used together. With three of them every pair is, or two are not.</summary>
    private static bool GoTogether(string a, string b) =>
        a == Latin ? IsEastAsian(b)
        : b == Latin ? IsEastAsian(a)
        : a == Han ? b != Han && IsEastAsian(b)
        : b == Han ? IsEastAsian(a)
        : IsKana(a) && IsKana(b);

    private static bool IsEastAsian(string script) => script is Han or "Hangul" or "Bopomofo" || IsKana(script);

    private static bool IsKana(string script) => script is "Hiragana" or "Katakana";

    private static (int Start, int End, string Script)[] ReadRanges()
    {
        var ranges = new List<(int Start, int End, string Script)>();
        foreach (var line in ScriptRanges.Lines.Split('\n'))
        {
            var colon = line.IndexOf(':');
            var script = line.Substring(0, colon);
            foreach (var range in line.Substring(colon + 2).Split(' '))
            {
                var dash = range.IndexOf('-');
                var start = Number(dash < 0 ? range : range.Substring(0, dash));
                ranges.Add((start, dash < 0 ? start : Number(range.Substring(dash + 1)), script));
            }
        }

        ranges.Sort();
        return ranges.ToArray();
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
