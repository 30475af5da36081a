using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What the emitted source costs the compiler: binding and emitting the consumer with what was generated, beside the same without.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 8, invocationCount: 1)]
public class CompilerBenchmarks
{
    private CSharpCompilation _without = null!;
    private CSharpCompilation _with = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var market = new Market(Facts);
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(market.Compilation, out var generated, out _);
        _with = (CSharpCompilation)generated;
        _without = market.Compilation.RemoveSyntaxTrees(market.Compilation.SyntaxTrees[0]);
    }

    [Benchmark(Baseline = true)]
    public bool WithoutGeneratedSource() => Emit(_without);

    [Benchmark]
    public bool WithGeneratedSource() => Emit(_with);

    /// <summary>Parses again, as a build does: the trees of a compilation that was emitted once are bound already.</summary>
    private static bool Emit(CSharpCompilation compilation)
    {
        var fresh = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(
                tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));
        using var stream = new MemoryStream();
        var result = fresh.Emit(stream);
        return result.Success
            ? result.Success
            : throw new InvalidOperationException(result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
    }
}
