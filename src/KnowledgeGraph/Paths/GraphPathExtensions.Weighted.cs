using KnowledgeGraph.Paths;

namespace KnowledgeGraph;

public static partial class GraphPathExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Finds a path of the least total weight between two nodes over the visible facts, of any relation, from subject to object, unless
        /// the options say otherwise (Dijkstra 1959). O((nodes + facts) · log facts) at worst, and usually less: the search begins at both
        /// ends.
        /// </summary>
        /// <param name="from">The node that the path begins at.</param>
        /// <param name="to">The node that it ends at; the same one gives a path without steps.</param>
        /// <param name="weight">
        /// The weight of a fact, which is 0 or more; infinity for one that may not be taken. Called once or several times for each fact
        /// that the search meets, in no order to rely on.
        /// </param>
        /// <param name="options">What the path may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The path, with its <see cref="GraphPath.Weight"/>, or <see langword="null"/> if there is none. Among several of the least
        /// weight, it is one of the fewest steps, and among these the one whose first step takes the fact that comes first in
        /// <see cref="Graph.Facts"/>, then the one whose second does, and so on. Weights whose sums differ by the rounding of
        /// <see cref="double"/> alone may be taken for equal or not.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, the options name an unknown relation or kind, or a weight is negative or no number; the message
        /// says which.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// // What is asserted is near; what is only reported, claimed or inferred is far.
        /// var path = Race.Graph.ShortestPath(Company.HighFlyer, Company.Nvidia, fact => fact.Modality == Modality.Asserted ? 1 : 3);
        /// Console.WriteLine($"{path}, weight {path?.Weight}");
        /// // Output:
        /// // High-Flyer ─acquired→ A100 ─made by→ Nvidia, weight 2
        /// </code>
        /// </example>
        public GraphPath? ShortestPath(Node from, Node to, Func<Fact, double> weight, PathOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(weight);
            return graph.WeightedPath(from, to, scope => new FactWeights(scope.Graph, weight), options);
        }

        /// <summary>
        /// Finds a path of the least total weight between two nodes, where a step weighs what a property of the node that it leads to says:
        /// a quantity or another number. Otherwise as with a delegate.
        /// </summary>
        /// <param name="from">The node that the path begins at, whose own value does not count.</param>
        /// <param name="to">The node that it ends at; the same one gives a path without steps.</param>
        /// <param name="weight">
        /// The property, which has a single value. Quantities must measure the same, and are converted to the unit of the first; of an
        /// approximate one the number counts.
        /// </param>
        /// <param name="options">What the path may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>The path, with its <see cref="GraphPath.Weight"/>, or <see langword="null"/> if there is none.</returns>
        /// <exception cref="ArgumentException">
        /// A node or the property belongs to another graph, the options name an unknown relation or kind, the property is no single
        /// number, or a node that the search meets has no value, a range, a negative number or a unit that does not
        /// convert to the first one; the message says which.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node or the property is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public GraphPath? ShortestPath(Node from, Node to, Member weight, PathOptions? options = null) =>
            graph.WeightedPath(from, to, scope => new PropertyWeights(scope, weight), options);

        /// <summary>
        /// Finds a path of the least total weight between two nodes, where something is known of how far the end can be at least: A* (Hart,
        /// Nilsson and Raphael 1968). It looks only at nodes that a better path could pass by that; with a heuristic of 0 it is Dijkstra's
        /// search from the start.
        /// </summary>
        /// <param name="from">The node that the path begins at.</param>
        /// <param name="to">The node that it ends at; the same one gives a path without steps.</param>
        /// <param name="weight">The weight of a fact, which is 0 or more; infinity for one that may not be taken.</param>
        /// <param name="heuristic">
        /// What the way from a node to the end weighs at least; infinity for a node that does not lead there. It is admissible if it never
        /// says too much, and need not be consistent: a node that turns out to be nearer is looked at again. One that says too much may
        /// give a path that is not the best.
        /// </param>
        /// <param name="options">What the path may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The path, with its <see cref="GraphPath.Weight"/>, or <see langword="null"/> if there is none: with an admissible heuristic
        /// the same as without one.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, the options name an unknown relation or kind, a weight is negative or no number, or a heuristic
        /// is not a number or negative infinity; the message says which.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public GraphPath? ShortestPath(
            Node from, Node to, Func<Fact, double> weight, Func<Node, double> heuristic, PathOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(weight);
            ArgumentNullException.ThrowIfNull(heuristic);
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            var scope = PathScope.Create(graph, options);
            scope.CancellationToken.ThrowIfCancellationRequested();
            var search = new WeightedPathSearch(scope, new FactWeights(graph, weight));
            return search.Find(from.Index, to.Index, new Heuristic(graph, heuristic));
        }

        /// <summary>
        /// Finds the shortest paths between two nodes that pass no node twice, one after the other, by the number of their steps (Yen 1971,
        /// Lawler 1972).
        /// </summary>
        /// <param name="from">The node that the paths begin at.</param>
        /// <param name="to">The node that they end at; the same one gives one path without steps.</param>
        /// <param name="k">How many paths at most.</param>
        /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The paths, lazily, in the order of <see cref="Paths"/>; fewer than <paramref name="k"/> where there are not so many. A path is a
        /// sequence of facts, so that two facts between the same nodes make two paths. Each costs at most as many searches as it has steps,
        /// and usually one or none.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
        /// </exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is 0 or negative.</exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled; thrown when a path is asked for.</exception>
        /// <example>
        /// <code>
        /// var options = new PathOptions { Avoiding = [nameof(Person)] };
        /// foreach (var path in Race.Graph.KShortestPaths(Company.HighFlyer, Company.Nvidia, 2, options))
        ///     Console.WriteLine($"{path} ({path.WeakestModality})");
        /// // Output:
        /// // High-Flyer ─acquired→ A100 ─made by→ Nvidia (Asserted)
        /// // High-Flyer ─carried out→ High-Flyer’s purchase of A100s ─involves→ A100 ─made by→ Nvidia (Asserted)
        /// </code>
        /// </example>
        public IEnumerable<GraphPath> KShortestPaths(Node from, Node to, int k, PathOptions? options = null) =>
            graph.KShortestPaths(from, to, k, static _ => null, options);

        /// <summary>
        /// Finds the paths of the least total weight between two nodes that pass no node twice, one after the other (Yen 1971, Lawler
        /// 1972).
        /// </summary>
        /// <param name="from">The node that the paths begin at.</param>
        /// <param name="to">The node that they end at; the same one gives one path without steps.</param>
        /// <param name="k">How many paths at most.</param>
        /// <param name="weight">
        /// The weight of a fact, which is 0 or more; infinity for one that may not be taken. Called several times for each fact that the
        /// search meets, in no order to rely on, and must say the same each time.
        /// </param>
        /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The paths, lazily, with their <see cref="GraphPath.Weight"/>: by weight, then by the number of steps, then by the first fact (in
        /// the order of <see cref="Graph.Facts"/>), then by the second, and so on; fewer than <paramref name="k"/> where there are not so
        /// many. Paths whose weights differ by the rounding of <see cref="double"/> alone may come in another order.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, or the options name an unknown relation or kind; when a path is asked for, a weight that is
        /// negative or no number.
        /// </exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is 0 or negative.</exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled; thrown when a path is asked for.</exception>
        public IEnumerable<GraphPath> KShortestPaths(Node from, Node to, int k, Func<Fact, double> weight, PathOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(weight);
            return graph.KShortestPaths(from, to, k, scope => new FactWeights(scope.Graph, weight), options);
        }

        /// <summary>
        /// Finds the paths of the least total weight between two nodes that pass no node twice, where a step weighs what a property of the
        /// node that it leads to says: a quantity or another number. Otherwise as with a delegate.
        /// </summary>
        /// <param name="from">The node that the paths begin at, whose own value does not count.</param>
        /// <param name="to">The node that they end at; the same one gives one path without steps.</param>
        /// <param name="k">How many paths at most.</param>
        /// <param name="weight">
        /// The property, which has a single value. Quantities must measure the same, and are converted to the unit of the first; of an
        /// approximate one the number counts.
        /// </param>
        /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>The paths, lazily, with their <see cref="GraphPath.Weight"/>, in the order of those with a delegate.</returns>
        /// <exception cref="ArgumentException">
        /// A node or the property belongs to another graph, the options name an unknown relation or kind, or the property is no single
        /// number; when a path is asked for, a node that the search meets has no value, a range, a negative number or a
        /// unit that does not convert to the first one.
        /// </exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is 0 or negative.</exception>
        /// <exception cref="InvalidOperationException">A node or the property is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled; thrown when a path is asked for.</exception>
        public IEnumerable<GraphPath> KShortestPaths(Node from, Node to, int k, Member weight, PathOptions? options = null)
        {
            PropertyWeights.Resolve(graph, weight);
            return graph.KShortestPaths(from, to, k, scope => new PropertyWeights(scope, weight), options);
        }

        private IEnumerable<GraphPath> KShortestPaths(
            Node from, Node to, int k, Func<PathScope, StepWeights?> weights, PathOptions? options)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            PathScope.Create(graph, options);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
            return Enumerate(() =>
            {
                var scope = PathScope.Create(graph, options);
                return new KShortestPathSearch(scope, weights(scope), from.Index, to.Index).Paths(k);
            });
        }

        private GraphPath? WeightedPath(Node from, Node to, Func<PathScope, StepWeights> weights, PathOptions? options)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            var scope = PathScope.Create(graph, options);
            scope.CancellationToken.ThrowIfCancellationRequested();
            return new WeightedPathSearch(scope, weights(scope)).Find(from.Index, to.Index, null);
        }
    }
}
