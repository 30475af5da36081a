using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Brings together what the steps find wrong, in the order in which they are added.</summary>
internal sealed class ProblemCollector
{
    private readonly IncrementalValueProvider<EquatableArray<Problem>> _found;

    private ProblemCollector(IncrementalValueProvider<EquatableArray<Problem>> found) => _found = found;

    /// <summary>Gets the problems of all steps that were added.</summary>
    public IncrementalValueProvider<EquatableArray<Problem>> Collected =>
        _found.Select(static (problems, _) => problems).WithTrackingName(StepNames.Problems);

    /// <summary>Begins with what is wrong in single declarations and files.</summary>
    public static ProblemCollector Begin(IEnumerable<IncrementalValuesProvider<EquatableArray<Problem>>> ofDeclarations) => new(
        ofDeclarations.Joined().Select(static (found, _) => found.SelectMany(static problems => problems).ToEquatableArray()));

    public ProblemCollector Add<T>(IncrementalValueProvider<Outcome<T>> step)
        where T : class =>
        Add(step.Select(static (outcome, _) => outcome.Problems));

    public ProblemCollector Add(IncrementalValueProvider<EquatableArray<Problem>> problems) => new(
        _found.Combine(problems).Select(static (pair, _) =>
            pair.Right.Count == 0 ? pair.Left : pair.Left.Count == 0 ? pair.Right : pair.Left.Concat(pair.Right).ToEquatableArray()));
}
