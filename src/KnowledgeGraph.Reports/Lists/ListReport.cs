namespace KnowledgeGraph.Reports;

/// <summary>The entities of a kind.</summary>
public sealed record ListReport : GraphReport
{
    /// <summary>Gets the kind.</summary>
    public required KindReport Kind { get; init; }

    /// <summary>Gets the entities, those of kinds below it included.</summary>
    public required IReadOnlyList<ListedNodeReport> Entities { get; init; }

    internal static ListReport Of(Kind kind, Graph graph) => new()
    {
        Graph = graph.Name,
        Kind = KindReport.Of(kind),
        Entities = [.. kind.Nodes.Select(ListedNodeReport.Of)],
    };
}

/// <summary>An entity with the values of its properties.</summary>
public sealed record ListedNodeReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the aliases.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Gets the number of facts with the entity as subject.</summary>
    public required int Facts { get; init; }

    /// <summary>Gets the properties that have a value that counts.</summary>
    public required IReadOnlyList<PropertyReport> Values { get; init; }

    internal static ListedNodeReport Of(Node node) => new()
    {
        Key = node.Key,
        Label = node.Label,
        Kind = node.Kind.Name,
        Aliases = [.. node.Aliases],
        Facts = node.Facts.Count,
        Values = [.. node.Kind.Members.Where(m => !m.IsRelation).Select(m => PropertyReport.Of(node, m)).OfType<PropertyReport>()],
    };
}

/// <summary>The values of one property of an entity.</summary>
public sealed record PropertyReport
{
    /// <summary>Gets the name of the property in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets that name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the values that count, best first; of a single-valued property, only the best.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Null where no value counts.</summary>
    internal static PropertyReport? Of(Node node, Member member)
    {
        var visible = node.FactsOf(member).Where(f => f.IsVisible).Select(f => f.Value.ToString());
        string[] values = [.. member.IsSingleValued ? visible.Take(1) : visible];
        return values.Length == 0 ? null : new PropertyReport { Member = member.JsonName, Label = member.Label, Values = values };
    }
}

/// <summary>The kinds of a graph.</summary>
public sealed record KindsReport : GraphReport
{
    /// <summary>Gets the kinds in the order of the vocabulary.</summary>
    public required IReadOnlyList<KindReport> Kinds { get; init; }

    internal static KindsReport Of(Graph graph) => new() { Graph = graph.Name, Kinds = [.. graph.Kinds.Select(KindReport.Of)] };
}

/// <summary>A kind.</summary>
public sealed record KindReport
{
    /// <summary>Gets the C# name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the C# name of its entities.</summary>
    public required string Plural { get; init; }

    /// <summary>Gets the name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets a value indicating whether all entities are of kinds below it.</summary>
    public required bool Abstract { get; init; }

    /// <summary>Gets the C# name of the abstract kind above it, if there is one.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets the C# names of the further abstract kinds that it belongs to, if there are any.</summary>
    public IReadOnlyList<string>? AlsoIs { get; init; }

    /// <summary>Gets the number of entities of the kind or of one below it.</summary>
    public required int Entities { get; init; }

    internal static KindReport Of(Kind kind) => new()
    {
        Name = kind.Name,
        Plural = kind.Plural,
        Label = kind.Label,
        Abstract = kind.IsAbstract,
        Parent = kind.Parent?.Name,
        AlsoIs = kind.Parents.Count > 1 ? [.. kind.Parents.Skip(1).Select(static parent => parent.Name)] : null,
        Entities = kind.Nodes.Count,
    };
}
