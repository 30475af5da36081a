using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The tool's own limits and faults. The comment on each lists the arguments of its message.</summary>
internal static class ToolProblems
{
    /// <summary>Entities in fact files; the limit.</summary>
    public static readonly ProblemDescriptor TooManyNames = new(
        "KG9001",
        "Too many entities for a property each",
        "The fact files declare {0} entities and at most {1} get a C# property, since each costs the compiler time. Reach the others by 'Parse' or 'Find', or raise the MSBuild property KnowledgeGraphNamedEntities.",
        Severity.Info);

    /// <summary>Step; type of the exception; its message.</summary>
    public static readonly ProblemDescriptor Fault = new(
        "KG9002",
        "The generator failed",
        "The generator failed in the step '{0}' ({1}: {2}). This is a fault of KnowledgeGraph and not of the facts; please report it with the facts or the vocabulary that bring it about.",
        Severity.Error);

    /// <summary>The version of the language that is set.</summary>
    public static readonly ProblemDescriptor OldLanguage = new(
        "KG9003",
        "The C# version is too old",
        "Kinds are written with partial properties, which need C# 13, and this project is compiled as C# {0}. Remove LangVersion from the project file, or set it to 13 or later.",
        Severity.Error);

    /// <summary>Member; the limit.</summary>
    public static readonly ProblemDescriptor TooManyDerived = new(
        "KG9004",
        "Too many derived edges to store",
        "More than {1} edges of '{0}' follow from the facts, and the image does not hold them: the program finds them when it first asks. Narrow the expression or the rule if that takes too long.",
        Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [TooManyNames, Fault, OldLanguage, TooManyDerived];
}
