using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.RankedShortestPath;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class KShortestPathsBenchmarks
{
    private readonly AdjacencyGraph<int, EquatableTaggedEdge<int, double>> _taggedGraph = new();
    private BidirectionalGraph<int, SEdge<int>> _bidirectionalGraph = null!;

    /// <summary>
    /// QuikGraph's two ways may give other paths than the ten lightest; what they weigh together is printed, and only the fewer or heavier
    /// are told apart here.
    /// </summary>
    [GlobalSetup(Targets = [nameof(QuikGraphYen), nameof(QuikGraphHoffmanPavley)])]
    public void SetupQuikGraph()
    {
        Setup();
        for (var node = 0; node < Nodes; node++) _taggedGraph.AddVertex(node);
        foreach (var (from, to) in _facts.Edges) _taggedGraph.AddEdge(new EquatableTaggedEdge<int, double>(from, to, Weight(from, to)));
        _bidirectionalGraph = QuikGraphs.Bidirectional(Nodes, _facts.Edges);
        Console.WriteLine(
            $"// All paths together weigh {Yen()}, those of QuikGraph's Yen {QuikGraphYen()}, of its Hoffman and Pavley "
                + $"{QuikGraphHoffmanPavley()}.");
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double QuikGraphYen() =>
        _pairs.Sum(
            pair =>
                new YenShortestPathsAlgorithm<int>(_taggedGraph, pair.From, pair.To, K).Execute().Sum(path => path.Sum(edge => edge.Tag)));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double QuikGraphHoffmanPavley() => _pairs.Sum(pair =>
    {
        var algorithm = new HoffmanPavleyRankedShortestPathAlgorithm<int, SEdge<int>>(
            _bidirectionalGraph, edge => Weight(edge.Source, edge.Target)) { ShortestPathCount = K };
        algorithm.Compute(pair.From, pair.To);
        return algorithm.ComputedShortestPaths.Sum(path => path.Sum(edge => Weight(edge.Source, edge.Target)));
    });
}
