using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Paths;

/// <summary>
/// For each kind the relations that paths may take from its nodes, by member, forward first. Decoded when a search first meets the kind.
/// </summary>
internal sealed class PathEdges(Graph graph, PathDirection[] allowed, bool isReversed)
{
    private readonly Adjacency[]?[] _relations = new Adjacency[]?[graph.Store.Kinds.Count];

    /// <summary>The relations of a node, each of which has a row for it.</summary>
    internal Adjacency[] Of(int node)
    {
        var kind = graph.Store.Kinds.KindOf(node);
        return _relations[kind] ??= Gather(kind);
    }

    /// <summary>The facts of a node, to be looked at one by one.</summary>
    internal EdgeCursor From(int node) => new(Of(node), node);

    private Adjacency[] Gather(int kind)
    {
        var members = graph.Store.Members;
        var relations = new List<Adjacency>();
        for (var member = 0; member < allowed.Length; member++)
        {
            // A search from the end takes an edge from where it leads to.
            var outgoing = allowed[member] & (isReversed ? PathDirection.Backward : PathDirection.Forward);
            var incoming = allowed[member] & (isReversed ? PathDirection.Forward : PathDirection.Backward);
            if (members.IsSymmetric(member)) (outgoing, incoming) = (allowed[member], 0);
            if (outgoing != 0 && graph.Store.Kinds.Includes(members.Domains[member], kind)) relations.Add(graph.Outgoing(member));
            if (incoming != 0 && graph.Store.Kinds.Includes(members.RangeOf(member), kind)) relations.Add(graph.Incoming(member));
        }

        return [.. relations];
    }
}

/// <summary>Goes through the facts of one node over several relations.</summary>
internal ref struct EdgeCursor
{
    private readonly ReadOnlySpan<Adjacency> _relations;
    private readonly int _node;
    private Adjacency? _rows;
    private int _next;
    private int _edge;
    private int _end;

    internal EdgeCursor(ReadOnlySpan<Adjacency> relations, int node)
    {
        _relations = relations;
        _node = node;
    }

    /// <summary>The node at the other end of the fact.</summary>
    internal readonly int Neighbor => _rows!.Neighbors[_edge];

    /// <summary>The number of the fact.</summary>
    internal readonly int Fact => _rows!.FactOfEdge(_edge);

    internal bool MoveNext()
    {
        while (true)
        {
            if (++_edge < _end) return true;
            if (_next == _relations.Length) return false;
            _rows = _relations[_next++];
            var row = _node - _rows.FirstNode;
            _edge = _rows.Starts[row] - 1;
            _end = _rows.Starts[row + 1];
        }
    }
}
