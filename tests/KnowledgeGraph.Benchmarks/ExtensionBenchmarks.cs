using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The generator on a graph of a hundred facts that extends a graph of many, which it sees as a reference assembly.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 4, iterationCount: 15, invocationCount: 1)]
public class ExtensionBenchmarks
{
    private const int OwnFacts = 100;

    private byte[] _base = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _unrelatedEdit = null!;
    private ImmutableArray<AdditionalText> _files;
    private GeneratorDriver _warm = null!;

    /// <summary>Gets or sets how many facts the extended graph has; with 0, the graph extends none.</summary>
    [Params(0, 10_000, 100_000)]
    public int BaseFacts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var market = new Market(Math.Max(BaseFacts, 1_000));
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(market.Compilation, out var generated, out _);
        using var stream = new MemoryStream();
        var emitted = generated.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        if (!emitted.Success) throw new InvalidOperationException(emitted.Diagnostics[0].ToString());
        _base = stream.ToArray();

        var extends = BaseFacts > 0 ? "(Extends = [typeof(Workload.Market)])" : "";
        var entities = Enumerable.Range(0, OwnFacts).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"\"F{i}\": {{ \"kind\": \"Factory\", \"built\": \"{1900 + i}\" }}"));
        _files = [Market.File("own.kg.json", "{ \"entities\": { " + string.Join(", ", entities) + " } }")];
        _compilation = market.Compilation.RemoveAllSyntaxTrees().WithAssemblyName("Supply").AddSyntaxTrees(
            Market.Parse($$"""
                #nullable enable
                using KnowledgeGraph;
                namespace Supplies;
                [KnowledgeGraph{{extends}}] public static partial class Supply;
                [Node] public readonly partial struct Factory { [Property] public partial PartialDate? Built { get; } }
                """, "Vocabulary.cs"),
            Market.Parse("internal static class Unrelated { public static int Answer() => 41; }", "Unrelated.cs"));
        _compilation = WithBase();
        _warm = Cold();
        _unrelatedEdit = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[1],
            Market.Parse("internal static class Unrelated { public static int Answer() => 42; }", "Unrelated.cs"));
        if (_warm.GetRunResult().Diagnostics.FirstOrDefault(static found => found.Severity > DiagnosticSeverity.Info) is { } problem)
            throw new InvalidOperationException(problem.ToString());
    }

    /// <summary>A build sees the assembly for the first time.</summary>
    [IterationSetup(Target = nameof(Cold))]
    public void Forget() => _compilation = WithBase();

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => CSharpGeneratorDriver.Create(
        [new KnowledgeGraphGenerator().AsSourceGenerator()], _files, Market.Options, optionsProvider: null).RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_unrelatedEdit);

    private CSharpCompilation WithBase()
    {
        var others = _compilation.References.Where(static reference => reference.Display is not null && reference is not
            PortableExecutableReference { FilePath: null });
        return _compilation.WithReferences(others.Append(MetadataReference.CreateFromImage(_base)));
    }
}
