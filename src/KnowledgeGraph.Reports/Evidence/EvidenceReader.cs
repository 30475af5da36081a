using System.Globalization;

namespace KnowledgeGraph.Reports;

/// <summary>Reads facts with their claims for one answer, and collects the sources that these name.</summary>
/// <param name="clock">Tells which day is today.</param>
internal sealed class EvidenceReader(TimeProvider clock)
{
    private const string DeprecatedEntity = "deprecated entity";

    private readonly PartialDate _today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    private readonly SortedDictionary<string, SourceReport> _sources = new(StringComparer.Ordinal);

    /// <summary>Gets the sources of all that was read, by key.</summary>
    public IReadOnlyList<SourceReport> Sources => [.. _sources.Values];

    public ClaimReport Read(Claim claim) => Read(claim, []);

    public FactReport Read(Fact fact) => Read(fact, fact.Claims);

    /// <summary>Reads a fact with some of its claims.</summary>
    public FactReport Read(Fact fact, IEnumerable<Claim> claims) => new()
    {
        Text = fact.ToString(),
        Subject = NodeReport.Of(fact.Subject),
        Member = fact.Member.JsonName,
        Label = fact.Member.Label,
        Value = fact.Value.ToString(),
        Object = fact.Object is { } node ? NodeReport.Of(node) : null,
        Hidden = fact.IsVisible ? null : string.Join(", ", fact.Claims.Where(c => !c.IsVisible).Select(WhyHidden).Distinct()),
        Claims = [.. claims.Select(Read)],
    };

    /// <param name="path">The path.</param>
    /// <param name="hasWeights">Whether the path was sought by weight.</param>
    public FoundPathReport Read(GraphPath path, bool hasWeights = false) => new()
    {
        Length = path.Length,
        Weight = hasWeights ? path.Weight : null,
        Text = path.ToString(),
        WeakestModality = path.WeakestModality,
        Steps = [.. path.Steps.Select(Read)],
    };

    private StepReport Read(PathStep step)
    {
        var fact = Read(step.Fact);
        return new StepReport
        {
            From = NodeReport.Of(step.From),
            To = NodeReport.Of(step.To),
            Label = step.Label,
            Forward = step.IsForward,
            Inferred = fact.IsInferred,
            Fact = fact,
        };
    }

    /// <param name="claim">The claim.</param>
    /// <param name="expanded">
    /// Claims whose grounds are listed already: each is expanded once, so that grounds which rest on each other, or on the same ones, end.
    /// </param>
    private ClaimReport Read(Claim claim, HashSet<int> expanded)
    {
        if (claim.Source is { } source && !_sources.ContainsKey(source.Key)) _sources.Add(source.Key, SourceReport.Of(source));
        ClaimReport[] grounds = expanded.Add(claim.Index) ? [.. claim.RestsOn.Select(ground => Read(ground, expanded))] : [];
        return new ClaimReport
        {
            Id = claim.Id,
            Source = claim.Source?.Key,
            Quote = claim.Quote,
            QuoteAt = claim.QuoteAt,
            Since = claim.Since?.ToString(),
            Until = claim.Until?.ToString(),
            At = claim.At?.ToString(),
            Scope = claim.Scope,
            Modality = claim.Modality,
            AttributedTo = claim.AttributedNode?.Key ?? claim.AttributedTo,
            Rank = claim.Rank,
            RankReason = claim.RankReason,
            RestsOn = claim.RestsOn.Count == 0 ? null : [.. claim.RestsOn.Select(ground => ground.Id ?? ground.Handle)],
            Note = claim.Note,
            Recorded = RecordedOf(claim),
            Handle = claim.Handle,
            States = claim.Fact.ToString(),
            Module = claim.Graph.Modules.Count > 1 ? claim.Module.Name : null,
            AttributedEntity = claim.AttributedNode is { } node ? NodeReport.Of(node) : null,
            Hidden = claim.IsVisible ? null : WhyHidden(claim),
            Ended = claim.Until is { } until && until.IsBefore(_today) ? true : null,
            Undated = claim.Graph.IsOfDate && claim is { Since: null, Until: null, At: null } ? true : null,
            Grounds = grounds.Length == 0 ? null : grounds,
        };
    }

    private static string? RecordedOf(Claim claim) => claim.RecordedAt is { } time
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : claim.Recorded?.ToString();

    /// <summary>An inferred claim that is hidden by what it rests on is hidden for the reason that this is.</summary>
    private static string WhyHidden(Claim claim)
    {
        if (claim.Rank == Rank.Deprecated) return StatementNames.Of(claim.Rank);
        if (claim.Graph.IsView) return "view";
        foreach (var ground in claim.RestsOn)
        {
            if (claim.Modality == Modality.Inferred && !ground.IsVisible) return WhyHidden(ground);
        }

        return IsOfDeprecated(claim.Fact) ? DeprecatedEntity : StatementNames.Of(claim.Modality);
    }

    private static bool IsOfDeprecated(Fact fact) =>
        fact.Object is { } node && (fact.Subject.Status | node.Status) == EntityStatus.Deprecated;
}
