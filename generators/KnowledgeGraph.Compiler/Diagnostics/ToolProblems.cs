using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The tool's own limits and faults. The comment on each lists the arguments of its message.</summary>
internal static class ToolProblems
{
    /// <summary>Entities in fact files; the limit.</summary>
    public static readonly ProblemDescriptor TooManyNames = new(
        "KG9001",
        "Too many entities for C# properties",
        "The fact files declare {0} entities and at most {1} get a C# property, since each costs the compiler time. Reach the others with 'Parse' or 'Find', or raise the MSBuild property KnowledgeGraphNamedEntities.",
        Severity.Info);

    /// <summary>Step; type of the exception; its message.</summary>
    public static readonly ProblemDescriptor Fault = new(
        "KG9002",
        "The generator failed",
        "The generator failed in the step '{0}' ({1}: {2}). This is a bug in KnowledgeGraph, not in the facts. Please report it with the facts or the vocabulary that cause it.",
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
        "More than {1} edges of '{0}' follow from the facts, and the image does not store them. The program computes them when it first needs them. Narrow the expression or the rule if that takes too long.",
        Severity.Info);

    /// <summary>Path; the limit.</summary>
    public static readonly ProblemDescriptor AssertionTooLong = new(
        "KG9005",
        "The assertion takes too long to check",
        "Whether the assertion about '{0}' holds is not known: finding out takes more than {1} steps. Begin the path at an entity instead of a kind, narrow the path or the definitions of the derived members in it, or raise the MSBuild property KnowledgeGraphAssertionSteps.",
        Severity.Error);

    /// <summary>Member; the steps.</summary>
    public static readonly ProblemDescriptor DerivationTooLong = new(
        "KG9006",
        "Derived edges take too long to find",
        "Finding the edges of '{0}' that follow from the facts takes more than {1} steps, and the image does not hold them: the program finds them when it first asks. Narrow the expression or the rule, or raise the MSBuild property KnowledgeGraphDerivedEdges.",
        Severity.Info);

    /// <summary>Entity or value; member; how many claims there are; the limit.</summary>
    public static readonly ProblemDescriptor TooManyPairs = new(
        "KG9007",
        "Too many claims to compare in pairs",
        "There are {2} claims about '{0}' and '{1}', and only the first {3} pairs of them are compared. Remove claims that others repeat, or let the member have many values.",
        Severity.Info);

    /// <summary>Quote; document.</summary>
    public static readonly ProblemDescriptor QuoteTooLong = new(
        "KG9008",
        "The quote takes too long to find",
        "Whether '{0}' is in the document '{1}' is not known: the words before […] are in too many places. Quote more words before the omission.",
        Severity.Warning);

    /// <summary>None.</summary>
    public static readonly ProblemDescriptor QuikGraphPackage = new(
        "KG9010",
        "QuikGraph is referenced without KnowledgeGraph.QuikGraph",
        "The project references QuikGraph, and not the package that shows graphs to it. Run 'dotnet add package KnowledgeGraph.QuikGraph' for AsQuikGraph() on graphs, views and relations.",
        Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [TooManyNames, Fault, OldLanguage, TooManyDerived, AssertionTooLong, DerivationTooLong, TooManyPairs, QuoteTooLong, QuikGraphPackage];
}
