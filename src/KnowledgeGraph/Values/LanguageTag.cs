using System;

namespace KnowledgeGraph;

/// <summary>
/// Checks language tags against the grammar of RFC 5646, section 2.1, and gives them their canonical case (section 2.1.1).
/// </summary>
internal static class LanguageTag
{
    // Section 2.1: "irregular" tags that the grammar of langtag does not cover. The "regular" grandfathered ones it covers.
    private static readonly string[] Irregular =
    [
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao",
        "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    ];

    /// <summary>Checks the tag that goes from a position to the end of the text.</summary>
    public static bool TryCanonicalize(string text, int begin, out string tag, out ValueParseError error)
    {
        tag = text.Substring(begin);
        error = default;
        foreach (var known in Irregular)
            if (TryUse(known, ref tag)) return true;

        var subtags = new SubtagReader(text, begin);
        if (!subtags.TryCheck(out error)) return false;
        if (!subtags.IsCanonical) tag = subtags.ToCanonicalCase();
        return true;
    }

    private static bool TryUse(string known, ref string tag)
    {
        if (!string.Equals(known, tag, StringComparison.OrdinalIgnoreCase)) return false;
        tag = known;
        return true;
    }
}
