using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a path expression. The comment on each lists the arguments of its message.</summary>
internal static class PathProblems
{
    /// <summary>Column; what is wrong; what to do.</summary>
    public static readonly ProblemDescriptor Syntax = Error(
        "KG5001", "The text is not a valid path expression", "The path expression is not valid at column {0}: {1}. {2}.");

    /// <summary>Name; hint.</summary>
    public static readonly ProblemDescriptor UnknownRelation = Error(
        "KG5002", "Unknown relation in a path", "There is no relation '{0}'{1}");

    /// <summary>Name; kind.</summary>
    public static readonly ProblemDescriptor Property = Error(
        "KG5003", "The path contains a property",
        "'{0}' is a property of '{1}', but a path contains only relations and inverses. Write a relation or an inverse.");

    /// <summary>What leads where, up to "which has no"; the step; hint.</summary>
    public static readonly ProblemDescriptor DeadEnd = Error("KG5004", "A step of the path can never follow", "{0}'{1}'{2}");

    /// <summary>The expression; the kinds that it leads to; what it should lead to; what that is.</summary>
    public static readonly ProblemDescriptor NeverThere = Error(
        "KG5005", "The path can never lead to its end",
        "The path '{0}' leads to {1}, but never to '{2}', which is {3}. Fix the path, or name an end that it can lead to.");

    /// <summary>The expression; the kinds that it leads to; the derived member; the kind of its type; what to do.</summary>
    public static readonly ProblemDescriptor OtherKind = Error(
        "KG5006", "The derived member has the wrong kind", "The path '{0}' leads to {1}, but '{2}' holds nodes of '{3}'. {4}");

    /// <summary>The expression; the kinds that it leads from; those that it leads to; type arguments in angle brackets.</summary>
    public static readonly ProblemDescriptor KnownEnds = new(
        "KG5007", "The kinds at the ends of a path are known",
        "The path '{0}' leads from {1} to {2}. Write 'Walk{3}' to get nodes of these types instead of 'Node'.", Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Syntax, UnknownRelation, Property, DeadEnd, NeverThere, OtherKind, KnownEnds
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
