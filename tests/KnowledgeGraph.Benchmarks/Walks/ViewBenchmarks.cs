using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Views and path expressions over 100,000 nodes and some 900,000 facts with hubs, of which the first half held at the date that is asked
/// for.
/// </summary>
[Config(typeof(WalkConfig))]
public class ViewBenchmarks
{
    private Graph _graph = null!;
    private Func<Graph> _newView = null!;
    private Graph _view = null!;
    private PathWalk<Node, Node> _walk = null!;
    private Node _from;
    private int _member;

    [GlobalSetup]
    public void Setup()
    {
        _graph = new SkewedFacts(nodes: 100_000, edges: 1_000_000, seed: 2).Graph;
        _member = _graph.Members[0].Index;
        var date = _graph.Facts.Select(fact => fact.Claims[0].Since!.Value).Distinct()
            .OrderBy(since => since.ToString(), StringComparer.Ordinal).ElementAt(4);
        Console.WriteLine("// The view is as of " + date);
        _newView = () => _graph.AsOf(date);
        _view = _newView();
        _from = _graph.Nodes.First(node => _view.Outgoing(_member).NeighborsOf<Node>(_view, node.Index).Count > 4);
        _walk = _graph.Walk("LeadsTo/LeadsTo");
        var (all, some) = (_graph.Outgoing(_member).Neighbors.Length, _view.Outgoing(_member).Neighbors.Length);
        if (some <= all / 3 || some >= all * 2 / 3)
            throw new InvalidOperationException($"Of {all} facts {some} held then, which is not about half.");
    }

    /// <summary>A new view and the first hop in it, which reads the relation for the view.</summary>
    [Benchmark]
    public int NewViewAndFirstHop() => _newView().Outgoing(_member).NeighborsOf<Node>(_graph, _from.Index).Count;

    [Benchmark]
    public int HopInView() => _view.Outgoing(_member).NeighborsOf<Node>(_view, _from.Index).Count;

    /// <summary>A compiled expression of two steps from one node, each node that it leads to once.</summary>
    [Benchmark]
    public int WalkOfTwoSteps() => _walk.From(_from).Count;

    /// <summary>The same, with the expression compiled anew.</summary>
    [Benchmark]
    public int CompileAndWalkOfTwoSteps() => _graph.Walk("LeadsTo/LeadsTo").From(_from).Count;
}
