using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Interchange.Import.Texts;

/// <summary>Names of C# that are made of the names of inputs.</summary>
internal static class Identifiers
{
    private const int Longest = 100;
    private static readonly SearchValues<char> NotInIri = SearchValues.Create("<>\"{}|^`\\");

    /// <summary>
    /// Makes a name of the words of a text, each begun with a capital: <c>name.common</c> becomes <c>NameCommon</c>. Returns an empty text
    /// where there are no letters and digits.
    /// </summary>
    public static string Pascal(string text)
    {
        var normal = Normalize(LocalName(text));
        if (IsShouted(normal)) normal = normal.ToLowerInvariant();
        var name = new StringBuilder(normal.Length);
        var beginsWord = true;
        foreach (var c in normal)
        {
            if (c is '\'' or '\u2019') continue;
            if (!IsPart(c) || name.Length >= Longest)
            {
                beginsWord = true;
                continue;
            }

            name.Append(beginsWord ? char.ToUpperInvariant(c) : c);
            beginsWord = false;
        }

        if (name.Length > 0 && !char.IsLetter(name[0])) name.Insert(0, '_');
        return name.ToString().Trim('_').Length == 0 ? "" : name.ToString();
    }

    /// <summary>Gets the singular of an English noun, by looking for the word that has it as its plural.</summary>
    public static string Singular(string pascal)
    {
        // Some words are their own plural, but "People" is not among them here.
        if (EnglishPlural.Of(pascal) == pascal && !pascal.EndsWith("People", StringComparison.Ordinal)) return pascal;
        foreach (var candidate in Candidates(pascal))
        {
            if (candidate.Length > 1 && EnglishPlural.Of(candidate) == pascal) return candidate;
        }

        return pascal;
    }

    /// <summary>Determines whether a text is an IRI, and not only one with a colon.</summary>
    public static bool IsIri(string text) =>
        (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal))
            && !text.AsSpan().ContainsAny(NotInIri) && !text.AsSpan().ContainsAnyInRange('\0', ' ');

    /// <summary>Gets the last part of an IRI, and any other text as it is.</summary>
    public static string LocalName(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.StartsWith("urn:", StringComparison.Ordinal)) return text;
        var trimmed = text.TrimEnd('/', '#');
        var local = trimmed[(trimmed.LastIndexOfAny(['/', '#', ':']) + 1)..];
        return local.Length == 0 ? text : Uri.UnescapeDataString(local);
    }

    /// <summary>Gets what comes before the last part of an IRI.</summary>
    public static string NamespaceOf(string iri) => iri[..(iri.LastIndexOfAny(['/', '#', ':']) + 1)];

    /// <summary>Gets a name that is not taken yet, by a number at its end if needed, and takes it.</summary>
    public static string Take(string wanted, Func<string, bool> isTaken)
    {
        var name = wanted;
        for (var i = 2; isTaken(name); i++) name = wanted + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    private static IEnumerable<string> Candidates(string plural)
    {
        yield return plural.EndsWith("People", StringComparison.Ordinal) ? plural[..^6] + "Person" : "";
        yield return plural.EndsWith("Children", StringComparison.Ordinal) ? plural[..^3] : "";
        yield return plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : "";
        yield return plural.EndsWith("ves", StringComparison.Ordinal) ? plural[..^3] + "f" : "";
        yield return plural.EndsWith("ices", StringComparison.Ordinal) ? plural[..^4] + "ix" : "";
        yield return EndsWithAny(plural, "lyses", "theses", "gnoses", "crises") ? plural[..^2] + "is" : "";
        yield return plural.EndsWith('a') ? plural[..^1] + "um" : "";
        if (EndsWithAny(plural, "ss", "us", "is")) yield break;
        yield return EndsWithAny(plural, "sses", "shes", "xes", "tches", "nches", "rches", "tuses", "ruses", "puses", "nuses", "iases")
            ? plural[..^2] : "";
        yield return plural.EndsWith('s') ? plural[..^1] : "";
        yield return plural.EndsWith("es", StringComparison.Ordinal) ? plural[..^2] : "";
    }

    private static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes());
        }
    }

    private static bool IsShouted(string text) =>
        text.Length > 4 && !text.Any(char.IsLower) && text.Any(char.IsUpper);

    private static bool IsPart(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
