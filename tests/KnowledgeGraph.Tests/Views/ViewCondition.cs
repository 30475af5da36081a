using System.Globalization;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>One condition of a view: how the package takes it, and what a naive reading of the rule says of each claim and fact.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Narrow">Makes the view.</param>
/// <param name="Counts">Whether a claim meets it; the second argument finds a claim by its id.</param>
/// <param name="Holds">Whether a fact meets it.</param>
internal sealed record ViewCondition(
    string Name,
    Func<Graph, Graph> Narrow,
    Func<TestClaim, Func<string, TestClaim>, bool> Counts,
    Func<(string Subject, string Member, string Value), bool> Holds)
{
    /// <summary>The modalities that the condition adds to those that count.</summary>
    public Modality[] Included { get; init; } = [];

    /// <summary>Conditions of different kinds, so that their order does not matter.</summary>
    public static ViewCondition[] Any(ClaimedGraph graph)
    {
        var all = new List<ViewCondition>();
        if (graph.Next(3) == 0) all.Add(AsOf(graph.AnyDate()));
        if (graph.Next(3) == 0) all.Add(PossiblyAsOf(graph.AnyDate()));
        if (graph.Next(4) == 0) all.Add(Between(graph.AnyDate(), graph.AnyDate(), isCertain: true));
        if (graph.Next(4) == 0) all.Add(Between(graph.AnyDate(), graph.AnyDate(), isCertain: false));
        if (graph.Next(2) == 0) all.Add(From([.. new[] { "D1", "D2", "D3", "D4" }.Where(_ => graph.Next(3) > 0).DefaultIfEmpty("D2")]));
        if (graph.Next(3) == 0) all.Add(Where(graph.Next(5)));
        if (graph.Next(3) == 0) all.Add(Where(5 + graph.Next(5)));
        if (graph.Next(2) == 0) all.Add(Including([.. Some(graph, Modality.Opinion, Modality.Denied)]));
        if (graph.Next(2) == 0) all.Add(Excluding([.. Some(graph, Modality.Asserted, Modality.Inferred)]));
        return [.. all.Take(4)];
    }

    private static IEnumerable<Modality> Some(ClaimedGraph graph, Modality first, Modality last)
    {
        var found = Enumerable.Range((int)first, last - first + 1).Select(number => (Modality)number).Where(_ => graph.Next(3) == 0);
        return found.DefaultIfEmpty(last);
    }

    private static ViewCondition AsOf(string date) =>
        new("AsOf " + date, graph => graph.AsOf(PartialDate.Parse(date)), (claim, _) => HeldOnEveryDay(claim, date), _ => true);

    private static ViewCondition PossiblyAsOf(string date) =>
        new("PossiblyAsOf " + date, graph => graph.PossiblyAsOf(PartialDate.Parse(date)), (claim, _) => MayHaveHeldIn(claim, date, date),
            _ => true);

    private static ViewCondition Between(string from, string to, bool isCertain)
    {
        if (PartialDate.Parse(from).IsAfter(PartialDate.Parse(to))) (from, to) = (to, from);
        return isCertain
            ? new(
                $"Between {from} {to}", graph => graph.Between(PartialDate.Parse(from), PartialDate.Parse(to)),
                (claim, _) => HeldIn(claim, from, to), _ => true)
            : new(
                $"PossiblyBetween {from} {to}", graph => graph.PossiblyBetween(PartialDate.Parse(from), PartialDate.Parse(to)),
                (claim, _) => MayHaveHeldIn(claim, from, to), _ => true);
    }

    private static ViewCondition From(string[] keys) => new(
        "From " + string.Join(' ', keys),
        graph => keys.Length % 2 == 0 ? graph.FromSources(keys) : graph.FromSources([.. keys.Select(key => graph.Base.Sources[key])]),
        (claim, find) => IsFrom(claim, keys, find),
        _ => true);

    private static ViewCondition Where(int digit)
    {
        var text = digit.ToString(CultureInfo.InvariantCulture);
        return new(
            "Where " + digit, graph => graph.Where(fact => !Value(fact).EndsWith(text, StringComparison.Ordinal)), (_, _) => true,
            fact => !fact.Value.EndsWith(text, StringComparison.Ordinal));

        static string Value(Fact fact) => fact.Object?.Key ?? fact.Value.AsText();
    }

    private static ViewCondition Including(Modality[] modalities) =>
        new("Including " + string.Join(' ', modalities), graph => graph.Including(modalities), (_, _) => true, _ => true)
        {
            Included = modalities
        };

    private static ViewCondition Excluding(Modality[] modalities) =>
        new("Excluding " + string.Join(' ', modalities), graph => graph.Excluding(modalities),
            (claim, _) => !modalities.Contains(claim.Modality), _ => true);

    private static bool IsFrom(TestClaim claim, string[] keys, Func<string, TestClaim> find) =>
        claim.Source is not null
            ? keys.Contains(claim.Source)
            : claim.RestsOn.Length > 0 && claim.RestsOn.All(id => IsFrom(find(id), keys, find));

    /// <summary>As numbers of days; a beginning or an end that is open or unknown is no bound.</summary>
    private static bool MayHaveHeldIn(TestClaim claim, string from, string to)
    {
        var begin = (claim.Since ?? claim.At) is { } text ? PartialDate.Parse(text).EarliestDayNumber : null;
        var end = claim.Until is { } until ? PartialDate.Parse(until).LatestDayNumber : null;
        return !(begin > PartialDate.Parse(to).LatestDayNumber) && !(end < PartialDate.Parse(from).EarliestDayNumber);
    }

    /// <summary>Day by day: on each day of the date the claim has begun and not ended, whichever days its dates mean.</summary>
    private static bool HeldOnEveryDay(TestClaim claim, string date) =>
        claim.At == date
            || Days(date, date).All(day => HoldsOn(day, claim.Since ?? claim.At, claim.Until ?? (claim.Since is null ? claim.At : null)))
        || (claim.At is not null && Days(date, date).All(day => HoldsOn(day, claim.At, claim.At)));

    /// <summary>
    /// In a period a claim held certainly if, whichever days its dates mean, it had begun by the last day of the period, and had not ended
    /// on the first.
    /// </summary>
    private static bool HeldIn(TestClaim claim, string from, string to)
    {
        return Held(claim.Since ?? claim.At, claim.Until ?? (claim.Since is null ? claim.At : null))
            || (claim.At is not null && Held(claim.At, claim.At));

        bool Held(string? begin, string? end) => HoldsOn(Days(from, to).Max(), begin, null) && HoldsOn(Days(from, to).Min(), null, end);
    }

    private static bool HoldsOn(long day, string? begin, string? end) =>
        (begin is null || PartialDate.Parse(begin).LatestDayNumber <= day)
            && (end is null || PartialDate.Parse(end).EarliestDayNumber >= day);

    private static IEnumerable<long> Days(string from, string to)
    {
        for (var day = PartialDate.Parse(from).EarliestDayNumber!.Value; day <= PartialDate.Parse(to).LatestDayNumber; day++)
            yield return day;
    }
}
