namespace KnowledgeGraph.Reports;

/// <summary>
/// What to rank or to group. Names are those of <see cref="GraphNames"/>. Immutable; two are equal if they hold the same collections and
/// the same values.
/// </summary>
public sealed record RankQuestion
{
    /// <summary>
    /// Gets the names of the relations whose facts count. The name of an inverse reverses its relation. <see langword="null"/>, the
    /// default, counts all.
    /// </summary>
    public IReadOnlyCollection<string>? Relations { get; init; }

    /// <summary>Gets the direction of the facts: from subject to object by default.</summary>
    public PathDirection Direction { get; init; } = PathDirection.Forward;

    /// <summary>
    /// Gets the name of the only kind to list, which can be abstract. The computation still includes all entities. <see langword="null"/>,
    /// the default, lists all.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>Gets how many entities or groups to list at most; 20 by default.</summary>
    public int Top { get; init; } = 20;
}
