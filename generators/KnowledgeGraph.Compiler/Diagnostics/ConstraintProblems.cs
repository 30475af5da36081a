using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with the constraints of a vocabulary. The comment on each lists the arguments of its message.</summary>
internal static class ConstraintProblems
{
    /// <summary>Constraint; kind or member; reason.</summary>
    public static readonly ProblemDescriptor Misplaced = Error(
        "KG0101",
        "The constraint is not allowed here",
        "[{0}] is not allowed on '{1}': {2}. Remove it, or move it to where it applies.");

    /// <summary>Attribute; kind or member; what to write instead.</summary>
    public static readonly ProblemDescriptor NotChecked = Error(
        "KG0102",
        "The build does not check this attribute",
        "[{0}] on '{1}' has no effect, because the build does not check it. {2}.");

    /// <summary>Constraint; kind or member; place of the first.</summary>
    public static readonly ProblemDescriptor Twice = Error(
        "KG0103",
        "A constraint is declared twice",
        "[{0}] on '{1}' repeats the one at {2}. Remove one of them.");

    /// <summary>Constraint; member; value; what is expected; what is wrong, a sentence.</summary>
    public static readonly ProblemDescriptor WrongValue = Error(
        "KG0104",
        "The value of a constraint is not valid",
        "[{0}] of '{1}' has the value '{2}', and takes {3}; {4}");

    /// <summary>Constraint; member; lower bound; upper bound.</summary>
    public static readonly ProblemDescriptor BoundsReversed = Error(
        "KG0105",
        "The bounds allow no value",
        "No value of '{1}' is both {2} and {3}. Correct the bounds of [{0}].");

    /// <summary>Member; bound; its unit; the units that there are instead; their place.</summary>
    public static readonly ProblemDescriptor BoundUnit = Error(
        "KG0106",
        "A bound in another unit",
        "The bound '{1}' of '{0}' is in '{2}', and its values are in {3}, as {4} says. The two do not measure the same. Write the bound in that unit, or without one.");

    /// <summary>Constraint; kind or member; unknown name; the kind in which it is looked for; hint.</summary>
    public static readonly ProblemDescriptor UnknownMember = Error(
        "KG0107",
        "A constraint names an unknown member",
        "[{0}] on '{1}' names '{2}', which is not a member of '{3}'{4}. Name one with nameof(…).");

    /// <summary>Constraint; kind or member; the member that is named; what it is; what it has to be.</summary>
    public static readonly ProblemDescriptor WrongMember = Error(
        "KG0108",
        "A constraint names a member of another type",
        "[{0}] on '{1}' names '{2}', which is {3}. Name {4}.");

    /// <summary>Constraint; relation; domain; range.</summary>
    public static readonly ProblemDescriptor NotWithinOneKind = Error(
        "KG0109",
        "The constraint needs a relation within one kind",
        "[{0}] has no effect on '{1}': it leads from '{2}' to '{3}', and no entity is both. Remove the constraint, or correct the type of the relation.");

    /// <summary>Constraint; kind or member; why it can never hold.</summary>
    public static readonly ProblemDescriptor Unsatisfiable = Error(
        "KG0110",
        "Constraints that exclude each other",
        "[{0}] on '{1}' does not allow any fact: {2}. Correct one of the two.");

    /// <summary>Member; pattern; what is wrong.</summary>
    public static readonly ProblemDescriptor InvalidPattern = Error(
        "KG0111",
        "The pattern is not a regular expression",
        "The pattern '{1}' of '{0}' is not a valid .NET regular expression: {2}");

    /// <summary>Member; pattern; the part of it.</summary>
    public static readonly ProblemDescriptor SlowPattern = new(
        "KG0112",
        "The pattern can take very long",
        "The pattern '{1}' of '{0}' repeats '{2}', which repeats something itself: on a text that does not match, the time doubles with each character. Repeat once, or write an atomic group (?>…).",
        Severity.Warning);

    /// <summary>Kind or relation; the other; why they cannot be disjoint.</summary>
    public static readonly ProblemDescriptor NotDisjoint = Error(
        "KG0113",
        "These cannot be disjoint",
        "'{0}' cannot be [DisjointWith] '{1}': {2}. Name another one.");

    /// <summary>Relation; kind without a lifetime.</summary>
    public static readonly ProblemDescriptor NoLifetime = Error(
        "KG0114",
        "A kind without a lifetime",
        "[Contemporary] on '{0}' compares lifetimes, and '{1}' has none. Write [Lifetime(Start = nameof(…), End = nameof(…))] on that kind.");

    /// <summary>Constraint; kind or member; what it should name.</summary>
    public static readonly ProblemDescriptor Empty = Error(
        "KG0115",
        "A constraint that names nothing",
        "[{0}] on '{1}' names nothing. Name {2}.");

    /// <summary>The text; what is wrong, a sentence.</summary>
    public static readonly ProblemDescriptor WrongToday = Error(
        "KG0116",
        "The date of the build is not a date",
        "The MSBuild property KnowledgeGraphToday is '{0}', which is not a date; {1} Write it as 2025-01-29.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Misplaced, NotChecked, Twice, WrongValue, BoundsReversed, BoundUnit, UnknownMember, WrongMember, NotWithinOneKind, Unsatisfiable,
        InvalidPattern, SlowPattern, NotDisjoint, NoLifetime, Empty, WrongToday,
        .. ConstraintViolations.All,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
