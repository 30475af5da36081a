using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Ranks the nodes by PageRank over the visible facts (S. Brin, L. Page, 1998), by power iteration as LDBC Graphalytics specifies
        /// it: the rank of a node without facts is handed to all. O(nodes + facts) an iteration, on as many threads as the options allow.
        /// </summary>
        /// <param name="options">
        /// Which relations count, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <param name="damping">The probability of going on along a fact rather than to any node, from 0 to 1.</param>
        /// <param name="maximumIterations">The number of iterations at most; 0 leaves all nodes equal.</param>
        /// <param name="tolerance">
        /// When an iteration changes the ranks by less than this in all, it is the last; 0 makes the number of iterations exact.
        /// </param>
        /// <returns>The ranks, whose sum is 1. A fact counts once, also where others join the same nodes.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The damping is not from 0 to 1, or another number is negative or none.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// foreach (var (node, rank) in Race.Graph.PageRank().Top(2)) Console.WriteLine(FormattableString.Invariant($"{node}: {rank:F3}"));
        /// // Output:
        /// // United States: 0.100
        /// // China: 0.096
        /// </code>
        /// </example>
        public NodeValues<double> PageRank(
            AlgorithmOptions? options = null, double damping = 0.85, int maximumIterations = 100, double tolerance = 1e-9)
        {
            if (!(damping is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping must be a probability, from 0 to 1.");
            ArgumentOutOfRangeException.ThrowIfNegative(maximumIterations);
            if (!(tolerance >= 0)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must be 0 or more.");
            return new NodeValues<double>(
                graph, PageRankIteration.Run(graph.EdgesOf(options).Graph, damping, maximumIterations, tolerance, ChunkedLoop.Of(options)));
        }

        /// <summary>
        /// Measures how closely the neighbours of each node are joined among themselves: the local clustering coefficient (D. J. Watts, S.
        /// H. Strogatz, Nature 393, 1998) over the visible facts, as LDBC Graphalytics defines it. O(facts^1.5).
        /// </summary>
        /// <param name="options">
        /// Which relations count, and in which direction; <see langword="null"/> for all, from subject to object. Neighbours are the nodes
        /// at both ends; between two of them a fact counts for its direction alone, unless the direction is
        /// <see cref="PathDirection.Either"/>.
        /// </param>
        /// <returns>
        /// From 0 to 1 the share of the pairs of neighbours that facts join; 0 where there are fewer than two neighbours.
        /// </returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeValues<double> ClusteringCoefficients(AlgorithmOptions? options = null)
        {
            var cancellationToken = options?.CancellationToken ?? default;
            return new NodeValues<double>(
                graph,
                TriangleCount.ClusteringCoefficients(NeighborSets.Of(graph.EdgesOf(options).Graph, cancellationToken), cancellationToken));
        }

        /// <summary>
        /// Counts for each node the pairs of its neighbours that visible facts join, by the forward algorithm (Schank and Wagner 2005). The
        /// number of triangles of the graph is a third of the sum. O(facts^1.5).
        /// </summary>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. <see cref="AlgorithmOptions.Direction"/> makes no difference.
        /// </param>
        /// <returns>The number of each node.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeValues<long> Triangles(AlgorithmOptions? options = null)
        {
            var cancellationToken = options?.CancellationToken ?? default;
            return new NodeValues<long>(
                graph, TriangleCount.Count(NeighborSets.Of(graph.EdgesOf(options).Graph, cancellationToken), cancellationToken));
        }
    }
}
