namespace KnowledgeGraph.Orleans.Messages;

/// <param name="Nodes">The nodes whose edges are asked for, as positions in the part.</param>
/// <param name="Filter">The edges.</param>
/// <param name="Start">How many edges of the first node are left out, because an earlier page has them.</param>
[GenerateSerializer]
[Immutable]
internal sealed record EdgeRequest(byte[] Nodes, StepFilter Filter, int Start);

/// <summary>The facts of the edges of some nodes, in the order of the nodes.</summary>
/// <param name="Counts">How many of the facts each node has, of those that the page comes to.</param>
/// <param name="Facts">The facts.</param>
/// <param name="IsWhole">Whether the page has the last edge of the last node that it comes to.</param>
[GenerateSerializer]
[Immutable]
internal sealed record EdgePage(int[] Counts, ClusterFact[] Facts, bool IsWhole);
