using QuikGraph;

namespace KnowledgeGraph.Cli.Engines;

/// <summary>An edge as the options of a command let it be followed: from subject to object, or the other way.</summary>
/// <param name="IsReversed">Whether it is followed from its target to its source.</param>
internal readonly record struct FollowedEdge(RelationEdge Edge, bool IsReversed) : IEdge<Node>, IRelationEdge
{
    public Node Source => IsReversed ? Edge.Target : Edge.Source;

    public Node Target => IsReversed ? Edge.Source : Edge.Target;

    public RelationEdge? AsRelationEdge() => Edge;
}
