using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with the exceptions that claims make for themselves. The comment on each lists the arguments of its message.
/// </summary>
internal static class ExceptionProblems
{
    /// <summary>What stands in place of the id; what is wrong with it.</summary>
    public static readonly ProblemDescriptor UnknownId = Error(
        "KG1030",
        "The exception does not name a check",
        "'{0}' {1}. Write the id of a check and a reason: \"KG2001: the reason\".");

    /// <summary>Id.</summary>
    public static readonly ProblemDescriptor WithoutReason = Error(
        "KG1031",
        "The exception does not give a reason",
        "This exception from {0} does not give a reason. Write \"{0}: the reason\".");

    /// <summary>Id; its title.</summary>
    public static readonly ProblemDescriptor NotNeeded = new(
        "KG1032",
        "The exception is not needed",
        "No check reports {0} ({1}) here. Remove the exception.",
        Severity.Warning);

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [UnknownId, WithoutReason, NotNeeded];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
