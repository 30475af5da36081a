using System.Collections.Immutable;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGraph.CodeFixes.Tests.Harness;

/// <summary>Gives a project the generator, so that fixes see the generated members as they do in an editor.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    /// <summary>The workspace asks which reference a generator came from, so that it has to be one object.</summary>
    private readonly ImmutableArray<ISourceGenerator> _generators = [new KnowledgeGraphGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id => nameof(GeneratorReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
