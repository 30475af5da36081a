using System.Globalization;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Conformance.Graphalytics;

/// <summary>The six kernels of LDBC Graphalytics on its own graphs, directed and undirected, beside its own answers.</summary>
public sealed class GraphalyticsTests
{
    /// <summary>How the suite writes that a node is not reached.</summary>
    private const string Unreached = "9223372036854775807";

    private static readonly ChunkedLoop TwoThreads = new(2, CancellationToken.None);

    [Theory]
    [InlineData("bfs/dir", false, 1)]
    [InlineData("bfs/undir", true, 1)]
    [InlineData("example/example-directed", false, 1)]
    [InlineData("example/example-undirected", true, 2)]
    public void Breadth_first_search_gives_the_same_distances(string name, bool isUndirected, int from) =>
        Compare(name, "BFS", isUndirected, (graph, expected) =>
        {
            var distances = Array.ConvertAll(expected, text => text == Unreached ? -1 : int.Parse(text, CultureInfo.InvariantCulture));
            Assert.Equal(distances, BreadthFirstSearch.Distances(graph.Graph, graph.IndexOf(from), ChunkedLoop.Sequential));
            Assert.Equal(distances, BreadthFirstSearch.Distances(graph.Graph, graph.IndexOf(from), TwoThreads));
            Assert.Equal(distances, BreadthFirstSearch.Distances(graph.Graph, graph.IndexOf(from), ChunkedLoop.Sequential, turns: false));
        });

    [Theory]
    [InlineData("wcc/dir", false)]
    [InlineData("wcc/undir", true)]
    [InlineData("example/example-directed", false)]
    [InlineData("example/example-undirected", true)]
    public void Weak_components_are_the_same(string name, bool isUndirected) => Compare(name, "WCC", isUndirected, (graph, expected) =>
        AssertSameGroups(expected, WeakComponents.Find(graph.Graph, default)));

    [Theory]
    [InlineData("sssp/dir", false, 1)]
    [InlineData("sssp/undir", true, 1)]
    [InlineData("example/example-directed", false, 1)]
    [InlineData("example/example-undirected", true, 2)]
    public void Shortest_paths_have_the_same_weights(string name, bool isUndirected, int from) =>
        Compare(name, "SSSP", isUndirected, (graph, expected) =>
            AssertClose(expected, WeightedDistances.From(graph.Graph, graph.Weights, graph.IndexOf(from), default), 1e-12));

    // The suite's answers for one graph are those at rest; those for the other were computed with the damping as a single-precision number.
    [Theory]
    [InlineData("pr/dir", false, 0.85, 40)]
    [InlineData("pr/undir", true, 0.85f, 26)]
    [InlineData("example/example-directed", false, 0.85, 2)]
    [InlineData("example/example-undirected", true, 0.85, 2)]
    public void Pages_rank_the_same(string name, bool isUndirected, double damping, int iterations) =>
        Compare(name, "PR", isUndirected, (graph, expected) =>
        {
            AssertClose(expected, PageRankIteration.Run(graph.Graph, damping, iterations, 0, ChunkedLoop.Sequential), 1e-12);
            AssertClose(expected, PageRankIteration.Run(graph.Graph, damping, iterations, 0, TwoThreads), 1e-12);
        });

    [Theory]
    [InlineData("cdlp/dir", false, 5)]
    [InlineData("cdlp/undir", true, 5)]
    [InlineData("example/example-directed", false, 2)]
    [InlineData("example/example-undirected", true, 2)]
    public void Labels_propagate_the_same(string name, bool isUndirected, int iterations) =>
        Compare(name, "CDLP", isUndirected, (graph, expected) =>
            Assert.Equal(
                expected.Select(text => long.Parse(text, CultureInfo.InvariantCulture)),
                LabelPropagation.Run(graph.Graph, iterations, out _, default).Select(graph.NameOf)));

    [Theory]
    [InlineData("lcc/dir", false)]
    [InlineData("lcc/undir", true)]
    [InlineData("example/example-directed", false)]
    [InlineData("example/example-undirected", true)]
    public void Clustering_coefficients_are_the_same(string name, bool isUndirected) =>
        Compare(name, "LCC", isUndirected, (graph, expected) =>
            // The suite writes twelve digits.
            AssertClose(expected, TriangleCount.ClusteringCoefficients(NeighborSets.Of(graph.Graph, default), default), 1e-11));

    /// <summary>The example has one graph for all kernels and an answer for each; every other directory one graph and its answer.</summary>
    private void Compare(string name, string kernel, bool isUndirected, Action<GraphalyticsGraph, string[]> compare)
    {
        var directory = SharedData.Require("suites", "graphalytics");
        var path = Path.Combine(directory, name);
        var isExample = name.StartsWith("example", StringComparison.Ordinal);
        var graph = isExample ? GraphalyticsGraph.ReadEdges(path, isUndirected)
            : kernel == "SSSP" ? GraphalyticsGraph.ReadEdges(path + "-input", isUndirected)
            : GraphalyticsGraph.ReadNeighbors(path + "-input", isUndirected);
        compare(graph, graph.ReadOutput(path + (isExample ? "-" + kernel : "-output")));
    }

    private static void AssertClose(string[] expected, double[] found, double tolerance)
    {
        for (var node = 0; node < expected.Length; node++)
        {
            var value = expected[node] == "Infinity" ? double.PositiveInfinity : double.Parse(expected[node], CultureInfo.InvariantCulture);
            Assert.True(
                value.Equals(found[node]) || Math.Abs(value - found[node]) <= tolerance * Math.Abs(value),
                $"node {node}: {value} expected, {found[node]} found");
        }
    }

    private static void AssertSameGroups(string[] expected, int[] labels) =>
        Assert.Equal(expected.Select(label => Array.IndexOf(expected, label)), labels.Select(label => Array.IndexOf(labels, label)));
}
