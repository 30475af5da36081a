using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>Reads the edges of nodes from rows. Implemented by structs, so that reading one is a call that is compiled in place.</summary>
internal interface IEdgeRows
{
    /// <param name="node">The node whose row the edge is in.</param>
    /// <param name="position">The place of the edge in the rows.</param>
    RelationEdge EdgeAt(int node, int position);
}

/// <summary>The edges that leave nodes.</summary>
internal readonly struct OutgoingRows(RelationRows rows, EdgeGraphs graphs) : IEdgeRows
{
    public RelationEdge EdgeAt(int node, int position) => new(graphs, node, rows.OtherOf(position), rows.FactOf(position));
}

/// <summary>The edges that enter nodes.</summary>
internal readonly struct IncomingRows(RelationRows rows, EdgeGraphs graphs) : IEdgeRows
{
    public RelationEdge EdgeAt(int node, int position) => new(graphs, rows.OtherOf(position), node, rows.FactOf(position));
}

/// <summary>The edges that touch nodes, in the direction in which they are stated.</summary>
/// <param name="rows">The edges.</param>
/// <param name="leaving">The graphs of the ends where the edge leaves the node of the row.</param>
/// <param name="entering">The graphs of the ends where it enters that node.</param>
internal readonly struct AdjacentRows(UndirectedRows rows, EdgeGraphs leaving, EdgeGraphs entering) : IEdgeRows
{
    public RelationEdge EdgeAt(int node, int position)
    {
        var other = rows.OtherOf(position);
        return rows.IsIncoming(position)
            ? new(entering, other, node, rows.FactOf(position))
            : new(leaving, node, other, rows.FactOf(position));
    }
}
