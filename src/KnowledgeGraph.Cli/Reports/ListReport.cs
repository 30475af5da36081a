namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg list KIND</c> answers.</summary>
internal sealed record ListReport(string Graph, KindReport Kind, IReadOnlyList<ListedNodeReport> Entities) : GraphReport(Graph)
{
    public static ListReport Of(Kind kind, Graph graph)
    {
        var entities = new List<ListedNodeReport>(kind.Nodes.Count);
        foreach (var node in kind.Nodes) entities.Add(ListedNodeReport.Of(node));
        return new ListReport(graph.Name, KindReport.Of(kind), entities);
    }
}

/// <param name="Facts">How many facts have the entity as subject.</param>
internal sealed record ListedNodeReport(string Key, string Label, string Kind, IReadOnlyList<string> Aliases, int Facts)
{
    public static ListedNodeReport Of(Node node) => new(node.Key, node.Label, node.Kind.Name, [.. node.Aliases], node.Facts.Count);
}

/// <summary>What <c>kg list</c> answers without a kind.</summary>
internal sealed record KindsReport(string Graph, IReadOnlyList<KindReport> Kinds) : GraphReport(Graph)
{
    public static KindsReport Of(Graph graph) => new(graph.Name, [.. graph.Kinds.Select(KindReport.Of)]);
}

/// <param name="Parent">The C# name of the abstract kind above it, if any.</param>
/// <param name="Entities">How many entities are of the kind or of one below it.</param>
internal sealed record KindReport(string Name, string Plural, string Label, bool Abstract, string? Parent, int Entities)
{
    public static KindReport Of(Kind kind) =>
        new(kind.Name, kind.Plural, kind.Label, kind.IsAbstract, kind.Parent?.Name, kind.Nodes.Count);
}
