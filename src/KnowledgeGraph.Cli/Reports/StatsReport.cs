using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg stats</c> answers.</summary>
/// <param name="HiddenFacts">How many of the facts are not walked: by default, or in the view that was asked.</param>
/// <param name="UnsourcedClaims">How many of the claims name no source; inferred ones never do.</param>
internal sealed record StatsReport(
    string Graph,
    int Entities,
    int Facts,
    int HiddenFacts,
    int Claims,
    int UnsourcedClaims,
    IReadOnlyList<KindReport> Kinds,
    IReadOnlyList<MemberStatsReport> Members,
    IReadOnlyList<ModalityStatsReport> Modalities,
    IReadOnlyList<SourceStatsReport> Sources) : GraphReport(Graph)
{
    /// <summary>Gets the time that the claims and facts that are counted name a date in, in words; null where all are counted.</summary>
    public string? Dates { get; init; }

    /// <param name="window">The time that a claim or its fact must name a date in; null for all.</param>
    public static StatsReport Of(Graph graph, DateWindow? window)
    {
        var counted = new bool[graph.NodeCount];
        var allFacts = 0;
        var allClaims = 0;
        var byModality = new SortedDictionary<Modality, int>();
        var bySource = new int[graph.Sources.Count];
        var members = new List<MemberStatsReport>();
        var hidden = 0;
        var unsourced = 0;
        foreach (var member in graph.Members)
        {
            var (facts, claims) = (0, 0);
            foreach (var fact in member.Facts)
            {
                if (window is not null && !fact.Claims.Any(window.Holds)) continue;
                facts++;
                if (!fact.IsVisible) hidden++;
                counted[fact.Subject.Index] = true;
                if (fact.Object is { } target) counted[target.Index] = true;
                foreach (var claim in fact.Claims)
                {
                    if (window is not null && !window.Holds(claim)) continue;
                    claims++;
                    byModality[claim.Modality] = byModality.GetValueOrDefault(claim.Modality) + 1;
                    if (claim.Source is { } source) bySource[source.Index]++;
                    else unsourced++;
                }
            }

            allFacts += facts;
            allClaims += claims;
            if (window is not null && facts == 0) continue;
            members.Add(new MemberStatsReport(member.Domain.Name, member.JsonName, member.Label, member.IsRelation, facts, claims)
            {
                Expression = member.Expression,
                Transitive = member.IsTransitive ? true : null,
                InheritedThrough = member.InheritedThrough,
            });
        }

        return new StatsReport(
            graph.Name,
            window is null ? graph.NodeCount : counted.Count(isCounted => isCounted),
            allFacts,
            hidden,
            allClaims,
            unsourced,
            [.. graph.Kinds.Select(
                k => window is null ? KindReport.Of(k) : KindReport.Of(k) with { Entities = k.Nodes.Count(n => counted[n.Index]) })
                .Where(k => window is null || k.Entities > 0)],
            members,
            [.. byModality.Select(m => new ModalityStatsReport(ClaimReport.NameOf(m.Key), m.Value))],
            [.. graph.Sources.Where(s => window is null || bySource[s.Index] > 0)
                .Select(s => new SourceStatsReport(s.Key, s.Title, s.Document, bySource[s.Index]))])
        {
            Dates = window?.ToString(),
        };
    }
}

/// <param name="Kind">The C# name of the kind that declares the member.</param>
internal sealed record MemberStatsReport(string Kind, string Member, string Label, bool Relation, int Facts, int Claims)
{
    /// <summary>Gets the path expression that a derived relation follows from; null for what is stated.</summary>
    public string? Expression { get; init; }

    /// <summary>Gets true where a relation also holds along chains of its facts, else null.</summary>
    public bool? Transitive { get; init; }

    /// <summary>Gets the C# name of the relation that leads to what an entity inherits this one from.</summary>
    public string? InheritedThrough { get; init; }
}

internal sealed record ModalityStatsReport(string Modality, int Claims);

internal sealed record SourceStatsReport(string Key, string? Title, string? Document, int Claims);
