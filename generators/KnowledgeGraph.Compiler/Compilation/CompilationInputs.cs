using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Compilation;

/// <summary>What compiling depends on besides the vocabulary and the facts.</summary>
internal sealed record CompilationInputs
{
    public static CompilationInputs None { get; } = new();

    /// <summary>Gets what the checks look at.</summary>
    public CheckInputs Checks { get; init; } = CheckInputs.None;

    /// <summary>Gets how many derived edges of one member the image holds.</summary>
    public int DerivedEdges { get; init; } = GraphDerivation.DefaultLimit;

    /// <summary>Gets the place of the graph's class, where problems of the whole graph are reported.</summary>
    public Anchor Graph { get; init; } = new("", 0);
}
