using System.Collections.Immutable;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Baselines;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>What is declared in fact files and baselines, each read alone.</summary>
internal sealed class FileReadings
{
    private FileReadings(IncrementalValuesProvider<AdditionalText> files)
    {
        var facts = files.Where(FactFileStep.IsFactFile).Select(FactFileStep.Read).WithTrackingName(StepNames.FactFiles);
        var baselines = BaselineStep.Find(files);
        Texts = files.Where(static file => FactFileStep.IsFactFile(file) || BaselineStep.IsBaseline(file));
        Facts = facts.Models(StepNames.Units).Collect();
        Baselines = baselines.Models(StepNames.BaselineLines).Collect();
        Problems = [facts.Problems(), baselines.Problems()];
        Anchors = [facts.Anchors(), baselines.Anchors()];
    }

    /// <summary>Gets the files in which something can be reported.</summary>
    public IncrementalValuesProvider<AdditionalText> Texts { get; }

    public IncrementalValueProvider<ImmutableArray<FactUnit>> Facts { get; }

    public IncrementalValueProvider<ImmutableArray<BaselineFile>> Baselines { get; }

    public ImmutableArray<IncrementalValuesProvider<EquatableArray<Problem>>> Problems { get; }

    public ImmutableArray<IncrementalValuesProvider<AnchorTable>> Anchors { get; }

    public static FileReadings Find(IncrementalValuesProvider<AdditionalText> files) => new(files);
}
