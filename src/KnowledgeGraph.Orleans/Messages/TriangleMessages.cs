namespace KnowledgeGraph.Orleans.Messages;

/// <summary>How many neighbours nodes of a part have, in the order of positions.</summary>
/// <param name="Counts">4 bytes each, little-endian.</param>
/// <param name="Deprecated">Those that are deprecated, counted from the first.</param>
[GenerateSerializer]
[Immutable]
internal sealed record NeighborCountPage(byte[] Counts, byte[] Deprecated);

/// <summary>Neighbours of the nodes of a part, one node after the other.</summary>
/// <param name="Neighbors">The neighbours, as <see cref="Frontiers.Neighbor"/>: 4 bytes each, little-endian.</param>
[GenerateSerializer]
[Immutable]
internal sealed record NeighborPage(byte[] Neighbors);

/// <param name="Filter">The edges.</param>
/// <param name="Rows">
/// Neighbours of some nodes: for each node their number, and then these, in the order of numbers, as <see cref="Frontiers.Neighbor"/>. 4
/// bytes each, little-endian.
/// </param>
/// <param name="Start">The place in the rows of the first neighbour that is to be looked at.</param>
[GenerateSerializer]
[Immutable]
internal sealed record TriangleRequest(StepFilter Filter, byte[] Rows, int Start);

/// <summary>
/// What was found in the neighbours of some nodes, as far as a silo looked at once: for each node of a triangle the number of directions
/// that edges lead in between the two others.
/// </summary>
/// <param name="End">The place in the rows of the first neighbour that is left.</param>
/// <param name="Counts">
/// For each place in the rows how much was found: for a node where its number of neighbours is, and for each neighbour. 4 bytes each,
/// little-endian.
/// </param>
[GenerateSerializer]
[Immutable]
internal sealed record TrianglePage(int End, byte[] Counts);
