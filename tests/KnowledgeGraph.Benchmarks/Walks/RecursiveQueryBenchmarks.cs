using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// All that a node leads to, over 100,000 nodes and 1,000,000 edges with hubs, beside a recursive query of SQLite: a tenth of the other
/// search, for its sake.
/// </summary>
[Config(typeof(WalkConfig))]
public class RecursiveQueryBenchmarks
{
    private SkewedGraph _skewed = null!;
    private CompactGraph _graph = null!;
    private EdgeTable _table = null!;
    private int _from;

    [GlobalSetup(Target = nameof(OneThread))]
    public void Setup()
    {
        _skewed = new SkewedGraph(100_000, 1_000_000, seed: 1);
        (_graph, _from) = (_skewed.ToCompactGraph(), _skewed.First);
        _ = _graph.Transposed;
    }

    [GlobalSetup(Target = nameof(Sqlite))]
    public void SetupTable()
    {
        Setup();
        _table = new EdgeTable(_skewed.Sources.Zip(_skewed.Targets));
        if (Sqlite() != OneThread().Count(distance => distance >= 0)) throw new InvalidOperationException("SQLite reaches others.");
    }

    [GlobalCleanup(Target = nameof(Sqlite))]
    public void CloseTable() => _table.Dispose();

    [Benchmark(Baseline = true)]
    public int[] OneThread() => BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential);

    [Benchmark]
    public int Sqlite() => _table.CountReachable(_from);
}
