using System.Globalization;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Conformance.Graphalytics;

/// <summary>
/// A graph of the suite: lists of neighbours, or lists of nodes and of edges with weights. Nodes are numbered in the order of their names,
/// which are numbers, so that the least of both is the same.
/// </summary>
internal sealed class GraphalyticsGraph
{
    private readonly long[] _names;

    private GraphalyticsGraph(IEnumerable<long> names, IReadOnlyList<(long From, long To, double Weight)> edges, bool isUndirected)
    {
        _names = [.. names.Concat(edges.Select(edge => edge.From)).Concat(edges.Select(edge => edge.To)).Distinct().Order()];

        // A list of neighbours has the edges of an undirected graph at both ends: those once are enough.
        var pairs = edges.Select(edge => (From: IndexOf(edge.From), To: IndexOf(edge.To), edge.Weight));
        if (isUndirected) pairs = pairs.Select(edge => edge.From < edge.To ? edge : (edge.To, edge.From, edge.Weight)).Distinct();
        if (isUndirected) pairs = pairs.SelectMany(edge => new[] { edge, (edge.To, edge.From, edge.Weight) });

        var arcs = pairs.OrderBy(edge => edge.From).ThenBy(edge => edge.To).ToArray();
        Weights = [.. arcs.Select(edge => edge.Weight)];
        Graph = CompactGraph.FromEdges(_names.Length, [.. arcs.Select(edge => edge.From)], [.. arcs.Select(edge => edge.To)]);
        if (isUndirected) Graph = new CompactGraph(Graph.Starts, Graph.Targets, isUndirected: true);
    }

    public CompactGraph Graph { get; }

    /// <summary>Gets the weight of each edge of <see cref="Graph"/>.</summary>
    public double[] Weights { get; }

    public static GraphalyticsGraph ReadNeighbors(string path, bool isUndirected)
    {
        var rows = Rows(path).Select(row => Array.ConvertAll(row, text => long.Parse(text, CultureInfo.InvariantCulture))).ToArray();
        return new GraphalyticsGraph(
            rows.Select(row => row[0]), [.. rows.SelectMany(row => row[1..].Select(to => (row[0], to, 1.0)))], isUndirected);
    }

    /// <summary>Reads the files <c>path.v</c> and <c>path.e</c>.</summary>
    public static GraphalyticsGraph ReadEdges(string path, bool isUndirected) => new(
        Rows(path + ".v").Select(row => long.Parse(row[0], CultureInfo.InvariantCulture)),
        [.. Rows(path + ".e").Select(row => (Name(row[0]), Name(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture)))],
        isUndirected);

    public int IndexOf(long name) => Array.BinarySearch(_names, name);

    public long NameOf(int node) => _names[node];

    /// <summary>The suite's answers, by node; every node has one.</summary>
    public string[] ReadOutput(string path)
    {
        var output = new string[_names.Length];
        foreach (var row in Rows(path)) output[IndexOf(Name(row[0]))] = row[1];
        Assert.All(output, Assert.NotNull);
        return output;
    }

    private static long Name(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Length > 0);
}
