namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg show</c> answers: an entity with all that is said of it.</summary>
/// <param name="Kinds">Its kind, then the abstract kinds above it, nearest first.</param>
/// <param name="Facts">Facts with the entity as subject, hidden ones included.</param>
/// <param name="IncomingFacts">Facts with the entity as object, hidden ones included.</param>
/// <param name="Says">Facts about others that claims attribute to the entity, each with those claims alone.</param>
/// <param name="DerivedTotal">How much follows of the entity by rule, and is not stated.</param>
/// <param name="DerivedFacts">The first of it.</param>
/// <param name="IncomingDerivedTotal">How much follows by rule of others with the entity as object, and is not stated.</param>
/// <param name="IncomingDerivedFacts">The first of it.</param>
internal sealed record EntityReport(
    string Graph,
    string Key,
    string Label,
    string Kind,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<FactReport> Facts,
    IReadOnlyList<FactReport> IncomingFacts,
    IReadOnlyList<FactReport> Says,
    int DerivedTotal,
    IReadOnlyList<DerivedFactReport> DerivedFacts,
    int IncomingDerivedTotal,
    IReadOnlyList<DerivedFactReport> IncomingDerivedFacts) : GraphReport(Graph)
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EntityReport Of(Node node, CancellationToken cancellationToken)
    {
        var kinds = new List<string>();
        for (Kind? kind = node.Kind; kind is { } k; kind = k.Parent) kinds.Add(k.Name);
        var (derived, incoming) = (DerivedFactReport.From(node, cancellationToken), DerivedFactReport.To(node, cancellationToken));
        return new EntityReport(
            node.Graph.Name,
            node.Key,
            node.Label,
            node.Kind.Name,
            kinds,
            [.. node.Aliases],
            OwnFacts(node),
            Of(node.IncomingFacts),
            SaidBy(node),
            derived.Total,
            derived.Listed,
            incoming.Total,
            incoming.Listed);
    }

    private static List<FactReport> OwnFacts(Node node)
    {
        var contradicting = ContradictingValues.Of(node);
        var reports = new List<FactReport>();
        foreach (var fact in node.Facts)
            reports.Add(FactReport.Of(fact) with { Contradicts = contradicting.GetValueOrDefault(fact.Index) });
        return reports;
    }

    private static List<FactReport> SaidBy(Node node)
    {
        var reports = new List<FactReport>();
        foreach (var fact in node.Graph.Facts)
        {
            if (fact.Subject == node || fact.Object == node) continue;
            ClaimReport[] claims = [.. fact.Claims.Where(c => c.AttributedNode == node).Select(ClaimReport.Of)];
            if (claims.Length > 0) reports.Add(FactReport.Of(fact) with { Claims = claims });
        }

        return reports;
    }

    private static List<FactReport> Of(FactList facts)
    {
        var reports = new List<FactReport>(facts.Count);
        foreach (var fact in facts) reports.Add(FactReport.Of(fact));
        return reports;
    }
}
