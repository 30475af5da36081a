using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>What comes nearest to a relation between two entities that does not hold.</summary>
internal static class NearestFact
{
    private const int MaximumFacts = 3;

    /// <summary>
    /// Adds who states it though it does not count, and whether it holds the other way round, to a report that it does not hold.
    /// </summary>
    public static WhyReport Find(
        WhyReport report, Node from, IReadOnlyList<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        if (report.Holds) return report;
        var hidden = Said(from, relations, to) ?? WouldHold(from, relations, to, cancellationToken);
        NamedRelation[] directed = [.. relations.Where(r => !r.Relation.IsSymmetric)];
        var reverse = Proof(from.Graph, to, directed, from, cancellationToken);
        return report with
        {
            Hidden = hidden,
            Reverse = reverse is null ? null : FoundPathReport.Of(reverse),
            ReverseHidden = reverse is null ? Said(to, directed, from) : null,
        };
    }

    /// <summary>Lines that say what the report says, and what else joins the two.</summary>
    public static IReadOnlyList<string> Describe(
        WhyReport report, Node from, IReadOnlyList<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        if (report.Holds) return [];
        string[] ranges = relations.Any(r => r.CanLead(from, to)) ? [] : [.. relations.Select(WhatItLeadsTo)];
        string[] nearest =
        [
            .. Describe(report.Hidden, "It is stated, but does not count: "),
            .. report.Reverse is { } reverse ? [$"The reverse holds: {reverse.Text}"] : Array.Empty<string>(),
            .. Describe(report.ReverseHidden, "The reverse is stated, but does not count: "),
            .. Others(from, relations, to),
        ];
        return [.. ranges, .. nearest.Length > 0 ? nearest : [Join(from, to, cancellationToken)]];
    }

    private static IEnumerable<string> Describe(HiddenReport? hidden, string prefix)
    {
        if (hidden is null) yield break;
        if (hidden.Text is { } proof) yield return $"With claims that do not count, it holds: {proof}";
        foreach (var line in HiddenView.Claims(hidden.Facts)) yield return hidden.Text is null ? prefix + line : Terminal.Margin + line;
        if (hidden.Remedy is { } remedy) yield return remedy + ".";
    }

    /// <summary>The hidden facts that state the relation in the direction that is asked; null if there are none.</summary>
    private static HiddenReport? Said(Node from, IReadOnlyList<NamedRelation> relations, Node to)
    {
        Fact[] said = [.. Between(from, to).Where(f => !f.IsVisible && relations.Any(r => States(f, from, r, to)))];
        return said.Length == 0 ? null : HiddenReport.Of(null, null, said, HiddenFacts.Remedy(from.Graph, said));
    }

    /// <summary>What a rule would give if more claims counted.</summary>
    private static HiddenReport? WouldHold(Node from, IReadOnlyList<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        foreach (var wider in HiddenFacts.WiderThan(from.Graph))
        {
            if (Proof(wider, from.In(wider), relations, to.In(wider), cancellationToken) is not { } proof) continue;
            var facts = HiddenFacts.Of(from.Graph, proof);
            return HiddenReport.Of(proof.ToString(), null, facts, HiddenFacts.Remedy(from.Graph, facts));
        }

        return null;
    }

    private static GraphPath? Proof(
        Graph graph, Node from, IEnumerable<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        foreach (var relation in relations.Where(r => r.CanLead(from, to)))
        {
            var (subject, target) = relation.IsForward ? (from, to) : (to, from);
            if (graph.Why(subject, relation.Relation, target, cancellationToken).FirstOrDefault() is { } proof) return proof;
        }

        return null;
    }

    private static IEnumerable<string> Others(Node from, IReadOnlyList<NamedRelation> relations, Node to) =>
        Between(from, to).Where(f => f.IsVisible && !relations.Any(r => r.Relation == f.Member)).Take(MaximumFacts).Select(f => $"But {f}");

    private static string Join(Node from, Node to, CancellationToken cancellationToken)
    {
        var path = from.Graph.ShortestPath(
            from, to, new PathOptions { Direction = PathDirection.Either, CancellationToken = cancellationToken });
        return path is null
            ? "Nothing connects the two."
            : path.Length == 0 ? "Both names mean the same entity." : $"They are connected by: {path}";
    }

    /// <summary>Whether a fact states a relation from one entity to another, and not the other way round.</summary>
    private static bool States(Fact fact, Node from, NamedRelation relation, Node to)
    {
        if (fact.Member != relation.Relation) return false;
        var (subject, target) = relation.IsForward ? (from, to) : (to, from);
        return (fact.Subject == subject && fact.Object == target)
            || (relation.Relation.IsSymmetric && fact.Subject == target && fact.Object == subject);
    }

    /// <summary>Facts with one of the two as subject and the other as object, hidden ones included.</summary>
    private static IEnumerable<Fact> Between(Node from, Node to) =>
        from.Facts.Where(f => f.Object == to || (f.Member.IsSymmetric && f.Subject == to && f.Object == from))
            .Concat(from == to ? [] : to.Facts.Where(f => f.Object == from && !f.Member.IsSymmetric));

    private static string WhatItLeadsTo(NamedRelation relation)
    {
        var member = relation.Relation;
        var range = member.Range?.Name;
        return relation.IsForward
            ? $"{member.Name} leads from {member.Domain.Name} to {range}"
            : $"{member.InverseName} leads from {range} to {member.Domain.Name}";
    }
}
