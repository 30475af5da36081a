using System;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>
/// The name of the property for a key. A key that is not an identifier gives the name that its words make, each begun with a capital, one
/// after another: <c>INC-105</c> becomes <c>INC105</c>, <c>Search Index 2</c> becomes <c>SearchIndex2</c>, and <c>3M Company</c> becomes
/// <c>_3MCompany</c>.
/// </summary>
/// <remarks>
/// Whatever is not a letter, a digit, a mark on a letter or an underscore ends a word; an apostrophe is left out. The key is taken in
/// Unicode form NFKC.
/// </remarks>
internal static class PropertyName
{
    /// <summary>
    /// Far below the longest name that metadata can hold (1,023 bytes), also with a prefix such as <c>get_</c> and three bytes a character.
    /// </summary>
    private const int MaximumLength = 256;

    private static readonly string[] AccessorPrefixes = ["get_", "set_", "op_"];

    /// <summary>
    /// Determines whether a key can be the name of a property as it is, whatever others there are. Names of accessors and operators are
    /// refused, and formatting characters although C# allows them (section 6.4.3): it ignores them when it compares names, and what a
    /// reader cannot see names nothing.
    /// </summary>
    public static bool IsValid(string key)
    {
        if (key.Length is 0 or > MaximumLength || !IsStart(key[0])) return false;
        foreach (var prefix in AccessorPrefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal)) return false;
        }

        foreach (var c in key)
        {
            if (!IsPart(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ConnectorPunctuation) return false;
        }

        return true;
    }

    /// <summary>
    /// Gets the name that the words of a key make, or null where they make none: where it has no letters and digits, for example.
    /// </summary>
    public static string? Of(string key)
    {
        var name = new StringBuilder(key.Length);
        var beginsWord = true;
        foreach (var c in KeyText.Normalize(key))
        {
            if (c is '\'' or '\u2019') continue;
            if (!IsPart(c))
            {
                beginsWord = true;
                continue;
            }

            name.Append(beginsWord ? char.ToUpperInvariant(c) : c);
            beginsWord = false;
        }

        if (name.Length == 0) return null;
        if (!char.IsLetter(name[0]) && name[0] != '_') name.Insert(0, '_');
        return IsValid(name.ToString()) && name.ToString().Trim('_').Length > 0 ? name.ToString() : null;
    }

    private static bool IsStart(char c) =>
        c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
