using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What facts can have against the constraints of their vocabulary. The arguments are, unless a comment says otherwise: the value; the member, as
/// the claim names it; what is wrong; the place of the constraint.
/// </summary>
internal static class ConstraintViolations
{
    public static readonly ProblemDescriptor Range = Error(
        "KG1201", "A value out of range", "'{0}' is out of the range of '{1}': {2}. Correct the value, or the range at {3}.");

    public static readonly ProblemDescriptor Pattern = Error(
        "KG1202", "A text that does not match the pattern", "'{0}' is not of the form that '{1}' has: {2}. Correct the text, or the pattern at {3}.");

    public static readonly ProblemDescriptor TextLength = Error(
        "KG1203", "A text too short or too long", "'{0}' is not as long as '{1}' takes it: {2}. Correct the text, or the length at {3}.");

    public static readonly ProblemDescriptor NotAllowed = Error(
        "KG1204", "A value that is not allowed", "'{0}' is not a value that '{1}' can have: {2}. Write one of these, or add it at {3}.");

    public static readonly ProblemDescriptor Denied = Error(
        "KG1205", "A value that is excluded", "'{0}' is not a value that '{1}' can have: {2}. Write another value, or allow it at {3}.");

    /// <summary>Entity; member; how many it has; how many it needs; place of the constraint.</summary>
    public static readonly ProblemDescriptor TooFew = Error(
        "KG1206", "Fewer values than the member needs", "'{0}' has {2} of '{1}', and needs {3} at least. Add claims that the default view walks, or correct the number at {4}.");

    /// <summary>Entity; member; how many it has; how many it can have; place of the constraint.</summary>
    public static readonly ProblemDescriptor TooMany = Error(
        "KG1207", "More values than the member takes", "'{0}' has {2} of '{1}', and can have {3}. Remove or deprecate the rest, or correct the number at {4}.");

    public static readonly ProblemDescriptor Unit = Error(
        "KG1208", "A quantity in another unit", "'{0}' is not in the unit of '{1}': {2}. Write it in that unit, or add the unit at {3}.");

    public static readonly ProblemDescriptor Language = Error(
        "KG1209", "A text in another language", "'{0}' is not in a language of '{1}': {2}. Correct the language, or add it at {3}.");

    public static readonly ProblemDescriptor Future = Error(
        "KG1210", "A date in the future", "'{0}' is in the future, and '{1}' has dates of the past: {2}. Correct the date, or remove [PastOrPresent] at {3}.");

    /// <summary>Since; until; place of since.</summary>
    public static readonly ProblemDescriptor UntilBeforeSince = Error(
        "KG1211", "The end is before the beginning", "The fact holds until {1}, which is before {0}, since when it holds ({2}). Correct one of the two.");

    /// <summary>At; <c>since</c> or <c>until</c>; its date; its place; <c>before</c> or <c>after</c>.</summary>
    public static readonly ProblemDescriptor AtOutside = Error(
        "KG1212", "Observed when it did not hold", "The fact is observed at {0}, which is {4} {2}, {1} when it holds ({3}). Correct one of the two.");

    /// <summary>The value; member; place of the pattern.</summary>
    public static readonly ProblemDescriptor PatternTimeout = new(
        "KG1213",
        "The pattern takes too long",
        "Matching '{0}' against the pattern of '{1}' took too long and was given up, and so are the texts after it. Simplify the pattern at {2}.",
        Severity.Warning);

    /// <summary>Entity; member; language; place of the first.</summary>
    public static readonly ProblemDescriptor LanguageTwice = Error(
        "KG1214", "Two texts in one language", "'{0}' has a second '{1}' in '{2}'; the first is at {3}. Remove one of them.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Range, Pattern, TextLength, NotAllowed, Denied, TooFew, TooMany, Unit, Language, Future, UntilBeforeSince, AtOutside, PatternTimeout,
        LanguageTwice,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
