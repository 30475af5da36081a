namespace KnowledgeGraph;

/// <summary>One relation as seen from the nodes of a kind, in one direction.</summary>
internal readonly record struct PathEdge(Adjacency Rows, int Member, bool IsForward);

/// <summary>For each kind the relations that paths may take from its nodes, by member, forward first. Decoded when a search first meets the kind.</summary>
internal sealed class PathEdges(Graph graph, PathDirections[] allowed, bool isReversed)
{
    private readonly PathEdge[]?[] _edges = new PathEdge[]?[graph.KindTable.Count];

    internal PathEdge[] Of(int node)
    {
        var kind = graph.KindTable.KindOf(node);
        return _edges[kind] ??= Gather(kind);
    }

    private PathEdge[] Gather(int kind)
    {
        var members = graph.MemberTable;
        var edges = new List<PathEdge>();
        for (var member = 0; member < allowed.Length; member++)
        {
            // A search from the end takes an edge from where it leads to.
            var outgoing = allowed[member] & (isReversed ? PathDirections.Backward : PathDirections.Forward);
            var incoming = allowed[member] & (isReversed ? PathDirections.Forward : PathDirections.Backward);
            if (members.IsSymmetric(member)) (outgoing, incoming) = (allowed[member], 0);
            if (outgoing != 0 && graph.KindTable.Includes(members.Domains[member], kind)) edges.Add(new PathEdge(graph.Outgoing(member), member, true));
            if (incoming != 0 && graph.KindTable.Includes(members.RangeOf(member), kind)) edges.Add(new PathEdge(graph.Incoming(member), member, false));
        }

        return [.. edges];
    }
}
