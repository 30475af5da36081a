using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Finds the facts of least total weight that join all nodes which visible facts join: a minimum spanning forest (Kruskal 1956).
        /// O(facts · log facts).
        /// </summary>
        /// <param name="weight">The weight of a fact, which may be negative. Called once for each edge, in no order to rely on.</param>
        /// <param name="options">
        /// Which relations count; <see langword="null"/> for all. <see cref="AlgorithmOptions.Direction"/> makes no difference.
        /// </param>
        /// <returns>
        /// The facts in their order, one fewer than nodes in each component. Among facts of one weight those that come first are taken.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The options name an unknown relation, or a weight is not a number; the message says which.
        /// </exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public FactList MinimumSpanningForest(Func<Fact, double> weight, AlgorithmOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(weight);
            var selection = graph.EdgesOf(options);
            var facts = graph.FactsOf(selection);
            var edges = Enumerable.Range(0, facts.Length).ToArray();
            Array.Sort(facts, edges);
            var weights = graph.WeightsOf(facts, weight, double.NegativeInfinity, double.PositiveInfinity, nameof(weight));
            var sources = SourcesOf(selection.Graph);
            var forest = SpanningForest.Find(
                graph.NodeCount,
                Array.ConvertAll(edges, edge => sources[edge]),
                Array.ConvertAll(edges, edge => selection.Graph.Targets[edge]),
                weights,
                options?.CancellationToken ?? default);
            return new FactList(new IdList(graph, Array.ConvertAll(forest, edge => facts[edge]), 0, forest.Length));
        }

        /// <summary>
        /// Finds how much can flow from one node to another along the visible facts, and a minimum cut between them (Dinic 1970).
        /// O(nodes² · facts) at worst, and usually far less.
        /// </summary>
        /// <param name="from">The node that the flow begins at.</param>
        /// <param name="to">The node that it ends at.</param>
        /// <param name="capacity">
        /// How much a fact lets through in each of its directions: finite, and 0 or more. Called once for each edge, in no order to rely
        /// on.
        /// </param>
        /// <param name="options">
        /// Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.
        /// </param>
        /// <returns>The flow: its amount, how much of it each fact carries, and a minimum cut.</returns>
        /// <exception cref="ArgumentException">
        /// The nodes are the same, one belongs to another graph or view, the options name an unknown relation, or a capacity is out of
        /// bounds; the message says which.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        public MaximumFlow MaximumFlow(Node from, Node to, Func<Fact, double> capacity, AlgorithmOptions? options = null)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            ArgumentNullException.ThrowIfNull(capacity);
            if (from == to)
                throw new ArgumentException(
                    $"The source and the target of a flow must be different nodes, but both are {from.Key}.", nameof(to));
            var edges = graph.EdgesOf(options);
            var facts = graph.FactsOf(edges);
            var capacities = graph.WeightsOf(facts, capacity, 0, double.MaxValue, nameof(capacity));
            var sources = SourcesOf(edges.Graph);
            var network = new FlowNetwork(graph.NodeCount, sources, edges.Graph.Targets, capacities);
            var flowing = network.Maximize(from.Index, to.Index, options?.CancellationToken ?? default);

            var flows = new Dictionary<int, double>();
            var cut = new SortedSet<int>();
            var value = 0.0;
            for (var edge = 0; edge < facts.Length; edge++)
            {
                var (source, target) = (sources[edge], edges.Graph.Targets[edge]);
                if (network.IsBeforeCut(source) && !network.IsBeforeCut(target) && capacities[edge] > 0)
                {
                    cut.Add(facts[edge]);
                    value += capacities[edge];
                }

                if (flowing[edge] == 0) continue;
                var isForward = new Fact(graph, facts[edge]).Subject.Index == source;
                flows[facts[edge]] = flows.GetValueOrDefault(facts[edge]) + (isForward ? flowing[edge] : -flowing[edge]);
            }

            return new MaximumFlow(from, to, value, flows, [.. cut]);
        }
    }

    /// <summary>The node that each edge begins at.</summary>
    private static int[] SourcesOf(CompactGraph edges)
    {
        var sources = new int[edges.EdgeCount];
        for (var node = 0; node < edges.NodeCount; node++) sources.AsSpan(edges.Starts[node], edges.DegreeOf(node)).Fill(node);
        return sources;
    }
}
