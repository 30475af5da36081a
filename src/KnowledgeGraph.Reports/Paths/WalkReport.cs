namespace KnowledgeGraph.Reports;

/// <summary>The entities that a path expression leads to.</summary>
public sealed record WalkReport : EvidenceReport
{
    /// <summary>Gets the start.</summary>
    public required NodeReport From { get; init; }

    /// <summary>Gets the expression, without what it does not need.</summary>
    public required string Expression { get; init; }

    /// <summary>Gets the C# names of the kinds that the expression can lead to, whatever the facts are.</summary>
    public required IReadOnlyList<string> EndKinds { get; init; }

    /// <summary>Gets the number of entities that it leads to, listed or not.</summary>
    public required int Total { get; init; }

    /// <summary>Gets the entities.</summary>
    public required IReadOnlyList<WalkEndReport> Ends { get; init; }

    /// <summary>Gets how many paths to each entity were asked for; <see langword="null"/> if no number was given.</summary>
    public int? K { get; init; }

    /// <summary>Gets the entities that the expression would lead to if claims counted that do not.</summary>
    public HiddenReport? Hidden { get; init; }
}

/// <summary>An entity that a path expression leads to.</summary>
public sealed record WalkEndReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the paths that match the expression, shortest first: at least one.</summary>
    public required IReadOnlyList<FoundPathReport> Paths { get; init; }
}
