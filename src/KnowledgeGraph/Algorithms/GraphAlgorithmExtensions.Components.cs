using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Finds the weakly connected components: two nodes are in one if visible facts join them, whatever their direction. By union and
        /// find (Tarjan and van Leeuwen 1984), nearly O(nodes + facts).
        /// </summary>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. <see cref="AlgorithmOptions.Direction"/> makes no difference.
        /// </param>
        /// <returns>The components; a node without facts is one of its own.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// var components = Race.Graph.Components();
        /// Console.WriteLine($"{components.Count} components, {components.GroupOf(Company.DeepSeek).Count} nodes with DeepSeek");
        /// // Output:
        /// // 7 components, 97 nodes with DeepSeek
        /// </code>
        /// </example>
        public NodeGroups Components(AlgorithmOptions? options = null)
        {
            var edges = graph.EdgesOf(options);
            return NodeGroups.FromLabels(graph, WeakComponents.Find(edges.Graph, options?.CancellationToken ?? default));
        }

        /// <summary>
        /// Finds the strongly connected components: two nodes are in one if visible facts lead from each to the other (Tarjan 1972).
        /// O(nodes + facts).
        /// </summary>
        /// <param name="options">
        /// Which relations count, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>The components; a node that is on no cycle is one of its own.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// var groups = Race.Graph.StronglyConnectedComponents();
        /// Console.WriteLine($"{groups.Count} groups; the largest has {groups.Max(group => group.Count)} nodes");
        /// // Output:
        /// // 81 groups; the largest has 20 nodes
        /// </code>
        /// </example>
        public NodeGroups StronglyConnectedComponents(AlgorithmOptions? options = null)
        {
            var edges = graph.EdgesOf(options);
            return NodeGroups.FromLabels(
                graph, StrongComponents.Find(edges.Graph.Starts, edges.Graph.Targets, options?.CancellationToken ?? default));
        }
    }
}
