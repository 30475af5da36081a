using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The generator on JSON facts: from nothing, and again after an edit, as it runs at every pause of typing in an editor.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 4, iterationCount: 15, invocationCount: 1)]
public class GeneratorBenchmarks
{
    private Market _market = null!;
    private GeneratorDriver _warm = null!;
    private GeneratorDriver _edited = null!;
    private CSharpCompilation _unrelatedEdit = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _market = new Market(Facts);
        _warm = _market.CreateDriver().RunGenerators(_market.Compilation);
        _edited = _market.WithEditedFact(_warm);
        _unrelatedEdit = _market.WithUnrelatedEdit();
        var result = _warm.GetRunResult();
        if (result.GeneratedTrees.Length <= 3 || result.Diagnostics.Any(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info))
        {
            throw new InvalidOperationException(
                "The workload has problems: " + string.Join(Environment.NewLine, result.Diagnostics.Take(5)));
        }
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => _market.CreateDriver().RunGenerators(_market.Compilation);

    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_unrelatedEdit);

    [Benchmark]
    public GeneratorDriver AfterOneEditedFact() => _edited.RunGenerators(_market.Compilation);
}
