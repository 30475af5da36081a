using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.PathExpressions;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>Counts the entities of a kind, or those that a path leads to.</summary>
internal static class CountCheck
{
    private const int ListedNames = 5;

    public static void Check(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        if (ReportedBounds(scope.Context, unit, assertion)) return;
        var from = scope.FindEnd(assertion.From, new Anchor(unit.Unit, assertion.AnchorOfFrom));
        var path = assertion.Path is null ? null
            : scope.FindPath(unit, assertion, from?.KindsIn(scope.Graph) ?? KindSet.All(scope.Graph.Vocabulary));
        if (from is null || assertion.Path is not null && path is null) return;
        if (path is null && !from.IsKind)
        {
            Report(
                scope.Context, unit, AssertionProblems.Bounds, assertion.AnchorOfFrom, "'" + from.Name + "' is one entity, which need not be counted",
                "Write the name of a kind, or a path from the entity besides");
            return;
        }

        var starts = from.NodesIn(scope.Graph);
        var found = path is null ? starts.ToList()
            : path.HasRules ? new ProgramSearch(path, scope.Edges, scope.Context.CancellationToken).Reach(starts)
            : new PathSearch(path, scope.Edges, scope.Context.CancellationToken).Reach(starts);
        var isFew = found.Count < assertion.Minimum;
        if (!isFew && !(found.Count > assertion.Maximum)) return;
        var counted = path is null
            ? "The number of entities of '" + from.Name + "' is"
            : "The number of entities that '" + assertion.Path + "' leads to from '" + from.Name + "' is";
        var keys = found.Select(node => scope.Graph.Nodes[node].Key).ToList();
        Report(
            scope.Context, unit, isFew ? AssertionProblems.TooFew : AssertionProblems.TooMany,
            isFew ? assertion.AnchorOfMinimum : assertion.AnchorOfMaximum,
            counted, Number(found.Count), Number((isFew ? assertion.Minimum : assertion.Maximum)!.Value), Listed(keys));
    }

    private static bool ReportedBounds(CheckContext context, FactUnit unit, AssertionDeclaration assertion)
    {
        switch (assertion)
        {
            case { Minimum: null, Maximum: null }:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.Anchor,
                    "The count has neither a minimum nor a maximum", "Write one of them, or both");
                return true;
            case { Minimum: < 0 }:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.AnchorOfMinimum,
                    "The minimum is negative", "Write 0 or more, or leave it out");
                return true;
            case { Maximum: < 0 }:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.AnchorOfMaximum,
                    "The maximum is negative", "Write 0 or more, or leave it out");
                return true;
            case { Minimum: { } minimum, Maximum: { } maximum } when minimum > maximum:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.AnchorOfMinimum,
                    "The minimum " + Number(minimum) + " is more than the maximum " + Number(maximum), "Write the smaller number as the minimum");
                return true;
            default:
                return false;
        }
    }

    private static string Listed(List<string> keys) => keys.Count == 0 ? "" : ": there are " + NameList.Of(keys, ListedNames, " and ");

    private static void Report(CheckContext context, FactUnit unit, ProblemDescriptor descriptor, int anchor, params Argument[] arguments) =>
        context.Problems.Add(descriptor, new Anchor(unit.Unit, anchor), arguments);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
