using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with assertions over the graph, and the graph by them. The comment on each lists the arguments of its message.
/// </summary>
internal static class AssertionProblems
{
    /// <summary>Name; hint, or the advice to write a key or a kind.</summary>
    public static readonly ProblemDescriptor UnknownEnd = Error(
        "KG4001", "Unknown entity or kind in an assertion", "There is no entity or kind '{0}'{1}");

    /// <summary>Path; beginning; end; how far the nearest path comes; between which others there is none, or nothing.</summary>
    public static readonly ProblemDescriptor PathMissing = Error(
        "KG4002", "A required path does not exist",
        "No path '{0}' leads from '{1}' to '{2}'. {3}{4} Add the missing fact, or fix the assertion.");

    /// <summary>Path; beginning; end; the path with its facts.</summary>
    public static readonly ProblemDescriptor PathFound = Error(
        "KG4003", "A path exists that is not allowed",
        "A path '{0}' leads from '{1}' to '{2}', which is not allowed: {3}. Fix the facts or the assertion.");

    /// <summary>Path; the cycle with its facts.</summary>
    public static readonly ProblemDescriptor Cycle = Error(
        "KG4004", "A path that must be acyclic forms a cycle",
        "The path '{0}' must not lead back to its start, but it does: {1}. Fix the facts or the assertion.");

    /// <summary>What is counted, up to the number; the number; the minimum; some of the entities.</summary>
    public static readonly ProblemDescriptor TooFew = Error(
        "KG4005", "Too few entities", "{0} {1}, but the minimum is {2}{3}. Add the missing entities, or lower the minimum.");

    /// <summary>What is counted, up to the number; the number; the maximum; some of the entities.</summary>
    public static readonly ProblemDescriptor TooMany = Error(
        "KG4006", "Too many entities", "{0} {1}, but the maximum is {2}{3}. Remove the wrong entities, or raise the maximum.");

    /// <summary>What is wrong; what to do.</summary>
    public static readonly ProblemDescriptor Bounds = Error("KG4007", "The bounds of a count are not valid", "{0}. {1}.");

    /// <summary>What is wrong.</summary>
    public static readonly ProblemDescriptor Malformed = Error(
        "KG4008",
        "An assertion is empty or ambiguous",
        "{0}. Write exactly one of pathExists, noPath, acyclic and count, and give a count a minimum, a maximum or both.");

    /// <summary>Kind; when to write any.</summary>
    public static readonly ProblemDescriptor NoQuantifier = Error(
        "KG4009",
        "A kind needs 'each' or 'any'",
        "'{0}' is a kind, and the assertion does not say for which of its entities it must hold. Write \"each {0}\" if it "
            + "must hold for each of them, or \"any {0}\" {1}.");

    /// <summary>What is wrong; what to write.</summary>
    public static readonly ProblemDescriptor WrongQuantifier = Error(
        "KG4010", "'each' or 'any' is not allowed here", "{0}. Write {1}.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        UnknownEnd, PathMissing, PathFound, Cycle, TooFew, TooMany, Bounds, Malformed, NoQuantifier, WrongQuantifier,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
