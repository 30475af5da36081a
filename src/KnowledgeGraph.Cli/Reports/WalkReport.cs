namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg walk</c> answers.</summary>
/// <param name="Expression">The expression, without what it does not need.</param>
/// <param name="EndKinds">The C# names of the kinds that it can end at, whatever the facts are.</param>
/// <param name="Total">How many entities it leads to, listed or not.</param>
internal sealed record WalkReport(
    string Graph, NodeReport From, string Expression, IReadOnlyList<string> EndKinds, int Total,
    IReadOnlyList<WalkEndReport> Ends) : GraphReport(Graph)
{
    /// <summary>Gets how many paths to each entity were asked for with <c>--k</c>; null without it.</summary>
    public int? K { get; init; }

    /// <summary>Gets the entities that it would lead to if claims counted that do not.</summary>
    public HiddenReport? Hidden { get; init; }

    public static WalkReport Of(Node from, PathWalk<Node, Node> walk, int total, IReadOnlyList<WalkEndReport> ends) =>
        new(walk.Graph.Name, NodeReport.Of(from), walk.ToString(), [.. walk.EndKinds.Select(k => k.Name)], total, ends);
}

/// <summary>An entity that the expression leads to.</summary>
/// <param name="Paths">The paths that it matches, shortest first: one at least.</param>
internal sealed record WalkEndReport(string Key, string Label, string Kind, IReadOnlyList<FoundPathReport> Paths)
{
    public static WalkEndReport Of(Node end, IEnumerable<GraphPath> paths) =>
        new(end.Key, end.Label, end.Kind.Name, [.. paths.Select(p => FoundPathReport.Of(p))]);
}
