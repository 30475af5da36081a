namespace KnowledgeGraph.Contradictions;

/// <summary>
/// What decides whether two claims contradict each other: of a claim that the build links, and of one of a graph. Dates are in their
/// canonical text.
/// </summary>
internal interface IQualifiedClaim
{
    /// <summary>Gets how the source states it.</summary>
    Modality Modality { get; }

    /// <summary>Gets how it stands against others.</summary>
    Rank Rank { get; }

    /// <summary>Gets whom the source attributes it to, as written.</summary>
    string? AttributedTo { get; }

    /// <summary>Gets what it is limited to.</summary>
    string? Scope { get; }

    /// <summary>Gets when it begins to hold.</summary>
    string? Since { get; }

    /// <summary>Gets when it ceases to hold.</summary>
    string? Until { get; }

    /// <summary>Gets when it was observed.</summary>
    string? At { get; }
}
