using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// One source's statement of one fact about the entity that it stands on. Claims of the same member and value are evidence for one fact.
/// </summary>
/// <param name="member">The name of a member of the entity's kind: <c>nameof(Backs)</c>.</param>
/// <param name="value">
/// For a relation the key of an entity, <c>nameof(Chip.H800)</c>; for a property the text of the value, or a number, a boolean or an enum
/// constant.
/// </param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class ClaimAttribute(string member, object value) : Attribute
{
    /// <summary>Gets the name of the member that the claim is about.</summary>
    public string Member { get; } = member;

    /// <summary>Gets the claimed value.</summary>
    public object Value { get; } = value;

    /// <summary>Gets or sets the claim's id, unique within the graph, for others to rest on.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the key of the source that states the claim: <c>nameof(Sources.D1)</c>.</summary>
    public string? Source { get; set; }

    /// <summary>Gets or sets the words of the source that state the claim.</summary>
    public string? Quote { get; set; }

    /// <summary>
    /// Gets or sets where the quote begins in the document, in Unicode code points from 0; -1, the default, leaves it open.
    /// </summary>
    public int QuoteAt { get; set; } = -1;

    /// <summary>Gets or sets from when on the fact holds, as EDTF.</summary>
    public string? Since { get; set; }

    /// <summary>Gets or sets until when the fact holds, as EDTF.</summary>
    public string? Until { get; set; }

    /// <summary>Gets or sets when the fact was observed to hold, as EDTF.</summary>
    public string? At { get; set; }

    /// <summary>Gets or sets what the claim is limited to. Claims of different scopes do not contradict each other.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets how the source states the claim.</summary>
    public Modality Modality { get; set; }

    /// <summary>Gets or sets whom the source names for the claim: the key of an entity, or a description.</summary>
    public string? AttributedTo { get; set; }

    /// <summary>Gets or sets how the claim stands against others of the same subject and member.</summary>
    public Rank Rank { get; set; }

    /// <summary>Gets or sets why the claim is ranked as it is.</summary>
    public string? RankReason { get; set; }

    /// <summary>Gets or sets the ids or handles of the claims that an <see cref="Modality.Inferred"/> claim follows from.</summary>
    public string[] RestsOn { get; set; } = [];

    /// <summary>Gets or sets the note: a text for people, which is not part of the fact.</summary>
    public string? Note { get; set; }

    /// <summary>
    /// Gets or sets when the claim was written down: a date as EDTF, or a time with an offset, <c>"2024-03-01T12:00:00Z"</c>.
    /// </summary>
    public string? Recorded { get; set; }

    /// <summary>
    /// Gets or sets the checks that do not hold for this claim, each as its id and the reason: <c>"KG2001: both figures are rounded"</c>.
    /// What such a check finds at this claim is not reported; an exception that is not needed is.
    /// </summary>
    public string[] Except { get; set; } = [];
}
