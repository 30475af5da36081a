using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Views;

/// <summary>How recent facts are, by the claims that make them visible.</summary>
internal static class FactRecency
{
    /// <summary>Determines whether any claim of the graph has a date, so that facts can differ in how recent they are.</summary>
    internal static bool AreTimed(Graph graph)
    {
        var image = graph.Store.Image;
        return !image.IsEvery(Column.ClaimSince, 0) || !image.IsEvery(Column.ClaimUntil, 0) || !image.IsEvery(Column.ClaimAt, 0);
    }

    /// <summary>Gives the most recent of a fact's claims of the best rank: those that make it visible, or all of a hidden fact.</summary>
    internal static Recency Of(Fact fact)
    {
        var (isVisible, rank) = (fact.IsVisible, fact.Rank);
        Recency? found = null;
        foreach (var claim in fact.Claims)
        {
            if (isVisible && (!claim.IsVisible || (rank == Rank.Preferred && claim.Rank != rank))) continue;
            var recency = new Recency(claim.Since ?? default, claim.Until ?? default, claim.At ?? default);
            if (found is not { } best || recency.CompareTo(best) < 0) found = recency;
        }

        return found ?? default;
    }

    /// <summary>
    /// Gives the neighbour that a single-valued inverse or symmetric relation leads to, or -1. The rows have no order that depends on
    /// claims, for a node that is the object of several facts; such nodes are rare.
    /// </summary>
    internal static int BestNeighbor(Graph graph, Adjacency rows, int node)
    {
        var facts = rows.CountOf(node) > 1 && AreTimed(graph) ? rows.VisibleFactsOf(graph, node) : default;
        if (facts.Count == 0) return rows.FirstNeighborOf(node);
        var best = new Fact(graph, facts[0]);
        var (rank, recency) = (best.Rank, Of(best));
        for (var i = 1; i < facts.Count; i++)
        {
            var fact = new Fact(graph, facts[i]);
            if (fact.Rank != rank || IsUnstated(fact) != IsUnstated(best)) break;
            var other = Of(fact);
            if (other.CompareTo(recency) < 0) (best, recency) = (fact, other);
        }

        return best.Other(new Node(graph, node)).Index;
    }

    /// <summary>
    /// Determines whether a view shows a fact by claims alone that the default view does not count; such facts come last.
    /// </summary>
    private static bool IsUnstated(Fact fact) => fact.Graph.Filter is { } filter && filter.StandingOf(fact.Index) == FactFilter.Unstated;
}
