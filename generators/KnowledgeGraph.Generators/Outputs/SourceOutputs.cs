using System;
using System.Text;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Outputs;

/// <summary>Adds the generated files to the compilation.</summary>
internal static class SourceOutputs
{
    /// <summary>Adds what depends on the vocabulary alone: the graph's class and the members of each kind.</summary>
    public static void AddApi(SourceProductionContext context, BoundGraph? bound) => Run(context, nameof(AddApi), () =>
    {
        if (bound is null) return;
        var vocabulary = bound.Vocabulary;
        Add(context, HintNames.OfGraph(vocabulary.GraphName), GraphEmitter.Emit(vocabulary, bound.Declaration));
        var hints = HintNames.OfKinds(vocabulary);
        for (var i = 0; i < hints.Length; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Add(
                context, hints[i],
                vocabulary.Kinds[i] is { IsStub: true } stub
                    ? StubEmitter.Emit(vocabulary, stub)
                    : KindEmitter.Emit(vocabulary, vocabulary.Kinds[i]));
        }
    });

    public static void AddCompileMethod(SourceProductionContext context, CompileMethod? method) =>
        Run(context, nameof(AddCompileMethod), () =>
        {
            if (method is not null) Add(context, HintNames.OfGraph(method.Graph) + ".Compile", CompileMethodEmitter.Emit(method));
        });

    public static void AddEntities(SourceProductionContext context, EntityNames names) =>
        Run(context, nameof(AddEntities), () => Add(context, names.Hint + ".Entities", EntityEmitter.Emit(names)));

    public static void AddSources(SourceProductionContext context, SourceNames? names) => Run(context, nameof(AddSources), () =>
    {
        if (names is not null) Add(context, HintNames.Sources, SourceEmitter.Emit(names));
    });

    public static void AddUnfinished(SourceProductionContext context, EquatableArray<UnfinishedProperty> properties) =>
        Run(context, nameof(AddUnfinished), () =>
        {
            if (properties.Count > 0) Add(context, HintNames.Unfinished, UnfinishedEmitter.Emit(properties));
        });

    public static void AddImage(SourceProductionContext context, ImageContent? image) => Run(context, nameof(AddImage), () =>
    {
        if (image is not null) Add(context, HintNames.OfGraph(image.Graph) + ".Image", ImageEmitter.Emit(image));
    });

    public static void AddDeclarations(SourceProductionContext context, DeclarationText? declarations) =>
        Run(context, nameof(AddDeclarations), () =>
        {
            if (declarations is not null)
                Add(context, HintNames.OfGraph(declarations.Graph) + ".Declarations", DeclarationsEmitter.Emit(declarations.Text));
        });

    private static void Add(SourceProductionContext context, string name, string text) =>
        context.AddSource(name + ".g.cs", SourceText.From(text, Encoding.UTF8));

    private static void Run(SourceProductionContext context, string step, Action body)
    {
        try
        {
            body();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ProblemReporter.ReportFault(context, step, exception);
        }
    }
}
