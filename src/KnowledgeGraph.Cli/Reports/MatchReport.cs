using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg find</c> answers.</summary>
internal sealed record FindReport(string Graph, string Text, IReadOnlyList<MatchReport> Matches) : GraphReport(Graph)
{
    public static FindReport Of(Graph graph, string text) =>
        new(graph.Name, text, [.. TextSearch.Find(graph, text).Select(MatchReport.Of)]);
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
