namespace KnowledgeGraph.Queries.Execution;

/// <summary>One step of a path that matches an expression.</summary>
/// <param name="From">The number of the node that it begins at.</param>
/// <param name="To">The number of the node that it ends at.</param>
/// <param name="Step">The member, and the way in which it is taken.</param>
/// <param name="Fact">The fact that it takes, or -1 where it is a derived edge.</param>
internal readonly record struct ProofStep(int From, int To, MemberStep Step, int Fact);
