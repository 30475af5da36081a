using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.Ranking;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class PageRankBenchmarks
{
    private BidirectionalGraph<int, SEdge<int>> _bidirectionalGraph = null!;

    /// <summary>
    /// QuikGraph's ranks are others by definition: it hands on nothing from nodes without edges, and its ranks do not add up to one.
    /// </summary>
    [GlobalSetup(Target = nameof(QuikGraphPageRank))]
    public void SetupBidirectionalGraph()
    {
        Setup();
        _bidirectionalGraph = QuikGraphs.Bidirectional(Nodes, _facts.Edges);
    }

    [Benchmark]
    public IDictionary<int, double> QuikGraphPageRank()
    {
        var algorithm = new PageRankAlgorithm<int, SEdge<int>>(_bidirectionalGraph) { MaxIterations = Iterations, Tolerance = 0 };
        algorithm.Compute();
        return algorithm.Ranks;
    }
}
