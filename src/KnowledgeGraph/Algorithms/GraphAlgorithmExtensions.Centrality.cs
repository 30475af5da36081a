using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

/// <summary>Algorithms on a whole graph: centrality, components, distances, flows, order and ranks.</summary>
public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Measures how often each node lies between others: the sum, over all ordered pairs of other nodes, of the share of the shortest
        /// paths from one to the other that come through it, over visible facts (L. C. Freeman 1977, by the algorithm of Brandes 2001).
        /// Facts that join the same nodes are one. O(nodes · facts).
        /// </summary>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>Not normalised; of an undirected graph each pair is counted in both orders.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// foreach (var (company, _) in Race.Graph.Betweenness().Top&lt;Company>(2)) Console.WriteLine(company);
        /// // Output:
        /// // DeepSeek
        /// // OpenAI
        /// </code>
        /// </example>
        public NodeValues<double> Betweenness(AlgorithmOptions? options = null) =>
            new(graph, Centrality.Betweenness(graph.EdgesOf(options).Graph, options?.CancellationToken ?? default));

        /// <summary>
        /// Measures how near each node is to those that it reaches over visible facts: 1 by its mean distance to them, times the share that
        /// they are of all other nodes (S. Wasserman, K. Faust, “Social Network Analysis”, 1994, formula 5.22). O(nodes · facts).
        /// </summary>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>From 0, for a node that reaches none, to 1, for one that a single fact joins to each other.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeValues<double> Closeness(AlgorithmOptions? options = null) =>
            new(graph, Centrality.Closeness(graph.EdgesOf(options).Graph, options?.CancellationToken ?? default));

        /// <summary>
        /// Finds for each node the greatest k such that it is in the k-core: the largest part of the graph in which visible facts join
        /// every node to at least k others of the part (Batagelj and Zaveršnik 2003). O(nodes + facts).
        /// </summary>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. <see cref="AlgorithmOptions.Direction"/> makes no difference.
        /// </param>
        /// <returns>The number of each node.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeValues<int> CoreNumbers(AlgorithmOptions? options = null)
        {
            var cancellationToken = options?.CancellationToken ?? default;
            return new NodeValues<int>(
                graph, CoreDecomposition.CoreNumbers(NeighborSets.Of(graph.EdgesOf(options).Graph, cancellationToken), cancellationToken));
        }
    }
}
