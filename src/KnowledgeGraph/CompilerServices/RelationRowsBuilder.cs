using KnowledgeGraph.Derivations;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.CompilerServices;

/// <summary>Merges the rows of relations: counts the edges of each node, then writes them relation by relation.</summary>
internal ref struct RelationRowsBuilder
{
    private readonly Graph _graph;
    private readonly NodeRange _nodes;
    private readonly int _firstNode;
    private readonly int _nodeEnd;

    /// <summary>While edges are counted, how many the row before has; then where the next edge of each row goes.</summary>
    private readonly int[] _cursors;
    private int[]? _others;
    private int[]? _facts;

    private RelationRowsBuilder(Graph graph, NodeRange nodes)
    {
        (_graph, _nodes, _firstNode, _nodeEnd) = (graph, nodes, nodes.First, nodes.End);
        _cursors = new int[_nodeEnd - _firstNode + 1];
    }

    internal static RelationRows Build(Graph graph, ReadOnlySpan<Member> relations, bool includeDerived, NodeRange nodes)
    {
        var builder = new RelationRowsBuilder(graph, nodes);
        foreach (var relation in relations) builder.Add(relation.Index, includeDerived);
        var cursors = builder._cursors;
        for (var row = 1; row < cursors.Length; row++) cursors[row] = checked(cursors[row] + cursors[row - 1]);
        var starts = cursors.AsSpan().ToArray();
        builder._others = new int[starts[^1]];
        builder._facts = new int[starts[^1]];
        foreach (var relation in relations) builder.Add(relation.Index, includeDerived);
        return new RelationRows(nodes.First, starts, builder._others, builder._facts);
    }

    private readonly void Add(int member, bool includeDerived)
    {
        var isDerived = _graph.Store.Members.IsDerived(member);
        if (!isDerived) AddStated(_graph.Outgoing(member), member);
        if (isDerived || (includeDerived && _graph.Store.Members.HasRule(member))) AddDerived(_graph.Walks.Edges.DerivedOf(member), member);
    }

    private readonly void AddStated(Adjacency rows, int member)
    {
        // Where the whole range of the relation lies within that of the nodes, no edge has to be looked at to be counted.
        var range = _graph.Store.Members.RangeOf(member);
        var kinds = _graph.Store.Kinds;
        var isWhole = _nodes.IsWhole && kinds.FirstNodes[range] >= _firstNode && kinds.NodeEnds[range] <= _nodeEnd;
        var end = Math.Min(_nodeEnd, rows.FirstNode + rows.Starts.Length - 1);
        for (var node = Math.Max(_firstNode, rows.FirstNode); node < end; node++)
        {
            if (!Includes(node)) continue;
            var row = node - rows.FirstNode;
            if (_others is null && isWhole)
            {
                Count(node, rows.Starts[row + 1] - rows.Starts[row]);
                continue;
            }

            for (var edge = rows.Starts[row]; edge < rows.Starts[row + 1]; edge++)
            {
                if (!Includes(rows.Neighbors[edge])) continue;
                if (_others is null) Count(node, 1);
                else Write(node, rows.Neighbors[edge], rows.FactOfEdge(edge));
            }
        }
    }

    private readonly void AddDerived(DerivedEdges edges, int member)
    {
        for (var edge = 0; edge < edges.Count; edge++)
        {
            if (!Includes(edges.Subjects[edge]) || !Includes(edges.Objects[edge])) continue;
            if (_others is null) Count(edges.Subjects[edge], 1);
            else Write(edges.Subjects[edge], edges.Objects[edge], ~member);
        }
    }

    private readonly bool Includes(int node) => _nodes.Contains(node);

    private readonly void Count(int node, int edges) => _cursors[node - _firstNode + 1] += edges;

    private readonly void Write(int node, int other, int fact)
    {
        var place = _cursors[node - _firstNode]++;
        (_others![place], _facts![place]) = (other, fact);
    }
}
