using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Prints the times of whole-graph algorithms on one thread, the least of several runs, over a graph that is made of 10,000,000 edges with
/// hubs; and writes the graph as a weighted edge list, so that others can be measured on the same one, such as those of the GAP Benchmark
/// Suite. The edges are without loops and parallel ones, which that suite leaves out as well, and weigh from 1 to 255, as there.
/// </summary>
internal static class KernelTimes
{
    private const int Nodes = 1_000_000;
    private const int Edges = 10_000_000;
    private const int Runs = 7;

    /// <param name="output">What gets the table.</param>
    /// <param name="file">What gets the edge list, a line “source target weight” for each; <see langword="null"/> for none.</param>
    public static void Print(TextWriter output, string? file)
    {
        var skewed = new SkewedGraph(Nodes, Edges, seed: 1);
        var pairs = skewed.Sources.Zip(skewed.Targets, (source, target) => ((long)source << 32) | (uint)target).ToArray();
        Array.Sort(pairs);
        pairs = [.. pairs.Where((pair, i) => pair >> 32 != (int)pair && (i == 0 || pair != pairs[i - 1]))];
        int[] sources = Array.ConvertAll(pairs, pair => (int)(pair >> 32)), targets = Array.ConvertAll(pairs, pair => (int)pair);
        var random = new Random(2);
        var weights = Array.ConvertAll(pairs, _ => (double)random.Next(1, 256));
        if (file is not null) Write(file, sources, targets, weights);

        var graph = CompactGraph.FromEdges(Nodes, sources, targets);
        _ = graph.Transposed; // Made once for all algorithms, as by the suite, which does not count it either.
        var fractions = Array.ConvertAll(weights, weight => weight / 7);
        var (from, loop) = (skewed.First, ChunkedLoop.Sequential);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Nodes:N0} nodes, {graph.EdgeCount:N0} edges, from node {from}"));
        output.WriteLine();
        output.WriteLine("| | ms |");
        output.WriteLine("|---|---:|");
        Measure("breadth-first search", () => BreadthFirstSearch.Distances(graph, from, loop));
        Measure("weakly connected components", () => WeakComponents.Find(graph, default));
        Measure("PageRank, 20 iterations", () => PageRankIteration.Run(graph, 0.85, 20, 0, loop));
        // Narrowed before, as the suite reads whole numbers from its file.
        var whole = WholeWeights.Of(Nodes, weights)!;
        Measure("weighted distances, whole weights", () => WholeDistances.From(graph, whole, from, default));
        Measure("weighted distances, fractions", () => WeightedDistances.From(graph, fractions, from, default));
        Measure("communities by label propagation, 10 iterations", () => LabelPropagation.Run(graph, 10, out _, default), runs: 1);
        Measure("communities by the Leiden algorithm", () => LeidenSearch.Run(graph, 1, default), runs: 1);
        Measure("triangles", () => TriangleCount.Count(NeighborSets.Of(graph, default), default), runs: 1);

        void Measure(string name, Func<object> run, int runs = Runs)
        {
            var least = TimeSpan.MaxValue;
            for (var i = 0; i < runs; i++)
            {
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                run();
                var elapsed = Stopwatch.GetElapsedTime(start);
                if (elapsed < least) least = elapsed;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {least.TotalMilliseconds:F1} |"));
        }
    }

    private static void Write(string file, int[] sources, int[] targets, double[] weights)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < sources.Length; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources[i]} {targets[i]} {weights[i]}"));
    }
}
