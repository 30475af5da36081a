using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Paths;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

public static partial class GraphAlgorithmExtensions
{
    extension(Graph graph)
    {
        /// <summary>The edges that options select.</summary>
        /// <param name="options">The options; <see langword="null"/> for all relations.</param>
        /// <param name="isUndirected">Whether each fact is an edge in both directions, whatever the options say.</param>
        /// <exception cref="ArgumentException">The options name an unknown relation.</exception>
        private EdgeSelection EdgesOf(AlgorithmOptions? options, bool isUndirected = false)
        {
            var allowed = RelationFilter.Create(graph, new PathOptions
            {
                Relations = options?.Relations,
                Direction = options?.Direction ?? PathDirection.Forward,
            });
            for (var member = 0; isUndirected && member < allowed.Length; member++)
            {
                if (allowed[member] != 0 && !graph.Store.Members.IsSymmetric(member)) allowed[member] = PathDirection.Either;
            }

            options?.CancellationToken.ThrowIfCancellationRequested();
            var kept = graph.Kept(static _ => new LastEdges());
            if (kept.Selection is { } last && last.Allowed.AsSpan().SequenceEqual(allowed)) return last;
            return kept.Selection = new EdgeSelection(allowed, new EdgeReader(graph, allowed).ReadEdges());
        }

        private int[] FactsOf(EdgeSelection edges) => new EdgeReader(graph, edges.Allowed).ReadFacts();

        /// <summary>The weight of each edge by its fact.</summary>
        /// <exception cref="ArgumentException">A weight is out of bounds, or no number.</exception>
        private double[] WeightsOf(int[] facts, Func<Fact, double> weight, double minimum, double maximum, string parameter)
        {
            var weights = new double[facts.Length];
            for (var edge = 0; edge < weights.Length; edge++)
            {
                var fact = new Fact(graph, facts[edge]);
                weights[edge] = WeightBounds.Check(weight(fact), fact, minimum, maximum, parameter);
            }

            return weights;
        }
    }

    /// <summary>The edges that were last asked for: what runs several algorithms, or one from several nodes, reads them once.</summary>
    private sealed class LastEdges
    {
        internal EdgeSelection? Selection;
    }

    /// <summary>Edges, and the directions of each member that they were selected by.</summary>
    private sealed record EdgeSelection(PathDirection[] Allowed, CompactGraph Graph);
}
