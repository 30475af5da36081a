using System;
using System.Text;

namespace KnowledgeGraph.Names;

/// <summary>
/// The forms of keys and of the other names that facts refer to. Two names that are equal in Unicode form NFKC are one name: editors and
/// keyboards write the same letters in different forms.
/// </summary>
internal static class KeyText
{
    /// <summary>Determines whether a text is ASCII, and therefore in every Unicode form.</summary>
    public static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\x80') return false;
        }

        return true;
    }

    /// <summary>Gets a name in form NFKC (UAX #15); the same instance where it is in that form.</summary>
    public static string Normalize(string name)
    {
        if (IsAscii(name)) return name;
        try
        {
            return name.IsNormalized(NormalizationForm.FormKC) ? name : name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return name; // A lone surrogate has no normal form; such a name equals only itself.
        }
    }

    /// <summary>
    /// Determines whether a name begins or ends with white space, or contains two or more white space characters in a row.
    /// </summary>
    public static bool HasStrayWhiteSpace(string name)
    {
        var wasSpace = true;
        foreach (var c in name)
        {
            var isSpace = IsSpace(c);
            if (isSpace && wasSpace) return true;
            wasSpace = isSpace;
        }

        return wasSpace;
    }

    /// <summary>Gets a name without white space at its ends and with one space for each run of it.</summary>
    public static string WithoutStrayWhiteSpace(string name)
    {
        var kept = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (!IsSpace(name[i])) kept.Append(name[i]);
            else if (kept.Length > 0 && !IsSpace(kept[kept.Length - 1]))
                kept.Append(i + 1 < name.Length && IsSpace(name[i + 1]) ? ' ' : name[i]);
        }

        if (kept.Length > 0 && IsSpace(kept[kept.Length - 1])) kept.Length--;
        return kept.ToString();
    }

    private static bool IsSpace(char c) => c == ' ' || c is not (> ' ' and < '\x7f') && char.IsWhiteSpace(c);
}
