using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators;

/// <summary>
/// Turns declared kinds and facts, in C# and in fact files, into a typed graph. Each declaration and each file is read alone into records
/// without symbols or positions; one step binds the kinds, one links the facts, and the rest prints.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KnowledgeGraphGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => GeneratorOptions.Read(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Options);

        var syntax = context.SyntaxProvider;
        var graphs = DeclarationStep.Find<GraphDeclaration, TypeDeclarationSyntax>(
            syntax, LibraryNames.KnowledgeGraphAttribute, StepNames.GraphDeclarations, GraphReader.Read);
        ImmutableArray<IncrementalValuesProvider<Reading<KindDeclaration>>> kinds =
        [
            DeclarationStep.Find<KindDeclaration, TypeDeclarationSyntax>(
                syntax, LibraryNames.NodeAttribute, StepNames.KindDeclarations, KindReader.Read),
            DeclarationStep.FindMeant<KindDeclaration, TypeDeclarationSyntax>(
                syntax, LibraryNames.NodeAttribute, StepNames.KindDeclarations, KindReader.Read),
            .. DeclarationStep.FindKindsWithoutAttribute(syntax),
        ];
        ImmutableArray<IncrementalValuesProvider<Reading<FactDeclaration>>> entities =
        [
            DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
                syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.Read),
            DeclarationStep.FindMeant<FactDeclaration, PropertyDeclarationSyntax>(
                syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.Read),
            DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
                syntax, LibraryNames.ClaimAttribute, StepNames.ClaimsWithoutEntity, EntityReader.ReadClaimsAlone),
            DeclarationStep.Find<FactDeclaration, SyntaxNode>(
                syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.ReadNoProperty),
            BarePropertyStep.FindEntities(syntax),
        ];
        ImmutableArray<IncrementalValuesProvider<Reading<FactDeclaration>>> sources =
        [
            DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
                syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.Read),
            DeclarationStep.FindMeant<FactDeclaration, PropertyDeclarationSyntax>(
                syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.Read),
            DeclarationStep.Find<FactDeclaration, SyntaxNode>(
                syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.ReadNoProperty),
            BarePropertyStep.FindSources(syntax),
        ];
        var assertions = AssertionStep.Find(syntax);
        var texts = context.AdditionalTextsProvider.Where(FactFileStep.IsFactFile);
        var files = texts.Select(FactFileStep.Read).WithTrackingName(StepNames.FactFiles);

        var documents = DocumentStep.Find(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider);

        var kindModels = Joined([.. kinds.Select(static found => Models(found, StepNames.Kinds)), .. kinds.Select(References)]);
        var entityUnits = Joined([.. entities.Select(Units)]);
        var sourceUnits = Joined([.. sources.Select(Units)]);
        var fileUnits = Joined([Models(files, StepNames.Units), .. assertions.Select(static form => Models(form, StepNames.Units))]);
        var meant = Models(graphs, StepNames.Graphs).Collect()
            .Combine(kindModels)
            .Select(static (declared, _) => declared.Left.IsEmpty && !declared.Right.IsEmpty)
            .Combine(context.CompilationProvider)
            .Select(static (input, token) => input.Left ? MeantGraph.Find(input.Right, token) : null);
        var binding = Models(graphs, StepNames.Graphs).Collect()
            .Combine(kindModels)
            .Combine(meant)
            .Combine(options)
            .Select(static (input, _) => VocabularyStep.Bind(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.Binding);
        var declaredFacts = Joined(
            [.. entities.Select(Units), .. sources.Select(Units), Models(files, StepNames.Units),
                .. assertions.Select(static form => Models(form, StepNames.Units))]);
        var homeless = Models(graphs, StepNames.Graphs).Collect()
            .Combine(kindModels)
            .Combine(declaredFacts)
            .Select(static (input, _) => VocabularyStep.ReportFactsWithoutGraph(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.FactsWithoutGraph);
        var bound = binding.Select(static (outcome, _) => VocabularyStep.WithoutConstraints(outcome.Value))
            .WithTrackingName(StepNames.Vocabulary);
        var rules = binding
            .Select(static (outcome, _) => outcome.Value is { } graph ? VocabularyStep.ToSchema(graph.Vocabulary) : null)
            .WithTrackingName(StepNames.Rules);
        var schema = bound
            .Select(static (graph, _) => graph is null ? null : VocabularyStep.ToSchema(graph.Vocabulary))
            .WithTrackingName(StepNames.Schema);

        var linking = schema
            .Combine(entityUnits)
            .Combine(sourceUnits)
            .Combine(fileUnits)
            .Select(
                static (input, token) => LinkStep.Link(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right, token))
            .WithTrackingName(StepNames.Linking);
        var linked = linking.Select(static (outcome, _) => outcome.Value?.Graph).WithTrackingName(StepNames.Linked);
        var inputs = documents.Collect().Combine(options.Select(static (values, _) => (values.Today, values.AssertionSteps)))
            .Select(
                static (input, _) =>
                    DocumentStep.ToInputs(input.Left) with { Today = input.Right.Today, AssertionSteps = input.Right.AssertionSteps });
        var checking = linking.Combine(rules).Combine(inputs)
            .Select(static (input, token) => LinkStep.Check(input.Left.Left.Value, input.Left.Right, input.Right, token))
            .WithTrackingName(StepNames.Checking);
        var relations = linked.Select(static (graph, _) => graph is null ? null : StatedRelations.Of(graph))
            .WithTrackingName(StepNames.Relations);
        var deriving = relations.Combine(options.Select(static (values, _) => values.DerivedEdges))
            .Select(static (input, token) => LinkStep.Derive(input.Left, input.Right, token))
            .WithTrackingName(StepNames.Deriving);
        var limits = deriving.Combine(bound).Combine(options)
            .Select(static (input, _) => LinkStep.ReportLimits(input.Left.Left, input.Left.Right, input.Right.DerivedEdges))
            .WithTrackingName(StepNames.DerivedLimits);
        var image = linked.Combine(deriving)
            .Select(static (input, _) => LinkStep.WriteImage(input.Left, input.Right.Value))
            .WithTrackingName(StepNames.Image);
        var declarations = Models(graphs, StepNames.Graphs).Collect()
            .Combine(kindModels)
            .Combine(Joined(
                [.. entities.Select(Units), .. sources.Select(Units), .. assertions.Select(static form => Models(form, StepNames.Units))]))
            .Select(static (input, _) => DeclarationTextStep.Write(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.DeclarationText);

        var named = linked.Combine(bound);
        var entityNames = named.Combine(Joined([.. entities.Select(Properties)])).Combine(options)
            .Select(static (input, _) => EntityNameStep.Choose(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.EntityNames);
        var sourceNames = named.Combine(Joined([.. sources.Select(Properties)])).Combine(options)
            .Select(static (input, _) => SourceNameStep.Choose(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.SourceNames);

        var unfinished = schema
            .Combine(Joined([.. kinds.Select(Unfinished)]))
            .Combine(Joined([.. entities.Select(Unfinished)]))
            .Combine(Joined([.. sources.Select(Unfinished)]))
            .Select(static (input, _) => UnfinishedStep.Find(
                input.Left.Left.Left, input.Left.Left.Right, input.Left.Right.AddRange(input.Right)))
            .WithTrackingName(StepNames.Unfinished);

        context.RegisterSourceOutput(bound, SourceOutputs.AddApi);
        context.RegisterSourceOutput(unfinished, SourceOutputs.AddUnfinished);
        context.RegisterSourceOutput(
            entityNames.SelectMany(static (outcome, _) => outcome.Value is { } value ? value.Kinds.ToImmutableArray() : []),
            SourceOutputs.AddEntities);
        context.RegisterSourceOutput(sourceNames.Select(static (outcome, _) => outcome.Value), SourceOutputs.AddSources);
        context.RegisterImplementationSourceOutput(image.Select(static (outcome, _) => outcome.Value), SourceOutputs.AddImage);
        context.RegisterImplementationSourceOutput(
            declarations.Select(static (outcome, _) => outcome.Value), SourceOutputs.AddDeclarations);

        var problems = Joined(
            [Problems(graphs), .. kinds.Select(Problems), .. entities.Select(Problems), .. sources.Select(Problems), Problems(files),
                .. assertions.Select(Problems)])
            .Combine(binding.Select(static (outcome, _) => outcome.Problems).Combine(homeless))
            .Combine(linking.Select(static (outcome, _) => outcome.Problems))
            .Combine(checking.Select(static (outcome, _) => outcome.Problems))
            .Combine(limits.Combine(image.Select(static (outcome, _) => outcome.Problems)))
            .Combine(declarations.Select(static (outcome, _) => outcome.Problems))
            .Combine(entityNames.Select(static (outcome, _) => outcome.Problems))
            .Combine(sourceNames.Select(static (outcome, _) => outcome.Problems))
            .Select(static (input, _) => input.Left.Left.Left.Left.Left.Left.Left.SelectMany(static found => found)
                .Concat(input.Left.Left.Left.Left.Left.Left.Right.Left)
                .Concat(input.Left.Left.Left.Left.Left.Left.Right.Right)
                .Concat(input.Left.Left.Left.Left.Left.Right)
                .Concat(input.Left.Left.Left.Left.Right)
                .Concat(input.Left.Left.Left.Right.Left)
                .Concat(input.Left.Left.Left.Right.Right)
                .Concat(input.Left.Left.Right)
                .Concat(input.Left.Right)
                .Concat(input.Right)
                .ToEquatableArray())
            .WithTrackingName(StepNames.Problems);
        var anchors = Joined(
            [Anchors(graphs), .. kinds.Select(Anchors), .. entities.Select(Anchors), .. sources.Select(Anchors), Anchors(files),
                .. assertions.Select(Anchors)]);
        context.RegisterSourceOutput(
            problems.Combine(anchors).Combine(context.CompilationProvider).Combine(texts.Collect()).Combine(options)
                .Combine(bound.Combine(entityNames).Combine(sourceNames)),
            static (production, input) => ProblemReporter.Report(
                production, input.Left.Left.Left.Left.Left, input.Left.Left.Left.Left.Right, input.Left.Left.Left.Right,
                input.Left.Left.Right, input.Left.Right,
                new GeneratedNames(input.Right.Left.Left, input.Right.Left.Right.Value, input.Right.Right.Value)));
    }

    private static IncrementalValuesProvider<T> Models<T>(IncrementalValuesProvider<Reading<T>> readings, string name)
        where T : class =>
        readings.Select(static (reading, _) => reading.Model).Where(static model => model is not null).WithTrackingName(name)!;

    private static IncrementalValuesProvider<KindDeclaration> References(IncrementalValuesProvider<Reading<KindDeclaration>> readings) =>
        readings.SelectMany(static (reading, _) => reading.References.ToImmutableArray()).WithTrackingName(StepNames.References);

    private static IncrementalValuesProvider<FactUnit> Units(IncrementalValuesProvider<Reading<FactDeclaration>> readings) =>
        readings.Select(static (reading, _) => reading.Model?.Unit).Where(static unit => unit is not null)
            .WithTrackingName(StepNames.Units)!;

    private static IncrementalValuesProvider<DeclaredProperty> Properties(IncrementalValuesProvider<Reading<FactDeclaration>> readings) =>
        readings
            .Select(static (reading, _) => reading.Model?.Property)
            .Where(static property => property is not null)
            .WithTrackingName(StepNames.DeclaredProperties)!;

    private static IncrementalValuesProvider<UnfinishedProperty> Unfinished<T>(IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings.SelectMany(static (reading, _) => reading.Unfinished.ToImmutableArray()).WithTrackingName(StepNames.Unfinished);

    private static IncrementalValuesProvider<AnchorTable> Anchors<T>(IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings.Select(static (reading, _) => reading.Anchors).WithTrackingName(StepNames.Anchors);

    private static IncrementalValuesProvider<EquatableArray<Problem>> Problems<T>(IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings
            .Select(static (reading, _) => reading.Problems)
            .Where(static problems => problems.Count > 0)
            .WithTrackingName(StepNames.DeclarationProblems);

    private static IncrementalValueProvider<ImmutableArray<T>> Joined<T>(params IncrementalValuesProvider<T>[] parts)
    {
        var joined = parts[0].Collect();
        for (var i = 1; i < parts.Length; i++)
            joined = joined.Combine(parts[i].Collect())
                .Select(static (pair, _) => pair.Right.IsEmpty ? pair.Left : pair.Left.AddRange(pair.Right));
        return joined;
    }
}
