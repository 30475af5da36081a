using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>Goes along edges, each from the node where the one before it ended.</summary>
internal static class EdgeWalk
{
    internal static GraphPath Follow(IEnumerable<RelationEdge?> found, double? weight)
    {
        var edges = Stated(found);
        if (edges.Count == 0)
            throw new ArgumentException("There are no edges, so the start of the path is unknown. Pass the start node.", nameof(edges));
        var first = edges[0];
        var (source, target) = (first.Source.In(first.Graph), first.Target.In(first.Graph));
        if (Break(source, edges) < 0) return Follow(source, edges, weight);
        return Break(target, edges) < 0
            ? Follow(target, edges, weight)
            : throw NotConnected(edges, Math.Max(Break(source, edges), Break(target, edges)));
    }

    internal static GraphPath FollowFrom(Node start, IEnumerable<RelationEdge?> found, double? weight)
    {
        var edges = Stated(found);
        if (edges.Count > 0 && RelationRows.TryResolve(edges[0].Graph, start, out var here)) start = here;
        if (edges.Count > 0 && Break(start, edges) is var index and >= 0)
        {
            throw index > 0 ? NotConnected(edges, index) : new ArgumentException(
                $"The edges are not a path from {start}: edge 1, “{edges[0]}”, does not begin or end there.", nameof(edges));
        }

        return Follow(edges.Count > 0 ? start.In(edges[0].Graph) : start, edges, weight);
    }

    internal static GraphPath Follow(Node start, List<RelationEdge> edges, double? weight)
    {
        var facts = new List<Fact>();
        var at = start.Index;
        foreach (var edge in edges)
        {
            var isForward = edge.SourceIndex == at;
            AddFacts(facts, edge, isForward);
            at = isForward ? edge.TargetIndex : edge.SourceIndex;
        }

        return GraphPath.Create(start, facts, weight);
    }

    private static List<RelationEdge> Stated(IEnumerable<RelationEdge?> found)
    {
        var edges = new List<RelationEdge>();
        foreach (var edge in found)
        {
            edges.Add(edge ?? throw new ArgumentException(
                $"Edge {edges.Count + 1} was added by an algorithm, and no fact supports it. Omit edges whose IsAdded is true.",
                nameof(edges)));
        }

        return edges;
    }

    private static void AddFacts(List<Fact> facts, RelationEdge edge, bool isForward)
    {
        if (!edge.IsDerived)
        {
            facts.Add(edge.Fact);
            return;
        }

        var steps = edge.Reason().Steps.Select(static step => step.Fact);
        facts.AddRange(isForward ? steps : steps.Reverse());
    }

    /// <summary>The number of the first edge that does not go on from the one before it, or -1.</summary>
    private static int Break(Node start, List<RelationEdge> edges)
    {
        var at = start.Index;
        for (var i = 0; i < edges.Count; i++)
        {
            if (!ReferenceEquals(edges[i].Graph.Base, start.Graph.Base)) return i;
            if (edges[i].SourceIndex == at) at = edges[i].TargetIndex;
            else if (edges[i].TargetIndex == at) at = edges[i].SourceIndex;
            else return i;
        }

        return -1;
    }

    private static ArgumentException NotConnected(List<RelationEdge> edges, int index) => new(
        $"The edges are not a path: edge {index + 1}, “{edges[index]}”, does not begin or end where edge {index}, "
            + $"“{edges[index - 1]}”, leads to. Pass the edges in the order in which they follow each other.", nameof(edges));
}
