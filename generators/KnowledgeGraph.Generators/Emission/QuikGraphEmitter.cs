namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes the view of a graph that QuikGraph's algorithms run on. The same text for every project; it stands with the project and not in the
/// library, which therefore does not depend on QuikGraph.
/// </summary>
/// <remarks>
/// The types are embedded: a project that sees the internals of another one sees its own view alone, so that no call is ambiguous.
/// </remarks>
internal static class QuikGraphEmitter
{
    private const string Body = """

        namespace Microsoft.CodeAnalysis
        {
            internal sealed partial class EmbeddedAttribute : global::System.Attribute
            {
            }
        }

        namespace KnowledgeGraph
        {
            /// <summary>Shows graphs and relations to QuikGraph.</summary>
            [global::Microsoft.CodeAnalysis.Embedded]
            internal static class QuikGraphExtensions
            {
                /// <summary>Gets the visible facts of all relations as a graph of QuikGraph's, over all nodes. Nothing is copied.</summary>
                /// <param name="graph">The graph, or a view of one.</param>
                public static QuikGraphView AsQuikGraph(this Graph graph)
                {
                    return new QuikGraphView(CompilerServices.RelationEdges.Of(graph), true);
                }

                /// <summary>Gets the visible facts of one relation as a graph of QuikGraph's, over the nodes of its domain and range. Nothing is copied.</summary>
                /// <param name="relation">The relation.</param>
                /// <exception cref="global::System.ArgumentException">The member is a property, or derived.</exception>
                public static QuikGraphView AsQuikGraph(this Member relation)
                {
                    return new QuikGraphView(CompilerServices.RelationEdges.Of(relation), false);
                }
            }

            /// <summary>A relation's visible fact as an edge of QuikGraph's.</summary>
            /// <remarks>
            /// Two edges are equal if they are the same fact of the same graph in the same direction: a symmetric relation's fact is an edge in each.
            /// The default value belongs to no graph: it can be compared, and throws <see cref="global::System.InvalidOperationException"/> at everything else.
            /// </remarks>
            [global::Microsoft.CodeAnalysis.Embedded]
            internal readonly struct QuikGraphEdge : global::QuikGraph.IEdge<Node>, global::System.IEquatable<QuikGraphEdge>
            {
                internal QuikGraphEdge(CompilerServices.RelationEdge edge)
                {
                    Edge = edge;
                }

                /// <summary>Gets the node that the edge leaves: the fact's subject, or either end of a symmetric relation's.</summary>
                public Node Source => Edge.Source;

                /// <summary>Gets the node that the edge enters.</summary>
                public Node Target => Edge.Target;

                /// <summary>Gets the relation.</summary>
                public Member Relation => Edge.Fact.Member;

                /// <summary>Gets the fact, whose claims are the evidence for it.</summary>
                public Fact Fact => Edge.Fact;

                internal CompilerServices.RelationEdge Edge { get; }

                /// <inheritdoc/>
                public bool Equals(QuikGraphEdge other) => Edge.Equals(other.Edge);

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is QuikGraphEdge other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => Edge.GetHashCode();

                /// <summary>Returns the edge as words, such as <c>High-Flyer backs DeepSeek</c>, or nothing for the default value.</summary>
                public override string ToString() => Edge.ToString();

                /// <summary>Says whether two edges are the same fact in the same direction.</summary>
                public static bool operator ==(QuikGraphEdge left, QuikGraphEdge right) => left.Equals(right);

                /// <summary>Says whether two edges differ.</summary>
                public static bool operator !=(QuikGraphEdge left, QuikGraphEdge right) => !left.Equals(right);
            }

            /// <summary>A graph, or one of its relations, as QuikGraph's algorithms read it. Immutable, and safe for any number of threads.</summary>
            /// <remarks>
            /// A node that is no vertex, as one of another graph or view, gets <see langword="false"/> from members that say whether there is something, and
            /// <see cref="global::QuikGraph.VertexNotFoundException"/> from the others.
            /// </remarks>
            [global::Microsoft.CodeAnalysis.Embedded]
            internal sealed class QuikGraphView :
                global::QuikGraph.IBidirectionalGraph<Node, QuikGraphEdge>,
                global::QuikGraph.IEdgeListAndIncidenceGraph<Node, QuikGraphEdge>
            {
                private readonly CompilerServices.RelationEdges _edges;

                internal QuikGraphView(CompilerServices.RelationEdges edges, bool allowParallelEdges)
                {
                    _edges = edges;
                    AllowParallelEdges = allowParallelEdges;
                }

                /// <summary>Gets the graph that the nodes belong to.</summary>
                public Graph Graph => _edges.Graph;

                /// <summary>Gets <see langword="true"/>: an edge goes from the subject of a fact to its object, and those of a symmetric relation go both ways.</summary>
                public bool IsDirected => true;

                /// <summary>Gets whether several edges can lead from one node to another: those of several relations. One relation has one such fact at most.</summary>
                public bool AllowParallelEdges { get; }

                /// <summary>Gets whether there is no vertex.</summary>
                public bool IsVerticesEmpty => _edges.Nodes.IsEmpty;

                /// <summary>Gets the number of vertices.</summary>
                public int VertexCount => _edges.Nodes.Count;

                /// <summary>Gets the vertices: all nodes of the graph, or those of the relation's domain and range.</summary>
                public global::System.Collections.Generic.IEnumerable<Node> Vertices => _edges.Nodes;

                /// <summary>Gets whether there is no edge.</summary>
                public bool IsEdgesEmpty => _edges.Count == 0;

                /// <summary>Gets the number of edges. The first call decodes every relation.</summary>
                public int EdgeCount => _edges.Count;

                /// <summary>Gets all edges: by relation, then by source.</summary>
                public global::System.Collections.Generic.IEnumerable<QuikGraphEdge> Edges => Enumerate(_edges.All());

                /// <summary>Gets whether a node is a vertex.</summary>
                public bool ContainsVertex(Node vertex) => _edges.Contains(vertex);

                /// <summary>Gets whether an edge is one of this graph's. At most as many steps as its source has edges.</summary>
                public bool ContainsEdge(QuikGraphEdge edge) => _edges.Contains(edge.Edge);

                /// <summary>Gets whether an edge leads from one node to another. At most as many steps as the first one has edges.</summary>
                public bool ContainsEdge(Node source, Node target)
                {
                    return _edges.TryGetBetween(source, target, out var edges) && edges.MoveNext();
                }

                /// <summary>Gets the first edge from one node to another, if there is one.</summary>
                public bool TryGetEdge(Node source, Node target, out QuikGraphEdge edge)
                {
                    var found = _edges.TryGetBetween(source, target, out var edges) && edges.MoveNext();
                    edge = found ? new QuikGraphEdge(edges.Current) : default;
                    return found;
                }

                /// <summary>Gets the edges from one node to another, none of them perhaps.</summary>
                /// <returns>Whether both nodes are vertices.</returns>
                public bool TryGetEdges(
                    Node source,
                    Node target,
                    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::System.Collections.Generic.IEnumerable<QuikGraphEdge>? edges)
                {
                    edges = _edges.TryGetBetween(source, target, out var found) ? Enumerate(found) : null;
                    return edges is not null;
                }

                /// <summary>Gets whether no edge leaves a node.</summary>
                public bool IsOutEdgesEmpty(Node vertex) => OutDegree(vertex) == 0;

                /// <summary>Gets the number of edges that leave a node.</summary>
                public int OutDegree(Node vertex) => Outgoing(vertex).Count;

                /// <summary>Gets the edges that leave a node.</summary>
                public global::System.Collections.Generic.IEnumerable<QuikGraphEdge> OutEdges(Node vertex)
                {
                    return Enumerate(Outgoing(vertex));
                }

                /// <summary>Gets the edges that leave a node.</summary>
                /// <returns>Whether the node is a vertex.</returns>
                public bool TryGetOutEdges(
                    Node vertex,
                    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::System.Collections.Generic.IEnumerable<QuikGraphEdge>? edges)
                {
                    edges = _edges.TryGetOutgoing(vertex, out var found) ? Enumerate(found) : null;
                    return edges is not null;
                }

                /// <summary>Gets one of the edges that leave a node.</summary>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The index is negative, or not less than the number of these edges.</exception>
                public QuikGraphEdge OutEdge(Node vertex, int index) => At(Outgoing(vertex), index);

                /// <summary>Gets whether no edge enters a node.</summary>
                public bool IsInEdgesEmpty(Node vertex) => InDegree(vertex) == 0;

                /// <summary>Gets the number of edges that enter a node.</summary>
                public int InDegree(Node vertex) => Incoming(vertex).Count;

                /// <summary>Gets the edges that enter a node.</summary>
                public global::System.Collections.Generic.IEnumerable<QuikGraphEdge> InEdges(Node vertex)
                {
                    return Enumerate(Incoming(vertex));
                }

                /// <summary>Gets the edges that enter a node.</summary>
                /// <returns>Whether the node is a vertex.</returns>
                public bool TryGetInEdges(
                    Node vertex,
                    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::System.Collections.Generic.IEnumerable<QuikGraphEdge>? edges)
                {
                    edges = _edges.TryGetIncoming(vertex, out var found) ? Enumerate(found) : null;
                    return edges is not null;
                }

                /// <summary>Gets one of the edges that enter a node.</summary>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The index is negative, or not less than the number of these edges.</exception>
                public QuikGraphEdge InEdge(Node vertex, int index) => At(Incoming(vertex), index);

                /// <summary>Gets the number of edges that leave or enter a node. One of a node and itself does both, and counts twice.</summary>
                public int Degree(Node vertex) => OutDegree(vertex) + InDegree(vertex);

                private CompilerServices.RelationEdgeCursor Outgoing(Node vertex)
                {
                    return _edges.TryGetOutgoing(vertex, out var edges) ? edges : throw NotFound(vertex);
                }

                private CompilerServices.RelationEdgeCursor Incoming(Node vertex)
                {
                    return _edges.TryGetIncoming(vertex, out var edges) ? edges : throw NotFound(vertex);
                }

                private static QuikGraphEdge At(CompilerServices.RelationEdgeCursor edges, int index)
                {
                    return index >= 0 && index < edges.Count && edges.Skip(index + 1)
                        ? new QuikGraphEdge(edges.Current)
                        : throw new global::System.ArgumentOutOfRangeException(nameof(index), index, "The node has no edge of this index.");
                }

                private static global::System.Collections.Generic.IEnumerable<QuikGraphEdge> Enumerate(CompilerServices.RelationEdgeCursor edges)
                {
                    while (edges.MoveNext()) yield return new QuikGraphEdge(edges.Current);
                }

                private global::QuikGraph.VertexNotFoundException NotFound(Node vertex)
                {
                    return new global::QuikGraph.VertexNotFoundException(
                        "The node “" + vertex.ToString() + "” is no vertex of this graph: it is of another graph or view, or of a kind that the relation does not join.");
                }
            }
        }

        """;

    public static string Emit()
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForApi(writer, "");
        return writer + Body.Replace("\r\n", "\n");
    }
}
