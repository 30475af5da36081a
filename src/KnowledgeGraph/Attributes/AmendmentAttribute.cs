using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Judges a claim of a graph that this one extends: it is deprecated, preferred, denied, or excepted from checks. The other graph is not
/// changed, and in this one the claim has the rank or the modality that is given here.
/// </summary>
/// <param name="claim">The id or the handle of the claim.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AmendmentAttribute(string claim) : Attribute
{
    /// <summary>Gets the id or the handle of the claim.</summary>
    public string Claim { get; } = claim;

    /// <summary>
    /// Gets or sets how the claim stands against others: <see cref="Rank.Preferred"/> or <see cref="Rank.Deprecated"/>.
    /// </summary>
    public Rank Rank { get; set; }

    /// <summary>Gets or sets the modality, which can only be <see cref="Modality.Denied"/>.</summary>
    public Modality Modality { get; set; }

    /// <summary>
    /// Gets or sets the checks that do not hold for the claim, each as its id and the reason: <c>"KG2001: the reason"</c>.
    /// </summary>
    public string[] Except { get; set; } = [];

    /// <summary>Gets or sets the reason, which every amendment gives.</summary>
    public string? Reason { get; set; }
}
