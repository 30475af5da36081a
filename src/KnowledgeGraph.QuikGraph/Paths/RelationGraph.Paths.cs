using System.Globalization;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph;

/// <content>Paths as the graph's own, with facts, claims and sources.</content>
public sealed partial class RelationGraph<TVertex, TEdge>
{
    /// <summary>Finds a path of the fewest edges, as <see cref="FindPath(TVertex, TVertex, Func{TEdge, double})"/> does.</summary>
    /// <inheritdoc cref="FindPath(TVertex, TVertex, Func{TEdge, double})"/>
    public GraphPath? FindPath(TVertex from, TVertex to) => FindPath(from, to, static _ => 1);

    /// <inheritdoc cref="FindPath(TVertex, TVertex, Func{TEdge, double})"/>
    /// <example>
    /// <code>
    /// var path = Race.Graph.AsQuikGraph().FindPath(Company.HighFlyer, Chip.H800, Weight.ByModality())!;
    /// Console.WriteLine($"{path}, weight {path.Weight}");
    /// // Output:
    /// // High-Flyer ─backs→ DeepSeek ─uses→ H800, weight 4
    /// </code>
    /// </example>
    public GraphPath? FindPath(TVertex from, TVertex to, Weight weight) => FindPath(from, to, Weights(weight));

    /// <summary>
    /// Finds a path of the least total weight by QuikGraph's Dijkstra algorithm, and gives it with the facts along it and their evidence.
    /// O((vertices + edges) · log vertices).
    /// </summary>
    /// <param name="from">The vertex that the path begins at.</param>
    /// <param name="to">The vertex that it ends at; the same one gives a path without steps.</param>
    /// <param name="weight">The weight of an edge, 0 or more; positive infinity for one that may not be taken.</param>
    /// <returns>
    /// The path, with its <see cref="GraphPath.Weight"/>, or <see langword="null"/> if there is none. For a derived edge it has the
    /// steps of the shortest path of facts that the edge rests on.
    /// </returns>
    /// <exception cref="QuikGraph.VertexNotFoundException">A node is not a vertex.</exception>
    /// <exception cref="ArgumentException">
    /// A weight is negative or not a number, or a <see cref="Weight"/> finds none; the message names the edge.
    /// </exception>
    public GraphPath? FindPath(TVertex from, TVertex to, Func<TEdge, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        TVertex start = VertexOf(from), end = VertexOf(to);
        var isFound = false;
        var search = new DijkstraShortestPathAlgorithm<TVertex, TEdge>(
            this, edge => isFound ? double.PositiveInfinity : NotNegative(edge, weight(edge)));
        var predecessors = new VertexPredecessorRecorderObserver<TVertex, TEdge>();

        // Nothing that the search could still find is nearer than a vertex that it takes out of its queue. QuikGraph looks at the edges of
        // that vertex before it stops: they are not taken, and what they weigh is not asked.
        search.ExamineVertex += vertex =>
        {
            isFound |= vertex.Equals(end);
            if (isFound) search.Abort();
        };
        using (predecessors.Attach(search)) search.Compute(start);
        if (start.Equals(end)) return GraphPath.Create(start.AsNode(), [], 0);
        return predecessors.TryGetPath(end, out var path) ? EdgePaths.Create(start.AsNode(), path, search.GetDistance(end)) : null;
    }

    private static double NotNegative(TEdge edge, double weight) => weight >= 0 ? weight : throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The weight of “{edge}” is {weight}, but a weight must be 0 or more. Use ShortestPathsBellmanFord for negative weights."),
            nameof(weight));
}
