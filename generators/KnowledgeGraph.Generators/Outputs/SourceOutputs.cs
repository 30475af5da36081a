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
            var kind = i < vocabulary.Kinds.Count ? vocabulary.Kinds[i] : vocabulary.Extensions[i - vocabulary.Kinds.Count];
            if (i < vocabulary.Kinds.Count && kind.Module != vocabulary.OwnModule) continue;
            Add(context, hints[i], kind.IsStub ? StubEmitter.Emit(vocabulary, kind) : KindEmitter.Emit(vocabulary, kind));
        }
    });

    /// <summary>Adds the members that the graph adds to kinds of others.</summary>
    public static void AddExtensions(SourceProductionContext context, BoundGraph? bound) => Run(context, nameof(AddExtensions), () =>
    {
        if (bound?.Vocabulary is { } vocabulary && ExtensionEmitter.EmitMembers(vocabulary) is { } text)
            Add(context, HintNames.OfGraph(vocabulary.GraphName) + ".Extensions", text);
    });

    /// <summary>Adds the entities that the graph adds to kinds of others.</summary>
    public static void AddExtensionEntities(SourceProductionContext context, ExtensionEntities? entities) =>
        Run(context, nameof(AddExtensionEntities), () =>
        {
            if (entities is not null)
                Add(context, HintNames.OfGraph(entities.Graph) + ".Extensions.Entities", ExtensionEmitter.EmitEntities(entities));
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

    public static void AddFactSchema(SourceProductionContext context, string? schema) => Run(context, nameof(AddFactSchema), () =>
    {
        if (schema is not null) Add(context, HintNames.FactSchema, FactSchemaEmitter.Emit(schema));
    });

    public static void AddModule(SourceProductionContext context, ModuleContent? module) => Run(context, nameof(AddModule), () =>
    {
        if (module is not null) Add(context, HintNames.OfGraph(module.Graph) + ".Module", ModuleEmitter.Emit(module));
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
