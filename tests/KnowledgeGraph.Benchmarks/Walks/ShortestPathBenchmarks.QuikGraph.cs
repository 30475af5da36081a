using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class ShortestPathBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _adjacencyGraph = null!;

    [GlobalSetup(Targets = [nameof(QuikGraphDijkstra), nameof(QuikGraphSearch)])]
    public void SetupQuikGraph()
    {
        Setup();
        _adjacencyGraph = QuikGraphs.Adjacency(Nodes, _facts.Edges);
        if (QuikGraphDijkstra() != FromBothEnds() || QuikGraphSearch() != FromBothEnds())
            throw new InvalidOperationException("QuikGraph's paths are of another length.");
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int QuikGraphDijkstra() =>
        _pairs.Sum(pair => _adjacencyGraph.ShortestPathsDijkstra(_ => 1, pair.From)(pair.To, out var path) ? path.Count() : -1);

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int QuikGraphSearch() =>
        _pairs.Sum(pair => _adjacencyGraph.TreeBreadthFirstSearch(pair.From)(pair.To, out var path) ? path.Count() : -1);
}
