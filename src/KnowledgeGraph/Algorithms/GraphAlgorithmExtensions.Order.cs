using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Puts the nodes in an order in which every visible fact leads from an earlier node to a later one (Kahn 1962). O(nodes + facts).
        /// </summary>
        /// <param name="options">
        /// Which relations count, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>
        /// All nodes, in the same order at every call; <see langword="null"/> where there is a cycle, which <see cref="FindCycle"/> shows.
        /// A fact in both directions, such as one of a symmetric relation, is a cycle by itself: name the relations to order by.
        /// </returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// var order = Race.Graph.TopologicalOrder(new AlgorithmOptions { Relations = ["Backs"] })!.Value;
        /// Console.WriteLine(order.IndexOf(Company.HighFlyer) &lt; order.IndexOf(Company.DeepSeek));
        /// // Output:
        /// // True
        /// </code>
        /// </example>
        public Nodes<Node>? TopologicalOrder(AlgorithmOptions? options = null)
        {
            var order = TopologicalSort.Order(graph.EdgesOf(options).Graph, options?.CancellationToken ?? default);
            return order is null ? null : new Nodes<Node>(graph, order, 0, order.Length);
        }

        /// <summary>
        /// Finds visible facts that lead from a node back to itself, by a depth-first search: the witness that there is no
        /// <see cref="TopologicalOrder"/>. O(nodes + facts).
        /// </summary>
        /// <param name="options">
        /// Which relations count, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>
        /// A cycle that comes through no node twice, the same one at every call, not always a shortest; <see langword="null"/> where there
        /// is none.
        /// </returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public GraphPath? FindCycle(AlgorithmOptions? options = null)
        {
            var edges = graph.EdgesOf(options);
            var cycle = new DepthFirstSearch(edges.Graph, options?.CancellationToken ?? default).FindCycle();
            if (cycle.Length == 0) return null;

            var facts = graph.FactsOf(edges);
            var from = new Node(graph, edges.Graph.Targets[cycle[^1]]);
            var steps = new PathStep[cycle.Length];
            for (var i = 0; i < steps.Length; i++)
            {
                var to = new Node(graph, edges.Graph.Targets[cycle[i]]);
                steps[i] = new PathStep(from, to, new Fact(graph, facts[cycle[i]]));
                from = to;
            }

            return new GraphPath(from, steps);
        }

        /// <summary>
        /// Puts the nodes that visible facts lead to from a node in the order in which a depth-first search meets them: each node's
        /// relations by member, forward first, and the facts of each in their order. O(nodes + facts).
        /// </summary>
        /// <param name="from">The node to begin at, which comes first.</param>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>The nodes in that order, the first one included.</returns>
        /// <exception cref="ArgumentException">
        /// The node belongs to another graph or view, or the options name an unknown relation; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public Nodes<Node> DepthFirst(Node from, AlgorithmOptions? options = null)
        {
            from = graph.Resolve(from, nameof(from));
            var order = new DepthFirstSearch(graph.EdgesOf(options).Graph, options?.CancellationToken ?? default).Preorder(from.Index);
            return new Nodes<Node>(graph, order, 0, order.Length);
        }
    }
}
