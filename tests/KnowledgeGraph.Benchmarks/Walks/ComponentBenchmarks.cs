using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// The components of a graph of 100,000 nodes and some 900,000 facts with hubs, on one thread, by the methods that programs call.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class ComponentBenchmarks
{
    private SkewedFacts _facts = null!;

    [GlobalSetup(Targets = [nameof(WeakComponents), nameof(StrongComponents)])]
    public void Setup()
    {
        _facts = new SkewedFacts(nodes: 100_000, edges: 1_000_000, seed: 2);
        if (WeakComponents() > StrongComponents()) throw new InvalidOperationException("The answers cannot be right.");
    }

    [Benchmark]
    public int WeakComponents() => _facts.Graph.Components().Count;

    [Benchmark]
    public int StrongComponents() => _facts.Graph.StronglyConnectedComponents().Count;
}
