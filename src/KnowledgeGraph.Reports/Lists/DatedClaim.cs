namespace KnowledgeGraph.Reports;

/// <summary>A date that a fact names: that of a claim, or its value.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Name"><c>at</c>, <c>since</c> or <c>until</c>, or the member whose value it is.</param>
/// <param name="Date">The date.</param>
/// <param name="Claim">The claim that names it; null where it is the value of the fact.</param>
internal readonly record struct DatedClaim(Fact Fact, string Name, PartialDate Date, Claim? Claim)
{
    /// <summary>Every date in some time that a fact or a claim of it names, the earliest first, of these the finest.</summary>
    public static IReadOnlyList<DatedClaim> Find(Graph graph, DateWindow window, Kind? kind)
    {
        var found = new List<DatedClaim>();
        foreach (var fact in graph.Facts)
        {
            if (kind is { } only && !only.Includes(fact.Subject.Kind) && !(fact.Object is { } target && only.Includes(target.Kind)))
                continue;
            if (window.Holds(fact)) found.Add(new DatedClaim(fact, fact.Member.Label, fact.Value.AsPartialDate(), null));
            foreach (var claim in fact.Claims)
            {
                foreach (var (name, date) in new[] { ("at", claim.At), ("since", claim.Since), ("until", claim.Until) })
                {
                    if (date is { } given && window.Holds(given)) found.Add(new DatedClaim(fact, name, given, claim));
                }
            }
        }

        return [.. found.OrderBy(d => d.Date.EarliestDayNumber ?? long.MinValue).ThenBy(d => d.Date.LatestDayNumber ?? long.MaxValue)];
    }
}
