using System.Collections.Generic;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Queries.Execution;

/// <summary>Where the paths of a search come nearest to the end of the expression.</summary>
/// <param name="Node">The node that they come to.</param>
/// <param name="Moves">The moves that would lead nearer from there; none where the path is at an end of the expression.</param>
/// <param name="Steps">A shortest path there.</param>
/// <param name="Last">The move that takes the last step of it; <see langword="null"/> where it has none.</param>
internal sealed record PathStop(int Node, List<PathMove> Moves, List<ProofStep> Steps, PathMove? Last);
