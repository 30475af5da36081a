using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// The distances of all nodes from one, over 1,000,000 nodes and 10,000,000 edges with hubs: the search that turns round, on one thread and
/// on two, beside one that only looks ahead over the same arrays, a dictionary of lists, and QuikGraph.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class SearchBenchmarks
{
    private const int Nodes = 1_000_000;
    private const int Edges = 10_000_000;

    private static readonly ChunkedLoop TwoThreads = new(2, CancellationToken.None);

    private CompactGraph _graph = null!;
    private Dictionary<int, List<int>> _lists = null!;
    private int _from;

    [GlobalSetup(Targets = [nameof(OneThread), nameof(OnTwoThreads), nameof(OnlyAhead)])]
    public void Setup()
    {
        var skewed = new SkewedGraph(Nodes, Edges, seed: 1);
        (_graph, _from) = (skewed.ToCompactGraph(), skewed.First);
        _ = _graph.Transposed; // Made once for all searches.
        var expected = OnlyAhead();
        if (!OneThread().AsSpan().SequenceEqual(expected) || !OnTwoThreads().AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException("The searches find different distances.");
    }

    [GlobalSetup(Target = nameof(DictionaryOfLists))]
    public void SetupLists()
    {
        Setup();
        _lists = new SkewedGraph(Nodes, Edges, seed: 1).ToDictionary();
        var distances = DictionaryOfLists();
        if (OneThread().Where((distance, node) => distance != distances.GetValueOrDefault(node, -1)).Any())
            throw new InvalidOperationException("The dictionary's distances are others.");
        _graph = null!;
    }

    [Benchmark(Baseline = true)]
    public int[] OneThread() => BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential);

    [Benchmark]
    public int[] OnTwoThreads() => BreadthFirstSearch.Distances(_graph, _from, TwoThreads);

    [Benchmark]
    public int[] OnlyAhead() => BreadthFirstSearch.Distances(_graph, _from, ChunkedLoop.Sequential, turns: false);

    [Benchmark]
    public Dictionary<int, int> DictionaryOfLists() => DictionarySearch.Distances(_lists, _from);
}
