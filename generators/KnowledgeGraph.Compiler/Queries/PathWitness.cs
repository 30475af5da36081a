using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>A path that matches an expression: the node that it begins at, and the facts that it takes.</summary>
internal sealed record PathWitness(int Start, IReadOnlyList<WitnessStep> Steps)
{
    public int End => Steps.Count == 0 ? Start : Steps[Steps.Count - 1].To;
}

/// <param name="Fact">The fact, or -1 where the step follows from facts that take too long to find.</param>
internal readonly record struct WitnessStep(int Fact, int To);
