using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>A fact with its claims.</summary>
public sealed record FactReport
{
    /// <summary>Gets the fact in words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the entity that the fact is about.</summary>
    public required NodeReport Subject { get; init; }

    /// <summary>Gets the name of the property or relation in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets that name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the canonical text of the value, or the label of the object.</summary>
    public required string Value { get; init; }

    /// <summary>Gets the object of a relation; <see langword="null"/> for a property.</summary>
    [SuppressMessage(
        "Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are what the ends of a fact are called.")]
    public NodeReport? Object { get; init; }

    /// <summary>Gets why the fact does not count: what hides its claims; <see langword="null"/> if it counts.</summary>
    public string? Hidden { get; init; }

    /// <summary>Gets the claims that state the fact.</summary>
    public required IReadOnlyList<ClaimReport> Claims { get; init; }

    /// <summary>
    /// Gets the values of other facts of the same member that cannot be true together with this one; <see langword="null"/> if there are
    /// none, or if the facts were not compared.
    /// </summary>
    public IReadOnlyList<string>? Contradicts { get; init; }

    /// <summary>
    /// Gets a value indicating whether no source states the fact: all claims that count are conclusions of the curator.
    /// </summary>
    [JsonIgnore]
    public bool IsInferred => Hidden is null && Claims.Where(c => c.Hidden is null).All(c => c.IsInferred);
}
