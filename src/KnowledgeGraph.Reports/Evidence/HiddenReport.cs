using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>What an answer leaves out because the claims that would lead to it do not count.</summary>
public sealed record HiddenReport
{
    /// <summary>
    /// Gets the path that there would be, as one line; <see langword="null"/> if the answer is about several entities, or about the facts.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Gets the entities that would be reached; <see langword="null"/> for a path.</summary>
    public IReadOnlyList<NodeReport>? Ends { get; init; }

    /// <summary>Gets the facts that do not count.</summary>
    public required IReadOnlyList<FactReport> Facts { get; init; }

    /// <summary>
    /// Gets what makes the facts count, in the words of the program that asks, such as the name of an option.
    /// <see cref="GraphReports"/> leaves it <see langword="null"/>.
    /// </summary>
    [JsonPropertyName("remedy")]
    public string? RemedyText { get; init; }

    /// <summary>
    /// Gets the view that makes the facts count; <see langword="null"/> if there is none, because they are denied or deprecated.
    /// </summary>
    [JsonIgnore]
    public HiddenRemedy? Remedy { get; init; }
}

/// <summary>The view in which hidden facts count.</summary>
public sealed record HiddenRemedy
{
    /// <summary>Gets the modalities to include, the firmest first; empty if the usual ones are enough.</summary>
    public required IReadOnlyList<Modality> Including { get; init; }

    /// <summary>Gets a value indicating whether the conditions of the view that was asked have to be dropped.</summary>
    public required bool WithoutView { get; init; }
}
