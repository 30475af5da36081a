using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>A path with the evidence for each hop.</summary>
public sealed record FoundPathReport
{
    /// <summary>Gets the number of hops.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the sum of the weights of the hops, if weights were asked for.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets the path as one line.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Gets the modality of the hop that is stated the least firmly; <see langword="null"/> for a path without hops.
    /// </summary>
    [JsonConverter(typeof(ModalityNameConverter))]
    public Modality? WeakestModality { get; init; }

    /// <summary>Gets the hops.</summary>
    public required IReadOnlyList<StepReport> Steps { get; init; }
}

/// <summary>One hop of a path.</summary>
public sealed record StepReport
{
    /// <summary>Gets the entity that the hop leads from.</summary>
    public required NodeReport From { get; init; }

    /// <summary>Gets the entity that the hop leads to.</summary>
    public required NodeReport To { get; init; }

    /// <summary>Gets the relation in words, in the direction of the hop if it has a name for that.</summary>
    public required string Label { get; init; }

    /// <summary>Gets a value indicating whether the hop leads from the subject of the fact to its object.</summary>
    public required bool Forward { get; init; }

    /// <summary>Gets a value indicating whether no source states the fact.</summary>
    public required bool Inferred { get; init; }

    /// <summary>Gets the fact.</summary>
    public required FactReport Fact { get; init; }
}
