namespace KnowledgeGraph;

/// <summary>Shows graphs, views and relations to QuikGraph's algorithms.</summary>
public static class QuikGraphExtensions
{
    /// <summary>
    /// Gets the nodes of a graph or view, and the visible stated facts of its relations, as a graph of QuikGraph's. O(members), and the
    /// same object each time.
    /// </summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="relations">
    /// The relations whose facts are edges, of the same graph or of any view of it; none for all stated relations.
    /// </param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">A member is a property, or belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">A member is the default value.</exception>
    /// <example>
    /// <code>
    /// var graph = Race.Graph.AsQuikGraph(Company.Schema.Backs, Company.Schema.Uses);
    /// foreach (var edge in graph.OutEdges(Company.DeepSeek)) Console.WriteLine(edge);
    /// // Output:
    /// // DeepSeek uses H800
    /// </code>
    /// </example>
    public static RelationGraph<Node, RelationEdge> AsQuikGraph(this Graph graph, params ReadOnlySpan<Member> relations) =>
        RelationGraphCache.Get<Node, RelationEdge>(graph, relations, includeDerived: false);

    /// <summary>
    /// Gets the nodes of a graph or view, and the edges that options ask for, as a graph of QuikGraph's. O(members), and the same object
    /// each time.
    /// </summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="options">Which edges there are.</param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">A member is a property, or belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">A member is the default value.</exception>
    public static RelationGraph<Node, RelationEdge> AsQuikGraph(this Graph graph, QuikGraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RelationGraphCache.Get<Node, RelationEdge>(graph, Named(options), options.IncludeDerived);
    }

    /// <summary>
    /// Gets the nodes of one kind, concrete or abstract, and the visible stated facts between two of them, as a graph of QuikGraph's whose
    /// vertices have the type of the kind. O(members), and the same object each time; the first time it looks for an edge, in O(facts) at
    /// most.
    /// </summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="relations">
    /// The relations whose facts are edges, of the same graph or of any view of it; none for all stated relations that can join two such
    /// nodes.
    /// </param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">
    /// A member is a property, belongs to another graph, or cannot join two nodes of the kind; the graph has another vocabulary than the
    /// type; or no edge joins two nodes of the kind in any view. A view that hides all edges is a graph without edges.
    /// </exception>
    /// <exception cref="InvalidOperationException">A member is the default value.</exception>
    /// <example>
    /// <code>
    /// // The vertices are companies, and so are the ends of edges.
    /// var graph = Race.Graph.AsQuikGraph&lt;Company>();
    /// foreach (var edge in graph.OutEdges(Company.HighFlyer)) Console.WriteLine($"{edge.Target} founded {edge.Target.Founded}");
    /// // Output:
    /// // DeepSeek founded [2023-09..2023-12]
    /// </code>
    /// </example>
    public static RelationGraph<T, RelationEdge<T>> AsQuikGraph<T>(this Graph graph, params ReadOnlySpan<Member> relations)
        where T : struct, INode<T> => RelationGraphCache.Get<T, RelationEdge<T>>(graph, relations, includeDerived: false);

    /// <summary>
    /// Gets the nodes of one kind, concrete or abstract, and the edges between two of them that options ask for, as a graph of QuikGraph's
    /// whose vertices have the type of the kind. O(members), and the same object each time; the first time it looks for an edge, in O(nodes
    /// + edges) at most.
    /// </summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="options">Which edges there are.</param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">
    /// A member is a property, belongs to another graph, or cannot join two nodes of the kind; the graph has another vocabulary than the
    /// type; or no edge joins two nodes of the kind in any view. A view that hides all edges is a graph without edges.
    /// </exception>
    /// <exception cref="InvalidOperationException">A member is the default value.</exception>
    public static RelationGraph<T, RelationEdge<T>> AsQuikGraph<T>(this Graph graph, QuikGraphOptions options)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(options);
        return RelationGraphCache.Get<T, RelationEdge<T>>(graph, Named(options), options.IncludeDerived);
    }

    /// <summary>
    /// Gets the visible facts of one relation as a graph of QuikGraph's, over the nodes of its domain and range. O(1), and the same object
    /// each time.
    /// </summary>
    /// <param name="relation">The relation. A derived one has its derived edges.</param>
    /// <param name="includeDerived"><see langword="true"/> to add what the rules of the relation derive.</param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">The member is a property.</exception>
    /// <exception cref="InvalidOperationException">The member is the default value.</exception>
    /// <example>
    /// <code>
    /// foreach (var edge in Company.Schema.Uses.AsQuikGraph().Edges) Console.WriteLine(edge);
    /// // Output:
    /// // US technology companies uses H100
    /// // DeepSeek uses H800
    /// </code>
    /// </example>
    public static RelationGraph<Node, RelationEdge> AsQuikGraph(this Member relation, bool includeDerived = false) =>
        RelationGraphCache.GetOfRelation(relation, includeDerived);

    /// <summary>
    /// Gets the visible facts of one relation between two nodes of a kind as a graph of QuikGraph's: of a relation from companies to
    /// companies <c>Company.Schema.Backs.AsQuikGraph&lt;Company&gt;()</c> has the types of its ends. O(1), and the same object each time;
    /// the first time it looks for an edge, in O(facts) at most.
    /// </summary>
    /// <typeparam name="T">The generated type of the kind, concrete or abstract.</typeparam>
    /// <param name="relation">The relation. A derived one has its derived edges.</param>
    /// <param name="includeDerived"><see langword="true"/> to add what the rules of the relation derive.</param>
    /// <returns>The graph, which QuikGraph reads and cannot change.</returns>
    /// <exception cref="ArgumentException">
    /// The member is a property, or cannot join two nodes of the kind; or no edge of it joins two in any view. A view that hides all edges
    /// is a graph without edges.
    /// </exception>
    /// <exception cref="InvalidOperationException">The member is the default value.</exception>
    public static RelationGraph<T, RelationEdge<T>> AsQuikGraph<T>(this Member relation, bool includeDerived = false)
        where T : struct, INode<T> => RelationGraphCache.Get<T, RelationEdge<T>>(relation.Graph, [relation], includeDerived);

    private static Member[] Named(QuikGraphOptions options)
    {
        if (options.Relations is not { } relations) return [];
        return relations.Count > 0
            ? [.. relations]
            : throw new ArgumentException(
                $"{nameof(QuikGraphOptions.Relations)} is empty. Name a relation, or leave it null for all of them.", nameof(options));
    }
}
