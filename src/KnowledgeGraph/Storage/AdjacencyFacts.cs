namespace KnowledgeGraph.Storage;

/// <summary>Which facts the edges of an <see cref="Adjacency"/> are, and all facts of each of its nodes.</summary>
/// <param name="edges">The fact of each visible edge.</param>
/// <param name="starts">Where the facts of each node begin, hidden ones included, and one row more for the end of the last.</param>
/// <param name="all">
/// The facts that <paramref name="starts"/> counts, hidden ones of a node last unless the member is ordered; <see langword="null"/> where
/// they are consecutive from the first.
/// </param>
internal sealed class AdjacencyFacts(int[] edges, int[] starts, int[]? all)
{
    internal readonly int[] Edges = edges;
    internal readonly int[] Starts = starts;
    internal readonly int[]? All = all;
}
