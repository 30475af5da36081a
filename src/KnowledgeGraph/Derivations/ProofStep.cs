using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Derivations;

/// <summary>One step of a path that matches an expression.</summary>
/// <param name="Fact">The fact that it takes, or -1 where it is a derived edge.</param>
internal readonly record struct ProofStep(int From, int To, MemberStep Step, int Fact);
