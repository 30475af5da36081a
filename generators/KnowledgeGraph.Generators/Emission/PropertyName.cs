using System.Globalization;
using System.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// The name of the property for a key that is not an identifier: its words, each begun with a capital, one after another. <c>INC-105</c>
/// becomes <c>INC105</c>, <c>Search Index 2</c> becomes <c>SearchIndex2</c>, and <c>3M Company</c> becomes <c>_3MCompany</c>.
/// </summary>
/// <remarks>
/// Whatever is not a letter, a digit, a mark on a letter or an underscore ends a word; an apostrophe is left out. The key is taken in
/// Unicode form NFKC.
/// </remarks>
internal static class PropertyName
{
    /// <summary>Gets the name, or null where the key gives none: where it has no letters and digits, for example.</summary>
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
        return SourceIdentifier.IsValid(name.ToString()) && name.ToString().Trim('_').Length > 0 ? name.ToString() : null;
    }

    private static bool IsPart(char c) => c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
}
