namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>A few points, each joined with every one in every way: whatever is joined at random is a part of it.</summary>
[KnowledgeGraph]
internal static partial class Complete;

[Node]
internal readonly partial struct Point
{
    [Relation]
    public partial Nodes<Point> To { get; }

    [Relation]
    public partial Nodes<Point> Also { get; }

    [Relation, Symmetric]
    public partial Nodes<Point> Joins { get; }
}
