using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>An entity with all that is said about it.</summary>
public sealed record EntityReport : EvidenceReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the C# names of the kind and of the abstract kinds above it, nearest first.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Gets the aliases.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Gets the status of the entity.</summary>
    [JsonConverter(typeof(EntityStatusNameConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EntityStatus Status { get; init; }

    /// <summary>Gets the entity that replaces it, if there is one.</summary>
    public NodeReport? ReplacedBy { get; init; }

    /// <summary>Gets the reason why it is deprecated, if one is stated.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Gets the facts with the entity as subject, including those that do not count.</summary>
    public required IReadOnlyList<FactReport> Facts { get; init; }

    /// <summary>Gets the facts with the entity as object, including those that do not count.</summary>
    public required IReadOnlyList<FactReport> IncomingFacts { get; init; }

    /// <summary>Gets facts about others with claims that are attributed to the entity, each with these claims alone.</summary>
    public required IReadOnlyList<FactReport> Says { get; init; }

    /// <summary>Gets the number of edges of the entity that follow by rule and are not stated.</summary>
    public required int DerivedTotal { get; init; }

    /// <summary>Gets the first 100 of them.</summary>
    public required IReadOnlyList<DerivedFactReport> DerivedFacts { get; init; }

    /// <summary>Gets the number of edges to the entity that follow by rule and are not stated.</summary>
    public required int IncomingDerivedTotal { get; init; }

    /// <summary>Gets the first 100 of them.</summary>
    public required IReadOnlyList<DerivedFactReport> IncomingDerivedFacts { get; init; }

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static EntityReport Of(Node node, EvidenceReader evidence, CancellationToken cancellationToken)
    {
        string[] kinds = [node.Kind.Name, .. node.Kind.Superkinds.Select(static kind => kind.Name)];
        var derivation = new DerivedFacts(evidence, cancellationToken);
        var (derived, incoming) = (derivation.From(node), derivation.To(node));
        return new EntityReport
        {
            Graph = node.Graph.Name,
            Key = node.Key,
            Label = node.Label,
            Kind = node.Kind.Name,
            Kinds = kinds,
            Aliases = [.. node.Aliases],
            Status = node.Status,
            ReplacedBy = node.ReplacedBy is { } other ? NodeReport.Of(other) : null,
            StatusReason = node.StatusReason,
            Facts = OwnFacts(node, evidence),
            IncomingFacts = [.. node.IncomingFacts.Select(evidence.Read)],
            Says = SaidBy(node, evidence),
            DerivedTotal = derived.Total,
            DerivedFacts = derived.Listed,
            IncomingDerivedTotal = incoming.Total,
            IncomingDerivedFacts = incoming.Listed,
            Sources = evidence.Sources,
        };
    }

    private static FactReport[] OwnFacts(Node node, EvidenceReader evidence)
    {
        var reports = new List<FactReport>();
        foreach (var fact in node.Facts)
        {
            string[] contradicted = fact.Member.IsSingleValued
                ? [.. node.FactsOf(fact.Member).Where(other => fact.Contradicts(other)).Select(other => other.Value.ToString())]
                : [];
            reports.Add(evidence.Read(fact) with { Contradicts = contradicted.Length == 0 ? null : contradicted });
        }

        return [.. reports];
    }

    private static List<FactReport> SaidBy(Node node, EvidenceReader evidence)
    {
        // Few claims are attributed, and all facts are looked at: what they are about is read only of those.
        var reports = new List<FactReport>();
        var said = new List<Claim>();
        foreach (var fact in node.Graph.Facts)
        {
            foreach (var claim in fact.Claims)
            {
                if (claim.AttributedNode == node) said.Add(claim);
            }

            if (said.Count == 0) continue;
            if (fact.Subject != node && fact.Object != node) reports.Add(evidence.Read(fact, [.. said]));
            said.Clear();
        }

        return reports;
    }
}
