using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Shortest paths between ten random pairs of nodes that one leads to the other, over 100,000 nodes and some 900,000 facts with hubs: from
/// both ends with the facts of the steps, beside a dictionary of lists and SQLite that only count the steps, and QuikGraph.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class ShortestPathBenchmarks
{
    private const int Nodes = 100_000;
    private const int Edges = 1_000_000;
    private const int Pairs = 10;

    private static readonly PathOptions Forward = new() { Direction = PathDirection.Forward };

    private readonly (int From, int To)[] _pairs = new (int, int)[Pairs];
    private SkewedFacts _facts = null!;
    private Dictionary<int, List<int>> _lists = null!;
    private EdgeTable _table = null!;

    [GlobalSetup(Target = nameof(FromBothEnds))]
    public void Setup()
    {
        _facts = new SkewedFacts(Nodes, Edges, seed: 2);
        _lists = _facts.Edges.GroupBy(edge => edge.From, edge => edge.To).ToDictionary(group => group.Key, group => group.ToList());
        var random = new Random(3);
        for (var i = 0; i < Pairs;)
        {
            _pairs[i] = (random.Next(Nodes), random.Next(Nodes));
            if (_pairs[i].From != _pairs[i].To && DictionarySearch.Distance(_lists, _pairs[i].From, _pairs[i].To) > 0) i++;
        }

        if (FromBothEnds() != DictionaryOfLists()) throw new InvalidOperationException("The dictionary's paths are of another length.");
    }

    [GlobalSetup(Target = nameof(DictionaryOfLists))]
    public void SetupLists() => Setup();

    [GlobalSetup(Target = nameof(Sqlite))]
    public void SetupTable()
    {
        Setup();
        _table = new EdgeTable(_facts.Edges);
        if (Sqlite() != FromBothEnds()) throw new InvalidOperationException("SQLite's paths are of another length.");
    }

    [GlobalCleanup(Target = nameof(Sqlite))]
    public void CloseTable() => _table.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int FromBothEnds()
    {
        var graph = _facts.Graph;
        return _pairs.Sum(pair => graph.ShortestPath(graph.Nodes[pair.From], graph.Nodes[pair.To], Forward)!.Length);
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int DictionaryOfLists() => _pairs.Sum(pair => DictionarySearch.Distance(_lists, pair.From, pair.To));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Sqlite() => _pairs.Sum(pair => _table.Distance(pair.From, pair.To));
}
