namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>A fact of a graph that is compared with a baseline.</summary>
/// <param name="Line">The line that it is in a baseline.</param>
/// <param name="IsOnlyValue">Whether its member has one value at most, so that another value is in the place of this one.</param>
internal sealed record GraphFact(BaselineLine Line, bool IsOnlyValue);
