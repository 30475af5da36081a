using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A breadth-first search over 1,000,000 nodes and 10,000,000 edges with hubs: only ahead, as textbooks have it, beside the search that turns round,
/// on one thread and on two.
/// </summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Nodes = 1_000_000;
    private const int Edges = 10_000_000;

    private static readonly ChunkedLoop TwoThreads = new(2, CancellationToken.None);

    private CompactGraph _graph = null!;
    private int _from;

    [GlobalSetup]
    public void Setup()
    {
        _graph = SkewedGraph.Create(Nodes, Edges, seed: 1);
        _ = _graph.Transposed; // Made once for all searches.
        while (_graph.DegreeOf(_from) == 0) _from++;
        var expected = BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential, turns: false);
        foreach (var loop in new[] { ChunkedLoop.Sequential, TwoThreads })
        {
            var isEqual = BreadthFirstSearch.Distances(_graph, _from, loop).AsSpan().SequenceEqual(expected);
            if (!isEqual) throw new InvalidOperationException("The searches find different distances.");
        }
    }

    [Benchmark(Baseline = true)]
    public int[] OnlyAhead() => BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential, turns: false);

    [Benchmark]
    public int[] DirectionOptimising() => BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential);

    [Benchmark]
    public int[] DirectionOptimisingOnTwoThreads() => BreadthFirstSearch.Distances(_graph, _from, TwoThreads);

    [Benchmark]
    public int[] WeakComponents() => Algorithms.WeakComponents.Find(_graph, default);

    [Benchmark]
    public double[] TenIterationsOfPageRank() => PageRankIteration.Run(_graph, 0.85, 10, 0, ChunkedLoop.Sequential);
}
