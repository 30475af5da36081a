namespace KnowledgeGraph.Reports;

/// <summary>What of a fact a text was found in.</summary>
internal enum ClaimPart
{
    /// <summary>The value: a text, a number, a constant or an address.</summary>
    Value,

    /// <summary>A date: the value, when a claim holds, or when it was written down.</summary>
    Date,

    /// <summary>The words of a source.</summary>
    Quote,

    /// <summary>The scope of a claim, whom it is attributed to, the reason of its rank, or its note.</summary>
    Qualifier,
}

/// <summary>A fact that a text was found in.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Part">What of it the text was found in.</param>
/// <param name="Text">What it was found in.</param>
/// <param name="Claim">The claim that it was found in; null where it is the value of the fact.</param>
internal readonly record struct ClaimMatch(Fact Fact, ClaimPart Part, string Text, Claim? Claim);

/// <summary>
/// Finds facts by their values, dates, quotes and qualifiers, compared as names are: regardless of case, width and spacing.
/// </summary>
internal sealed class ClaimSearch
{
    private const int MaximumRemembered = 100_000;

    private readonly SoughtText _sought;
    private readonly List<ClaimMatch> _matches = [];

    /// <summary>Which dates and quantities have the text in a form that people write: most of a graph are written often.</summary>
    private readonly Dictionary<string, bool> _dates = [];
    private readonly Dictionary<string, bool> _quantities = [];

    private ClaimSearch(SoughtText sought) => _sought = sought;

    /// <summary>
    /// Every match, by what matched, then in the order of the graph; a quote that several claims share is one match for each.
    /// </summary>
    public static IReadOnlyList<ClaimMatch> Find(Graph graph, string text)
    {
        var sought = new SoughtText(text);
        if (sought.IsEmpty) return [];

        var search = new ClaimSearch(sought);
        foreach (var fact in graph.Facts)
        {
            search.AddValue(fact);
            foreach (var claim in fact.Claims) search.AddClaim(fact, claim);
        }

        return [.. search._matches.OrderBy(m => m.Part)];
    }

    private void AddValue(Fact fact)
    {
        var type = fact.Member.Type;
        if (type is MemberType.Node or MemberType.Boolean) return;
        var value = fact.Value.ToString();
        var isIn = type switch
        {
            MemberType.PartialDate => IsInDate(value),
            MemberType.Quantity => IsInAny(value, ReadableValue.OfQuantity, _quantities),
            _ => _sought.IsIn(value),
        };
        if (isIn) _matches.Add(new ClaimMatch(fact, type == MemberType.PartialDate ? ClaimPart.Date : ClaimPart.Value, value, null));
    }

    private void AddClaim(Fact fact, Claim claim)
    {
        AddDate(fact, claim, "since", claim.Since);
        AddDate(fact, claim, "until", claim.Until);
        AddDate(fact, claim, "at", claim.At);
        AddDate(fact, claim, "recorded", claim.Recorded);
        Add(fact, claim, ClaimPart.Quote, claim.Quote);
        Add(fact, claim, ClaimPart.Qualifier, claim.Scope);
        if (claim.AttributedNode is null) Add(fact, claim, ClaimPart.Qualifier, claim.AttributedTo);
        Add(fact, claim, ClaimPart.Qualifier, claim.RankReason);
        Add(fact, claim, ClaimPart.Qualifier, claim.Note);
    }

    private void AddDate(Fact fact, Claim claim, string name, PartialDate? date)
    {
        if (date is { } given && IsInDate(given.ToString())) _matches.Add(new ClaimMatch(fact, ClaimPart.Date, $"{name} {given}", claim));
    }

    private void Add(Fact fact, Claim claim, ClaimPart part, string? text)
    {
        if (text is not null && _sought.IsIn(text)) _matches.Add(new ClaimMatch(fact, part, text, claim));
    }

    private bool IsInDate(string canonical) => IsInAny(canonical, ReadableValue.OfDate, _dates);

    private bool IsInAny(string canonical, Func<string, IEnumerable<string>> forms, Dictionary<string, bool> remembered)
    {
        if (remembered.TryGetValue(canonical, out var isIn)) return isIn;
        if (remembered.Count == MaximumRemembered) remembered.Clear();
        return remembered[canonical] = forms(canonical).Any(_sought.IsIn);
    }
}
