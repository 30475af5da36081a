using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class ComponentBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _adjacencyGraph = null!;

    [GlobalSetup(Targets = [nameof(QuikGraphWeakComponents), nameof(QuikGraphStrongComponents)])]
    public void SetupAdjacencyGraph()
    {
        Setup();
        _adjacencyGraph = QuikGraphs.Adjacency(_facts.Graph.NodeCount, _facts.Edges);
        if (QuikGraphWeakComponents() != WeakComponents() || QuikGraphStrongComponents() != StrongComponents())
            throw new InvalidOperationException("QuikGraph finds other components.");
    }

    [Benchmark]
    public int QuikGraphWeakComponents()
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<int, SEdge<int>>(_adjacencyGraph);
        algorithm.Compute();
        return algorithm.ComponentCount;
    }

    [Benchmark]
    public int QuikGraphStrongComponents()
    {
        var algorithm = new StronglyConnectedComponentsAlgorithm<int, SEdge<int>>(_adjacencyGraph);
        algorithm.Compute();
        return algorithm.ComponentCount;
    }
}
