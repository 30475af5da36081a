using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Derivations;

namespace KnowledgeGraph;

/// <summary>What a program may choose when it compiles facts. Each option has the default of a build.</summary>
public sealed class CompileOptions
{
    /// <summary>
    /// Gets a value indicating whether the new facts are added to all facts of the program, which is the default. Otherwise the facts of
    /// the fact files that the program was built from are left out, so that other versions of these files can take their place; the facts
    /// that the program declares in C# stay.
    /// </summary>
    public bool IncludesFactFiles { get; init; } = true;

    /// <summary>
    /// Gets the documents that quotes are looked up in, or <see langword="null"/> if quotes are not checked, which is the default.
    /// </summary>
    public IEnumerable<FactText>? Documents { get; init; }

    /// <summary>
    /// Gets the last day that is not in the future, for constraints on dates, or <see langword="null"/> if these are not checked, which is
    /// the default.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// Gets the maximum number of derived edges that are stored for one member, which is 200,000 by default. Those of a member that has
    /// more are computed when they are first needed.
    /// </summary>
    public int DerivedEdges { get; init; } = GraphDerivation.DefaultLimit;

    /// <summary>
    /// Gets the maximum number of edges that each assertion may take before it is given up, which is 100,000,000 by default.
    /// </summary>
    public int AssertionSteps { get; init; } = CheckInputs.DefaultAssertionSteps;
}
