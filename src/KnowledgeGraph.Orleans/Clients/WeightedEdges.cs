using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// The edges of the nodes that a search has reached, in pages as they came: 12 bytes for each, and 8 for each node on a page.
/// </summary>
internal sealed class WeightedEdges
{
    private readonly List<Page?> _pages = [];
    private long _count;

    /// <summary>Adds edges.</summary>
    /// <param name="nodes">The nodes that they leave. A node can be on several pages.</param>
    /// <param name="counts">How many leave each.</param>
    /// <param name="targets">The nodes that they lead to.</param>
    /// <param name="weights">What they weigh.</param>
    /// <exception cref="ClusterGraphException">There are more than an array can have.</exception>
    internal void Add(int[] nodes, int[] counts, int[] targets, double[] weights)
    {
        if ((_count += targets.Length) > Array.MaxLength)
        {
            throw new ClusterGraphException(
                ClusterFault.OverBudget, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The search reaches more than {Array.MaxLength:N0} facts, which are more than a client keeps. "
                        + $"{WeightedSearch.Less}."), null, null);
        }

        _pages.Add(new Page(nodes, counts, targets, weights));
    }

    /// <summary>Finds the distances of all nodes from one of them, and releases the pages. Call it once.</summary>
    /// <param name="ranks">The nodes, of which all edges that lead on were added.</param>
    /// <param name="from">The node to begin at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The distances in the order of the nodes.</returns>
    internal double[] FindDistances(NumberRanks ranks, int from, CancellationToken cancellationToken)
    {
        var (graph, weights) = Join(ranks);
        cancellationToken.ThrowIfCancellationRequested();
        return WeightedDistances.From(graph, weights, ranks.Of(from), cancellationToken);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (CompactGraph Graph, double[] Weights) Join(NumberRanks ranks)
    {
        var starts = new int[ranks.Count + 1];
        foreach (var page in _pages)
        {
            for (var i = 0; i < page!.Nodes.Length; i++) starts[ranks.Of(page.Nodes[i]) + 1] += page.Counts[i];
        }

        for (var node = 0; node < ranks.Count; node++) starts[node + 1] += starts[node];
        var (targets, weights, cursors) = (new int[_count], new double[_count], starts.AsSpan(0, ranks.Count).ToArray());
        for (var at = 0; at < _pages.Count; at++)
        {
            var (page, edge) = (_pages[at]!, 0);
            _pages[at] = null;
            for (var i = 0; i < page.Nodes.Length; i++)
            {
                ref var cursor = ref cursors[ranks.Of(page.Nodes[i])];
                for (var end = edge + page.Counts[i]; edge < end; edge++, cursor++)
                    (targets[cursor], weights[cursor]) = (ranks.Of(page.Targets[edge]), page.Weights[edge]);
            }
        }

        return (new CompactGraph(starts, targets, isUndirected: false), weights);
    }

    private sealed record Page(int[] Nodes, int[] Counts, int[] Targets, double[] Weights);
}
