using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>What a claim says besides its fact. The names are those of the properties of <see cref="ClaimAttribute"/>.</summary>
public enum Qualifier
{
    /// <summary>The claim's id.</summary>
    Id,

    /// <summary>The source that states it.</summary>
    Source,

    /// <summary>The words of the source.</summary>
    Quote,

    /// <summary>Where the quote begins.</summary>
    QuoteAt,

    /// <summary>From when on the fact holds.</summary>
    Since,

    /// <summary>Until when it holds.</summary>
    Until,

    /// <summary>When it was observed to hold.</summary>
    At,

    /// <summary>What the claim is limited to.</summary>
    Scope,

    /// <summary>How the source states it.</summary>
    Modality,

    /// <summary>Whom the source names for it.</summary>
    AttributedTo,

    /// <summary>How it stands against others.</summary>
    Rank,

    /// <summary>Why it is ranked so.</summary>
    RankReason,

    /// <summary>The claims that it follows from.</summary>
    RestsOn,

    /// <summary>The note.</summary>
    Note,

    /// <summary>When it was written down.</summary>
    Recorded,
}

/// <summary>Says which qualifiers every claim of a member has.</summary>
/// <param name="qualifiers">The qualifiers.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class RequiresQualifierAttribute(params Qualifier[] qualifiers) : Attribute
{
    /// <summary>Gets the required qualifiers.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; } = qualifiers;
}

/// <summary>
/// Says which of the qualifiers that narrow a fact (since, until, at and scope) claims of a member may have; none where none is named.
/// Who says so, with which words and how it is ranked may be said of every claim.
/// </summary>
/// <param name="qualifiers">The qualifiers.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AllowsQualifierAttribute(params Qualifier[] qualifiers) : Attribute
{
    /// <summary>Gets the allowed qualifiers.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; } = qualifiers;
}

/// <summary>
/// Says that every claim of a member, or about the entities of a kind, names a source. An inferred claim names the claims that it rests on
/// instead.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Struct)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class CitationNeededAttribute : Attribute
{
    /// <summary>Gets or sets whether it also quotes the source.</summary>
    public bool Quote { get; set; }
}
