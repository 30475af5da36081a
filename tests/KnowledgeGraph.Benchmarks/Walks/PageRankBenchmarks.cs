using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Ten iterations of PageRank over 10,000 nodes and some 90,000 facts with hubs, on one thread. QuikGraph counts the edges of a node anew
/// for each of them, so that a graph of ten times the size takes it most of a minute.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class PageRankBenchmarks
{
    private const int Nodes = 10_000;
    private const int Edges = 100_000;
    private const int Iterations = 10;

    private SkewedFacts _facts = null!;
    private Dictionary<int, List<int>> _lists = null!;

    [GlobalSetup(Target = nameof(PageRank))]
    public void Setup() => _facts = new SkewedFacts(Nodes, Edges, seed: 2);

    [GlobalSetup(Target = nameof(DictionaryOfLists))]
    public void SetupLists()
    {
        Setup();
        _lists = _facts.Edges.GroupBy(edge => edge.From, edge => edge.To).ToDictionary(group => group.Key, group => group.ToList());
        var (ours, theirs) = (PageRank(), DictionaryOfLists());
        if (_facts.Graph.Nodes.Any(node => Math.Abs(ours[node] - theirs[node.Index]) > 1e-12))
            throw new InvalidOperationException("The dictionary's ranks are others.");
    }

    [Benchmark(Baseline = true)]
    public NodeValues<double> PageRank() => _facts.Graph.PageRank(maximumIterations: Iterations, tolerance: 0);

    [Benchmark]
    public Dictionary<int, double> DictionaryOfLists()
    {
        var ranks = Enumerable.Range(0, Nodes).ToDictionary(node => node, _ => 1.0 / Nodes);
        for (var i = 0; i < Iterations; i++)
        {
            var next = new Dictionary<int, double>(Nodes);
            var dangling = 0.0;
            foreach (var (node, rank) in ranks)
            {
                if (!_lists.TryGetValue(node, out var targets))
                {
                    dangling += rank;
                    continue;
                }

                foreach (var target in targets) next[target] = next.GetValueOrDefault(target) + rank / targets.Count;
            }

            foreach (var node in ranks.Keys) next[node] = 0.85 * (next.GetValueOrDefault(node) + dangling / Nodes) + 0.15 / Nodes;
            ranks = next;
        }

        return ranks;
    }
}
