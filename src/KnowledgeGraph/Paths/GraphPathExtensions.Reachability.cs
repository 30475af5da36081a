using KnowledgeGraph.Paths;

namespace KnowledgeGraph;

public static partial class GraphPathExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Finds the nodes that paths lead to from a node over the visible facts, of any relation, from subject to object, unless the
        /// options say otherwise. O(nodes + facts) at most.
        /// </summary>
        /// <param name="from">The node to begin at.</param>
        /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The nodes that <see cref="ShortestPath(Graph, Node, Node, PathOptions?)"/> finds a path to: <paramref name="from"/> first, which
        /// a path without steps leads to, then by distance, then by node. Nodes of a kind that paths may not pass are among them where a
        /// path can end there.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public Nodes<Node> Reachable(Node from, PathOptions? options = null) => graph.Reachable<Node>(from, options);

        /// <summary>
        /// Finds the nodes of one type that paths lead to from a node. Otherwise as <see cref="Reachable(Graph, Node, PathOptions?)"/>.
        /// </summary>
        /// <typeparam name="T">The generated type of a kind.</typeparam>
        /// <param name="from">The node to begin at.</param>
        /// <param name="options">
        /// What the paths may consist of, whatever kinds they pass; <see langword="null"/> for every relation, from subject to object.
        /// </param>
        /// <returns>The nodes of the type by distance, then by node.</returns>
        /// <exception cref="ArgumentException">
        /// The node belongs to another graph, the type is of another vocabulary, or the options name an unknown relation or kind; the
        /// message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// foreach (var chip in Race.Graph.Reachable&lt;Chip>(Company.HighFlyer)) Console.WriteLine(chip);
        /// // Output:
        /// // A100
        /// // H800
        /// // H100
        /// </code>
        /// </example>
        public Nodes<T> Reachable<T>(Node from, PathOptions? options = null)
            where T : struct, INode<T>
        {
            from = graph.Resolve(from, nameof(from));
            var scope = PathScope.Create(graph, options);
            graph.NodesOf<T>();
            return graph.ListOf<T>(Reachability.From(scope, from.Index));
        }

        /// <summary>
        /// Finds the nodes that a relation leads to from a node, over one or more visible facts, each from subject to object: of a dog by
        /// <c>Hypernym</c>, what a dog is. O(nodes + facts of the relation) at most.
        /// </summary>
        /// <param name="node">The node to begin at.</param>
        /// <param name="relation">
        /// The relation. Its objects must be nodes that can have it themselves. A symmetric relation leads both ways.
        /// </param>
        /// <returns>
        /// The nodes by distance, then by node. The node itself is among them only where the relation leads from it back to it.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The node or the relation belongs to another graph, or what the relation leads to can never have it.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
        /// <example>
        /// <code>
        /// // One or more steps along the relation.
        /// foreach (var company in Race.Graph.ReachableAlong(Company.HighFlyer, Company.Schema.Backs)) Console.WriteLine(company);
        /// // Output:
        /// // DeepSeek
        /// </code>
        /// </example>
        public Nodes<Node> ReachableAlong(Node node, Member relation) => graph.ReachableAlong<Node>(node, relation);

        /// <summary>
        /// Finds the nodes of one type that a relation leads to from a node. Otherwise as
        /// <see cref="ReachableAlong(Graph, Node, Member)"/>.
        /// </summary>
        /// <typeparam name="T">The generated type of a kind.</typeparam>
        /// <param name="node">The node to begin at.</param>
        /// <param name="relation">The relation, along which nodes of other types are passed.</param>
        /// <returns>The nodes of the type by distance, then by node.</returns>
        /// <exception cref="ArgumentException">
        /// The node or the relation belongs to another graph, the type is of another vocabulary, or what the relation leads to can never
        /// have it.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
        public Nodes<T> ReachableAlong<T>(Node node, Member relation)
            where T : struct, INode<T> => graph.Repeated<T>(node, relation, isForward: true);

        /// <summary>
        /// Finds the nodes from which a relation leads to a node, over one or more visible facts, each from object to subject: of a dog by
        /// <c>Hypernym</c>, the breeds of dogs. O(nodes + facts of the relation) at most.
        /// </summary>
        /// <param name="node">The node to begin at, which the relation leads to.</param>
        /// <param name="relation">
        /// The relation. Its objects must be nodes that can have it themselves. A symmetric relation leads both ways.
        /// </param>
        /// <returns>
        /// The nodes by distance, then by node. The node itself is among them only where the relation leads from it back to it.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The node or the relation belongs to another graph, or what the relation leads to can never have it.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
        public Nodes<Node> ReachableAgainst(Node node, Member relation) => graph.ReachableAgainst<Node>(node, relation);

        /// <summary>
        /// Finds the nodes of one type from which a relation leads to a node. Otherwise as
        /// <see cref="ReachableAgainst(Graph, Node, Member)"/>.
        /// </summary>
        /// <typeparam name="T">The generated type of a kind.</typeparam>
        /// <param name="node">The node to begin at, which the relation leads to.</param>
        /// <param name="relation">The relation, along which nodes of other types are passed.</param>
        /// <returns>The nodes of the type by distance, then by node.</returns>
        /// <exception cref="ArgumentException">
        /// The node or the relation belongs to another graph, the type is of another vocabulary, or what the relation leads to can never
        /// have it.
        /// </exception>
        /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
        public Nodes<T> ReachableAgainst<T>(Node node, Member relation)
            where T : struct, INode<T> => graph.Repeated<T>(node, relation, isForward: false);

        private Nodes<T> Repeated<T>(Node node, Member relation, bool isForward)
            where T : struct, INode<T>
        {
            (node, relation) = (graph.Resolve(node, nameof(node)), graph.Resolve(relation, nameof(relation)));
            CheckRepeatable(relation);
            graph.NodesOf<T>();
            var rows = isForward ? graph.Outgoing(relation.Index) : graph.Incoming(relation.Index);
            return graph.ListOf<T>(Reachability.Along(graph, rows, node.Index));
        }

        private static void CheckRepeatable(Member relation)
        {
            if (relation.IsDerived)
            {
                throw new ArgumentException(
                    $"{relation} is derived, but only stated facts are used here. Use Walk or Why for derived relations.",
                    nameof(relation));
            }

            if (relation.Range is not { } range)
                throw new ArgumentException($"{relation} is a property, but only a relation leads to nodes.", nameof(relation));
            if (!relation.Graph.Store.Kinds.Overlap(range.Index, relation.Domain.Index))
            {
                throw new ArgumentException(
                    $"{relation} leads to nodes of the kind {range}, which cannot have it, so it is never followed twice. "
                        + "Use FactsOf for one "
                        + "step.", nameof(relation));
            }
        }

        private Nodes<T> ListOf<T>(List<int> nodes)
            where T : struct, INode<T>
        {
            var range = graph.RangeOf<T>();
            nodes.RemoveAll(node => !range.Contains(node));
            return new Nodes<T>(graph, [.. nodes], 0, nodes.Count);
        }
    }
}
