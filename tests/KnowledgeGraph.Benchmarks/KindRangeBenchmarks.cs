extern alias generator;

using System.Globalization;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Asking 40,000 nodes whether they are of an abstract kind, and enumerating the 15,000 that are: of a kind whose nodes are one range of
/// numbers, and of one whose nodes are three.
/// </summary>
[MemoryDiagnoser]
public class KindRangeBenchmarks
{
    private const int NodesOfKind = 5_000;
    private const int Kinds = 8;
    private const ulong Hash = 11;

    private Graph _graph = null!;
    private Node[] _nodes = null!;

    [GlobalSetup]
    public void Setup()
    {
        _graph = Graph.Load(GraphCompiler.Write(Link(), null));
        _nodes = [.. _graph.Nodes];
        Random.Shared.Shuffle(_nodes);
        if ((IsOfOneRange(), IsOfThreeRanges(), OneRange(), ThreeRanges()) is not (15_000, 15_000, var one, var three) || one <= three)
            throw new InvalidOperationException("A kind does not have its nodes.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = NodesOfKind * Kinds)]
    public int IsOfOneRange()
    {
        var count = 0;
        foreach (var node in _nodes) count += node.Is<One>() ? 1 : 0;
        return count;
    }

    [Benchmark(OperationsPerInvoke = NodesOfKind * Kinds)]
    public int IsOfThreeRanges()
    {
        var count = 0;
        foreach (var node in _nodes) count += node.Is<Three>() ? 1 : 0;
        return count;
    }

    [Benchmark(OperationsPerInvoke = NodesOfKind * 3)]
    public long OneRange()
    {
        var sum = 0L;
        foreach (var node in _graph.NodesOf<One>()) sum += node.AsNode().Index;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = NodesOfKind * 3)]
    public long ThreeRanges()
    {
        var sum = 0L;
        foreach (var node in _graph.NodesOf<Three>()) sum += node.AsNode().Index;
        return sum;
    }

    /// <summary>Three is of the kinds 1, 3 and 5, and One of the kinds 7 to 9.</summary>
    private static LinkedGraph Link()
    {
        VocabularyKind[] kinds =
        [
            Abstract(0, "Three", 2) with { Others = new([3, 5]) }, Concrete(1, 0), Concrete(2, -1),
            Concrete(3, -1) with { OtherParents = new([0]) }, Concrete(4, -1), Concrete(5, -1) with { OtherParents = new([0]) },
            Abstract(6, "One", 10), Concrete(7, 6), Concrete(8, 6), Concrete(9, 6),
        ];
        return new LinkedGraph(
            new Vocabulary("Kinds", "Kinds", true, new(kinds), default) { Hash = Hash, Modules = new([new("Kinds", "Kinds", Hash)]) },
            kinds.Where(static kind => !kind.IsAbstract).SelectMany(static kind => Enumerable.Range(0, NodesOfKind).Select(number =>
                "N" + kind.Index.ToString(CultureInfo.InvariantCulture) + number.ToString("D5", CultureInfo.InvariantCulture)).Select(
                key => new LinkedNode(key, kind.Index, key, default, FactFormat.Json, null))).ToEquatableArray(),
            default, default, default);
    }

    private static VocabularyKind Abstract(int index, string name, int end) =>
        new(index, name, "Kinds", true, name + "s", true, -1, end, default, default, null);

    private static VocabularyKind Concrete(int index, int parent)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return new VocabularyKind(index, "K" + number, "Kinds", true, "Ks" + number, false, parent, index + 1, default, default, null);
    }

    private readonly record struct One(Node Node) : INode<One>
    {
        static NodeType INode<One>.Type => new(6, Hash);

        static One INode<One>.FromNode(Node node) => new(node);

        public Node AsNode() => Node;
    }

    private readonly record struct Three(Node Node) : INode<Three>
    {
        static NodeType INode<Three>.Type => new(0, Hash);

        static Three INode<Three>.FromNode(Node node) => new(node);

        public Node AsNode() => Node;
    }
}
