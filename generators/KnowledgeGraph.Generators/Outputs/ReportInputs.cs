using System.Collections.Immutable;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Outputs;

/// <summary>Where problems can be: the only values of the pipeline that hold positions.</summary>
/// <param name="Files">The fact files.</param>
internal sealed record ReportPlaces(ImmutableArray<AnchorTable> Anchors, Compilation Compilation, ImmutableArray<AdditionalText> Files)
{
    public static ReportPlaces Of(ImmutableArray<AnchorTable> anchors, Compilation compilation, ImmutableArray<AdditionalText> files) =>
        new(anchors, compilation, files);
}

/// <summary>What is reported, and what the reports depend on.</summary>
/// <param name="Names">The members that the generator adds.</param>
internal sealed record ReportInputs(
    EquatableArray<Problem> Problems, ReportPlaces Places, GeneratorOptions Options, GeneratedNames Names)
{
    public static ReportInputs Of(EquatableArray<Problem> problems, ReportPlaces places, GeneratorOptions options, GeneratedNames names) =>
        new(problems, places, options, names);
}
