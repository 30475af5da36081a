using BenchmarkDotNet.Attributes;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Two typed hops from 500 random nodes of a graph of 100,000 nodes and some 900,000 facts with hubs, for each node that is come to, beside
/// a dictionary of lists and QuikGraph. Its rows are long and far apart, where those of the market of <see cref="TwoHopBenchmarks"/> are
/// short and near.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class SkewedHopBenchmarks
{
    /// <summary>How many nodes the benchmarks come to: what the figures are divided by.</summary>
    private const int Steps = 1_633_585;

    private int[] _starts = null!;
    private Thing[] _things = null!;
    private SkewedFacts _facts = null!;
    private Dictionary<int, List<int>> _lists = null!;
    private int _asked;

    [GlobalSetup(Targets = [nameof(TypedHops), nameof(DictionaryOfLists)])]
    public void Setup()
    {
        _facts = new SkewedFacts(nodes: 100_000, edges: 1_000_000, seed: 2);
        _lists = Enumerable.Range(0, _facts.Graph.NodeCount).ToDictionary(node => node, _ => new List<int>());
        foreach (var (from, to) in _facts.Edges) _lists[from].Add(to);
        var random = new Random(4);
        _starts = [.. Enumerable.Range(0, 500).Select(_ => random.Next(_facts.Graph.NodeCount))];
        _things = Array.ConvertAll(_starts, start => new Thing(_facts.Graph.Nodes[start]));
        _asked = _starts[0];
        var steps = _starts.Sum(start => _lists[start].Sum(target => _lists[target].Count));
        if (steps != Steps) throw new InvalidOperationException($"There are {steps} nodes to come to, not {Steps}.");
        if (TypedHops() != DictionaryOfLists()) throw new InvalidOperationException("The dictionary leads elsewhere.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public int TypedHops()
    {
        var (equal, asked) = (0, _things[0]);
        foreach (var thing in _things)
        {
            foreach (var next in thing.LeadsTo)
            {
                foreach (var reached in next.LeadsTo)
                {
                    if (reached == asked) equal++;
                }
            }
        }

        return equal;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public int DictionaryOfLists()
    {
        var equal = 0;
        foreach (var start in _starts)
        {
            foreach (var next in _lists[start])
            {
                foreach (var reached in _lists[next])
                {
                    if (reached == _asked) equal++;
                }
            }
        }

        return equal;
    }

    /// <summary>What the generator writes for the kind, as far as it is used here: the graph is too large to be compiled.</summary>
    private readonly struct Thing(Node node) : INode<Thing>
    {
        private readonly Node _node = node;

        static NodeType INode<Thing>.Type => new(0, 1);

        public Nodes<Thing> LeadsTo => GeneratedNode.Targets<Thing>(_node, 1, 0);

        static Thing INode<Thing>.FromNode(Node node) => new(node);

        Node INode.AsNode() => _node;

        public bool Equals(Thing other) => _node == other._node;

        public override bool Equals(object? obj) => obj is Thing other && Equals(other);

        public override int GetHashCode() => _node.GetHashCode();

        public static bool operator ==(Thing left, Thing right) => left.Equals(right);

        public static bool operator !=(Thing left, Thing right) => !left.Equals(right);
    }
}
