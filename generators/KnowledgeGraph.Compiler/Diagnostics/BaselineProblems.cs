using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What is different from the facts that were shipped.</summary>
internal static class BaselineProblems
{
    /// <summary>The fact; nothing; how many more there are.</summary>
    public static readonly ProblemDescriptor Gone = new(
        "KG3020",
        "A shipped fact is gone",
        "'{0}' was shipped, but is not in the graph. State the fact again, or remove this line if the fact is meant to be gone.{2}",
        Severity.Warning);

    /// <summary>The fact as it was shipped; as it is now; how many more there are.</summary>
    public static readonly ProblemDescriptor Changed = new(
        "KG3021",
        "A shipped fact has changed",
        "'{0}' was shipped, but the graph has '{1}'. Correct the fact, or replace this line if the change is meant.{2}",
        Severity.Warning);

    /// <summary>Which facts are new; the name of the baseline.</summary>
    public static readonly ProblemDescriptor Added = new(
        "KG3022",
        "New facts are not in the baseline",
        "{0}, and not in '{1}'. Add the line when you ship the graph: with the code fix, or with 'kg baseline'.",
        Severity.Info);

    /// <summary>What is wrong.</summary>
    public static readonly ProblemDescriptor UnreadableLine = new(
        "KG3023",
        "The line of the baseline cannot be read",
        "{0}. A line has a subject, a member and a value, as in: DeepSeek founded 2023. 'kg baseline' writes the whole file again.",
        Severity.Warning);

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [Gone, Changed, Added, UnreadableLine];
}
