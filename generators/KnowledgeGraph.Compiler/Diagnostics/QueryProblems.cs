using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with a query in C# that the compiler of C# accepts. The comment on each lists the arguments of its message.
/// </summary>
internal static class QueryProblems
{
    /// <summary>The call; the type of the elements; the type that is asked for; what the call does; what to write instead.</summary>
    public static readonly ProblemDescriptor OtherNodeType = new(
        "KG5010",
        "No node passes the filter",
        "'{0}' {3}, because the elements have the .NET type '{1}', not '{2}', whatever their kind. Write '{4}'.",
        Severity.Warning);

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [OtherNodeType];
}
