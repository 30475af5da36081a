namespace KnowledgeGraph.Cli.Reports;

/// <summary>One source's statement of a fact.</summary>
/// <param name="States">The fact that it states, in words.</param>
/// <param name="Modality">The modality's name in fact files, such as <c>asserted</c>.</param>
/// <param name="Rank">The rank's name in fact files: <c>normal</c>, <c>preferred</c> or <c>deprecated</c>.</param>
/// <param name="Hidden">
/// Why the claim does not count, or null when it does: <c>deprecated</c>, its modality, or <c>view</c> where it is a view that was asked
/// for that leaves it out.
/// </param>
/// <param name="Ended">Whether its <c>until</c> has certainly passed; null where it has not.</param>
/// <param name="Undated">
/// Whether a view as of a date was asked for and the claim gives no date, so that it is taken to hold always; otherwise null.
/// </param>
/// <param name="RestsOn">The claims that an inferred one follows from.</param>
internal sealed record ClaimReport(
    string States,
    string? Id,
    SourceReport? Source,
    string Modality,
    string? AttributedTo,
    NodeReport? AttributedEntity,
    string Rank,
    string? RankReason,
    string? Quote,
    int? QuoteAt,
    string? Since,
    string? Until,
    string? At,
    string? Scope,
    string? Hidden,
    bool? Ended,
    bool? Undated,
    IReadOnlyList<ClaimReport> RestsOn)
{
    public bool IsInferred => Modality == "inferred";

    public static ClaimReport Of(Claim claim) => Of(claim, []);

    /// <param name="expanded">
    /// Claims whose grounds are listed already: each is expanded once, so that grounds which rest on each other, or on the same ones, end.
    /// </param>
    private static ClaimReport Of(Claim claim, HashSet<int> expanded)
    {
        var grounds = new List<ClaimReport>();
        if (expanded.Add(claim.Index))
        {
            foreach (var ground in claim.RestsOn) grounds.Add(Of(ground, expanded));
        }

        return new ClaimReport(
            claim.Fact.ToString(),
            claim.Id,
            claim.Source is { } source ? SourceReport.Of(source) : null,
            NameOf(claim.Modality),
            claim.AttributedTo,
            claim.AttributedNode is { } node ? NodeReport.Of(node) : null,
            NameOf(claim.Rank),
            claim.RankReason,
            claim.Quote,
            claim.QuoteAt,
            claim.Since?.ToString(),
            claim.Until?.ToString(),
            claim.At?.ToString(),
            claim.Scope,
            claim.IsVisible ? null : WhyHidden(claim),
            claim.Until is { } until && until.IsBefore(Today) ? true : null,
            claim.Graph.View is { IsOfDate: true } && claim is { Since: null, Until: null, At: null } ? true : null,
            grounds);
    }

    private static PartialDate Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>An inferred claim that is hidden by what it rests on is hidden for the reason that this is.</summary>
    private static string WhyHidden(Claim claim)
    {
        if (claim.Rank == KnowledgeGraph.Rank.Deprecated) return NameOf(claim.Rank);
        if (claim.Graph.IsView) return "view";
        foreach (var ground in claim.RestsOn)
        {
            if (claim.Modality == KnowledgeGraph.Modality.Inferred && !ground.IsVisible) return WhyHidden(ground);
        }

        return NameOf(claim.Modality);
    }

    /// <summary>The name of a modality or rank as fact files write it: in lower case.</summary>
    public static string NameOf(Enum value) => value.ToString().ToLowerInvariant();
}
