using KnowledgeGraph.CompilerServices;

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
internal static class ClaimSearch
{
    /// <summary>
    /// Every match, by what matched, then in the order of the graph; a quote that several claims share is one match for each.
    /// </summary>
    public static IReadOnlyList<ClaimMatch> Find(Graph graph, string text)
    {
        var sought = NameSearch.Normalize(text);
        if (sought.Length == 0) return [];

        var matches = new List<ClaimMatch>();
        foreach (var fact in graph.Facts)
        {
            AddValue(matches, fact, sought);
            foreach (var claim in fact.Claims) AddClaim(matches, fact, claim, sought);
        }

        return [.. matches.OrderBy(m => m.Part)];
    }

    private static void AddValue(List<ClaimMatch> matches, Fact fact, string sought)
    {
        var type = fact.Member.Type;
        if (type is MemberType.Node or MemberType.Boolean) return;
        var value = fact.Value.ToString();
        var texts = type switch
        {
            MemberType.PartialDate => ReadableValue.OfDate(value),
            MemberType.Quantity => ReadableValue.OfQuantity(value),
            _ => [value],
        };
        if (texts.Any(t => Holds(t, sought)))
            matches.Add(new ClaimMatch(fact, type == MemberType.PartialDate ? ClaimPart.Date : ClaimPart.Value, value, null));
    }

    private static void AddClaim(List<ClaimMatch> matches, Fact fact, Claim claim, string sought)
    {
        var dates = new[] { ("since", claim.Since), ("until", claim.Until), ("at", claim.At), ("recorded", claim.Recorded) };
        foreach (var (name, date) in dates)
        {
            if (date is { } given && ReadableValue.OfDate(given.ToString()).Any(t => Holds(t, sought)))
                matches.Add(new ClaimMatch(fact, ClaimPart.Date, $"{name} {given}", claim));
        }

        if (claim.Quote is { } quote && Holds(quote, sought)) matches.Add(new ClaimMatch(fact, ClaimPart.Quote, quote, claim));
        string?[] qualifiers = [claim.Scope, claim.AttributedNode is null ? claim.AttributedTo : null, claim.RankReason, claim.Note];
        foreach (var qualifier in qualifiers)
        {
            if (qualifier is not null && Holds(qualifier, sought)) matches.Add(new ClaimMatch(fact, ClaimPart.Qualifier, qualifier, claim));
        }
    }

    private static bool Holds(string text, string sought) => NameSearch.Normalize(text).Contains(sought, StringComparison.Ordinal);
}
