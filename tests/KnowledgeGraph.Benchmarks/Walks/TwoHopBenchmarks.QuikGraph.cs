using BenchmarkDotNet.Attributes;
using QuikGraph;

namespace KnowledgeGraph.Benchmarks.Walks;

public partial class TwoHopBenchmarks
{
    private AdjacencyGraph<int, SEdge<int>> _backsGraph = null!;
    private AdjacencyGraph<int, SEdge<int>> _usesGraph = null!;
    private AdjacencyGraph<int, STaggedEdge<int, Relation>> _wholeGraph = null!;

    private enum Relation
    {
        Other,
        Backs,
        Uses,
    }

    [GlobalSetup(Targets = [nameof(QuikGraphOutEdges), nameof(QuikGraphOutEdgesOfRelation)])]
    public void SetupQuikGraph()
    {
        Setup();
        _backsGraph = QuikGraphs.Adjacency(_graph.NodeCount, EdgesOf("Backs"));
        _usesGraph = QuikGraphs.Adjacency(_graph.NodeCount, EdgesOf("Uses"));
        _wholeGraph = new AdjacencyGraph<int, STaggedEdge<int, Relation>>();
        for (var node = 0; node < _graph.NodeCount; node++) _wholeGraph.AddVertex(node);
        foreach (var fact in _graph.Facts.Where(fact => fact.Member.IsRelation))
        {
            _ = Enum.TryParse(fact.Member.Name, out Relation relation);
            _wholeGraph.AddEdge(new STaggedEdge<int, Relation>(fact.Subject.Index, fact.Object!.Value.Index, relation));
        }

        if (QuikGraphOutEdges() != TypedHops() || QuikGraphOutEdgesOfRelation() != TypedHops())
            throw new InvalidOperationException("QuikGraph leads elsewhere.");
    }

    /// <summary>One graph of all relations, whose edges say which they are of: what this package's graph is.</summary>
    [Benchmark]
    public int QuikGraphOutEdgesOfRelation()
    {
        var equal = 0;
        foreach (var company in _backs.Keys)
        {
            foreach (var backed in _wholeGraph.OutEdges(company))
            {
                if (backed.Tag != Relation.Backs) continue;
                foreach (var used in _wholeGraph.OutEdges(backed.Target))
                {
                    if (used.Tag == Relation.Uses && used.Target == _asked) equal++;
                }
            }
        }

        return equal;
    }

    /// <summary>A graph for each relation, which is the best that can be done.</summary>
    [Benchmark]
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
