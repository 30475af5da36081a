using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Baselines;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Image;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Compares the graph with the facts that were shipped. A project without the file does none of it.</summary>
internal static class BaselineStep
{
    public static bool IsBaseline(AdditionalText file) => BaselineFile.IsBaseline(file.Path);

    public static IncrementalValuesProvider<Reading<BaselineFile>> Find(IncrementalValuesProvider<AdditionalText> files) =>
        files.Where(IsBaseline).Select(Read).WithTrackingName(StepNames.BaselineFiles);

    /// <summary>Determines whether all facts are in the graph. What is wrong and left out is not gone.</summary>
    public static bool IsComplete(Outcome<LinkResult> linking, CancellationToken cancellationToken) =>
        linking.Value is { } link && link.Origins.Units.All(static unit => !unit.IsIncomplete)
        && linking.Problems.All(static problem => problem.Descriptor.Severity != Severity.Error);

    public static Outcome<BaselineFile> Compare(
        ImmutableArray<BaselineFile> files, ImageContent? image, bool isComplete, BoundGraph? bound)
    {
        if (files.IsEmpty || image is null || bound is null || !isComplete) return Outcome<BaselineFile>.Nothing;
        return StepBoundary.Run(StepNames.Baseline, () =>
        {
            var facts = GraphFacts.Of(GraphImage.Open(() => image.Bytes, verify: false));
            var graph = new Anchor(bound.Declaration.Unit, bound.Declaration.Anchor);
            var sorted = files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToList();
            return new Outcome<BaselineFile>(null, BaselineCheck.Compare(sorted, facts, graph));
        });
    }

    private static Reading<BaselineFile> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            var text = file.GetText(cancellationToken);
            var read = text is not null && FactFileStep.IsUtf8(text)
                ? BaselineReader.Read(text.ToString(), file.Path)
                : BaselineReader.NotUtf8(file.Path);
            return new Reading<BaselineFile>(read.File, read.Anchors, read.Problems);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading<BaselineFile>(
                null, new AnchorTable(file.Path, file.Path, default),
                new EquatableArray<Problem>([StepBoundary.Fault(StepNames.BaselineFiles, exception)]));
        }
    }
}
