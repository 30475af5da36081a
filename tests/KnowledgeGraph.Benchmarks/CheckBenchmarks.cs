using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What the checks cost: the generator on 100,000 facts in 100 files whose vocabulary has a rule on every member, beside the same without
/// rules.
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 4, iterationCount: 15, invocationCount: 1)]
public class CheckBenchmarks
{
    private const int Facts = 100_000;

    private Market _market = null!;
    private GeneratorDriver _edited = null!;

    [Params(false, true)]
    public bool IsConstrained { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _market = new Market(Facts, IsConstrained);
        var warm = _market.CreateDriver().RunGenerators(_market.Compilation);
        _edited = _market.WithEditedFact(warm);
        var problem = warm.GetRunResult().Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        if (problem is not null) throw new InvalidOperationException("The workload has problems: " + problem);
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => _market.CreateDriver().RunGenerators(_market.Compilation);

    [Benchmark]
    public GeneratorDriver AfterOneEditedFact() => _edited.RunGenerators(_market.Compilation);
}
