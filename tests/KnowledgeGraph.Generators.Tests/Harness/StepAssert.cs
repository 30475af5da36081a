using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>What a second run may do again.</summary>
internal static class StepAssert
{
    /// <summary>Every output of every named step, and every output of source, is the cached one.</summary>
    public static void NothingRanAgain(GeneratorDriverRunResult run)
    {
        var result = run.Results.Single();
        Assert.Null(result.Exception);
        foreach (var (name, steps) in result.TrackedSteps.Concat(result.TrackedOutputSteps))
        {
            // The compiler's own steps that read the compilation run whenever it is another one; what they give is asserted by those after
            // them.
            if (!StepReasons.IsOwn(name)) continue;
            foreach (var (value, reason) in steps.SelectMany(s => s.Outputs))
            {
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"The step {name} gave {reason} {value} although nothing changed.");
            }
        }
    }
}
