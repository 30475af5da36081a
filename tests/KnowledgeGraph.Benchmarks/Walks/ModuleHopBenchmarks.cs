extern alias generator;

using System.Globalization;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;
using GeneratorMemberType = generator::KnowledgeGraph.MemberType;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// A typed hop from each of 20,000 nodes in a graph that extends two others: along a relation of its own, of its first base and of its
/// second. Each node has two facts of each.
/// </summary>
[MemoryDiagnoser]
public class ModuleHopBenchmarks
{
    private const int Nodes = 20_000;
    private const int Modules = 3;
    private const ulong FirstHash = 11, SecondHash = 12, OwnHash = 13;

    private Thing[] _things = null!;

    [GlobalSetup]
    public void Setup()
    {
        var graph = Graph.Load(GraphCompiler.Write(Link(), null));
        _things = [.. graph.Nodes.Select(node => new Thing(node))];
        if ((OwnRelation(), FirstBase(), SecondBase()) != (2 * Nodes, 2 * Nodes, 2 * Nodes))
            throw new InvalidOperationException("A relation does not have two facts for each node.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Nodes)]
    public int OwnRelation()
    {
        var edges = 0;
        foreach (var thing in _things)
        {
            foreach (var _ in thing.Own) edges++;
        }

        return edges;
    }

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int FirstBase()
    {
        var edges = 0;
        foreach (var thing in _things)
        {
            foreach (var _ in thing.OfFirst) edges++;
        }

        return edges;
    }

    [Benchmark(OperationsPerInvoke = Nodes)]
    public int SecondBase()
    {
        var edges = 0;
        foreach (var thing in _things)
        {
            foreach (var _ in thing.OfSecond) edges++;
        }

        return edges;
    }

    private static LinkedGraph Link()
    {
        var kind = new VocabularyKind(0, "Thing", "Modules", true, "Things", false, -1, 1, default, default, null);
        var members = Enumerable.Range(0, Modules).Select(index => "R" + index.ToString(CultureInfo.InvariantCulture)).Select(
            (name, index) => new VocabularyMember(
                index, name, name, name, 0, 0, GeneratorMemberType.Node, Cardinality.Many, null, false, null, null, Cardinality.Many)
            {
                Module = index,
            });
        var claim = new LinkedClaim(null, -1, null, -1, null, null, null, null, default, null, -1, default, null, default);
        var facts = Enumerable.Range(0, 2 * Nodes * Modules).Select(index => new LinkedFact(
            index / (2 * Nodes), index / 2 % Nodes, (index / 2 + 1 + index % 2 * 7) % Nodes, null, 0, Standing.Normal, index));
        return new LinkedGraph(
            new Vocabulary("Own", "Modules", true, new([kind]), members.ToEquatableArray())
            {
                Hash = OwnHash,
                Modules = new([new("First", "", FirstHash), new("Second", "", SecondHash), new("Own", "Modules", OwnHash)]),
            },
            Enumerable.Range(0, Nodes).Select(node => "N" + node.ToString("D5", CultureInfo.InvariantCulture))
                .Select(key => new LinkedNode(key, 0, key, default, FactFormat.Json, null)).ToEquatableArray(),
            default, facts.ToEquatableArray(), facts.Select(_ => claim).ToEquatableArray());
    }

    /// <summary>What the generator writes for the kind, as far as it is used here.</summary>
    private readonly struct Thing(Node node) : INode<Thing>
    {
        private readonly Node _node = node;

        static NodeType INode<Thing>.Type => new(0, FirstHash);

        public Nodes<Thing> Own => GeneratedNode.Targets<Thing>(_node, OwnHash, 0);

        public Nodes<Thing> OfFirst => GeneratedNode.Targets<Thing>(_node, FirstHash, 0);

        public Nodes<Thing> OfSecond => GeneratedNode.Targets<Thing>(_node, SecondHash, 0);

        static Thing INode<Thing>.FromNode(Node node) => new(node);

        Node INode.AsNode() => _node;

        public bool Equals(Thing other) => _node == other._node;

        public override bool Equals(object? obj) => obj is Thing other && Equals(other);

        public override int GetHashCode() => _node.GetHashCode();
    }
}
