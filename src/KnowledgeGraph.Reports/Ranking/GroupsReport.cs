namespace KnowledgeGraph.Reports;

/// <summary>The largest groups of entities.</summary>
public sealed record GroupsReport : GraphReport
{
    /// <summary>Gets the name of the algorithm.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Gets the C# name of the only kind that is listed; <see langword="null"/> for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the number of groups, listed or not.</summary>
    public required int Total { get; init; }

    /// <summary>
    /// Gets a value indicating whether the groups are final. Label propagation is not if its last iteration changed some, as happens where
    /// every fact connects one of two halves to the other.
    /// </summary>
    public required bool HasConverged { get; init; }

    /// <summary>Gets the largest groups.</summary>
    public required IReadOnlyList<GroupReport> Groups { get; init; }

    /// <param name="graph">The graph.</param>
    /// <param name="grouping">The algorithm.</param>
    /// <param name="options">What is grouped.</param>
    /// <param name="kind">The only kind to list; groups with none of it are left out. Null for all.</param>
    /// <param name="top">How many groups to list at most.</param>
    internal static GroupsReport Of(Graph graph, Grouping grouping, AlgorithmOptions options, Kind? kind, int top)
    {
        var all = grouping.Run(graph, options);
        IEnumerable<IEnumerable<Node>> groups = all.Select(g => (IEnumerable<Node>)g);
        if (kind is { } only)
        {
            groups = groups.Select(g => g.Where(n => only.Includes(n.Kind)).ToArray()).Where(g => g.Length > 0)
                .OrderByDescending(g => g.Length);
        }

        IEnumerable<Node>[] found = [.. groups];
        return new GroupsReport
        {
            Graph = graph.Name,
            Algorithm = grouping.Name,
            Kind = kind?.Name,
            Total = found.Length,
            HasConverged = all.HasConverged,
            Groups = [.. found.Take(top).Select(GroupReport.Of)],
        };
    }
}

/// <summary>A group of entities.</summary>
public sealed record GroupReport
{
    /// <summary>Gets the number of listed entities.</summary>
    public required int Size { get; init; }

    /// <summary>Gets the entities.</summary>
    public required IReadOnlyList<NodeReport> Entities { get; init; }

    internal static GroupReport Of(IEnumerable<Node> nodes)
    {
        NodeReport[] entities = [.. nodes.Select(NodeReport.Of)];
        return new GroupReport { Size = entities.Length, Entities = entities };
    }
}
