using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.Search;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class SearchBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _adjacencyGraph = null!;

    [GlobalSetup(Target = nameof(QuikGraphSearch))]
    public void SetupQuikGraph()
    {
        Setup();
        _adjacencyGraph = QuikGraphs.Adjacency(new SkewedGraph(Nodes, Edges, seed: 1));
        if (!QuikGraphSearch().AsSpan().SequenceEqual(OneThread()))
            throw new InvalidOperationException("QuikGraph's distances are others.");
        _graph = null!;
    }

    [Benchmark]
    public int[] QuikGraphSearch()
    {
        var distances = new int[Nodes];
        Array.Fill(distances, -1);
        distances[_from] = 0;
        var search = new BreadthFirstSearchAlgorithm<int, SEdge<int>>(_adjacencyGraph);
        search.TreeEdge += edge => distances[edge.Target] = distances[edge.Source] + 1;
        search.Compute(_from);
        return distances;
    }
}
