using System.ComponentModel;
using System.Diagnostics;
using KnowledgeGraph.CompilerServices;
using QuikGraph;

namespace KnowledgeGraph;

/// <summary>
/// The nodes of a graph or view, and the visible facts of its relations, as an undirected graph of QuikGraph's: each fact is one edge that
/// joins its two ends.
/// </summary>
/// <typeparam name="TVertex">The type of the vertices.</typeparam>
/// <typeparam name="TEdge">The type of the edges, whose source and target are the subject and the object of the fact.</typeparam>
/// <remarks>
/// Made by <see cref="RelationGraph{TVertex,TEdge}.AsUndirected"/>. A fact of a symmetric relation has the end that comes first in
/// <see cref="Graph.Nodes"/> as its source. An edge from a node to itself is one of the node's edges once, and counts twice in its degree,
/// as in QuikGraph's own graphs. The edges are merged into a table of 16 bytes an edge when one is first asked for. Nodes of other views,
/// and nodes that are not vertices, are treated as <see cref="RelationGraph{TVertex,TEdge}"/> says. Immutable, and safe for any number of
/// threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(EdgeTypeConverter))]
public sealed class UndirectedRelationGraph<TVertex, TEdge> : IUndirectedGraph<TVertex, TEdge>
    where TVertex : struct, INode<TVertex>
    where TEdge : struct, IRelationEdge<TVertex, TEdge>
{
    private UndirectedRows? _rows;

    internal UndirectedRelationGraph(RelationGraph<TVertex, TEdge> directed) => Directed = directed;

    /// <summary>Gets the graph or view that the vertices and edges belong to.</summary>
    public Graph Graph => Directed.Graph;

    /// <summary>Gets the same graph with directions.</summary>
    public RelationGraph<TVertex, TEdge> Directed { get; }

    /// <summary>Gets <see langword="false"/>.</summary>
    public bool IsDirected => false;

    /// <summary>Gets <see langword="true"/>: also two facts of one relation, in opposite directions, join the same nodes.</summary>
    public bool AllowParallelEdges => true;

    /// <summary>Gets what determines whether an edge joins two vertices: in either direction.</summary>
    public EdgeEqualityComparer<TVertex> EdgeEqualityComparer { get; } = EdgeExtensions.GetUndirectedVertexEquality<TVertex, TEdge>();

    /// <inheritdoc/>
    public bool IsVerticesEmpty => Directed.IsVerticesEmpty;

    /// <inheritdoc/>
    public int VertexCount => Directed.VertexCount;

    /// <inheritdoc/>
    public IEnumerable<TVertex> Vertices => Directed.Vertices;

    /// <inheritdoc/>
    public bool IsEdgesEmpty => EdgeCount == 0;

    /// <inheritdoc/>
    public int EdgeCount => Rows.EdgeCount;

    /// <summary>Gets the edges, by source.</summary>
    public IEnumerable<TEdge> Edges
    {
        get
        {
            var rows = Rows;
            var adjacent = RowsFor(rows, Graph);
            for (var node = rows.FirstNode; node < rows.NodeEnd; node++)
            {
                var end = rows.EndOf(node);
                for (var edge = rows.StartOf(node); edge < end; edge++)
                {
                    if (!rows.IsIncoming(edge)) yield return TEdge.From(adjacent.EdgeAt(node, edge));
                }
            }
        }
    }

    private UndirectedRows Rows => _rows ?? ReadRows();

    /// <inheritdoc/>
    public bool ContainsVertex(TVertex vertex) => Directed.ContainsVertex(vertex);

    /// <inheritdoc cref="RelationGraph{TVertex,TEdge}.VertexOf"/>
    public TVertex VertexOf(TVertex node) => Directed.VertexOf(node);

    /// <summary>
    /// Determines whether an edge is one of this graph. Of a symmetric relation that is the edge in one of its directions.
    /// </summary>
    /// <param name="edge">The edge, of any view of the graph.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool ContainsEdge(TEdge edge) =>
        Directed.ContainsEdge(edge) && edge.AsRelationEdge() is { } found
            && (found.SourceIndex <= found.TargetIndex || !IsSymmetric(found.FactIndex));

    /// <summary>Determines whether an edge joins two vertices. O(edges of the first).</summary>
    /// <param name="source">One end of the edge.</param>
    /// <param name="target">The other end.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool ContainsEdge(TVertex source, TVertex target) => TryGetEdge(source, target, out _);

    /// <summary>Gets the first edge that joins two vertices, in the direction in which it is stated. O(edges of the first).</summary>
    /// <param name="source">One end of the edge.</param>
    /// <param name="target">The other end.</param>
    /// <param name="edge">The edge, or the default value.</param>
    /// <returns><see langword="true"/> if there is such an edge; otherwise <see langword="false"/>.</returns>
    public bool TryGetEdge(TVertex source, TVertex target, out TEdge edge)
    {
        int from = Directed.IndexOf(source, out var graph), to = Directed.IndexOf(target, out _);
        if (from >= 0 && to >= 0)
        {
            var rows = Rows;
            var end = rows.EndOf(from);
            for (var position = rows.StartOf(from); position < end; position++)
            {
                if (rows.OtherOf(position) != to) continue;
                edge = TEdge.From(RowsFor(rows, graph).EdgeAt(from, position));
                return true;
            }
        }

        edge = default;
        return false;
    }

    /// <summary>Gets the edges that touch a vertex, in the directions in which they are stated.</summary>
    /// <param name="vertex">The vertex, given as a node of any view of the graph.</param>
    /// <returns>The edges.</returns>
    public IEnumerable<TEdge> AdjacentEdges(TVertex vertex)
    {
        var node = Directed.Require(vertex, out var graph);
        var rows = Rows;
        int start = rows.StartOf(node), end = rows.EndOf(node);
        return start == end ? [] : new EdgeSequence<TVertex, TEdge, AdjacentRows>(RowsFor(rows, graph), node, start, end);
    }

    /// <summary>
    /// Gets the number of edges that touch a vertex, where one from the vertex to itself counts twice. O(edges of the vertex).
    /// </summary>
    /// <param name="vertex">The vertex, given as a node of any view of the graph.</param>
    /// <returns>The number of edges.</returns>
    public int AdjacentDegree(TVertex vertex)
    {
        var node = Directed.Require(vertex, out _);
        var rows = Rows;
        int start = rows.StartOf(node), end = rows.EndOf(node), degree = end - start;
        for (var position = start; position < end; position++)
        {
            if (rows.OtherOf(position) == node) degree++;
        }

        return degree;
    }

    /// <inheritdoc/>
    public bool IsAdjacentEdgesEmpty(TVertex vertex) => AdjacentDegree(vertex) == 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The index is negative, or not less than the number of <see cref="AdjacentEdges"/>.
    /// </exception>
    public TEdge AdjacentEdge(TVertex vertex, int index)
    {
        var node = Directed.Require(vertex, out var graph);
        var rows = Rows;
        var start = rows.StartOf(node);
        Directed.CheckIndex(index, rows.EndOf(node) - start, node);
        return TEdge.From(RowsFor(rows, graph).EdgeAt(node, start + index));
    }

    /// <inheritdoc cref="RelationGraph{TVertex,TEdge}.ToString"/>
    public override string ToString() => Directed + ", undirected";

    private AdjacentRows RowsFor(UndirectedRows rows, Graph graph) =>
        new(rows, Directed.GraphsOf(graph, Graph), Directed.GraphsOf(Graph, graph));

    private bool IsSymmetric(int fact) => (fact < 0 ? Graph.Members[~fact] : Graph.Facts[fact].Member).IsSymmetric;

    private UndirectedRows ReadRows()
    {
        var rows = new UndirectedRows(Directed.Outgoing, SymmetricFacts());
        return Interlocked.CompareExchange(ref _rows, rows, null) ?? rows;
    }

    /// <summary>The facts of a member follow each other, so a test for symmetric ones compares numbers.</summary>
    private Func<int, bool> SymmetricFacts()
    {
        var ranges = new List<(int First, int End, int Member)>();
        foreach (var member in Directed.Relations)
        {
            if (!member.IsSymmetric) continue;
            var facts = member.Facts;
            ranges.Add(facts.Count == 0 ? (0, 0, member.Index) : (facts[0].Index, facts[0].Index + facts.Count, member.Index));
        }

        return fact =>
        {
            foreach (var (first, end, member) in ranges)
            {
                if (fact < 0 ? ~fact == member : fact >= first && fact < end) return true;
            }

            return false;
        };
    }
}
