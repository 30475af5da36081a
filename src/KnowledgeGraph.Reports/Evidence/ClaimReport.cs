using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>
/// A statement of a fact by one source. In JSON it is a claim as <see cref="Claim"/> writes it and fact files have it, followed by what
/// the graph knows about it; what is as by default is left out.
/// </summary>
public sealed record ClaimReport
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the key of the source.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the words of the source.</summary>
    public string? Quote { get; init; }

    /// <summary>Gets the offset of the quote in its document, in code points.</summary>
    public int? QuoteAt { get; init; }

    /// <summary>Gets the date from which the claim holds, in its canonical text.</summary>
    public string? Since { get; init; }

    /// <summary>Gets the date until which the claim holds, in its canonical text.</summary>
    public string? Until { get; init; }

    /// <summary>Gets the date at which the claim was observed, in its canonical text.</summary>
    public string? At { get; init; }

    /// <summary>Gets what the claim is limited to.</summary>
    public string? Scope { get; init; }

    /// <summary>Gets how the source states the claim.</summary>
    [JsonConverter(typeof(ModalityNameConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Modality Modality { get; init; }

    /// <summary>Gets whom the source attributes the claim to: the key of an entity, or a name.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Gets how the claim stands against others.</summary>
    [JsonConverter(typeof(RankNameConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Rank Rank { get; init; }

    /// <summary>Gets the reason of the rank.</summary>
    public string? RankReason { get; init; }

    /// <summary>
    /// Gets the ids of the claims that an inferred claim rests on, or the handle of one that has no id; <see langword="null"/> if it rests
    /// on none.
    /// </summary>
    public IReadOnlyList<string?>? RestsOn { get; init; }

    /// <summary>Gets the note.</summary>
    public string? Note { get; init; }

    /// <summary>Gets the date or the time at which the claim was written down, in its canonical text.</summary>
    public string? Recorded { get; init; }

    /// <summary>Gets the handle, by which every claim can be named.</summary>
    public required string Handle { get; init; }

    /// <summary>Gets the fact that the claim states, in words.</summary>
    public required string States { get; init; }

    /// <summary>
    /// Gets the name of the graph that states the claim, where the graph extends others; otherwise <see langword="null"/>.
    /// </summary>
    public string? Module { get; init; }

    /// <summary>Gets the entity that the claim is attributed to.</summary>
    public NodeReport? AttributedEntity { get; init; }

    /// <summary>
    /// Gets why the claim does not count: <c>deprecated</c>, its modality, <c>deprecated entity</c> if it is of a relation from or to one,
    /// or <c>view</c> if the view that was asked leaves it out; <see langword="null"/> if it counts.
    /// </summary>
    public string? Hidden { get; init; }

    /// <summary>
    /// Gets <see langword="true"/> if <see cref="Until"/> has certainly passed; otherwise <see langword="null"/>.
    /// </summary>
    public bool? Ended { get; init; }

    /// <summary>
    /// Gets <see langword="true"/> if a view of a date was asked and the claim has no date, so that it is taken to hold always; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public bool? Undated { get; init; }

    /// <summary>
    /// Gets the claims that an inferred claim rests on; <see langword="null"/> if it rests on none, or if they are listed elsewhere in the
    /// same claim.
    /// </summary>
    public IReadOnlyList<ClaimReport>? Grounds { get; init; }

    /// <summary>Gets a value indicating whether no source states the claim: it is a conclusion of the curator.</summary>
    [JsonIgnore]
    public bool IsInferred => Modality == Modality.Inferred;
}
