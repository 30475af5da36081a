namespace KnowledgeGraph.Cli.Lookup;

/// <summary>A date that a fact names: that of a claim, or its value.</summary>
/// <param name="Name"><c>at</c>, <c>since</c> or <c>until</c>, or the member whose value it is.</param>
/// <param name="Claim">The claim that names it; null where it is the value of the fact.</param>
internal readonly record struct DatedClaim(Fact Fact, string Name, PartialDate Date, Claim? Claim);

/// <summary>Some time that facts are looked for in: a date, or the days from one date to another.</summary>
internal sealed record DateWindow(PartialDate From, PartialDate To)
{
    private readonly PartialDate _days = From == To ? From : PartialDate.Parse($"{From}/{To}");

    /// <summary>Determines whether some day of a date lies in the time.</summary>
    public bool Holds(PartialDate date) => date.Overlaps(_days);

    /// <summary>Determines whether a claim, or the fact that it states, names a date in the time.</summary>
    public bool Holds(Claim claim) =>
        (claim.Since is { } since && Holds(since)) || (claim.Until is { } until && Holds(until)) || (claim.At is { } at && Holds(at))
            || Holds(claim.Fact);

    /// <summary>Determines whether the value of a fact is a date in the time.</summary>
    public bool Holds(Fact fact) => fact.Member.Type == MemberType.PartialDate && Holds(fact.Value.AsPartialDate());

    /// <summary>Every date in the time that a fact or a claim of it names, the earliest first, of these the finest.</summary>
    public IReadOnlyList<DatedClaim> Find(Graph graph, Kind? kind)
    {
        var found = new List<DatedClaim>();
        foreach (var fact in graph.Facts)
        {
            if (kind is { } only && !only.Includes(fact.Subject.Kind) && !(fact.Object is { } target && only.Includes(target.Kind)))
                continue;
            if (Holds(fact)) found.Add(new DatedClaim(fact, fact.Member.Label, fact.Value.AsPartialDate(), null));
            foreach (var claim in fact.Claims)
            {
                foreach (var (name, date) in new[] { ("at", claim.At), ("since", claim.Since), ("until", claim.Until) })
                {
                    if (date is { } given && Holds(given)) found.Add(new DatedClaim(fact, name, given, claim));
                }
            }
        }

        return [.. found.OrderBy(d => d.Date.EarliestDayNumber ?? long.MinValue).ThenBy(d => d.Date.LatestDayNumber ?? long.MaxValue)];
    }

    public override string ToString() => From == To ? $"on {From}" : $"between {From} and {To}";
}
