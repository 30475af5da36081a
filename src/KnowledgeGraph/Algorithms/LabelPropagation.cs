using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Community detection by label propagation (U. N. Raghavan, R. Albert, S. Kumara, Physical Review E 76, 2007) in the deterministic form of
/// LDBC Graphalytics, section 2.3.5: all nodes change at once, each to the label that most edges of either direction bring it, the least
/// among several. O(nodes + edges) an iteration.
/// </summary>
internal static class LabelPropagation
{
    /// <summary>For each node its label, the number of a node, after so many iterations, or fewer where one changed nothing.</summary>
    /// <param name="graph">The edges, whose direction makes no difference.</param>
    /// <param name="iterations">The number of iterations at most.</param>
    /// <param name="hasConverged">Whether an iteration changed nothing, so that further ones would not either.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static int[] Run(CompactGraph graph, int iterations, out bool hasConverged, CancellationToken cancellationToken)
    {
        var labels = new int[graph.NodeCount];
        for (var node = 0; node < labels.Length; node++) labels[node] = node;
        var next = new int[labels.Length];
        var counts = new int[labels.Length];
        hasConverged = false;
        for (var i = 0; i < iterations && !hasConverged; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasConverged = !Step(graph, labels, next, counts);
            (labels, next) = (next, labels);
        }

        return labels;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Step(CompactGraph graph, int[] labels, int[] next, int[] counts)
    {
        var changed = false;
        for (var node = 0; node < labels.Length; node++)
        {
            var outgoing = graph.NeighborsOf(node);
            var incoming = graph.IsUndirected ? default : graph.Transposed.NeighborsOf(node);
            var (best, most) = (labels[node], 0);
            foreach (var other in outgoing) Count(labels[other], counts, ref best, ref most);
            foreach (var other in incoming) Count(labels[other], counts, ref best, ref most);
            foreach (var other in outgoing) counts[labels[other]] = 0;
            foreach (var other in incoming) counts[labels[other]] = 0;
            next[node] = best;
            changed |= best != labels[node];
        }

        return changed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(int label, int[] counts, ref int best, ref int most)
    {
        var count = ++counts[label];
        if (count < most || (count == most && label >= best)) return;
        (best, most) = (label, count);
    }
}
