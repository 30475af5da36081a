using System.Collections.Immutable;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Outputs;
using Microsoft.CodeAnalysis;

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
        // What the project declares.
        var options = (context.AnalyzerConfigOptionsProvider, context.ParseOptionsProvider)
            .Select(StepNames.Options, GeneratorOptions.Read);
        var code = CodeReadings.Find(context.SyntaxProvider);
        var files = FileReadings.Find(context.AdditionalTextsProvider);
        var documents = DocumentStep.Find(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider).Collect();

        // The vocabulary: as generated members depend on it, as facts are linked with it, and as they are checked with it.
        var isGraphMissing = (code.Graphs, code.Kinds).Select(nameof(VocabularyStep.IsGraphMissing), VocabularyStep.IsGraphMissing);
        var meantGraph = (isGraphMissing, context.CompilationProvider)
            .Select(nameof(VocabularyStep.FindMeantGraph), VocabularyStep.FindMeantGraph);
        var trusted = options.Select(static (values, _) => values.TrustedBases);
        var finding = (code.Graphs, context.CompilationProvider, trusted).Select(StepNames.BaseModules, BaseModuleStep.Find);
        var bases = finding.Select(Outcome<BaseModules>.ToValue).Select(static (found, _) => found ?? BaseModules.None);
        var declared = code.Graphs.Combine(code.Kinds).Combine(meantGraph);
        var binding = (declared, options, bases).Select(StepNames.Binding, VocabularyStep.Bind);
        var vocabulary = binding.Select(VocabularyStep.WithoutConstraints).WithTrackingName(StepNames.Vocabulary);
        var schema = vocabulary.Select(VocabularyStep.ToSchema).WithTrackingName(StepNames.Schema);
        var rules = binding.Select(VocabularyStep.ToRules).WithTrackingName(StepNames.Rules);

        // The facts: linked, checked, and what follows from them.
        var homeless = (code.Graphs, code.Kinds, code.Facts, files.Facts)
            .Select(StepNames.FactsWithoutGraph, VocabularyStep.ReportHomeless);
        var linking = (schema, bases, code.Facts, files.Facts).Select(StepNames.Linking, LinkStep.Link);
        var linked = linking.Select(LinkStep.ToGraph).WithTrackingName(StepNames.Linked);
        var relations = linked.Select(LinkStep.ToRelations).WithTrackingName(StepNames.Relations);
        var checkInputs = (documents, options.Select(CheckSettings.Of)).Select(nameof(DocumentStep.ToInputs), DocumentStep.ToInputs);
        var checking = (linking, rules, checkInputs).Select(StepNames.Checking, LinkStep.Check);
        var limit = options.Select(static (values, _) => values.DerivedEdges);
        var deriving = (relations, limit).Select(StepNames.Deriving, LinkStep.Derive);
        var beyondLimit = (deriving, vocabulary, limit).Select(StepNames.DerivedLimits, LinkStep.ReportLimits);

        // What is generated.
        var image = (linked, deriving).Select(StepNames.Image, LinkStep.WriteImage);
        var isComplete = linking.Select(BaselineStep.IsComplete);
        var baseline = (files.Baselines, image.Select(Outcome<ImageContent>.ToValue), isComplete, vocabulary)
            .Select(StepNames.Baseline, BaselineStep.Compare);
        var declarations = (code.Graphs, code.Kinds, bases, code.Facts).Select(StepNames.DeclarationText, DeclarationTextStep.Write);
        var module = (code.Graphs.Combine(code.Kinds), bases, linking, image.Select(Outcome<ImageContent>.ToValue))
            .Select(StepNames.Module, DeclarationTextStep.WriteModule);
        var wantsSchema = options.Select(FactSchemaStep.IsWanted);
        var schemaKeys = (linked, wantsSchema).Select(StepNames.SchemaKeys, FactSchemaStep.FindKeys);
        var factSchema = (binding, schemaKeys).Select(StepNames.FactSchema, FactSchemaStep.Write);
        var hasCompiler = context.CompilationProvider.Select(CompileMethodStep.IsPackageReferenced);
        var compileMethod = (vocabulary, hasCompiler).Select(StepNames.CompileMethod, CompileMethodStep.Choose);
        var entityNames = (linked, vocabulary, code.EntityProperties, options).Select(StepNames.EntityNames, EntityNameStep.Choose);
        var sourceNames = (linked, vocabulary, code.SourceProperties, options).Select(StepNames.SourceNames, SourceNameStep.Choose);
        var unfinished = (schema, code.UnfinishedMembers, code.UnfinishedFacts).Select(StepNames.Unfinished, UnfinishedStep.Find);
        context.RegisterSourceOutput(vocabulary, SourceOutputs.AddApi);
        var hasExtensionMembers = options.Select(static (values, _) => values.HasExtensionMembers);
        context.RegisterSourceOutput(vocabulary.Combine(hasExtensionMembers).Select(
            static (pair, _) => pair.Right ? pair.Left : null), SourceOutputs.AddExtensions);
        context.RegisterSourceOutput(compileMethod, SourceOutputs.AddCompileMethod);
        context.RegisterSourceOutput(unfinished, SourceOutputs.AddUnfinished);
        context.RegisterSourceOutput(entityNames.SelectMany(NamedEntities.ByKind), SourceOutputs.AddEntities);
        context.RegisterSourceOutput(
            (entityNames, hasExtensionMembers).Select(nameof(NamedEntities.OfExtensions), NamedEntities.OfExtensions),
            SourceOutputs.AddExtensionEntities);
        context.RegisterSourceOutput(sourceNames.Select(Outcome<SourceNames>.ToValue), SourceOutputs.AddSources);
        context.RegisterImplementationSourceOutput(image.Select(Outcome<ImageContent>.ToValue), SourceOutputs.AddImage);
        context.RegisterImplementationSourceOutput(declarations.Select(Outcome<DeclarationText>.ToValue), SourceOutputs.AddDeclarations);
        context.RegisterImplementationSourceOutput(module.Select(Outcome<ModuleContent>.ToValue), SourceOutputs.AddModule);
        context.RegisterImplementationSourceOutput(factSchema.Select(Outcome<string>.ToValue), SourceOutputs.AddFactSchema);

        // What is reported: the only output that depends on positions, which every edit moves.
        var found = ProblemCollector.Begin(code.Problems.AddRange(files.Problems))
            .Add(finding).Add(binding).Add(homeless).Add(linking).Add(checking).Add(beyondLimit)
            .Add(image).Add(baseline).Add(declarations).Add(module).Add(factSchema).Add(entityNames).Add(sourceNames).Collected;
        var problems = (found, bases).Select(nameof(BaseModules.Settle), static (all, modules) => modules.Settle(all));
        var anchors = code.Anchors.AddRange(files.Anchors).Joined();
        var places = (anchors, context.CompilationProvider, files.Texts.Collect()).Select(nameof(ReportPlaces), ReportPlaces.Of);
        var names = (vocabulary, entityNames, sourceNames).Select(nameof(GeneratedNames), GeneratedNames.Of);
        var reports = (problems, places, options, names).Select(nameof(ReportInputs), ReportInputs.Of);
        context.RegisterSourceOutput(reports, ProblemReporter.Report);
    }
}
