#if QUIKGRAPH
using BenchmarkDotNet.Attributes;
using QuikGraph;

namespace KnowledgeGraph.Benchmarks;

public partial class TwoHopBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _backsGraph = null!;
    private AdjacencyGraph<int, SEdge<int>> _usesGraph = null!;

    [GlobalSetup(Target = nameof(QuikGraphOutEdges))]
    public void SetupQuikGraph()
    {
        Setup();
        _backsGraph = QuikGraphs.Adjacency(_graph.NodeCount, EdgesOf("Backs"));
        _usesGraph = QuikGraphs.Adjacency(_graph.NodeCount, EdgesOf("Uses"));
        if (QuikGraphOutEdges() != TypedHops()) throw new InvalidOperationException("QuikGraph leads elsewhere.");
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public int QuikGraphOutEdges()
    {
        var equal = 0;
        foreach (var company in _backs.Keys)
        {
            foreach (var backed in _backsGraph.OutEdges(company))
            {
                foreach (var used in _usesGraph.OutEdges(backed.Target))
                {
                    if (used.Target == _asked) equal++;
                }
            }
        }

        return equal;
    }
}
#endif
