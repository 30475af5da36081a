using System.Collections.Immutable;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>What is declared in fact files, each read alone.</summary>
internal sealed class FileReadings
{
    private FileReadings(IncrementalValuesProvider<AdditionalText> texts)
    {
        var readings = texts.Select(FactFileStep.Read).WithTrackingName(StepNames.FactFiles);
        Texts = texts;
        Facts = readings.Models(StepNames.Units).Collect();
        Problems = readings.Problems();
        Anchors = readings.Anchors();
    }

    public IncrementalValuesProvider<AdditionalText> Texts { get; }

    public IncrementalValueProvider<ImmutableArray<FactUnit>> Facts { get; }

    public IncrementalValuesProvider<EquatableArray<Problem>> Problems { get; }

    public IncrementalValuesProvider<AnchorTable> Anchors { get; }

    public static FileReadings Find(IncrementalValuesProvider<AdditionalText> files) => new(files.Where(FactFileStep.IsFactFile));
}
