using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>
/// One hop from each of 20,000 firms that are close together in a tenth of all, in a mapped file and in the image of a literal. In the
/// file, either the nodes around those firms were decoded, or all.
/// </summary>
[MemoryDiagnoser]
public class FileHopBenchmarks
{
    private const int Hops = 20_000;

    private readonly string _path = Path.GetTempFileName();
    private int[] _nodes = null!;
    private Graph _literal = null!;
    private Graph _file = null!;
    private Graph _wholeFile = null!;

    [Params(1_000_000, 10_000_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _literal = Graph.Load(MarketImage.Create(Facts));
        using (var stream = File.Create(_path)) _literal.Save(stream, ImageVersion.File);
        (_file, _wholeFile) = (Graph.Open(_path), Graph.Open(_path));
        var (random, companies) = (new Random(1), _literal.Kinds[1]);
        var first = _literal.Store.Kinds.FirstNodes[companies.Index];
        var count = _literal.Store.Kinds.NodeEnds[companies.Index] - first;
        _nodes = [.. Enumerable.Range(0, Hops).Select(_ => first + random.Next(count / 10))];
        _ = _wholeFile.Outgoing(MarketImage.Backs);
        var answers = new[] { _literal, _file, _wholeFile }.Select(graph => _nodes.Sum(
            node => FileHops.Count(new Node(graph, node), MarketImage.Backs))).Distinct().ToArray();
        if (answers.Length > 1) throw new InvalidOperationException("The graphs give different answers.");
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true, OperationsPerInvoke = Hops)]
    public int Literal() => FileHops.Follow(_literal, _nodes);

    [Benchmark(OperationsPerInvoke = Hops)]
    public int FileOfWhichATenthIsDecoded() => FileHops.Follow(_file, _nodes);

    [Benchmark(OperationsPerInvoke = Hops)]
    public int FileThatIsDecoded() => FileHops.Follow(_wholeFile, _nodes);
}
