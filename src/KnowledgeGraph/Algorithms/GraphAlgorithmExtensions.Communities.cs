using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Finds communities by label propagation over the visible facts (Raghavan, Albert and Kumara 2007), synchronous and without chance
        /// as LDBC Graphalytics specifies it: every node starts as a community of its own and joins, again and again, the one that most of
        /// its facts lead to or come from; among several, that of the least node. O(nodes + facts) an iteration.
        /// </summary>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. A fact counts at both ends, whatever
        /// <see cref="AlgorithmOptions.Direction"/> says.
        /// </param>
        /// <param name="maximumIterations">
        /// The number of iterations at most: fewer where one changes nothing, but some graphs never converge, such as those where every
        /// fact joins one of two halves to the other.
        /// </param>
        /// <returns>
        /// The communities. <see cref="NodeGroups.HasConverged"/> is <see langword="false"/> if every iteration changed some. The nodes of
        /// a community need not be joined to each other.
        /// </returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The number of iterations is negative.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeGroups Communities(AlgorithmOptions? options = null, int maximumIterations = 10)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(maximumIterations);
            var edges = graph.EdgesOf(options, isUndirected: true);
            var labels = LabelPropagation.Run(
                edges.Graph, maximumIterations, out var hasConverged, options?.CancellationToken ?? default);
            return NodeGroups.FromLabels(graph, labels, hasConverged);
        }

        /// <summary>
        /// Finds communities of high modularity by the Leiden algorithm over the visible facts (Traag, Waltman and van Eck 2019), without
        /// chance: nodes are visited in their order, and join where that adds most. About O(nodes + facts) for each of few levels.
        /// </summary>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. A fact counts at both ends, whatever
        /// <see cref="AlgorithmOptions.Direction"/> says.
        /// </param>
        /// <param name="resolution">
        /// How strongly the facts that one expects within a community by chance count: more than 1 for smaller communities, less for larger
        /// ones, 0 for components.
        /// </param>
        /// <returns>The communities. The nodes of one are joined to each other by facts within it.</returns>
        /// <exception cref="ArgumentException">The options name an unknown relation; the message names the nearest one.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The resolution is negative, infinite or not a number.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public NodeGroups LeidenCommunities(AlgorithmOptions? options = null, double resolution = 1)
        {
            CheckResolution(resolution);
            var edges = graph.EdgesOf(options, isUndirected: true);
            return NodeGroups.FromLabels(
                graph, LeidenSearch.Run(edges.Graph, resolution, options?.CancellationToken ?? default));
        }

        /// <summary>
        /// Measures how much more facts join nodes of one group than one expects by chance: the modularity (Newman and Girvan 2004), which
        /// <c>LeidenCommunities</c> makes high. O(nodes + facts).
        /// </summary>
        /// <param name="groups">The groups, which may be of any view of the graph.</param>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. <see cref="AlgorithmOptions.Direction"/> makes no difference.
        /// </param>
        /// <param name="resolution">How strongly the facts that one expects within a group by chance count.</param>
        /// <returns>
        /// The share of the facts within groups, less the share that one expects if each node has as many facts as it has, but with nodes
        /// by chance: with the resolution 1, from -1/2 to 1; 0 for a graph without facts. A node that the groups leave out is a group.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The groups are of another graph, or the options name an unknown relation; the message names the nearest one.
        /// </exception>
        /// <exception cref="ArgumentNullException">There are no groups.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The resolution is negative, infinite or not a number.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public double Modularity(NodeGroups groups, AlgorithmOptions? options = null, double resolution = 1)
        {
            ArgumentNullException.ThrowIfNull(groups);
            CheckResolution(resolution);
            if (!graph.IsOfSameImage(groups.Graph)) throw graph.Foreign("division into groups", groups.Graph, nameof(groups));
            return Algorithms.Modularity.Of(graph.EdgesOf(options, isUndirected: true).Graph, groups.GroupOfEach, resolution);
        }
    }

    private static void CheckResolution(double resolution)
    {
        if (resolution >= 0 && double.IsFinite(resolution)) return;
        throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The resolution must be a number of 0 or more.");
    }
}
