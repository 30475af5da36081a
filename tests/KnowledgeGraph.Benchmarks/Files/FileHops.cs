using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>
/// Hops as generated types make them, with constants for the module and the member: in the image of a literal, in a mapped file of which
/// the nodes around were decoded, and in one of which all were. The three take turns, and the fastest turn of each counts.
/// </summary>
internal static class FileHops
{
    private const int Hops = 20_000;
    private const int Turns = 400;

    /// <summary>Prints what a hop takes from firms that are a tenth of all, close together, in random order.</summary>
    public static void Print(TextWriter output, Graph literal, string path)
    {
        var (file, whole) = (Graph.Open(path), Graph.Open(path));
        var (random, companies) = (new Random(1), literal.Kinds[1].Index);
        var first = literal.Store.Kinds.FirstNodes[companies];
        var count = literal.Store.Kinds.NodeEnds[companies] - first;
        int[] nodes = [.. Enumerable.Range(0, Hops).Select(_ => first + random.Next(count / 10))];
        _ = whole.Outgoing(MarketImage.Backs);
        Graph[] graphs = [literal, file, whole];
        var edges = graphs.Select(graph => nodes.Sum(node => Count(new Node(graph, node), MarketImage.Backs))).Distinct().Single();
        var times = new double[graphs.Length];
        Array.Fill(times, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < graphs.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Follow(graphs[i], nodes);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds / edges);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {literal.FactCount:N0} | {times[0]:F2} ns | {times[1]:F2} ns ({times[1] / times[0]:F2}) ")
            + string.Create(CultureInfo.InvariantCulture, $"| {times[2]:F2} ns ({times[2] / times[0]:F2}) |"));
    }

    /// <summary>The number of nodes that a node leads to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Count(Node node, int member) => GeneratedNode.Targets<Node>(node, MarketImage.Hash, member).Count;

    /// <summary>Hops from nodes along Backs, and compares each node that is found.</summary>
    private static int Follow(Graph graph, int[] nodes)
    {
        var equal = 0;
        foreach (var number in nodes)
        {
            var node = new Node(graph, number);
            foreach (var backed in GeneratedNode.Targets<Node>(node, MarketImage.Hash, MarketImage.Backs))
            {
                if (backed == node) equal++;
            }
        }

        return equal;
    }
}
