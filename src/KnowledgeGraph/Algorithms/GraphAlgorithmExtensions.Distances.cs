using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Counts the visible facts on a shortest path from a node to each other, by a direction-optimising breadth-first search
        /// (Beamer, Asanović and Patterson 2012). At most O(nodes + facts), on as many threads as the options allow.
        /// </summary>
        /// <param name="from">The node to begin at, whose distance is 0.</param>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>The distances; <see langword="null"/> for a node that there is not a path to.</returns>
        /// <exception cref="ArgumentException">
        /// The node belongs to another graph or view, or the options name an unknown relation; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// var distances = Race.Graph.Distances(Company.HighFlyer);
        /// Console.WriteLine(distances[Company.Nvidia]);
        /// // Output:
        /// // 2
        /// </code>
        /// </example>
        public NodeValues<int?> Distances(Node from, AlgorithmOptions? options = null)
        {
            from = graph.Resolve(from, nameof(from));
            var distances = BreadthFirstSearch.Distances(graph.EdgesOf(options).Graph, from.Index, ChunkedLoop.Of(options));
            return new NodeValues<int?>(graph, Array.ConvertAll(distances, static distance => distance < 0 ? default(int?) : distance));
        }

        /// <summary>
        /// Finds the least total weight of the visible facts on a path from a node to each other (Dijkstra 1959): with a bucket for each
        /// distance where weights are whole and at most 4095 (Dial 1969), O(nodes + facts), and else with a radix heap (Ahuja, Mehlhorn,
        /// Orlin and Tarjan 1990), O(nodes + 64 · facts) at worst.
        /// </summary>
        /// <param name="from">The node to begin at, whose distance is 0.</param>
        /// <param name="weight">
        /// The weight of a fact, which is 0 or more; infinity for one that may not be taken. Called once for each edge, in no order to rely
        /// on.
        /// </param>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>The distances; <see langword="null"/> for a node that there is not a path to.</returns>
        /// <exception cref="ArgumentException">
        /// The node belongs to another graph or view, the options name an unknown relation, or a weight is negative or no number; the
        /// message says which.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeValues<double?> Distances(Node from, Func<Fact, double> weight, AlgorithmOptions? options = null)
        {
            from = graph.Resolve(from, nameof(from));
            ArgumentNullException.ThrowIfNull(weight);
            var edges = graph.EdgesOf(options);
            var weights = graph.WeightsOf(graph.FactsOf(edges), weight, 0, double.PositiveInfinity, nameof(weight));
            var distances = WeightedDistances.From(edges.Graph, weights, from.Index, options?.CancellationToken ?? default);
            return new NodeValues<double?>(
                graph, Array.ConvertAll(distances, static distance => double.IsInfinity(distance) ? default(double?) : distance));
        }
    }
}
