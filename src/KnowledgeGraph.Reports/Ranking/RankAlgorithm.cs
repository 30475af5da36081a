namespace KnowledgeGraph.Reports;

/// <summary>What entities can be ranked or grouped by: a <see cref="Measure"/> or a <see cref="Grouping"/>.</summary>
public abstract record RankAlgorithm
{
    private protected RankAlgorithm()
    {
    }

    /// <summary>Gets all of them, measures first.</summary>
    public static IReadOnlyList<RankAlgorithm> All =>
    [
        Measure.PageRank, Measure.Betweenness, Measure.Closeness, Measure.Degree, Measure.Core, Measure.Triangles, Measure.Clustering,
        Grouping.Components, Grouping.StrongComponents, Grouping.Communities, Grouping.Leiden,
    ];

    /// <summary>Gets the name, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it finds, in a few words.</summary>
    public required string Finds { get; init; }

    /// <summary>Finds the algorithm that a name means. Case, spaces and hyphens do not matter.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The algorithm.</returns>
    /// <exception cref="QuestionException">None is called so.</exception>
    public static RankAlgorithm Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var sought = Fold(name);
        foreach (var algorithm in All)
        {
            if (Fold(algorithm.Name) == sought) return algorithm;
        }

        throw UnknownName.Exception(NamedThing.Algorithm, "there is no algorithm", name, [.. All.Select(a => a.Name)]);
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>Gives each entity a number.</summary>
public sealed record Measure : RankAlgorithm
{
    /// <summary>Gets the measure of how much leads to an entity, directly and indirectly.</summary>
    public static Measure PageRank { get; } = new()
    {
        Name = "pagerank",
        Finds = "how much leads to it, directly and indirectly",
        Heading = "PageRank",
        Run = static (graph, options) => Doubles(graph.PageRank(options)),
    };

    /// <summary>Gets the measure of how often an entity is on shortest paths between others.</summary>
    public static Measure Betweenness { get; } = new()
    {
        Name = "betweenness",
        Finds = "how often it is on shortest paths between others",
        Heading = "Betweenness",
        Run = static (graph, options) => Doubles(graph.Betweenness(options)),
    };

    /// <summary>Gets the measure of how near an entity is to those that it reaches.</summary>
    public static Measure Closeness { get; } = new()
    {
        Name = "closeness",
        Finds = "how near it is to the entities that it reaches",
        Heading = "Closeness",
        Run = static (graph, options) => Doubles(graph.Closeness(options)),
    };

    /// <summary>Gets the measure of how many facts lead away from an entity.</summary>
    public static Measure Degree { get; } = new()
    {
        Name = "degree",
        Finds = "how many facts lead away from it",
        Heading = "Facts",
        Run = Degrees.Of,
    };

    /// <summary>Gets the measure of the k of the k-core that an entity is in.</summary>
    public static Measure Core { get; } = new()
    {
        Name = "core",
        Finds = "the k of the k-core that it is in",
        Heading = "Core",
        Run = static (graph, options) => Doubles(graph.CoreNumbers(options)),
    };

    /// <summary>Gets the measure of how many pairs of the neighbors of an entity are connected.</summary>
    public static Measure Triangles { get; } = new()
    {
        Name = "triangles",
        Finds = "how many pairs of its neighbors are connected",
        Heading = "Triangles",
        Run = static (graph, options) => Doubles(graph.Triangles(options)),
    };

    /// <summary>Gets the measure of the share of the pairs of the neighbors of an entity that are connected.</summary>
    public static Measure Clustering { get; } = new()
    {
        Name = "clustering",
        Finds = "the share of the pairs of its neighbors that are connected",
        Heading = "Clustering",
        Run = static (graph, options) => Doubles(graph.ClusteringCoefficients(options)),
    };

    /// <summary>Gets what the numbers are, as the heading of a column.</summary>
    public required string Heading { get; init; }

    /// <summary>Gets what computes the numbers by node.</summary>
    public required Func<Graph, AlgorithmOptions, IEnumerable<KeyValuePair<Node, double>>> Run { get; init; }

    private static IEnumerable<KeyValuePair<Node, double>> Doubles<T>(NodeValues<T> values)
        where T : struct, IConvertible =>
        values.Select(v => KeyValuePair.Create(v.Key, v.Value.ToDouble(null)));
}

/// <summary>Puts each entity in one group.</summary>
public sealed record Grouping : RankAlgorithm
{
    /// <summary>Gets the groups of entities that facts connect.</summary>
    public static Grouping Components { get; } = new()
    {
        Name = "components",
        Finds = "entities that facts connect",
        Run = static (graph, options) => graph.Components(options),
    };

    /// <summary>Gets the groups of entities that can all reach each other.</summary>
    public static Grouping StrongComponents { get; } = new()
    {
        Name = "strong-components",
        Finds = "entities that can all reach each other",
        Run = static (graph, options) => graph.StronglyConnectedComponents(options),
    };

    /// <summary>Gets the groups of entities with more facts among them than to others.</summary>
    public static Grouping Communities { get; } = new()
    {
        Name = "communities",
        Finds = "entities with more facts among them than to others",
        Run = static (graph, options) => graph.Communities(options),
    };

    /// <summary>Gets the groups of entities with more facts among them than one expects by chance, by the Leiden algorithm.</summary>
    public static Grouping Leiden { get; } = new()
    {
        Name = "leiden",
        Finds = "entities with more facts among them than one expects by chance",
        Run = static (graph, options) => graph.LeidenCommunities(options),
    };

    /// <summary>Gets what computes the groups.</summary>
    public required Func<Graph, AlgorithmOptions, NodeGroups> Run { get; init; }
}
