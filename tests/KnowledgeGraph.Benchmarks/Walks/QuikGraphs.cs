using QuikGraph;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>The same graphs in QuikGraph's own classes, with the smallest of its edges: structures of two numbers.</summary>
internal static class QuikGraphs
{
    public static AdjacencyGraph<int, SEdge<int>> Adjacency(SkewedGraph skewed) =>
        Adjacency(skewed.Nodes, skewed.Sources.Zip(skewed.Targets));

    public static AdjacencyGraph<int, SEdge<int>> Adjacency(int nodes, IEnumerable<(int From, int To)> edges)
    {
        var graph = new AdjacencyGraph<int, SEdge<int>>(allowParallelEdges: true, nodes);
        for (var node = 0; node < nodes; node++) graph.AddVertex(node);
        foreach (var (from, to) in edges) graph.AddEdge(new SEdge<int>(from, to));
        graph.TrimEdgeExcess();
        return graph;
    }

    public static BidirectionalGraph<int, SEdge<int>> Bidirectional(int nodes, IEnumerable<(int From, int To)> edges)
    {
        var graph = new BidirectionalGraph<int, SEdge<int>>(allowParallelEdges: true, nodes);
        for (var node = 0; node < nodes; node++) graph.AddVertex(node);
        foreach (var (from, to) in edges) graph.AddEdge(new SEdge<int>(from, to));
        graph.TrimEdgeExcess();
        return graph;
    }
}
