namespace KnowledgeGraph.Interchange;

/// <summary>
/// Finds the claims of two graphs that are one claim: those of one id; of the others, those of one fact, source and place of the quote,
/// which is what handles are made of.
/// </summary>
internal sealed class ClaimMatching
{
    private readonly List<GraphChange<ClaimRecord>> _changes = [];

    private ClaimMatching()
    {
    }

    /// <returns>The claims that differ, by fact.</returns>
    public static IReadOnlyList<GraphChange<ClaimRecord>> Compare(IReadOnlyList<ClaimRecord> old, IReadOnlyList<ClaimRecord> @new)
    {
        var matching = new ClaimMatching();
        var byId = @new.Where(static claim => claim.Id is not null).ToDictionary(static claim => claim.Id!, StringComparer.Ordinal);
        var left = new List<ClaimRecord>();
        foreach (var claim in old)
        {
            if (claim.Id is { } id && byId.Remove(id, out var same)) matching.Match(claim, same);
            else left.Add(claim);
        }

        matching.MatchByHandle(left, [.. @new.Where(claim => claim.Id is not { } id || byId.ContainsKey(id))]);
        return
        [
            .. matching._changes.OrderBy(static change => change.Latest.Fact)
                .ThenBy(static change => Text(change.Latest), StringComparer.Ordinal)
                .ThenBy(static change => change.Kind),
        ];
    }

    private void MatchByHandle(List<ClaimRecord> old, List<ClaimRecord> @new)
    {
        var came = @new.GroupBy(Handle).ToDictionary(static same => same.Key, static same => same.ToList());
        foreach (var group in old.GroupBy(Handle))
        {
            var others = came.GetValueOrDefault(group.Key, []);
            came.Remove(group.Key);

            // Those that say the same are the same; what is left is in an order that depends on the claims alone.
            var left = new List<ClaimRecord>();
            foreach (var claim in group)
            {
                var same = others.FindIndex(other => AreSame(claim, other));
                if (same < 0) left.Add(claim);
                else others.RemoveAt(same);
            }

            left.Sort(ByText);
            others.Sort(ByText);
            for (var i = 0; i < Math.Max(left.Count, others.Count); i++)
                Match(left.ElementAtOrDefault(i), others.ElementAtOrDefault(i));
        }

        foreach (var claim in came.Values.SelectMany(static same => same)) Match(null, claim);
    }

    private void Match(ClaimRecord? old, ClaimRecord? @new)
    {
        if (old is null || @new is null || !AreSame(old, @new)) _changes.Add(new GraphChange<ClaimRecord>(old, @new));
    }

    private static bool AreSame(ClaimRecord a, ClaimRecord b) => a.Id == b.Id && a.Fact.Equals(b.Fact) && GraphDiff.AreSame(a, b);

    private static (FactIdentity Fact, string? Source, string? Place) Handle(ClaimRecord claim) =>
        (claim.Fact, claim.Field("source"), claim.Field("quoteAt") ?? claim.Field("quote"));

    private static int ByText(ClaimRecord a, ClaimRecord b) => string.CompareOrdinal(Text(a), Text(b));

    private static string Text(ClaimRecord claim) => (claim.Id ?? "") + "\n" + DiffText.Of(claim.Fields);
}
