using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg why</c> answers.</summary>
/// <param name="From">The first entity.</param>
/// <param name="Relation">The C# name of the relation or inverse.</param>
/// <param name="Label">That name as words.</param>
/// <param name="To">The second entity.</param>
/// <param name="Holds">Whether it holds; otherwise there are no <paramref name="Proofs"/>.</param>
/// <param name="Stated">Whether a source states it, and it is neither only inferred nor only derived.</param>
/// <param name="Inferred">Whether a fact says it that no source states: a conclusion of the curator's.</param>
/// <param name="Expression">The path expression that a derived relation follows from.</param>
/// <param name="Transitive">Whether the relation holds along chains of its facts.</param>
/// <param name="InheritedThrough">The C# name of the relation that leads to what an entity inherits this one from.</param>
/// <param name="Proofs">Paths of stated facts that it rests on, shortest first.</param>
internal sealed record WhyReport(
    string Graph,
    NodeReport From,
    string Relation,
    string Label,
    NodeReport To,
    bool Holds,
    bool Stated,
    bool Inferred,
    string? Expression,
    bool Transitive,
    string? InheritedThrough,
    IReadOnlyList<FoundPathReport> Proofs) : GraphReport(Graph)
{
    /// <summary>Gets how many proofs were asked for with <c>--k</c>; null without it.</summary>
    public int? K { get; init; }

    /// <summary>Gets the facts that state it and do not count, where it does not hold.</summary>
    public HiddenReport? Hidden { get; init; }

    /// <summary>Gets a proof that it holds the other way round, where it does not hold.</summary>
    public FoundPathReport? Reverse { get; init; }

    /// <summary>Gets the facts that state the other way round and do not count, where neither holds.</summary>
    public HiddenReport? ReverseHidden { get; init; }

    public static WhyReport Of(Node from, NamedRelation relation, Node to, IReadOnlyList<GraphPath> proofs)
    {
        var member = relation.Relation;
        FoundPathReport[] found = [.. proofs.Select(p => FoundPathReport.Of(p))];
        StepReport[] facts =
        [
            .. proofs.Zip(found).Where(p => p.First.Length == 1 && p.First.Steps[0].Fact.Member.Index == member.Index)
                .Select(p => p.Second.Steps[0])
        ];
        return new WhyReport(
            from.Graph.Name,
            NodeReport.Of(from),
            relation.IsForward ? member.Name : member.InverseName ?? member.Name,
            relation.IsForward ? member.Label : member.InverseLabel ?? member.Label,
            NodeReport.Of(to),
            proofs.Count > 0,
            facts.Any(step => !step.Inferred),
            facts.Length > 0 && facts.All(step => step.Inferred),
            member.Expression,
            member.IsTransitive,
            member.InheritedThrough,
            found);
    }

    /// <summary>What holds, in words.</summary>
    public string Text => $"{From.Label} {Label} {To.Label}";
}
