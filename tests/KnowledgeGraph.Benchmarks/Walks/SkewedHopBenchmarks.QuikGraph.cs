using BenchmarkDotNet.Attributes;
using QuikGraph;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class SkewedHopBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _adjacencyGraph = null!;

    [GlobalSetup(Target = nameof(QuikGraphOutEdges))]
    public void SetupQuikGraph()
    {
        Setup();
        _adjacencyGraph = QuikGraphs.Adjacency(_facts.Graph.NodeCount, _facts.Edges);
        if (QuikGraphOutEdges() != TypedHops()) throw new InvalidOperationException("QuikGraph leads elsewhere.");
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public int QuikGraphOutEdges()
    {
        var equal = 0;
        foreach (var start in _starts)
        {
            foreach (var next in _adjacencyGraph.OutEdges(start))
            {
                foreach (var reached in _adjacencyGraph.OutEdges(next.Target))
                {
                    if (reached.Target == _asked) equal++;
                }
            }
        }

        return equal;
    }
}
