namespace KnowledgeGraph.Cli.Ranking;

/// <summary>What <c>kg rank</c> can rank or group entities by.</summary>
/// <param name="Name">Its name on the command line, in lower case.</param>
/// <param name="Finds">What it finds, in a few words.</param>
internal abstract record RankAlgorithm(string Name, string Finds)
{
    /// <summary>Gets all of them, those that rank first.</summary>
    public static IReadOnlyList<RankAlgorithm> All { get; } =
    [
        new Measure(
            "pagerank", "how much leads to it, directly and indirectly", "PageRank", (graph, options) => Doubles(graph.PageRank(options))),
        new Measure(
            "betweenness", "how often it is on shortest paths between others", "Betweenness",
            (graph, options) => Doubles(graph.Betweenness(options))),
        new Measure(
            "closeness", "how near it is to the entities that it reaches", "Closeness",
            (graph, options) => Doubles(graph.Closeness(options))),
        new Measure("degree", "how many facts lead away from it", "Facts", Degrees.Of),
        new Measure("core", "the k of the k-core that it is in", "Core", (graph, options) => Doubles(graph.CoreNumbers(options))),
        new Measure(
            "triangles", "how many pairs of its neighbors are connected", "Triangles",
            (graph, options) => Doubles(graph.Triangles(options))),
        new Measure(
            "clustering", "the share of the pairs of its neighbors that are connected", "Clustering",
            (graph, options) => Doubles(graph.ClusteringCoefficients(options))),
        new Grouping("components", "entities that facts connect", "component", (graph, options) => graph.Components(options)),
        new Grouping(
            "strong-components", "entities that can all reach each other", "strong component",
            (graph, options) => graph.StronglyConnectedComponents(options)),
        new Grouping(
            "communities", "entities with more facts among them than to others", "community",
            (graph, options) => graph.Communities(options)),
    ];

    private static IEnumerable<KeyValuePair<Node, double>> Doubles<T>(NodeValues<T> values)
        where T : struct, IConvertible =>
        values.Select(v => KeyValuePair.Create(v.Key, v.Value.ToDouble(null)));
}

/// <summary>Gives each entity a number.</summary>
/// <param name="Heading">What the numbers are, above a column of them.</param>
/// <param name="Run">Gives the numbers by node.</param>
internal sealed record Measure(
    string Name, string Finds, string Heading,
    Func<Graph, AlgorithmOptions, IEnumerable<KeyValuePair<Node, double>>> Run) : RankAlgorithm(Name, Finds);

/// <summary>Puts each entity in one group.</summary>
/// <param name="Group">What a group is called.</param>
internal sealed record Grouping(string Name, string Finds, string Group, Func<Graph, AlgorithmOptions, NodeGroups> Run)
    : RankAlgorithm(Name, Finds);
