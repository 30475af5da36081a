using System.Globalization;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>
/// The graphs and answers of LDBC Graphalytics, in 1, 3 and 5 parts, for its six kernels: breadth-first search, PageRank, weak components,
/// label propagation, clustering and shortest weighted paths.
/// </summary>
public sealed class GraphalyticsTests(Cluster cluster)
{
    private const string Unreached = "9223372036854775807";

    [Theory]
    [InlineData("bfs/dir", false, "1")]
    [InlineData("bfs/undir", true, "1")]
    [InlineData("example/example-directed", false, "1")]
    [InlineData("example/example-undirected", true, "2")]
    public Task Breadth_first_search_gives_the_same_distances(string name, bool isUndirected, string from) =>
        CompareAsync(name, "BFS", isUndirected, async (graph, expected) =>
        {
            var distances = await graph.DistancesAsync((await graph.NodeAsync(from))!);
            foreach (var (key, value) in expected)
                Assert.Equal(value, distances.Of((await graph.NodeAsync(key))!)?.ToString(CultureInfo.InvariantCulture) ?? Unreached);
        });

    [Theory]
    [InlineData("wcc/dir", false)]
    [InlineData("wcc/undir", true)]
    [InlineData("example/example-directed", false)]
    [InlineData("example/example-undirected", true)]
    public Task Weak_components_are_the_same(string name, bool isUndirected) =>
        CompareAsync(name, "WCC", isUndirected, async (graph, expected) =>
            await AssertSameGroupsAsync(graph, expected, await graph.ComponentsAsync()));

    // As in one process: the answers for one graph are those at rest, and for the other the damping is a single-precision number.
    [Theory]
    [InlineData("pr/dir", false, 0.85, 40)]
    [InlineData("pr/undir", true, 0.85f, 26)]
    [InlineData("example/example-directed", false, 0.85, 2)]
    [InlineData("example/example-undirected", true, 0.85, 2)]
    public Task Pages_rank_the_same(string name, bool isUndirected, double damping, int iterations) =>
        CompareAsync(name, "PR", isUndirected, async (graph, expected) =>
        {
            var ranks = await graph.PageRankAsync(damping: damping, maximumIterations: iterations, tolerance: 0);
            foreach (var (key, text) in expected)
            {
                var (value, found) = (double.Parse(text, CultureInfo.InvariantCulture), ranks.Of((await graph.NodeAsync(key))!));
                Assert.True(Math.Abs(value - found) <= 1e-12 * value, $"node {key}: {value} expected, {found} found");
            }
        });

    // Among several labels the least counts: that of the node which comes first by its key, and by its number in the suite.
    [Theory]
    [InlineData("cdlp/dir", false, 5)]
    [InlineData("cdlp/undir", true, 5)]
    [InlineData("example/example-directed", false, 2)]
    [InlineData("example/example-undirected", true, 2)]
    public Task Labels_propagate_the_same(string name, bool isUndirected, int iterations) =>
        CompareAsync(name, "CDLP", isUndirected, async (graph, expected) =>
            await AssertSameGroupsAsync(graph, expected, await graph.CommunitiesAsync(maximumIterations: iterations)), digits: 2);

    [Theory]
    [InlineData("lcc/dir", false)]
    [InlineData("lcc/undir", true)]
    [InlineData("example/example-directed", false)]
    [InlineData("example/example-undirected", true)]
    public Task Clustering_coefficients_are_the_same(string name, bool isUndirected) =>
        CompareAsync(name, "LCC", isUndirected, async (graph, expected) =>
        {
            var coefficients = await graph.ClusteringCoefficientsAsync();
            foreach (var (key, text) in expected)
            {
                // The suite writes twelve digits.
                var (value, found) = (double.Parse(text, CultureInfo.InvariantCulture), coefficients.Of((await graph.NodeAsync(key))!));
                Assert.True(Math.Abs(value - found) <= 1e-11 * value, $"node {key}: {value} expected, {found} found");
            }
        });

    [Theory]
    [InlineData("sssp/dir", false, "1")]
    [InlineData("sssp/undir", true, "1")]
    [InlineData("example/example-directed", false, "1")]
    [InlineData("example/example-undirected", true, "2")]
    public Task Shortest_paths_have_the_same_weights(string name, bool isUndirected, string from) =>
        CompareAsync(name, "SSSP", isUndirected, async (graph, expected) =>
        {
            var weights = Rows(EdgesOf(name) + ".e").ToDictionary(
                row => (row[0], row[1]), row => double.Parse(row[2], CultureInfo.InvariantCulture));
            var distances = await graph.DistancesAsync((await graph.NodeAsync(from))!, Weigh);
            foreach (var (key, text) in expected)
            {
                var (value, found) = (double.Parse(text, CultureInfo.InvariantCulture), distances.Of((await graph.NodeAsync(key))!));
                if (double.IsInfinity(value)) Assert.Null(found);
                else Assert.True(Math.Abs(value - found!.Value) <= 1e-12 * value, $"node {key}: {value} expected, {found} found");
            }

            double Weigh(ClusterFact fact) => weights.TryGetValue((fact.Subject.Key, fact.Target!.Key), out var weight)
                ? weight
                : weights[(fact.Target.Key, fact.Subject.Key)];
        });

    private static async Task AssertSameGroupsAsync(ClusterGraph graph, Dictionary<string, string> expected, ClusterGroups groups)
    {
        var labels = new Dictionary<int, string>();
        foreach (var (key, value) in expected)
        {
            var group = groups.IndexOf((await graph.NodeAsync(key))!);
            Assert.Equal(value, labels.TryAdd(group, value) ? value : labels[group]);
        }

        Assert.Equal(expected.Values.Distinct().Count(), groups.Count);
    }

    /// <summary>The example has one graph for all kernels and an answer for each; every other directory one graph and its answer.</summary>
    private async Task CompareAsync(
        string name, string kernel, bool isUndirected, Func<ClusterGraph, Dictionary<string, string>, Task> compareAsync, int digits = 0)
    {
        var path = PathOf(name);
        var isExample = IsExample(name);
        var rows = isExample || kernel == "SSSP"
            ? Rows(EdgesOf(name) + ".v").Concat(Rows(EdgesOf(name) + ".e").Select(row => row[..2]))
            : Rows(path + "-input");
        var graph = Build([.. rows.Select(row => Array.ConvertAll(row, key => key.PadLeft(digits, '0')))], isUndirected);
        var expected = Rows(path + (isExample ? "-" + kernel : "-output")).ToDictionary(row => row[0].PadLeft(digits, '0'), row => row[1]);
        Assert.Equal(graph.NodeCount, expected.Count);
        foreach (var parts in Cluster.PartCounts)
        {
            ShardSet.Write(graph, cluster.DirectoryOf("suite" + parts), parts);
            await compareAsync(cluster.Client.GetKnowledgeGraph("suite" + parts), expected);
        }
    }

    private static string PathOf(string name) => Path.Combine(SharedData.Require("suites", "graphalytics"), name);

    /// <summary>The files of nodes, and of edges with weights, without <c>.v</c> and <c>.e</c>.</summary>
    private static string EdgesOf(string name) => PathOf(name) + (IsExample(name) ? "" : "-input");

    private static bool IsExample(string name) => name.StartsWith("example", StringComparison.Ordinal);

    /// <summary>A graph of rows of a node and its neighbours.</summary>
    private static Graph Build(string[][] rows, bool isUndirected)
    {
        var test = new TestGraph("Suite", 9).Kind("V").Relation("V", "E", "V", symmetric: isUndirected);
        foreach (var key in rows.SelectMany(row => row).Distinct()) test.Entity("V", key);
        // Lists of neighbours have the edges of an undirected graph at both ends.
        var edges = rows.SelectMany(row => row[1..], (row, to) => (From: row[0], To: to));
        if (isUndirected) edges = edges.Select(edge => string.CompareOrdinal(edge.From, edge.To) < 0 ? edge : (edge.To, edge.From));
        foreach (var (from, to) in edges.Distinct()) test.Fact(from, "E", to);
        return test.Build();
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Length > 0);
}
