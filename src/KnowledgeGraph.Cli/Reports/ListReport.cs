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
/// <param name="Values">What counts of its properties, each that has a value.</param>
internal sealed record ListedNodeReport(
    string Key, string Label, string Kind, IReadOnlyList<string> Aliases, int Facts, IReadOnlyList<PropertyReport> Values)
{
    public static ListedNodeReport Of(Node node) =>
        new(node.Key, node.Label, node.Kind.Name, [.. node.Aliases], node.Facts.Count,
            [.. node.Kind.Members.Where(m => !m.IsRelation).Select(m => PropertyReport.Of(node, m)).OfType<PropertyReport>()]);
}

/// <summary>The values of one property of an entity.</summary>
/// <param name="Member">The name of the property in fact files.</param>
/// <param name="Label">That name as words.</param>
/// <param name="Values">The values that count, best first; of a property that has one value, that one alone.</param>
internal sealed record PropertyReport(string Member, string Label, IReadOnlyList<string> Values)
{
    /// <summary>Null where no value counts.</summary>
    public static PropertyReport? Of(Node node, Member member)
    {
        var visible = node.FactsOf(member).Where(f => f.IsVisible).Select(f => f.Value.ToString());
        string[] values = [.. member.IsSingleValued ? visible.Take(1) : visible];
        return values.Length == 0 ? null : new PropertyReport(member.JsonName, member.Label, values);
    }
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
