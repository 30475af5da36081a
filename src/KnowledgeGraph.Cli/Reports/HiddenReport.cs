namespace KnowledgeGraph.Cli.Reports;

/// <summary>What an answer leaves out because claims that would lead to it do not count.</summary>
/// <param name="Text">The path that there would be as one line; null where it is about several entities.</param>
/// <param name="Ends">The entities that would be reached; null for a path.</param>
/// <param name="Facts">The facts that do not count.</param>
/// <param name="Remedy">The option that makes them count, in words; null where none does.</param>
internal sealed record HiddenReport(string? Text, IReadOnlyList<NodeReport>? Ends, IReadOnlyList<FactReport> Facts, string? Remedy)
{
    public static HiddenReport Of(string? text, IReadOnlyList<Node>? ends, IReadOnlyList<Fact> facts, string? remedy) => new(
        text,
        ends is null ? null : [.. ends.Select(NodeReport.Of)],
        [.. facts.Select(FactReport.Of)],
        remedy);
}
