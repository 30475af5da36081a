using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;
using QuikGraph;

namespace KnowledgeGraph;

/// <summary>
/// The nodes of a graph or view, and the visible facts of its relations, as a graph of QuikGraph's. Every algorithm of QuikGraph that does
/// not change its graph runs on it.
/// </summary>
/// <typeparam name="TVertex">The type of the vertices: <see cref="Node"/>, or the generated type of a kind.</typeparam>
/// <typeparam name="TEdge">The type of the edges: <see cref="RelationEdge"/>, or <see cref="RelationEdge{T}"/>.</typeparam>
/// <remarks>
/// <para>Made by <c>AsQuikGraph()</c>, and kept with its graph. The edges are merged into one table of 8 bytes an edge and 4 a vertex when
/// one of them is first asked for, and into a second one when edges are first asked for by the node that they enter: O(nodes + edges) each.
/// After that, <see cref="OutDegree"/> and <see cref="OutEdge"/> take O(1) and allocate nothing, an enumeration allocates one object, and
/// what looks for an edge between two nodes takes O(edges of the source).</para>
/// <para>Edges are ordered by source; those of a source are ordered by relation, and within it as typed members list them.</para>
/// <para>A vertex may be given as a node of any view of the same graph. A node that is not a vertex gets <see langword="false"/> from the
/// members that begin with <c>Contains</c> and <c>Try</c>, and <see cref="VertexNotFoundException"/> from the others. Immutable, and safe
/// for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(EdgeTypeConverter))]
public sealed partial class RelationGraph<TVertex, TEdge> : IBidirectionalGraph<TVertex, TEdge>, IEdgeListAndIncidenceGraph<TVertex, TEdge>
    where TVertex : struct, INode<TVertex>
    where TEdge : struct, IRelationEdge<TVertex, TEdge>
{
    private readonly Member[] _relations;
    private readonly bool _includesDerived;
    private readonly VertexRanges<TVertex> _vertices;
    private readonly EdgeGraphs _graphs;
    private RelationRows? _outgoing;
    private RelationRows? _incoming;
    private UndirectedRelationGraph<TVertex, TEdge>? _undirected;

    internal RelationGraph(Graph graph, Member[] relations, bool includesDerived, IEnumerable<(int First, int End)> nodes)
    {
        Graph = graph;
        _relations = relations;
        _includesDerived = includesDerived;
        _vertices = new VertexRanges<TVertex>(graph, nodes);
        _graphs = new EdgeGraphs(graph, graph, graph);
        Keep<Dictionary<TVertex, double>>();
    }

    /// <summary>Gets the graph or view that the vertices and edges belong to.</summary>
    public Graph Graph { get; }

    /// <summary>Gets the relations whose facts are edges.</summary>
    public IReadOnlyList<Member> Relations => _relations;

    /// <summary>
    /// Gets <see langword="true"/>: an edge leads from the subject of a fact to its object. A fact of a symmetric relation is an edge in
    /// each direction.
    /// </summary>
    public bool IsDirected => true;

    /// <summary>
    /// Gets a value indicating whether several edges can lead from one vertex to another: those of different relations can, and a single
    /// relation has one at most.
    /// </summary>
    public bool AllowParallelEdges => _relations.Length > 1;

    /// <inheritdoc/>
    public bool IsVerticesEmpty => _vertices.Count == 0;

    /// <inheritdoc/>
    public int VertexCount => _vertices.Count;

    /// <summary>Gets the vertices, in the order of <see cref="Graph.Nodes"/>.</summary>
    public IEnumerable<TVertex> Vertices => _vertices;

    /// <inheritdoc/>
    public bool IsEdgesEmpty => Outgoing.Count == 0;

    /// <inheritdoc/>
    public int EdgeCount => Outgoing.Count;

    /// <summary>Gets the edges by source, those of a source in the order of <see cref="OutEdges"/>.</summary>
    public IEnumerable<TEdge> Edges
    {
        get
        {
            var rows = Outgoing;
            for (var node = rows.FirstNode; node < rows.NodeEnd; node++)
            {
                var end = rows.EndOf(node);
                for (var edge = rows.StartOf(node); edge < end; edge++)
                    yield return TEdge.From(new RelationEdge(_graphs, node, rows.OtherOf(edge), rows.FactOf(edge)));
            }
        }
    }

    internal RelationRows Outgoing => _outgoing ?? ReadOutgoing();

    internal VertexRanges<TVertex> VertexRanges => _vertices;

    private RelationRows Incoming => _incoming ?? ReadIncoming();

    /// <summary>Determines whether a node is a vertex. O(1).</summary>
    /// <param name="vertex">The node, of any view of the graph.</param>
    /// <returns><see langword="true"/> if the node is a vertex; otherwise <see langword="false"/>.</returns>
    public bool ContainsVertex(TVertex vertex) => IndexOf(vertex, out _) >= 0;

    /// <summary>Gets the vertex that a node is, given as one of any view of the graph: algorithms find their results by it.</summary>
    /// <param name="node">The node, of any view of the graph.</param>
    /// <returns>The same node, in the graph or view that this is a graph of.</returns>
    /// <exception cref="VertexNotFoundException">The node is not a vertex.</exception>
    public TVertex VertexOf(TVertex node) => TVertex.FromNode(RelationRows.NodeAt(Graph, Require(node, out _)));

    /// <summary>Determines whether an edge is one of this graph, or the same edge in another view. O(edges of its source).</summary>
    /// <param name="edge">The edge, of any view of the graph.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool ContainsEdge(TEdge edge)
    {
        if (edge.AsRelationEdge() is not { GraphOrNull: { } graph } sought || !ReferenceEquals(graph.Base, Graph.Base)) return false;
        var (source, target) = (sought.SourceIndex, sought.TargetIndex);
        if (!_vertices.Includes(source) || !_vertices.Includes(target)) return false;
        var rows = Outgoing;
        var end = rows.EndOf(source);
        for (var found = rows.Find(rows.StartOf(source), end, target); found < end; found = rows.Find(found + 1, end, target))
        {
            if (rows.FactOf(found) == sought.FactIndex) return true;
        }

        return false;
    }

    /// <summary>Determines whether an edge leads from one vertex to another. O(edges of the source).</summary>
    /// <param name="source">The vertex that the edge begins at.</param>
    /// <param name="target">The vertex that it ends at.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool ContainsEdge(TVertex source, TVertex target) => TryGetEdge(source, target, out _);

    /// <summary>Gets the first edge that leads from one vertex to another. O(edges of the source), without an allocation.</summary>
    /// <param name="source">The vertex that the edge begins at.</param>
    /// <param name="target">The vertex that it ends at.</param>
    /// <param name="edge">The edge, or the default value.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool TryGetEdge(TVertex source, TVertex target, out TEdge edge)
    {
        int from = IndexOf(source, out var graph), to = IndexOf(target, out var other);
        if (from >= 0 && to >= 0)
        {
            var rows = Outgoing;
            var end = rows.EndOf(from);
            var found = rows.Find(rows.StartOf(from), end, to);
            if (found < end)
            {
                edge = TEdge.From(new RelationEdge(GraphsOf(graph, other), from, to, rows.FactOf(found)));
                return true;
            }
        }

        edge = default;
        return false;
    }

    /// <summary>Gets the edges that lead from one vertex to another, of which there may be none.</summary>
    /// <param name="source">The vertex that the edges begin at.</param>
    /// <param name="target">The vertex that they end at.</param>
    /// <param name="edges">The edges, or <see langword="null"/> if one of the nodes is not a vertex.</param>
    /// <returns><see langword="false"/> if one of the nodes is not a vertex.</returns>
    public bool TryGetEdges(TVertex source, TVertex target, [NotNullWhen(true)] out IEnumerable<TEdge>? edges)
    {
        int from = IndexOf(source, out var graph), to = IndexOf(target, out var other);
        edges = from < 0 || to < 0 ? null : Between(GraphsOf(graph, other), from, to);
        return edges is not null;
    }

    /// <inheritdoc/>
    public bool IsOutEdgesEmpty(TVertex vertex) => OutDegree(vertex) == 0;

    /// <inheritdoc/>
    public int OutDegree(TVertex vertex)
    {
        var node = Require(vertex, out _);
        var rows = Outgoing;
        return rows.EndOf(node) - rows.StartOf(node);
    }

    /// <inheritdoc/>
    public IEnumerable<TEdge> OutEdges(TVertex vertex)
    {
        var node = Require(vertex, out var graph);
        return OutgoingOf(node, graph);
    }

    /// <inheritdoc/>
    public bool TryGetOutEdges(TVertex vertex, [NotNullWhen(true)] out IEnumerable<TEdge>? edges)
    {
        var node = IndexOf(vertex, out var graph);
        edges = node < 0 ? null : OutgoingOf(node, graph);
        return edges is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The index is negative, or not less than the number of edges that leave the vertex.
    /// </exception>
    public TEdge OutEdge(TVertex vertex, int index)
    {
        var node = Require(vertex, out var graph);
        var rows = Outgoing;
        var start = rows.StartOf(node);
        CheckIndex(index, rows.EndOf(node) - start, node);
        return TEdge.From(new OutgoingRows(rows, GraphsOf(graph, Graph)).EdgeAt(node, start + index));
    }

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(TVertex vertex) => InDegree(vertex) == 0;

    /// <inheritdoc/>
    public int InDegree(TVertex vertex)
    {
        var node = Require(vertex, out _);
        var rows = Incoming;
        return rows.EndOf(node) - rows.StartOf(node);
    }

    /// <summary>Gets the edges that enter a vertex, by source.</summary>
    /// <param name="vertex">The vertex that the edges end at, given as a node of any view of the graph.</param>
    /// <returns>The edges.</returns>
    public IEnumerable<TEdge> InEdges(TVertex vertex)
    {
        var node = Require(vertex, out var graph);
        return IncomingOf(node, graph);
    }

    /// <inheritdoc/>
    public bool TryGetInEdges(TVertex vertex, [NotNullWhen(true)] out IEnumerable<TEdge>? edges)
    {
        var node = IndexOf(vertex, out var graph);
        edges = node < 0 ? null : IncomingOf(node, graph);
        return edges is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The index is negative, or not less than the number of edges that enter the vertex.
    /// </exception>
    public TEdge InEdge(TVertex vertex, int index)
    {
        var node = Require(vertex, out var graph);
        var rows = Incoming;
        var start = rows.StartOf(node);
        CheckIndex(index, rows.EndOf(node) - start, node);
        return TEdge.From(new IncomingRows(rows, GraphsOf(Graph, graph)).EdgeAt(node, start + index));
    }

    /// <summary>
    /// Gets the number of edges that leave or enter a vertex. An edge from a vertex to itself does both, and counts twice.
    /// </summary>
    /// <param name="vertex">The vertex, given as a node of any view of the graph.</param>
    /// <returns>The number of edges.</returns>
    public int Degree(TVertex vertex) => OutDegree(vertex) + InDegree(vertex);

    /// <summary>Gets the same graph without directions: each fact is one edge, which joins its two ends. Kept with this graph.</summary>
    /// <returns>The graph without directions.</returns>
    /// <example>
    /// <code>
    /// var graph = Race.Graph.AsQuikGraph().AsUndirected();
    /// Console.WriteLine(graph.AdjacentEdges(Chip.H800).Count());
    /// // Output:
    /// // 3
    /// </code>
    /// </example>
    public UndirectedRelationGraph<TVertex, TEdge> AsUndirected()
    {
        if (_undirected is { } known) return known;
        var undirected = new UndirectedRelationGraph<TVertex, TEdge>(this);
        return Interlocked.CompareExchange(ref _undirected, undirected, null) ?? undirected;
    }

    /// <summary>Returns the name of the graph, and the relations where these are not all.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        _relations.Length > 3 ? $"{Graph}: {_relations.Length} relations" : $"{Graph}: {string.Join(", ", _relations)}";

    /// <summary>The number of a vertex and the graph that the node was given in, or -1 for a node that is not a vertex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int IndexOf(TVertex vertex, out Graph graph)
    {
        var node = vertex.AsNode();
        graph = RelationRows.GraphOf(node)!;
        var isHere = ReferenceEquals(graph, Graph) || (graph is not null && ReferenceEquals(graph.Base, Graph.Base));
        return !isHere ? IndexOfBase(node, out graph) : _vertices.Includes(node.Index) ? node.Index : -1;
    }

    /// <summary>The number of a vertex that is a node of a graph that this one extends, or -1. Its edges are of this graph.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int IndexOfBase(Node node, out Graph graph)
    {
        graph = Graph;
        return RelationRows.TryResolve(Graph, node, out var found) && _vertices.Includes(found.Index) ? found.Index : -1;
    }

    /// <exception cref="VertexNotFoundException">The node is not a vertex.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Require(TVertex vertex, out Graph graph)
    {
        var node = IndexOf(vertex, out graph);
        if (node < 0) ThrowNotFound(vertex.AsNode());
        return node;
    }

    internal EdgeGraphs GraphsOf(Graph source, Graph target) =>
        ReferenceEquals(source, Graph) && ReferenceEquals(target, Graph) ? _graphs : new EdgeGraphs(Graph, source, target);

    internal void CheckIndex(int index, int count, int node)
    {
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"{RelationRows.NodeAt(Graph, node)} has {count} such edges.");
    }

    /// <summary>
    /// Keeps the properties of a type in programs that are trimmed or compiled ahead of time: QuikGraph's searches read the distances of
    /// vertices by reflection.
    /// </summary>
    private static void Keep<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>()
    {
    }

    private IEnumerable<TEdge> OutgoingOf(int node, Graph graph)
    {
        var rows = Outgoing;
        int start = rows.StartOf(node), end = rows.EndOf(node);
        if (start == end) return Array.Empty<TEdge>();
        return new EdgeSequence<TVertex, TEdge, OutgoingRows>(new OutgoingRows(rows, GraphsOf(graph, Graph)), node, start, end);
    }

    private IEnumerable<TEdge> IncomingOf(int node, Graph graph)
    {
        var rows = Incoming;
        int start = rows.StartOf(node), end = rows.EndOf(node);
        if (start == end) return Array.Empty<TEdge>();
        return new EdgeSequence<TVertex, TEdge, IncomingRows>(new IncomingRows(rows, GraphsOf(Graph, graph)), node, start, end);
    }

    private IEnumerable<TEdge> Between(EdgeGraphs graphs, int source, int target)
    {
        var rows = Outgoing;
        var end = rows.EndOf(source);
        for (var found = rows.Find(rows.StartOf(source), end, target); found < end; found = rows.Find(found + 1, end, target))
            yield return TEdge.From(new RelationEdge(graphs, source, target, rows.FactOf(found)));
    }

    // Threads that ask first at the same time may each merge the rows; the first to finish is kept by all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private RelationRows ReadOutgoing()
    {
        var rows = RelationRows.Create(Graph, _relations, _includesDerived, _vertices.All);
        return Interlocked.CompareExchange(ref _outgoing, rows, null) ?? rows;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RelationRows ReadIncoming()
    {
        var rows = Outgoing.Transpose();
        return Interlocked.CompareExchange(ref _incoming, rows, null) ?? rows;
    }

    [DoesNotReturn]
    private void ThrowNotFound(Node node)
    {
        if (node == default)
            throw new VertexNotFoundException($"The default value of {nameof(Node)} is not a vertex. Pass a node of {Graph}.");
        if (!RelationRows.TryResolve(Graph, node, out _))
            throw new VertexNotFoundException(
                $"The node {node.Key} is of {node.Graph}, but the vertices are nodes of {Graph}. Find the node in that graph by its key.");
        throw new VertexNotFoundException(
            $"The node {node.Key} is not a vertex: it is of the kind {node.Kind.Name}, which {VertexDescription}. Use Graph.AsQuikGraph() "
                + "for a graph of all nodes.");
    }

    private string VertexDescription =>
        typeof(TVertex) == typeof(Node) ? $"{_relations[0]} does not join" : $"is not {typeof(TVertex).Name}";
}
