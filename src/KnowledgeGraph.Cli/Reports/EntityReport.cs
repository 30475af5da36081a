namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg show</c> answers: an entity with all that is said of it.</summary>
/// <param name="Kinds">Its kind, then the abstract kinds above it, nearest first.</param>
/// <param name="Facts">Facts with the entity as subject, hidden ones included.</param>
/// <param name="IncomingFacts">Facts with the entity as object, hidden ones included.</param>
/// <param name="DerivedFacts">What follows of the entity by rule, and is not stated.</param>
/// <param name="IncomingDerivedFacts">What follows by rule of others with the entity as object, and is not stated.</param>
internal sealed record EntityReport(
    string Graph,
    string Key,
    string Label,
    string Kind,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<FactReport> Facts,
    IReadOnlyList<FactReport> IncomingFacts,
    IReadOnlyList<DerivedFactReport> DerivedFacts,
    IReadOnlyList<DerivedFactReport> IncomingDerivedFacts) : GraphReport(Graph)
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EntityReport Of(Node node, CancellationToken cancellationToken)
    {
        var kinds = new List<string>();
        for (Kind? kind = node.Kind; kind is { } k; kind = k.Parent) kinds.Add(k.Name);
        return new EntityReport(
            node.Graph.Name,
            node.Key,
            node.Label,
            node.Kind.Name,
            kinds,
            [.. node.Aliases],
            Of(node.Facts),
            Of(node.IncomingFacts),
            [.. DerivedFactReport.From(node, cancellationToken)],
            [.. DerivedFactReport.To(node, cancellationToken)]);
    }

    private static List<FactReport> Of(FactList facts)
    {
        var reports = new List<FactReport>(facts.Count);
        foreach (var fact in facts) reports.Add(FactReport.Of(fact));
        return reports;
    }
}
