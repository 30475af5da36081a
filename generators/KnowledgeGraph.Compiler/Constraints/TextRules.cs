using System;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>
/// Texts that a regular expression matches from beginning to end, by any of its alternatives. An empty text is not held to it, as in
/// System.ComponentModel.DataAnnotations.
/// </summary>
internal sealed class PatternRule(PatternConstraint pattern, MemberType type) : ValueRule(pattern, ConstraintViolations.Pattern)
{
    private readonly Regex _regex = new(Whole(pattern.Pattern), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(pattern.Timeout));

    /// <summary>
    /// The pattern for a whole text. Whether a match that was found reaches from beginning to end cannot be asked afterwards: of
    /// <c>chip|chipset</c> the first alternative is found in <c>chipset</c>, and the second never tried.
    /// </summary>
    /// <remarks>
    /// A line break ends a comment that the pattern ends with where it ignores white space, <c>(?x)</c>; elsewhere it would be part of it.
    /// </remarks>
    public static string Whole(string pattern)
    {
        try
        {
            var whole = @"\A(?:" + pattern + @")\z";
            _ = new Regex(whole, RegexOptions.CultureInvariant);
            return whole;
        }
        catch (ArgumentException)
        {
            return @"\A(?:" + pattern + "\n)\\z";
        }
    }

    /// <summary>
    /// Gets a value indicating whether a match took too long. The rule holds no text to the pattern after that: a build must end.
    /// </summary>
    public bool HasTimedOut { get; private set; }

    public override string? FaultOf(string value)
    {
        var text = TextOf(value, type);
        if (HasTimedOut || IsEmpty(value, type)) return null;
        try
        {
            return _regex.IsMatch(text) ? null : "it does not match '" + pattern.Pattern + "'";
        }
        catch (RegexMatchTimeoutException)
        {
            HasTimedOut = true;
            return null;
        }
    }
}

/// <summary>Texts of some length, in Unicode code points.</summary>
internal sealed class TextLengthRule(TextLengthConstraint length, MemberType type) : ValueRule(length, ConstraintViolations.TextLength)
{
    public override string? FaultOf(string value)
    {
        var count = CodePoints(TextOf(value, type));
        if (count >= length.Minimum && count <= length.Maximum) return null;
        var (bound, words) = count < length.Minimum ? (length.Minimum, ", and the minimum is ") : (length.Maximum, ", and the maximum is ");
        return "it has " + Number(count) + (count == 1 ? " character" : " characters") + words + Number(bound);
    }

    /// <summary>A pair of surrogates is one code point.</summary>
    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i - 1], text[i])) continue;
            count--;
            i++;
        }

        return count;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Texts in some languages: a tag takes in those that begin with it (basic filtering, RFC 4647, section 3.3.1).</summary>
internal sealed class LanguageRule(LanguageConstraint languages) : ValueRule(languages, ConstraintViolations.Language)
{
    private const int ListedLanguages = 12;

    public override string? FaultOf(string value)
    {
        var tag = value.Substring(value.LastIndexOf('@') + 1);
        foreach (var language in languages.Languages)
        {
            if (Includes(language, tag)) return null;
        }

        return "it is in '" + tag + "' instead of " + NameList.Of(languages.Languages, ListedLanguages, " or ");
    }

    public static bool Includes(string range, string tag) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
}
