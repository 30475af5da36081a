using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The tool's own limits and faults. The comment on each lists the arguments of its message.</summary>
internal static class ToolProblems
{
    /// <summary>Entities or sources in fact files; the limit; what finds them.</summary>
    public static readonly ProblemDescriptor TooManyNames = new(
        "KG9001",
        "Too many entities or sources for C# properties",
        "The fact files declare {0}, so none of them gets a C# property: the limit is {1}. Use {2} instead, or "
            + "raise the MSBuild property KnowledgeGraphNamedEntities.",
        Severity.Info);

    /// <summary>Step; type of the exception; its message.</summary>
    public static readonly ProblemDescriptor Fault = new(
        "KG9002",
        "The generator failed",
        "The generator failed in the step '{0}' ({1}: {2}). This is a bug in KnowledgeGraph, not in the facts. Please report it "
            + "with the facts or the vocabulary that cause it.",
        Severity.Error);

    /// <summary>The version of the language that is set.</summary>
    public static readonly ProblemDescriptor OldLanguage = new(
        "KG9003",
        "The C# version is too old",
        "Kinds use partial properties, which require C# 13, but this project is compiled as C# {0}. Remove LangVersion "
            + "from the project file, or set it to 13 or later.",
        Severity.Error);

    /// <summary>Member; the limit.</summary>
    public static readonly ProblemDescriptor TooManyDerived = new(
        "KG9004",
        "Too many derived edges to store",
        "More than {1} edges of '{0}' follow from the facts, so the image does not store them. The program computes them when it first "
            + "needs them. If that takes too long, narrow the expression or the rule.",
        Severity.Info);

    /// <summary>Path; the limit.</summary>
    public static readonly ProblemDescriptor AssertionTooLong = new(
        "KG9005",
        "The assertion takes too long to check",
        "The assertion about '{0}' cannot be checked, because it takes more than {1} steps. Begin the path at an entity instead of a kind, "
            + "narrow the path or the definitions of the derived members in it, or raise the "
            + "MSBuild property KnowledgeGraphAssertionSteps.",
        Severity.Error);

    /// <summary>Member; the steps.</summary>
    public static readonly ProblemDescriptor DerivationTooLong = new(
        "KG9006",
        "Derived edges take too long to find",
        "Finding the edges of '{0}' that follow from the facts takes more than {1} steps, so the image does not store them. The program "
            + "computes them when it first needs them. Narrow the expression or the rule, or raise the "
            + "MSBuild property KnowledgeGraphDerivedEdges.",
        Severity.Info);

    /// <summary>Entity or value; member; how many claims or other things there are; the limit and what it counts.</summary>
    public static readonly ProblemDescriptor TooManyPairs = new(
        "KG9007",
        "Too many claims to compare",
        "There are {2} for '{0}' and '{1}', but only the first {3} are compared. Remove repeated claims, or "
            + "divide them into several members.",
        Severity.Info);

    /// <summary>Quote; document.</summary>
    public static readonly ProblemDescriptor QuoteTooLong = new(
        "KG9008",
        "The quote takes too long to find",
        "The quote '{0}' cannot be checked against the document '{1}', because the words before […] occur in too many "
            + "places. Quote more words before the omission.",
        Severity.Warning);

    /// <summary>None.</summary>
    public static readonly ProblemDescriptor QuikGraphPackage = new(
        "KG9010",
        "QuikGraph is referenced without KnowledgeGraph.QuikGraph",
        "The project references QuikGraph, but not the package that presents graphs to it. To use AsQuikGraph() on graphs, views and "
            + "relations, run 'dotnet add package KnowledgeGraph.QuikGraph'.",
        Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [TooManyNames, Fault, OldLanguage, TooManyDerived, AssertionTooLong, DerivationTooLong, TooManyPairs, QuoteTooLong,
            QuikGraphPackage];
}
