using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with facts when they are linked. The comment on each lists the arguments of its message.</summary>
internal static class FactProblems
{
    /// <summary>Key; hint, such as <c>; did you mean 'HighFlyer' (High-Flyer)?</c>, or the advice to declare it.</summary>
    public static readonly ProblemDescriptor UnknownEntity = Error(
        "KG1001", "Unknown entity", "There is no entity '{0}'{1}");

    /// <summary>Member; kind; hint, or the list of members.</summary>
    public static readonly ProblemDescriptor UnknownMember = Error(
        "KG1002", "Unknown member", "The kind '{1}' has no member '{0}'{2}");

    /// <summary>Kind; hint, or the list of kinds.</summary>
    public static readonly ProblemDescriptor UnknownKind = Error(
        "KG1003", "Unknown kind", "There is no kind '{0}'{1}");

    /// <summary>Key; hint, or the advice to declare it.</summary>
    public static readonly ProblemDescriptor UnknownSource = Error(
        "KG1004", "Unknown source", "There is no source '{0}'{1}");

    /// <summary>Value; member; what the member takes; what is wrong.</summary>
    public static readonly ProblemDescriptor WrongValue = Error(
        "KG1005", "The value does not match the type of the member", "'{0}' is not a valid value for '{1}', which takes {2}: {3}");

    /// <summary>Key; place of the other; how they differ, or empty; what to do.</summary>
    public static readonly ProblemDescriptor DuplicateEntity = Error(
        "KG1006", "Duplicate entity", "The entity '{0}' is already declared at {1}{2}. {3}");

    /// <summary>Key; kind; member; what to do.</summary>
    public static readonly ProblemDescriptor MissingMember = Error(
        "KG1007", "A required member is missing", "'{0}' has no '{2}', and every '{1}' must have exactly one. {3}");

    /// <summary>Key; member; this value; the other value; place of the other.</summary>
    public static readonly ProblemDescriptor TooManyValues = Error(
        "KG1008",
        "Too many values",
        "'{0}' can have only one '{1}', but '{2}' and '{3}', at {4}, cannot both be true. Remove one of them, add a qualifier in which "
            + "they differ (scope, since, until, at), or rank one of them preferred or deprecated.");

    /// <summary>Key; kind; its concrete kinds.</summary>
    public static readonly ProblemDescriptor AbstractKind = Error(
        "KG1009", "An abstract kind cannot have entities of its own",
        "The kind of '{0}' cannot be '{1}', which is abstract. Name one of the kinds below it: {2}.");

    /// <summary>Member; kinds that have it; key of the subject; kind of the subject; place of its declaration.</summary>
    public static readonly ProblemDescriptor MemberOfAnotherKind = Error(
        "KG1010", "The member belongs to another kind",
        "'{0}' is a member of {1}, but '{2}', declared at {4}, is of the kind '{3}'. Name another subject or another member.");

    /// <summary>Key; its kind; member; the expected kind; place of its declaration.</summary>
    public static readonly ProblemDescriptor WrongKind = Error(
        "KG1011", "The entity is of another kind",
        "'{0}', declared at {4}, is of the kind '{1}', but '{2}' takes '{3}'. Name an entity of that kind, or another member.");

    /// <summary>Id; hint.</summary>
    public static readonly ProblemDescriptor UnknownClaim = Error(
        "KG1012", "Unknown claim", "There is no claim with the id '{0}'{1}");

    /// <summary>Id; place of the first claim.</summary>
    public static readonly ProblemDescriptor DuplicateId = Error(
        "KG1013", "Two claims have the same id", "The id '{0}' is already used by the claim at {1}. Give each claim its own id.");

    /// <summary>Value; qualifier; what is wrong, with what it takes.</summary>
    public static readonly ProblemDescriptor WrongQualifier = Error(
        "KG1014", "The value is not valid for the qualifier", "'{0}' is not a valid value for '{1}': {2}");

    /// <summary>Key; place of the other; the first part that differs.</summary>
    public static readonly ProblemDescriptor DuplicateSource = Error(
        "KG1015",
        "Two sources have the same key",
        "The source '{0}' is already declared at {1} with another {2}. Give one of them another key, or make both declarations the same.");

    /// <summary>What is wrong.</summary>
    public static readonly ProblemDescriptor InferredClaim = Error(
        "KG1016",
        "An inferred claim must rest on other claims",
        "This inferred claim {0}. Name the ids of the claims that it follows from ('restsOn'), and do not name a source.");

    /// <summary>Value; key of the source; part of the source; what is wrong.</summary>
    public static readonly ProblemDescriptor WrongSourceData = Error(
        "KG1017", "The value is not valid for this property of a source", "'{0}' is not a valid value for '{2}' of the source '{1}': {3}");

    /// <summary>The circle as a list of ids.</summary>
    public static readonly ProblemDescriptor RestsOnItself = Error(
        "KG1018", "A claim rests on itself", "This claim rests on itself through {0}. Remove one of these ids from 'restsOn'.");

    /// <summary>Place of the first claim.</summary>
    public static readonly ProblemDescriptor DuplicateClaim = new(
        "KG1019",
        "Duplicate claim",
        "This claim repeats the claim at {0}, with the same value and qualifiers. Remove one of them.",
        Severity.Warning);

    /// <summary>How many.</summary>
    public static readonly ProblemDescriptor MoreProblems = new(
        "KG1020", "More problems are not shown", "{0} more problems are not shown. Fix the problems that are shown, and build again.",
        Severity.Warning);

    /// <summary>Member; its expression.</summary>
    public static readonly ProblemDescriptor DerivedMember = Error(
        "KG1025", "A derived member cannot be stated",
        "'{0}' is derived from '{1}' and cannot be stated. State the facts that it follows from.");

    public static readonly ProblemDescriptor NoGraph = Error(
        "KG1060",
        "The project has facts but no graph",
        "No class of this project has [KnowledgeGraph], so these facts are neither checked nor compiled. "
        + "Write '[KnowledgeGraph] public static partial class Name;' in a C# file, and "
        + "declare the kinds of the facts in the same project.");

    /// <summary>Subject; member; object.</summary>
    public static readonly ProblemDescriptor OneWay = Error(
        "KG1090", "A fact is stated in one direction only",
        "The relation '{1}' is stated from '{0}' to '{2}', but not from '{2}' to '{0}', and its facts must be stated in both directions. "
            + "Add the other direction, or remove the claim.");

    /// <summary>Member; subject; value; place of another value.</summary>
    public static readonly ProblemDescriptor OrderOfFiles = Error(
        "KG1091", "Values of an ordered member are stated in different files",
        "The values of '{0}' of '{1}' are ordered, but '{2}' is stated here and others at {3}, so nothing says which comes first. "
            + "State all values in one file, in their order.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        UnknownEntity, UnknownMember, UnknownKind, UnknownSource, WrongValue, DuplicateEntity, MissingMember, TooManyValues, AbstractKind,
        MemberOfAnotherKind, WrongKind, UnknownClaim, DuplicateId, WrongQualifier, DuplicateSource, InferredClaim, WrongSourceData,
        RestsOnItself, DuplicateClaim, MoreProblems, DerivedMember, NoGraph, OneWay, OrderOfFiles,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
