using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.PathExpressions;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>
/// Holds the graph to the assertions about it: paths that must or must not exist, paths that must not come back, and numbers of entities
/// (<c>docs/assertions.md</c>). Paths take the facts of the default view.
/// </summary>
internal sealed class AssertionCheck : IGraphCheck
{
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
                CheckPath(scope, unit, assertion);
                break;
            case AssertionForm.Acyclic:
                CheckCycles(scope, unit, assertion);
                break;
            case AssertionForm.Count:
                CountCheck.Check(scope, unit, assertion);
                break;
        }
    }

    private static void CheckPath(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        var from = scope.FindEnd(assertion.From, new Anchor(unit.Unit, assertion.AnchorOfFrom));
        var to = scope.FindEnd(assertion.To, new Anchor(unit.Unit, assertion.AnchorOfTo));
        var path = scope.FindPath(unit, assertion, from?.KindsIn(scope.Graph) ?? KindSet.All(scope.Graph.Vocabulary));
        if (from is null || to is null || path is null) return;

        var ends = to.KindsIn(scope.Graph);
        if (!path.Results.Overlaps(ends))
        {
            scope.Context.Problems.Add(
                PathProblems.NeverThere, new Anchor(unit.Unit, assertion.AnchorOfPath), assertion.Path!, path.Results.Names(), to.Name,
                to.IsKind ? "a kind" : "a " + ends.Names());
            return;
        }

        var search = new PathSearch(path, path.HasRules ? scope.NearEdges : scope.Edges, scope.Context.CancellationToken);
        var witness = path.HasRules
            ? new ProgramSearch(path, scope.Edges, scope.Context.CancellationToken).Find(from.NodesIn(scope.Graph), IsEnd)
            : search.Find(from.NodesIn(scope.Graph), IsEnd);
        if (assertion.Form == AssertionForm.PathExists && witness is null)
        {
            if (path.HasRules) search.Reach(from.NodesIn(scope.Graph));
            NearestMiss.Report(scope, unit, assertion, path, search, from);
        }
        else if (assertion.Form == AssertionForm.NoPath && witness is not null)
        {
            scope.Context.Problems.Add(
                AssertionProblems.PathFound, new Anchor(unit.Unit, assertion.AnchorOfPath), assertion.Path!, assertion.From!, assertion.To!,
                WitnessText.Of(scope.Context, witness));
        }

        bool IsEnd(int node) => to.Includes(scope.Graph, node);
    }

    private static void CheckCycles(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        if (scope.FindPath(unit, assertion, KindSet.All(scope.Graph.Vocabulary)) is not { } path) return;
        if (new CycleSearch(scope.Edges.Definitions.Compile(path.Expression), scope.Edges, scope.Context.CancellationToken).Find() is not { } cycle) return;
        scope.Context.Problems.Add(
            AssertionProblems.Cycle, new Anchor(unit.Unit, assertion.AnchorOfPath), assertion.Path!, WitnessText.Of(scope.Context, cycle));
    }
}
