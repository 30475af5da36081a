using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Reports;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;

namespace KnowledgeGraph.Cli.Engines;

/// <summary>The algorithms of <c>kg rank</c> that QuikGraph has too.</summary>
internal static class QuikGraphRanks
{
    private static readonly string[] Names = ["pagerank", "degree", "components", "strong-components"];

    /// <summary>Gets the same algorithm as QuikGraph runs it.</summary>
    /// <exception cref="InputException">QuikGraph does not have it.</exception>
    public static RankAlgorithm Of(RankAlgorithm algorithm) => algorithm switch
    {
        Measure { Name: "pagerank" } measure => measure with { Run = PageRank },
        Measure { Name: "degree" } measure => measure with { Run = Degree },
        Grouping { Name: "components" } grouping => grouping with { Run = (graph, options) => Group(graph, options, isStrong: false) },
        Grouping { Name: "strong-components" } grouping =>
            grouping with { Run = (graph, options) => Group(graph, options, isStrong: true) },
        _ => throw new InputException($"QuikGraph has no {algorithm.Name}", $"--engine quikgraph supports {string.Join(", ", Names)}."),
    };

    /// <summary>
    /// QuikGraph's ranks add up to the number of nodes at most, and lose what nodes without edges have; they are given as shares.
    /// </summary>
    private static IEnumerable<KeyValuePair<Node, double>> PageRank(Graph graph, AlgorithmOptions options)
    {
        var algorithm = new PageRankAlgorithm<Node, FollowedEdge>(Followed(graph, options)) { MaxIterations = 100, Tolerance = 1e-9 };
        algorithm.Compute();
        return graph.Nodes.Select(node => KeyValuePair.Create(node, algorithm.Ranks[node] / graph.NodeCount));
    }

    private static IEnumerable<KeyValuePair<Node, double>> Degree(Graph graph, AlgorithmOptions options)
    {
        var followed = Followed(graph, options);
        return graph.Nodes.Select(node => KeyValuePair.Create(node, (double)followed.OutDegree(node)));
    }

    private static NodeGroups Group(Graph graph, AlgorithmOptions options, bool isStrong)
    {
        var followed = Followed(graph, options);
        var components = new Dictionary<Node, int>();
        _ = isStrong ? followed.StronglyConnectedComponents(components) : followed.WeaklyConnectedComponents(components);
        return NodeGroups.FromLabels(graph, [.. graph.Nodes.Select(node => components[node])]);
    }

    private static global::QuikGraph.BidirectionalGraph<Node, FollowedEdge> Followed(Graph graph, AlgorithmOptions options) =>
        FollowedGraph.Create(
            graph,
            new PathOptions { Relations = options.Relations, Direction = options.Direction, CancellationToken = options.CancellationToken },
            static _ => true);
}
