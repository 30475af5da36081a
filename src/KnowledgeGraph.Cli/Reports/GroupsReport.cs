using KnowledgeGraph.Cli.Ranking;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg rank</c> answers where the algorithm puts entities in groups.</summary>
/// <param name="Kind">The C# name of the only kind that is listed, or null for all.</param>
/// <param name="Total">How many groups there are, of which the largest are listed.</param>
internal sealed record GroupsReport(string Graph, string Algorithm, string? Kind, int Total, IReadOnlyList<GroupReport> Groups)
    : GraphReport(Graph)
{
    /// <param name="kind">The only kind to list; groups with none of it are left out. Null for all.</param>
    /// <param name="top">How many groups to list at most.</param>
    public static GroupsReport Of(Graph graph, Grouping grouping, AlgorithmOptions options, Kind? kind, int top)
    {
        IEnumerable<IEnumerable<Node>> groups = grouping.Run(graph, options).Select(g => (IEnumerable<Node>)g);
        if (kind is { } only)
        {
            groups = groups.Select(g => g.Where(n => only.Includes(n.Kind)).ToArray()).Where(g => g.Length > 0)
                .OrderByDescending(g => g.Length);
        }

        IEnumerable<Node>[] found = [.. groups];
        return new GroupsReport(graph.Name, grouping.Name, kind?.Name, found.Length, [.. found.Take(top).Select(GroupReport.Of)]);
    }
}

/// <param name="Size">How many entities are listed.</param>
internal sealed record GroupReport(int Size, IReadOnlyList<NodeReport> Entities)
{
    public static GroupReport Of(IEnumerable<Node> nodes)
    {
        NodeReport[] entities = [.. nodes.Select(NodeReport.Of)];
        return new GroupReport(entities.Length, entities);
    }
}
