namespace KnowledgeGraph.Reports;

/// <summary>Which entities to list that a path expression leads to. Immutable; two are equal if they hold the same values.</summary>
public sealed record WalkQuestion
{
    /// <summary>Gets the name of the only kind to list, which can be abstract. <see langword="null"/>, the default, lists all.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets how many entities to list at most, by kind, then by key. By default there is no limit.</summary>
    public int Top { get; init; } = int.MaxValue;

    /// <summary>
    /// Gets how many paths to list to each entity at most, shortest first. <see langword="null"/>, the default, lists one.
    /// </summary>
    public int? K { get; init; }
}
