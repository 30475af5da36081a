using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>How much there is in a graph.</summary>
public sealed record StatsReport : GraphReport
{
    /// <summary>Gets the number of entities.</summary>
    public required int Entities { get; init; }

    /// <summary>Gets the number of facts.</summary>
    public required int Facts { get; init; }

    /// <summary>Gets the number of facts that do not count.</summary>
    public required int HiddenFacts { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required int Claims { get; init; }

    /// <summary>Gets the number of claims without a source; inferred ones never have one.</summary>
    public required int UnsourcedClaims { get; init; }

    /// <summary>Gets the kinds with their numbers of entities.</summary>
    public required IReadOnlyList<KindReport> Kinds { get; init; }

    /// <summary>Gets the members with their numbers of facts and claims.</summary>
    public required IReadOnlyList<MemberStatsReport> Members { get; init; }

    /// <summary>Gets the modalities with their numbers of claims.</summary>
    public required IReadOnlyList<ModalityStatsReport> Modalities { get; init; }

    /// <summary>Gets the sources with their numbers of claims.</summary>
    public required IReadOnlyList<SourceStatsReport> Sources { get; init; }

    /// <summary>
    /// Gets the graphs that the graph extends and, last, its own part, with what each declares and states; <see langword="null"/> if it
    /// extends none.
    /// </summary>
    public IReadOnlyList<ModuleStatsReport>? Modules { get; init; }

    /// <summary>
    /// Gets the time that the counted claims and facts name a date in, in words; <see langword="null"/> if all are counted.
    /// </summary>
    public string? Dates { get; init; }
}

/// <summary>A member with the numbers of its facts and claims.</summary>
public sealed record MemberStatsReport
{
    /// <summary>Gets the C# name of the kind that declares the member.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the name of the member in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets that name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets a value indicating whether the member is a relation, and not a property.</summary>
    public required bool Relation { get; init; }

    /// <summary>Gets the number of facts.</summary>
    public required int Facts { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required int Claims { get; init; }

    /// <summary>
    /// Gets the path expression that a derived relation follows from; <see langword="null"/> for what is stated.
    /// </summary>
    public string? Expression { get; init; }

    /// <summary>
    /// Gets <see langword="true"/> if a relation also holds along chains of its facts; otherwise <see langword="null"/>.
    /// </summary>
    public bool? Transitive { get; init; }

    /// <summary>Gets the C# name of the relation that leads to what an entity inherits this one from.</summary>
    public string? InheritedThrough { get; init; }
}

/// <summary>A graph as a part of one that extends it, with the numbers of what it declares and states.</summary>
public sealed record ModuleStatsReport
{
    /// <summary>Gets the name of the graph.</summary>
    public required string Module { get; init; }

    /// <summary>Gets the name of the assembly that it was read from; <see langword="null"/> for the graph's own part.</summary>
    public string? Assembly { get; init; }

    /// <summary>Gets the version of that assembly.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the number of entities that it declares.</summary>
    public required int Entities { get; init; }

    /// <summary>Gets the number of facts that it has a claim of, whether others have one too or not.</summary>
    public required int Facts { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required int Claims { get; init; }
}

/// <summary>A modality with the number of its claims.</summary>
public sealed record ModalityStatsReport
{
    /// <summary>Gets the modality.</summary>
    [JsonConverter(typeof(ModalityNameConverter))]
    public required Modality Modality { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required int Claims { get; init; }
}

/// <summary>A source with the number of its claims.</summary>
public sealed record SourceStatsReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the name of the document.</summary>
    public string? Document { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required int Claims { get; init; }
}
