using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>
/// Holds the graph to the assertions about it: paths that must or must not exist, paths that must not come back, and numbers of entities
/// (<c>docs/assertions.md</c>). Paths take the facts of the default view.
/// </summary>
internal sealed class AssertionCheck : IGraphCheck
{
    /// <summary>What an edge costs in a search for cycles, which keeps all of them.</summary>
    private const int StepsOfEdge = 10;

    public void Run(CheckContext context)
    {
        AssertionScope? scope = null;
        foreach (var unit in context.Origins.Units)
        {
            foreach (var assertion in unit.Assertions)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Check(scope ??= new AssertionScope(context), unit, assertion);
            }
        }
    }

    private static void Check(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        switch (assertion.Form)
        {
            case AssertionForm.PathExists or AssertionForm.NoPath:
                PathCheck.Check(scope, unit, assertion);
                break;
            case AssertionForm.Acyclic:
                CheckCycles(scope, unit, assertion);
                break;
            case AssertionForm.Count:
                CountCheck.Check(scope, unit, assertion);
                break;
        }
    }

    private static void CheckCycles(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        if (scope.FindPath(unit, assertion, KindSet.All(scope.Vocabulary)) is not { } path) return;
        var edges = scope.Edges();
        var maximum = scope.Context.Inputs.AssertionSteps / StepsOfEdge;
        var search = new PathCycleSearch(edges.Definitions.Compile(path.Expression), edges, maximum, scope.Context.CancellationToken);
        var cycle = search.Find();
        var place = new Anchor(unit.Unit, assertion.AnchorOfPath);
        if (cycle is null && search.IsUnfinished) scope.ReportUnfinished(assertion, place);
        if (cycle is null) return;
        scope.Context.Problems.Add(
            AssertionProblems.Cycle, place, assertion.Path!, WitnessText.Of(scope.Context, cycle));
    }
}
