using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg find</c> answers.</summary>
/// <param name="Matches">The entities that a name of matches.</param>
/// <param name="Facts">The facts of which something else matches, by what that is.</param>
internal sealed record FindReport(string Graph, string Text, IReadOnlyList<MatchReport> Matches, IReadOnlyList<FactMatchReport> Facts)
    : GraphReport(Graph)
{
    public static FindReport Of(Graph graph, string text) => new(
        graph.Name,
        text,
        [.. TextSearch.Find(graph, text).Select(MatchReport.Of)],
        [.. ClaimSearch.Find(graph, text).Select(FactMatchReport.Of)]);
}

/// <param name="Match"><c>key</c>, <c>label</c> or <c>alias</c> where the whole of one matches, else <c>part</c>.</param>
/// <param name="Matched">The key, label or alias that matches.</param>
internal sealed record MatchReport(string Key, string Label, string Kind, string Match, string Matched)
{
    public static MatchReport Of(TextMatch match)
    {
        var how = match.IsWhole ? match.Name.ToString().ToLowerInvariant() : "part";
        return new MatchReport(match.Node.Key, match.Node.Label, match.Node.Kind.Name, how, match.Text);
    }
}

/// <summary>A fact that the text was found in.</summary>
/// <param name="Match"><c>value</c>, <c>date</c>, <c>quote</c> or <c>qualifier</c>.</param>
/// <param name="Matched">What the text was found in.</param>
/// <param name="Fact">The fact in words.</param>
/// <param name="Sources">
/// The key of the source of the claim that it was found in; for a value, the keys of all sources that state the fact.
/// </param>
/// <param name="Hidden">Whether the fact does not count; else null.</param>
internal sealed record FactMatchReport(
    string Match, string Matched, string Fact, NodeReport Subject, string Member, NodeReport? Object, IReadOnlyList<string> Sources,
    bool? Hidden)
{
    public static FactMatchReport Of(ClaimMatch match) => new(
        ClaimReport.NameOf(match.Part),
        match.Text,
        match.Fact.ToString(),
        NodeReport.Of(match.Fact.Subject),
        match.Fact.Member.JsonName,
        match.Fact.Object is { } node ? NodeReport.Of(node) : null,
        [.. (match.Claim is { } claim ? [claim] : match.Fact.Claims.ToArray()).Select(c => c.Source?.Key).OfType<string>().Distinct()],
        match.Fact.IsVisible ? null : true);
}
