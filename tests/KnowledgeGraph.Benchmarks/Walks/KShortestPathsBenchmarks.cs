using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// The ten paths of least weight that pass no node twice, between five pairs of nodes, over 1,000 nodes and some 8,000 facts with hubs.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class KShortestPathsBenchmarks
{
    private const int Nodes = 1_000;
    private const int Edges = 10_000;
    private const int Pairs = 5;
    private const int K = 10;

    private static readonly PathOptions Forward = new() { Direction = PathDirection.Forward };

    private readonly (int From, int To)[] _pairs = new (int, int)[Pairs];
    private SkewedFacts _facts = null!;

    [GlobalSetup(Target = nameof(Yen))]
    public void Setup()
    {
        _facts = new SkewedFacts(Nodes, Edges, seed: 5);
        var graph = _facts.Graph;
        var random = new Random(6);
        for (var i = 0; i < Pairs;)
        {
            _pairs[i] = (random.Next(Nodes), random.Next(Nodes));
            if (graph.ShortestPath(graph.Nodes[_pairs[i].From], graph.Nodes[_pairs[i].To], Forward)?.Length > 1) i++;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public double Yen()
    {
        var graph = _facts.Graph;
        return _pairs.Sum(pair => graph.KShortestPaths(graph.Nodes[pair.From], graph.Nodes[pair.To], K, Weight, Forward)
            .Sum(path => path.Steps.Sum(step => Weight(step.Fact))));
    }

    private static double Weight(Fact fact) => Weight(fact.Subject.Index, fact.Object!.Value.Index);

    private static double Weight(int from, int to) => 1 + (from * 31 + to * 17) % 97;
}
