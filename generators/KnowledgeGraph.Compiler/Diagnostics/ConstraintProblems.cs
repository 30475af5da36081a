using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with the constraints of a vocabulary. The comment on each lists the arguments of its message.</summary>
internal static class ConstraintProblems
{
    /// <summary>Constraint; kind or member; reason.</summary>
    public static readonly ProblemDescriptor Misplaced = Error(
        "KG0101",
        "The constraint is not allowed here",
        "[{0}] is not allowed on '{1}': {2}. Remove it, or move it to a member or a kind that it applies to.");

    /// <summary>Attribute; kind or member; what to write instead.</summary>
    public static readonly ProblemDescriptor NotChecked = Error(
        "KG0102",
        "The build does not check this attribute",
        "[{0}] on '{1}' has no effect, because the build does not check it. {2}.");

    /// <summary>Constraint; kind or member; place of the first.</summary>
    public static readonly ProblemDescriptor Twice = Error(
        "KG0103",
        "The constraint is declared twice",
        "[{0}] on '{1}' repeats the constraint at {2}. Remove one of them.");

    /// <summary>Constraint; member; value; what is expected; what is wrong, a sentence.</summary>
    public static readonly ProblemDescriptor WrongValue = Error(
        "KG0104",
        "The value of a constraint is not valid",
        "'{2}' is not a valid value for [{0}] on '{1}', which takes {3}: {4}");

    /// <summary>Constraint; member; lower bound; upper bound.</summary>
    public static readonly ProblemDescriptor BoundsReversed = Error(
        "KG0105",
        "The bounds allow no value",
        "No value of '{1}' can be both {2} and {3}. Correct the bounds in [{0}].");

    /// <summary>Member; bound; its unit; the units that there are instead; their place.</summary>
    public static readonly ProblemDescriptor BoundUnit = Error(
        "KG0106",
        "The bound has an incompatible unit",
        "The bound '{1}' of '{0}' is in '{2}', but its values are in {3} ({4}), and the two units are not comparable. Write the bound in "
            + "the unit of the values, or without a unit.");

    /// <summary>Constraint; kind or member; unknown name; the kind in which it is looked for; hint.</summary>
    public static readonly ProblemDescriptor UnknownMember = Error(
        "KG0107",
        "The constraint names an unknown member",
        "[{0}] on '{1}' names '{2}', which is not a member of '{3}'{4}. Name a member with nameof(…).");

    /// <summary>Constraint; kind or member; the member that is named; what it is; what it has to be.</summary>
    public static readonly ProblemDescriptor WrongMember = Error(
        "KG0108",
        "The constraint names a member of the wrong type",
        "[{0}] on '{1}' names '{2}', which is {3}. Name {4}.");

    /// <summary>Constraint; relation; domain; range.</summary>
    public static readonly ProblemDescriptor NotWithinOneKind = Error(
        "KG0109",
        "The constraint requires a relation within one kind",
        "[{0}] has no effect on '{1}': it leads from '{2}' to '{3}', and no entity is of both kinds. Remove the "
            + "constraint, or correct the type of the relation.");

    /// <summary>Constraint; kind or member; why it can never hold.</summary>
    public static readonly ProblemDescriptor Unsatisfiable = Error(
        "KG0110",
        "The constraints exclude each other",
        "[{0}] on '{1}' does not allow any fact: {2}. Correct one of the two constraints.");

    /// <summary>Member; pattern; what is wrong.</summary>
    public static readonly ProblemDescriptor InvalidPattern = Error(
        "KG0111",
        "The pattern is not a valid regular expression",
        "The pattern '{1}' of '{0}' is not a valid .NET regular expression: {2}");

    /// <summary>Member; pattern; the part of it.</summary>
    public static readonly ProblemDescriptor SlowPattern = new(
        "KG0112",
        "The pattern can take very long to match",
        "The pattern '{1}' of '{0}' contains '{2}', a repetition of a repetition. On a text that does not match, the time doubles with "
            + "each character. Remove one of the repetitions, or write an atomic group (?>…).",
        Severity.Warning);

    /// <summary>Kind or relation; the other; why they cannot be disjoint.</summary>
    public static readonly ProblemDescriptor NotDisjoint = Error(
        "KG0113",
        "The kinds or relations cannot be disjoint",
        "'{0}' cannot be [DisjointWith] '{1}': {2}. Name another kind or relation.");

    /// <summary>Relation; kind without a lifetime.</summary>
    public static readonly ProblemDescriptor NoLifetime = Error(
        "KG0114",
        "The kind has no lifetime",
        "[Contemporary] on '{0}' compares lifetimes, but '{1}' has none. Write [Lifetime(Start "
            + "= nameof(…), End = nameof(…))] on that kind.");

    /// <summary>Constraint; kind or member; what it should name.</summary>
    public static readonly ProblemDescriptor Empty = Error(
        "KG0115",
        "The constraint names nothing",
        "[{0}] on '{1}' names nothing. Name {2}.");

    /// <summary>The text; what is wrong, a sentence.</summary>
    public static readonly ProblemDescriptor WrongToday = Error(
        "KG0116",
        "The date of the build is not valid",
        "The MSBuild property KnowledgeGraphToday is '{0}', which is not a valid date: {1} Write it like 2025-01-29.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Misplaced, NotChecked, Twice, WrongValue, BoundsReversed, BoundUnit, UnknownMember, WrongMember, NotWithinOneKind, Unsatisfiable,
        InvalidPattern, SlowPattern, NotDisjoint, NoLifetime, Empty, WrongToday,
        .. ConstraintViolations.All,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
