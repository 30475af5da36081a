namespace KnowledgeGraph.Reports;

/// <summary>
/// Which paths to find. Names are those of <see cref="GraphNames"/>. Immutable; two are equal if they hold the same collections and the
/// same values.
/// </summary>
public sealed record PathQuestion
{
    /// <summary>
    /// Gets the names of the relations to follow. The name of an inverse follows its relation in that direction only.
    /// <see langword="null"/>, the default, follows all.
    /// </summary>
    public IReadOnlyCollection<string>? Relations { get; init; }

    /// <summary>Gets the direction in which facts are followed: from subject to object by default.</summary>
    public PathDirection Direction { get; init; } = PathDirection.Forward;

    /// <summary>
    /// Gets the names of the kinds that a path may pass. Its ends can be of any kind. <see langword="null"/>, the default, allows all.
    /// </summary>
    public IReadOnlyCollection<string>? Through { get; init; }

    /// <summary>Gets the names of the kinds that a path must not pass. <see langword="null"/>, the default, avoids none.</summary>
    public IReadOnlyCollection<string>? Avoiding { get; init; }

    /// <summary>Gets the maximum number of hops. By default there is none.</summary>
    public int MaximumLength { get; init; } = int.MaxValue;

    /// <summary>Gets how many paths to find at most, shortest first. <see langword="null"/>, the default, finds one.</summary>
    public int? K { get; init; }

    /// <summary>
    /// Gets a value indicating whether to find all paths that are as short as the shortest, or the first <see cref="K"/> of them.
    /// </summary>
    public bool AllShortest { get; init; }

    /// <summary>
    /// Gets the name of the property whose sum over the entities that the hops lead to is the length of a path. <see langword="null"/>, the
    /// default, counts hops. It cannot be combined with <see cref="AllShortest"/>.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>
    /// Gets what searches in place of this library, for one path. <see cref="K"/> and <see cref="AllShortest"/> then have no effect.
    /// </summary>
    public PathSearch? Search { get; init; }
}

/// <summary>Finds a shortest path.</summary>
/// <param name="from">The start.</param>
/// <param name="to">The end, of the same graph or view.</param>
/// <param name="options">What the path may consist of, and what cancels the search.</param>
/// <param name="weight">The property that weighs a hop; <see langword="null"/> to count hops.</param>
/// <returns>The path; <see langword="null"/> if there is none.</returns>
public delegate GraphPath? PathSearch(Node from, Node to, PathOptions options, Member? weight);
