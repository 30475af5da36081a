using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// QuikGraph over a graph of this package, beside QuikGraph's own graph of the same vertices and edges: 100,000 edges, whose nodes can have
/// facts of 1, 5 or 50 relations.
/// </summary>
[Config(typeof(WalkConfig))]
public class QuikGraphViewBenchmarks
{
    private const int Edges = 100_000;
    private const int Nodes = 10_000;

    private RelationGraph<Node, RelationEdge> _view = null!;
    private AdjacencyGraph<Node, RelationEdge> _own = null!;
    private Node[] _nodes = null!;

    [Params(1, 5, 50)]
    public int Relations { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var graph = RelationFacts.Create(Nodes, Edges, Relations, seed: 1);
        _view = graph.AsQuikGraph();
        _own = new AdjacencyGraph<Node, RelationEdge>(allowParallelEdges: true);
        _own.AddVertexRange(_view.Vertices);
        _own.AddEdgeRange(_view.Edges);
        _nodes = [.. _view.Vertices];
        if (ViewOutEdges() != OwnOutEdges() || ViewOutDegree() != OwnOutDegree() || ViewSearch() != OwnSearch()
            || ViewDijkstra() != OwnDijkstra() || ViewComponents() != OwnComponents())
            throw new InvalidOperationException("The two graphs have other answers.");
    }

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int ViewOutEdges() => OutEdges(_view);

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int OwnOutEdges() => OutEdges(_own);

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int ViewOutDegree() => OutDegree(_view);

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int OwnOutDegree() => OutDegree(_own);

    [Benchmark]
    public int ViewSearch() => Search(_view);

    [Benchmark]
    public int OwnSearch() => Search(_own);

    [Benchmark]
    public int ViewDijkstra() => Dijkstra(_view);

    [Benchmark]
    public int OwnDijkstra() => Dijkstra(_own);

    [Benchmark]
    public int ViewComponents() => Components(_view);

    [Benchmark]
    public int OwnComponents() => Components(_own);

    private int OutEdges(IVertexAndEdgeListGraph<Node, RelationEdge> graph)
    {
        var sum = 0;
        foreach (var node in _nodes)
        {
            foreach (var edge in graph.OutEdges(node)) sum += edge.Target.Index;
        }

        return sum;
    }

    private int OutDegree(IVertexAndEdgeListGraph<Node, RelationEdge> graph)
    {
        var sum = 0;
        foreach (var node in _nodes) sum += graph.OutDegree(node);
        return sum;
    }

    private int Search(IVertexAndEdgeListGraph<Node, RelationEdge> graph)
    {
        var found = 0;
        var search = new BreadthFirstSearchAlgorithm<Node, RelationEdge>(graph);
        search.DiscoverVertex += _ => found++;
        search.Compute(_nodes[0]);
        return found;
    }

    private int Dijkstra(IVertexAndEdgeListGraph<Node, RelationEdge> graph) =>
        graph.ShortestPathsDijkstra(static edge => 1 + (edge.Target.Index % 7), _nodes[0])(_nodes[^1], out var path) ? path.Count() : 0;

    private static int Components(IVertexAndEdgeListGraph<Node, RelationEdge> graph)
    {
        var components = new Dictionary<Node, int>();
        return graph.StronglyConnectedComponents(components);
    }
}
