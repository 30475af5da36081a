using System.Collections.Immutable;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// The parts of what declarations and files were read as, which go separate ways: a moved line changes the anchors alone.
/// </summary>
internal static class Readings
{
    public static IncrementalValuesProvider<T> Models<T>(this IncrementalValuesProvider<Reading<T>> readings, string name)
        where T : class =>
        readings.Select(static (reading, _) => reading.Model).Where(static model => model is not null).WithTrackingName(name)!;

    public static IncrementalValuesProvider<FactUnit> Units(this IncrementalValuesProvider<Reading<FactDeclaration>> readings) =>
        readings
            .Select(static (reading, _) => reading.Model?.Unit)
            .Where(static unit => unit is not null)
            .WithTrackingName(StepNames.Units)!;

    public static IncrementalValuesProvider<DeclaredProperty> Properties(
        this IncrementalValuesProvider<Reading<FactDeclaration>> readings) =>
        readings
            .Select(static (reading, _) => reading.Model?.Property)
            .Where(static property => property is not null)
            .WithTrackingName(StepNames.DeclaredProperties)!;

    public static IncrementalValuesProvider<UnfinishedProperty> Unfinished<T>(this IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings.SelectMany(static (reading, _) => reading.Unfinished.ToImmutableArray()).WithTrackingName(StepNames.Unfinished);

    public static IncrementalValuesProvider<AnchorTable> Anchors<T>(this IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings.Select(static (reading, _) => reading.Anchors).WithTrackingName(StepNames.Anchors);

    public static IncrementalValuesProvider<EquatableArray<Problem>> Problems<T>(this IncrementalValuesProvider<Reading<T>> readings)
        where T : class =>
        readings
            .Select(static (reading, _) => reading.Problems)
            .Where(static problems => problems.Count > 0)
            .WithTrackingName(StepNames.DeclarationProblems);
}
