using QuikGraph;

namespace KnowledgeGraph;

/// <summary>Leads from the edges that QuikGraph's algorithms find back to paths with facts, claims and sources.</summary>
public static class EdgePaths
{
    /// <summary>
    /// Gets the path that edges make one after the other. Each is taken in the direction in which it goes on from the one before it, so
    /// that what an undirected search found is a path too.
    /// </summary>
    /// <typeparam name="TEdge">The type of the edges.</typeparam>
    /// <param name="edges">The edges, one at least.</param>
    /// <param name="weight">The weight of the path; <see langword="null"/> for the number of its steps.</param>
    /// <returns>The path. A derived edge is replaced by the steps of the shortest path of facts that it rests on.</returns>
    /// <exception cref="ArgumentException">
    /// There is not an edge, two edges that follow each other share no node, or an algorithm added an edge that no fact stands behind; the
    /// message says which.
    /// </exception>
    /// <example>
    /// <code>
    /// // QuikGraph finds edges. They become a path with facts and claims.
    /// var pathTo = Race.Graph.AsQuikGraph().ShortestPathsDijkstra(edge => 1, Company.HighFlyer);
    /// if (pathTo(Chip.H800, out var edges)) Console.WriteLine(edges.ToPath());
    /// // Output:
    /// // High-Flyer ─backs→ DeepSeek ─uses→ H800
    /// </code>
    /// </example>
    public static GraphPath ToPath<TEdge>(this IEnumerable<TEdge> edges, double? weight = null)
        where TEdge : IRelationEdge
    {
        ArgumentNullException.ThrowIfNull(edges);
        return EdgeWalk.Follow(edges.Select(static edge => edge?.AsRelationEdge()), weight);
    }

    /// <summary>
    /// Gets the path that edges make from a node on, each in the direction in which it goes on. Without an edge it has no steps.
    /// </summary>
    /// <typeparam name="TEdge">The type of the edges.</typeparam>
    /// <param name="edges">The edges.</param>
    /// <param name="start">The node that the path begins at, given as one of any view of the graph.</param>
    /// <param name="weight">The weight of the path; <see langword="null"/> for the number of its steps.</param>
    /// <returns>The path, whose steps have the facts and claims of the edges.</returns>
    /// <exception cref="ArgumentException">
    /// An edge does not begin or end where the one before it leads to, or the first one at the start, or an algorithm added one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public static GraphPath ToPath<TEdge>(this IEnumerable<TEdge> edges, Node start, double? weight = null)
        where TEdge : IRelationEdge
    {
        ArgumentNullException.ThrowIfNull(edges);
        return EdgeWalk.FollowFrom(start, edges.Select(static edge => edge?.AsRelationEdge()), weight);
    }

    /// <summary>
    /// Gets the path that edges make which a search on QuikGraph's reversed graph found: they are taken from their targets to their
    /// sources.
    /// </summary>
    /// <inheritdoc cref="ToPath{TEdge}(IEnumerable{TEdge}, double?)"/>
    public static GraphPath ToPath<TVertex, TEdge>(this IEnumerable<SReversedEdge<TVertex, TEdge>> edges, double? weight = null)
        where TEdge : IEdge<TVertex>, IRelationEdge
    {
        ArgumentNullException.ThrowIfNull(edges);
        return EdgeWalk.Follow(edges.Select(static edge => edge.OriginalEdge.AsRelationEdge()), weight);
    }

    /// <summary>
    /// Gets a path that QuikGraph's algorithm of Yen found on what <c>ToMutableTagged</c> made. Its weight is the sum of the tags.
    /// </summary>
    /// <inheritdoc cref="ToPath{TEdge}(IEnumerable{TEdge}, double?)"/>
    public static GraphPath ToPath<TVertex>(this IEnumerable<EquatableTaggedEdge<TVertex, double>> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var found = edges.ToList();
        return EdgeWalk.Follow(found.Select(static edge => (edge as IRelationEdge)?.AsRelationEdge()), found.Sum(static edge => edge.Tag));
    }

    internal static GraphPath Create<TEdge>(Node start, IEnumerable<TEdge> edges, double weight)
        where TEdge : IRelationEdge => EdgeWalk.Follow(start, [.. edges.Select(static edge => edge.AsRelationEdge()!.Value)], weight);
}
