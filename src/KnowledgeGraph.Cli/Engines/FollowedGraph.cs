using KnowledgeGraph.Paths;
using QuikGraph;

namespace KnowledgeGraph.Cli.Engines;

/// <summary>
/// Makes a graph of QuikGraph's of the edges that the options of a command let be followed, in the directions that they allow.
/// </summary>
internal static class FollowedGraph
{
    /// <param name="mayPass">Determines whether an edge may leave or enter a node.</param>
    public static BidirectionalGraph<Node, FollowedEdge> Create(Graph graph, PathOptions options, Func<Node, bool> mayPass)
    {
        var directions = RelationFilter.Create(graph, options);
        Member[] relations = [.. graph.Members.Where(member => directions[member.Index] != 0)];
        var followed = new BidirectionalGraph<Node, FollowedEdge>(allowParallelEdges: true);
        followed.AddVertexRange(graph.Nodes);
        if (relations.Length == 0) return followed;
        foreach (var edge in graph.AsQuikGraph(relations).Edges)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            if (!mayPass(edge.Source) || !mayPass(edge.Target)) continue;
            var allowed = directions[edge.Relation.Index];

            // A fact of a symmetric relation is an edge in each direction already.
            if ((allowed & PathDirection.Forward) != 0 || edge.Relation.IsSymmetric)
                followed.AddEdge(new FollowedEdge(edge, IsReversed: false));
            if ((allowed & PathDirection.Backward) != 0 && !edge.Relation.IsSymmetric)
                followed.AddEdge(new FollowedEdge(edge, IsReversed: true));
        }

        return followed;
    }
}
