using System.Globalization;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Prints the bytes for each edge that graphs keep in memory once they were walked: what is live after a full collection, less what was
/// before.
/// </summary>
internal static class MemorySizes
{
    private const int Nodes = 100_000;
    private const int Edges = 1_000_000;

    public static void Print(TextWriter output)
    {
        var facts = new SkewedFacts(Nodes, Edges, seed: 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Nodes:N0} nodes, {facts.Edges.Length:N0} edges"));
        output.WriteLine();
        output.WriteLine("| | bytes for each edge |");
        output.WriteLine("|---|---:|");
        using var stream = new MemoryStream();
        facts.Graph.Save(stream);
        var image = stream.ToArray();
        var (sources, targets) = (facts.Edges.Select(edge => edge.From).ToArray(), facts.Edges.Select(edge => edge.To).ToArray());
        Write("this package, from subject to object", () => Read(isBoth: false));
        Write("this package, both directions", () => Read(isBoth: true));
        Write("the arrays of algorithms, both directions", () =>
        {
            var graph = CompactGraph.FromEdges(Nodes, sources, targets);
            return (graph, graph.Transposed);
        });
        Write(
            "dictionary of lists, one direction",
            () => facts.Edges.GroupBy(edge => edge.From, edge => edge.To).ToDictionary(group => group.Key, group => group.ToList()));
        Write("QuikGraph AdjacencyGraph of SEdge, one direction", () => QuikGraphs.Adjacency(Nodes, facts.Edges));
        Write("QuikGraph BidirectionalGraph of SEdge, both directions", () => QuikGraphs.Bidirectional(Nodes, facts.Edges));

        // The image is no part of it, since a program has it in its own file.
        object Read(bool isBoth)
        {
            var graph = Graph.Load(image);
            _ = graph.Outgoing(0);
            if (isBoth) _ = graph.Incoming(0);
            return graph;
        }

        void Write(string name, Func<object> make) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Measure(make) / (double)facts.Edges.Length:F1} |"));
    }

    private static long Measure(Func<object> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(made);
        return after - before;
    }
}
