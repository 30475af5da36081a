namespace KnowledgeGraph;

/// <summary>
/// What is an edge of a graph that is shown to QuikGraph. Immutable; two are equal if they hold the same collection and the same value.
/// </summary>
public sealed record QuikGraphOptions
{
    /// <summary>
    /// Gets the relations whose facts are edges, of the same graph or of any view of it. <see langword="null"/>, the default, takes all of
    /// them. A derived relation that is named here has its derived edges in any case: it has no others.
    /// </summary>
    public IReadOnlyCollection<Member>? Relations { get; init; }

    /// <summary>
    /// Gets a value indicating whether edges that follow by rule are included: those of derived relations, and those that the rules of
    /// transitive and inherited relations add to the stated ones. By default only what is stated is an edge.
    /// <see cref="RelationEdge.IsDerived"/> tells them apart.
    /// </summary>
    public bool IncludeDerived { get; init; }
}
