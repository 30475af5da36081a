using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg list</c> answers with <c>--on</c> or <c>--between</c>.</summary>
/// <param name="Dates">The time that was asked for, in words.</param>
/// <param name="Kind">The kind that the facts are about; null where any is.</param>
internal sealed record DatesReport(string Graph, string Dates, string? Kind, IReadOnlyList<DatedFactReport> Facts) : GraphReport(Graph)
{
    public static DatesReport Of(Graph graph, DateWindow window, Kind? kind) =>
        new(graph.Name, window.ToString(), kind?.Name, [.. window.Find(graph, kind).Select(DatedFactReport.Of)]);
}

/// <summary>A fact with a date that it names.</summary>
/// <param name="Date">The date in its canonical text.</param>
/// <param name="Name">What the date is: <c>at</c>, <c>since</c>, <c>until</c>, or the words of the member whose value it is.</param>
/// <param name="Claims">The claim that names the date; of a value, all claims of the fact.</param>
internal sealed record DatedFactReport(
    string Date, string Name, string Text, NodeReport Subject, string Member, NodeReport? Object, string? Hidden,
    IReadOnlyList<ClaimReport> Claims)
{
    public static DatedFactReport Of(DatedClaim dated)
    {
        var fact = FactReport.Of(dated.Fact);
        return new DatedFactReport(
            dated.Date.ToString(),
            dated.Name,
            fact.Text,
            fact.Subject,
            fact.Member,
            fact.Object,
            fact.Hidden,
            dated.Claim is { } claim ? [ClaimReport.Of(claim)] : fact.Claims);
    }
}
