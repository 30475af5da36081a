using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>What comes nearest to a relation between two entities that does not hold.</summary>
internal static class NearestFact
{
    private const int MaximumFacts = 3;

    /// <summary>Lines that say it: who states it though it does not count, whether it holds the other way round, and what else joins the two.</summary>
    public static IReadOnlyList<string> Describe(Node from, IReadOnlyList<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        string[] ranges = relations.Any(r => r.CanLead(from, to)) ? [] : [.. relations.Select(WhatItLeadsTo)];
        string[] nearest = [.. Hidden(from, relations, to), .. Remedy(from, relations, to), .. Reverse(from, relations, to, cancellationToken), .. Others(from, relations, to)];
        return [.. ranges, .. nearest.Length > 0 ? nearest : [Join(from, to, cancellationToken)]];
    }

    private static IEnumerable<string> Hidden(Node from, IReadOnlyList<NamedRelation> relations, Node to)
    {
        foreach (var fact in Between(from, to).Where(f => !f.IsVisible && IsOf(f, relations)))
        {
            foreach (var claim in fact.Claims)
            {
                var how = EvidenceRows.How(ClaimReport.Of(claim) with { Hidden = null, RestsOn = [] });
                yield return $"It is said, but does not count: {fact}, {(claim.Source is { } source ? $"{source.Key}, " : "")}{how}";
            }
        }
    }

    /// <summary>The option that makes what is said count, where its modality alone keeps it from that.</summary>
    private static IEnumerable<string> Remedy(Node from, IReadOnlyList<NamedRelation> relations, Node to)
    {
        if (from.Graph.IsView) yield break;
        var modalities = Between(from, to).Where(f => !f.IsVisible && IsOf(f, relations)).SelectMany(f => f.Claims)
            .Where(c => c.Rank != Rank.Deprecated && c.Modality is not Modality.Denied).SelectMany(c => Premises.AllOf(c).Append(c)).Select(c => c.Modality)
            .Where(m => m > Modality.Inferred).Distinct().Order().ToArray();
        if (modalities.Length > 0) yield return $"--including {string.Join(',', modalities.Select(m => ClaimReport.NameOf(m)))} counts it.";
    }

    private static IEnumerable<string> Reverse(Node from, IReadOnlyList<NamedRelation> relations, Node to, CancellationToken cancellationToken)
    {
        foreach (var relation in relations.Where(r => r.CanLead(to, from) && !r.Relation.IsSymmetric))
        {
            var (subject, target) = relation.IsForward ? (to, from) : (from, to);
            if (from.Graph.Why(subject, relation.Relation, target, cancellationToken).FirstOrDefault() is { } proof)
                yield return $"The other way round it holds: {proof}";
        }
    }

    private static IEnumerable<string> Others(Node from, IReadOnlyList<NamedRelation> relations, Node to) =>
        Between(from, to).Where(f => f.IsVisible && !IsOf(f, relations)).Take(MaximumFacts).Select(f => $"But {f}");

    private static string Join(Node from, Node to, CancellationToken cancellationToken)
    {
        var path = from.Graph.ShortestPath(from, to, new PathOptions { CancellationToken = cancellationToken });
        return path is null ? "Nothing joins the two." : path.Length == 0 ? "Both names mean the same entity." : $"What joins them: {path}";
    }

    private static bool IsOf(Fact fact, IReadOnlyList<NamedRelation> relations) => relations.Any(r => r.Relation.Index == fact.Member.Index);

    /// <summary>Facts with one of the two as subject and the other as object, hidden ones included.</summary>
    private static IEnumerable<Fact> Between(Node from, Node to) =>
        from.Facts.Where(f => f.Object == to).Concat(from == to ? [] : to.Facts.Where(f => f.Object == from));

    private static string WhatItLeadsTo(NamedRelation relation)
    {
        var member = relation.Relation;
        var range = member.Range?.Name;
        return relation.IsForward ? $"{member.Name} leads from {member.Domain.Name} to {range}" : $"{member.InverseName} leads from {range} to {member.Domain.Name}";
    }
}
