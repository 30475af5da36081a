using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What facts can have against the constraints of their vocabulary. The arguments are, unless a comment says otherwise: the value; the
/// member, as the claim names it; what is wrong; the place of the constraint.
/// </summary>
internal static class ConstraintViolations
{
    public static readonly ProblemDescriptor Range = Error(
        "KG1201", "The value is out of range", "'{0}' is outside the range of '{1}': {2}. Correct the value, or the range at {3}.");

    public static readonly ProblemDescriptor Pattern = Error(
        "KG1202", "The text does not match the pattern",
        "'{0}' is not a valid text for '{1}': {2}. Correct the text, or the pattern at {3}.");

    public static readonly ProblemDescriptor TextLength = Error(
        "KG1203", "The text is too short or too long",
        "'{0}' has a length that '{1}' does not allow: {2}. Correct the text, or the length at {3}.");

    public static readonly ProblemDescriptor NotAllowed = Error(
        "KG1204", "The value is not allowed", "'{0}' is not an allowed value of '{1}': {2}. Write one of these, or add the value at {3}.");

    public static readonly ProblemDescriptor Denied = Error(
        "KG1205", "The value is excluded", "'{0}' is not an allowed value of '{1}': {2}. Write another value, or allow it at {3}.");

    /// <summary>Entity; member; how many it has; how many it needs; place of the constraint.</summary>
    public static readonly ProblemDescriptor TooFew = Error(
        "KG1206", "The entity has too few values",
        "'{0}' has too few values of '{1}': it has {2} and needs at least {3}. Add claims that are asserted, reported, "
            + "claimed or inferred, or correct the number at {4}.");

    /// <summary>Entity; member; how many it has; how many it can have; place of the constraint.</summary>
    public static readonly ProblemDescriptor TooMany = Error(
        "KG1207", "The entity has too many values",
        "'{0}' has too many values of '{1}': it has {2} and can have at most {3}. Remove or "
            + "deprecate the others, or correct the number at {4}.");

    public static readonly ProblemDescriptor Unit = Error(
        "KG1208", "The quantity has the wrong unit",
        "'{0}' is not in the unit of '{1}': {2}. Write it in that unit, or add the unit at {3}.");

    public static readonly ProblemDescriptor Language = Error(
        "KG1209", "The text has the wrong language", "'{0}' is not in a language of '{1}': {2}. Correct the language, or add it at {3}.");

    public static readonly ProblemDescriptor Future = Error(
        "KG1210", "The date is in the future",
        "'{0}' is in the future, which '{1}' does not allow: {2}. Correct the date, or remove [PastOrPresent] at {3}.");

    /// <summary>Since; until; place of since.</summary>
    public static readonly ProblemDescriptor UntilBeforeSince = Error(
        "KG1211", "The fact ends before it begins", "'until' is {1}, which is before 'since', {0} ({2}). Correct one of the dates.");

    /// <summary>At; <c>since</c> or <c>until</c>; its date; its place; <c>before</c> or <c>after</c>.</summary>
    public static readonly ProblemDescriptor AtOutside = Error(
        "KG1212", "The fact is observed when it does not hold", "'at' is {0}, which is {4} '{1}', {2} ({3}). Correct one of the dates.");

    /// <summary>The value; member; place of the pattern.</summary>
    public static readonly ProblemDescriptor PatternTimeout = new(
        "KG1213",
        "Matching the pattern takes too long",
        "Matching '{0}' against the pattern of '{1}' took too long and was stopped. Later texts "
            + "are not checked. Simplify the pattern at {2}.",
        Severity.Warning);

    /// <summary>Entity; member; language; place of the first.</summary>
    public static readonly ProblemDescriptor LanguageTwice = Error(
        "KG1214", "Two texts have the same language", "'{0}' has a second '{1}' in '{2}'; the first is at {3}. Remove one of them.");

    /// <summary>Value; member; the other entity; place of its value.</summary>
    public static readonly ProblemDescriptor NotUnique = Error(
        "KG1220", "Two entities have the same value",
        "'{0}' must be a unique '{1}', but '{2}' has the same value, at {3}. Correct one of the two.");

    /// <summary>Entity; the members; the other entity; its place; their values.</summary>
    public static readonly ProblemDescriptor NotUniqueTogether = Error(
        "KG1221", "Two entities have the same values",
        "'{0}' has the same {1} as '{2}', at {3}: {4}. Correct one of them, or merge the two entities.");

    /// <summary>Member; the cycle, as keys; the places of its other facts.</summary>
    public static readonly ProblemDescriptor Cycle = Error(
        "KG1222", "The relation forms a cycle", "'{0}' forms a cycle: {1}{2}. Remove or correct one of these facts.");

    /// <summary>Entity; member.</summary>
    public static readonly ProblemDescriptor Reflexive = Error(
        "KG1223", "The relation leads from an entity to itself",
        "The relation '{1}' cannot lead from '{0}' to itself. Name another entity, or remove the claim.");

    /// <summary>Subject; member; object; place of the fact the other way round.</summary>
    public static readonly ProblemDescriptor BothWays = Error(
        "KG1224", "The relation holds in both directions",
        "The relation '{1}' leads from '{0}' to '{2}', but also from '{2}' to '{0}', at {3}. It can hold in one direction "
            + "only. Remove or correct one of the two facts.");

    /// <summary>Subject; member; object; the other member; place of its fact; place of the constraint.</summary>
    public static readonly ProblemDescriptor DisjointFacts = Error(
        "KG1225", "Two facts exclude each other",
        "The relations '{1}' and '{3}', at {4}, both lead from '{0}' to '{2}', but they exclude each other "
            + "({5}). Remove or correct one of the two facts.");

    /// <summary>Entity; its kind; the name; the other entity; its kind; its place.</summary>
    public static readonly ProblemDescriptor DisjointKinds = Error(
        "KG1226", "Entities of disjoint kinds have the same name",
        "The {1} '{0}' has the name '{2}', and so has the {4} '{3}', at {5}, but no entity can be of both kinds. "
            + "Merge the two entities, or rename one of them.");

    /// <summary>Entity; kind; place of the constraint.</summary>
    public static readonly ProblemDescriptor ClosedKind = Error(
        "KG1227", "An entity of a closed kind is declared in a fact file",
        "'{0}' cannot be declared in a fact file: the entities of '{1}' are declared in C# only ({2}). Declare it there with "
            + "[Entity], or name an entity that is declared.");

    /// <summary>Member; what is missing; place of the constraint.</summary>
    public static readonly ProblemDescriptor QualifierMissing = Error(
        "KG1228", "A qualifier is missing", "A claim of '{0}' must specify '{1}' ({2}). Add it to the claim.");

    /// <summary>Member; qualifier; place of the constraint.</summary>
    public static readonly ProblemDescriptor QualifierNotAllowed = Error(
        "KG1229", "The qualifier is not allowed", "A claim of '{0}' cannot have the qualifier '{1}' ({2}). Remove it from the claim.");

    /// <summary>Member; place of the constraint.</summary>
    public static readonly ProblemDescriptor NoCitation = Error(
        "KG1230", "The claim has no source",
        "A claim of '{0}' must name a source ({1}). Add the source, or mark the claim as inferred with modality and restsOn.");

    /// <summary>Member; source; place of the constraint.</summary>
    public static readonly ProblemDescriptor NoQuote = Error(
        "KG1231", "The claim has no quote",
        "A claim of '{0}' must quote its source ({2}), but this claim does not quote '{1}'. Add the quote.");

    /// <summary>Date; member; entity; <c>before</c> or <c>after</c>; the other date; its member; its place.</summary>
    public static readonly ProblemDescriptor DatesReversed = Error(
        "KG1232", "The dates are in the wrong order",
        "'{1}' of '{2}' is {0}, which is {3} its '{5}', {4} ({6}). Correct one of the dates.");

    /// <summary>What is dated; date; <c>before</c> or <c>after</c>; the other entity; its member; its date; its place.</summary>
    public static readonly ProblemDescriptor FactOutsideLifetime = Error(
        "KG1233", "The fact is dated before or after it can hold",
        "{0} {1}, which is {2} '{4}' of '{3}', {5} ({6}). Correct one of the dates.");

    /// <summary>Subject; member; object; who ended first; when; who began later; when; place of the end; place of the beginning.</summary>
    public static readonly ProblemDescriptor NotContemporary = Error(
        "KG1234", "The two ends did not exist at the same time",
        "The relation '{1}' cannot lead from '{0}' to '{2}': '{3}' ended ({4}, {7}) before '{5}' began ({6}, "
            + "{8}). Correct the claim or one of the dates.");

    /// <summary>The value; member; the symbol; what UCUM reads; what to write; the whole unit.</summary>
    public static readonly ProblemDescriptor UnitReading = new(
        "KG1235",
        "UCUM reads the unit differently",
        "In the value '{0}' of '{1}', UCUM reads '{2}' as {3}. Write {4} if that is what you "
            + "mean, or declare [Unit(\"{5}\")] on the member.",
        Severity.Info);

    /// <summary>Member.</summary>
    public static readonly ProblemDescriptor EmptyText = new(
        "KG1236", "The text is empty", "The value of '{0}' is an empty text. Remove the claim, or write the text.", Severity.Warning);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Range, Pattern, TextLength, NotAllowed, Denied, TooFew, TooMany, Unit, Language, Future, UntilBeforeSince, AtOutside,
        PatternTimeout,
        LanguageTwice, NotUnique, NotUniqueTogether, Cycle, Reflexive, BothWays, DisjointFacts, DisjointKinds, ClosedKind, QualifierMissing,
        QualifierNotAllowed, NoCitation, NoQuote, DatesReversed, FactOutsideLifetime, NotContemporary,
        UnitReading, EmptyText,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
