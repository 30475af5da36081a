using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Least total weights from one node (E. W. Dijkstra, “A Note on Two Problems in Connexion with Graphs”, Numerische Mathematik 1,
/// 1959): <see cref="WholeDistances"/> where weights are whole and small, and else with a <see cref="DistanceQueue"/>, in which outdated
/// entries stay until they come out. O(nodes + 64 · edges), and mostly near O(nodes + edges).
/// </summary>
internal static class WeightedDistances
{
    /// <summary>The distance of each node; infinity where there is no way.</summary>
    /// <param name="graph">The edges.</param>
    /// <param name="weights">The weight of each edge, which is not negative.</param>
    /// <param name="from">The number of the node to begin at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static double[] From(CompactGraph graph, double[] weights, int from, CancellationToken cancellationToken) =>
        WholeWeights.Of(graph.NodeCount, weights) is { } whole
            ? WholeDistances.From(graph, whole, from, cancellationToken)
            : Search(graph, weights, from, cancellationToken);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Search(CompactGraph graph, double[] weights, int from, CancellationToken cancellationToken)
    {
        var distances = new double[graph.NodeCount];
        Array.Fill(distances, double.PositiveInfinity);
        distances[from] = 0;
        var queue = new DistanceQueue(distances);
        queue.Enqueue(from, 0);
        for (var steps = 0; queue.TryDequeue(out var node, out var distance); steps++)
        {
            if ((steps & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (distance > distances[node]) continue;
            for (var edge = graph.Starts[node]; edge < graph.Starts[node + 1]; edge++)
            {
                var target = graph.Targets[edge];
                var reached = distance + weights[edge];
                if (!(reached < distances[target])) continue;
                distances[target] = reached;
                queue.Enqueue(target, reached);
            }
        }

        return distances;
    }
}
