namespace KnowledgeGraph.Orleans.Messages;

/// <summary>
/// A replica of a part, as a search for triangles asks it. Its key is a <see cref="ShardKey"/>. It keeps nothing of a question.
/// </summary>
[Alias("KnowledgeGraph.IShardTriangleGrain")]
internal interface IShardTriangleGrain : IGrainWithStringKey
{
    /// <summary>Gets how many neighbours each node of the part has, from a position on.</summary>
    [Alias("NeighborCounts")]
    Task<Reply<NeighborCountPage>> NeighborCounts(StepFilter filter, int start, CancellationToken cancellationToken);

    /// <summary>Gets the neighbours of all nodes of the part, one node after the other, from a place on.</summary>
    [Alias("Neighbors")]
    Task<Reply<NeighborPage>> Neighbors(StepFilter filter, int start, CancellationToken cancellationToken);

    /// <summary>
    /// Finds triangles of a node, a neighbour of it that is of the part, and a neighbour of both that comes after that in the node's row.
    /// </summary>
    [Alias("Triangles")]
    Task<Reply<TrianglePage>> Triangles(TriangleRequest request, CancellationToken cancellationToken);
}
