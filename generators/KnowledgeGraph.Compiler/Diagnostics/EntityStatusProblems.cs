using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with the status of entities and with what replaces them. The comment on each lists the arguments of its message.
/// </summary>
internal static class EntityStatusProblems
{
    /// <summary>Value; property; what is wrong, with what it takes.</summary>
    public static readonly ProblemDescriptor WrongValue = Error(
        "KG1080", "The value is not valid for the status of an entity", "'{0}' is not a valid value for '{1}' of an entity: {2}");

    /// <summary>Key; property; name of the status.</summary>
    public static readonly ProblemDescriptor WithoutStatus = Error(
        "KG1081",
        "An entity that is in use is replaced or gives a reason",
        "'{0}' has '{1}' but is not deprecated. Add {2}, or remove it.");

    /// <summary>Key; property; place of the other.</summary>
    public static readonly ProblemDescriptor Twice = Error(
        "KG1082",
        "The status of an entity is stated twice",
        "'{1}' of '{0}' already has another value at {2}. Remove one of the two.");

    /// <summary>Key; key of the replacement; what is wrong, with what to do.</summary>
    public static readonly ProblemDescriptor WrongReplacement = Error(
        "KG1083", "An entity cannot be replaced by this one", "'{0}' cannot be replaced by '{1}': {2}");

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [WrongValue, WithoutStatus, Twice, WrongReplacement];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
