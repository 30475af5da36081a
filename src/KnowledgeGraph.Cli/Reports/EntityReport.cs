namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg show</c> answers: an entity with all that is said of it.</summary>
/// <param name="Kinds">Its kind, then the abstract kinds above it, nearest first.</param>
/// <param name="Facts">Facts with the entity as subject, hidden ones included.</param>
/// <param name="IncomingFacts">Facts with the entity as object, hidden ones included.</param>
internal sealed record EntityReport(
    string Graph,
    string Key,
    string Label,
    string Kind,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<FactReport> Facts,
    IReadOnlyList<FactReport> IncomingFacts) : GraphReport(Graph)
{
    public static EntityReport Of(Node node)
    {
        var kinds = new List<string>();
        for (Kind? kind = node.Kind; kind is { } k; kind = k.Parent) kinds.Add(k.Name);
        return new EntityReport(
            node.Graph.Name, node.Key, node.Label, node.Kind.Name, kinds, [.. node.Aliases], Of(node.Facts), Of(node.IncomingFacts));
    }

    private static List<FactReport> Of(FactList facts)
    {
        var reports = new List<FactReport>(facts.Count);
        foreach (var fact in facts) reports.Add(FactReport.Of(fact));
        return reports;
    }
}
