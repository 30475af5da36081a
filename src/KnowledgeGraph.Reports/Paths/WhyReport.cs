using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>Why a relation between two entities holds, or what comes nearest to it.</summary>
public sealed record WhyReport : EvidenceReport
{
    /// <summary>Gets the first entity.</summary>
    public required NodeReport From { get; init; }

    /// <summary>Gets the C# name of the relation or inverse.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets that name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the second entity.</summary>
    public required NodeReport To { get; init; }

    /// <summary>
    /// Gets a value indicating whether the relation holds. If it does not, there are no <see cref="Proofs"/>.
    /// </summary>
    public required bool Holds { get; init; }

    /// <summary>Gets a value indicating whether a source states it, and it is not only inferred or derived.</summary>
    public required bool Stated { get; init; }

    /// <summary>
    /// Gets a value indicating whether only facts state it that no source states: it is a conclusion of the curator.
    /// </summary>
    public required bool Inferred { get; init; }

    /// <summary>Gets the path expression that a derived relation follows from.</summary>
    public string? Expression { get; init; }

    /// <summary>Gets a value indicating whether the relation holds along chains of its facts.</summary>
    public required bool Transitive { get; init; }

    /// <summary>Gets the C# name of the relation that leads to what an entity inherits this one from.</summary>
    public string? InheritedThrough { get; init; }

    /// <summary>Gets paths of stated facts that the relation rests on, shortest first.</summary>
    public required IReadOnlyList<FoundPathReport> Proofs { get; init; }

    /// <summary>Gets how many proofs were asked for; <see langword="null"/> if no number was given.</summary>
    public int? K { get; init; }

    /// <summary>Gets the facts that state the relation and do not count, if it does not hold.</summary>
    public HiddenReport? Hidden { get; init; }

    /// <summary>Gets a proof that the opposite direction holds, if the relation does not hold.</summary>
    public FoundPathReport? Reverse { get; init; }

    /// <summary>Gets the facts that state the opposite direction and do not count, if neither holds.</summary>
    public HiddenReport? ReverseHidden { get; init; }

    /// <summary>Gets what else is known about the two entities, if the relation does not hold. It is not part of the JSON.</summary>
    [JsonIgnore]
    public NearestReport? Nearest { get; init; }

    /// <summary>Gets what holds, in words.</summary>
    [JsonIgnore]
    public string Text => $"{From.Label} {Label} {To.Label}";

    internal static WhyReport Of(Node from, NamedRelation relation, Node to, IReadOnlyList<GraphPath> proofs, EvidenceReader evidence)
    {
        var member = relation.Relation;
        FoundPathReport[] found = [.. proofs.Select(p => evidence.Read(p))];
        StepReport[] facts =
        [
            .. proofs.Zip(found).Where(p => p.First.Length == 1 && p.First.Steps[0].Fact.Member.Index == member.Index)
                .Select(p => p.Second.Steps[0])
        ];
        return new WhyReport
        {
            Graph = from.Graph.Name,
            From = NodeReport.Of(from),
            Relation = relation.IsForward ? member.Name : member.InverseName ?? member.Name,
            Label = relation.IsForward ? member.Label : member.InverseLabel ?? member.Label,
            To = NodeReport.Of(to),
            Holds = proofs.Count > 0,
            Stated = facts.Any(step => !step.Inferred),
            Inferred = facts.Length > 0 && facts.All(step => step.Inferred),
            Expression = member.Expression,
            Transitive = member.IsTransitive,
            InheritedThrough = member.InheritedThrough,
            Proofs = found,
        };
    }
}

/// <summary>What is known about two entities between which a relation does not hold.</summary>
public sealed record NearestReport
{
    /// <summary>
    /// Gets what the relation leads from and to, for each relation of the name; empty if one of them can join entities of these kinds.
    /// </summary>
    public required IReadOnlyList<RelationEnds> Mismatches { get; init; }

    /// <summary>Gets a few facts of other relations between the two entities.</summary>
    public required IReadOnlyList<FactReport> OtherFacts { get; init; }

    /// <summary>
    /// Gets a shortest path that connects the two in any direction; <see langword="null"/> if nothing does, or if it was not sought,
    /// because there is something nearer.
    /// </summary>
    public FoundPathReport? Connection { get; init; }
}

/// <summary>The kinds that a relation joins.</summary>
public sealed record RelationEnds
{
    /// <summary>Gets the C# name of the relation or inverse.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the C# name of the kind that it leads from.</summary>
    public required string From { get; init; }

    /// <summary>Gets the C# name of the kind that it leads to.</summary>
    public required string To { get; init; }
}
