using QuikGraph;

namespace KnowledgeGraph;

/// <content>Copies for the algorithms that change the graph they run on.</content>
public sealed partial class RelationGraph<TVertex, TEdge>
{
    /// <summary>
    /// Copies the graph into one of QuikGraph's own that an algorithm may change: for maximum flows, Eulerian trails, the transitive
    /// closure and the travelling salesman. O(vertices + edges).
    /// </summary>
    /// <param name="weight">The weight of an edge, which becomes its tag; <see langword="null"/> for 1.</param>
    /// <param name="selfEdges"><see langword="false"/> to leave out edges from a vertex to itself, which a flow never takes.</param>
    /// <returns>A new graph. A change of it does not change this graph.</returns>
    /// <remarks>An algorithm that asks for a factory of edges takes <c>MutableEdge&lt;TVertex&gt;.Add</c>.</remarks>
    /// <exception cref="ArgumentException">A weight is not a number.</exception>
    /// <example>
    /// <code>
    /// var copy = Race.Graph.AsQuikGraph().ToMutable();
    /// copy.RemoveVertex(Company.DeepSeek);
    /// Console.WriteLine($"{copy.VertexCount} of {Race.Graph.NodeCount} nodes");
    /// // Output:
    /// // 104 of 105 nodes
    /// </code>
    /// </example>
    public BidirectionalGraph<TVertex, MutableEdge<TVertex>> ToMutable(Func<TEdge, double>? weight = null, bool selfEdges = true)
    {
        var copy = new BidirectionalGraph<TVertex, MutableEdge<TVertex>>(allowParallelEdges: true);
        copy.AddVertexRange(Vertices);
        foreach (var edge in Copies(weight, selfEdges)) copy.AddEdge(edge);
        return copy;
    }

    /// <inheritdoc cref="ToMutable(Func{TEdge, double}, bool)"/>
    public BidirectionalGraph<TVertex, MutableEdge<TVertex>> ToMutable(Weight weight, bool selfEdges = true) =>
        ToMutable(Weights(weight), selfEdges);

    /// <summary>
    /// Copies the graph for QuikGraph's algorithm of Yen, which wants a graph of this type, and the weights of edges as their tags.
    /// O(vertices + edges).
    /// </summary>
    /// <param name="weight">The weight of an edge, 0 or more; <see langword="null"/> for 1.</param>
    /// <returns>A new graph. A change of it does not change this graph.</returns>
    /// <exception cref="ArgumentException">A weight is not a number.</exception>
    public AdjacencyGraph<TVertex, EquatableTaggedEdge<TVertex, double>> ToMutableTagged(Func<TEdge, double>? weight = null)
    {
        var copy = new AdjacencyGraph<TVertex, EquatableTaggedEdge<TVertex, double>>(allowParallelEdges: true);
        copy.AddVertexRange(Vertices);
        foreach (var edge in Copies(weight, selfEdges: true)) copy.AddEdge(edge);
        return copy;
    }

    /// <inheritdoc cref="ToMutableTagged(Func{TEdge, double})"/>
    public AdjacencyGraph<TVertex, EquatableTaggedEdge<TVertex, double>> ToMutableTagged(Weight weight) => ToMutableTagged(Weights(weight));

    private IEnumerable<MutableEdge<TVertex>> Copies(Func<TEdge, double>? weight, bool selfEdges)
    {
        foreach (var edge in Edges)
        {
            var origin = edge.AsRelationEdge()!.Value;
            if (!selfEdges && origin.SourceIndex == origin.TargetIndex) continue;
            var value = weight is null ? 1 : weight(edge);
            if (double.IsNaN(value)) throw new ArgumentException($"The weight of “{edge}” is not a number.", nameof(weight));
            yield return new MutableEdge<TVertex>(edge.Source, edge.Target, value, origin);
        }
    }
}
