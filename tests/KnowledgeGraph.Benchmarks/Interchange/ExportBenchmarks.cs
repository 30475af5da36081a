using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Interchange;

namespace KnowledgeGraph.Benchmarks.Interchange;

/// <summary>
/// What each format costs for each fact of the market, claims and the encoding as UTF-8 included. Nothing is kept of the text.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 8, invocationCount: 1)]
public class ExportBenchmarks
{
    /// <summary>How many facts are exported: what the figures are divided by.</summary>
    private const int Facts = 100_000;

    private Graph _graph = null!;
    private string _directory = null!;

    public static IEnumerable<ExportFormat> TextFormats => Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.Csv);

    [GlobalSetup]
    public void Setup()
    {
        var market = new Market(Facts);
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(market.Compilation, out var compilation, out _);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Take(5)));
        var type = Assembly.Load(stream.ToArray()).GetType("Workload.Market")!;
        _graph = (Graph)type.GetProperty("Graph")!.GetValue(null)!;
        if (_graph.FactCount != Facts) throw new InvalidOperationException($"The workload has {_graph.FactCount} facts, not {Facts}.");
        _directory = Directory.CreateTempSubdirectory("export-").FullName;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_directory, recursive: true);

    [Benchmark(OperationsPerInvoke = Facts)]
    [ArgumentsSource(nameof(TextFormats))]
    public void Text(ExportFormat format)
    {
        using var writer = new StreamWriter(Stream.Null, new UTF8Encoding(false), 1 << 16);
        _graph.Export(format, writer);
    }

    [Benchmark(OperationsPerInvoke = Facts)]
    public void Tables() => _graph.ExportTo(ExportFormat.Csv, _directory);
}
