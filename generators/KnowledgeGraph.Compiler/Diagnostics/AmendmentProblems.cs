using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with what a graph says of claims of the graphs that it extends. The comment on each lists the arguments of its
/// message.
/// </summary>
internal static class AmendmentProblems
{
    /// <summary>Name of the claim; its place.</summary>
    public static readonly ProblemDescriptor OwnClaim = Error(
        "KG1050",
        "The claim is one of the same graph",
        "'{0}' is a claim of this graph, at {1}, and not of one that it extends. Change the claim itself.");

    /// <summary>Name of the claim; place of the other amendment.</summary>
    public static readonly ProblemDescriptor Duplicate = Error(
        "KG1051",
        "Two amendments of one claim",
        "The claim '{0}' is already amended at {1}. Write one amendment for both.");

    /// <summary>Name of the claim.</summary>
    public static readonly ProblemDescriptor WithoutReason = Error(
        "KG1052",
        "The amendment does not give a reason",
        "This amendment of '{0}' does not give a reason. Add 'reason'.");

    /// <summary>Name of the claim.</summary>
    public static readonly ProblemDescriptor Empty = Error(
        "KG1053",
        "The amendment does not change anything",
        "This amendment of '{0}' does not change anything. Add 'rank', 'modality' or 'except', or remove it.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [OwnClaim, Duplicate, WithoutReason, Empty];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
