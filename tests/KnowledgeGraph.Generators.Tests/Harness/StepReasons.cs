using System.Collections.Immutable;
using System.Reflection;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>Which named steps gave something new in a run.</summary>
internal static class StepReasons
{
    private static readonly ImmutableHashSet<string> Names =
        [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    public static bool IsOwn(string step) => Names.Contains(step);

    /// <summary>The names of the steps of which some output is new, modified or removed, in alphabetical order.</summary>
    public static IEnumerable<string> Changed(GeneratorDriverRunResult run) =>
        run.Results.Single().TrackedSteps
            .Where(s => IsOwn(s.Key) && s.Value.SelectMany(r => r.Outputs).Any(o => IsNew(o.Reason)))
            .Select(s => s.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>The names of all steps of which some output was computed, whether or not it came out the same.</summary>
    public static IEnumerable<string> Computed(GeneratorDriverRunResult run) =>
        run.Results.Single().TrackedSteps
            .Where(s => IsOwn(s.Key) && s.Value.SelectMany(r => r.Outputs).Any(o => o.Reason != IncrementalStepRunReason.Cached))
            .Select(s => s.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>The names of the generated files whose text is another one, or that are there in one run only.</summary>
    public static IEnumerable<string> ChangedFiles(GeneratorDriverRunResult before, GeneratorDriverRunResult after)
    {
        var old = before.Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        var @new = after.Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        return old.Keys.Union(@new.Keys)
            .Where(n => old.GetValueOrDefault(n) != @new.GetValueOrDefault(n))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsNew(IncrementalStepRunReason reason) => reason is
        IncrementalStepRunReason.New or IncrementalStepRunReason.Modified or IncrementalStepRunReason.Removed;
}
