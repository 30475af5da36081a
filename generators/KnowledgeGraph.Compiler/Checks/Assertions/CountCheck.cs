using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>Counts the entities of a kind, or those that a path leads to.</summary>
internal static class CountCheck
{
    private const int ListedNames = 5;

    public static void Check(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
    {
        if (ReportedBounds(scope.Context, unit, assertion)) return;
        var use = assertion.Path is null ? QuantifierUse.None : QuantifierUse.NeededToCount;
        var from = scope.FindEnd(assertion.From, unit, assertion.AnchorOfFrom, use);
        var path = assertion.Path is null ? null
            : scope.FindPath(unit, assertion, from?.KindsIn(scope.Vocabulary) ?? KindSet.All(scope.Vocabulary));
        if (from is null || assertion.Path is not null && path is null) return;
        if (path is not null)
        {
            CheckEnds(scope, unit, assertion, from, path);
        }
        else if (from.IsKind)
        {
            CheckNumber(
                scope, unit, assertion, "The number of entities of '" + from.Name + "' is", from.NodesIn(scope.Graph).ToList(), "", null);
        }
        else
        {
            Report(
                scope.Context, unit, AssertionProblems.Bounds, assertion.AnchorOfFrom,
                "'" + from.Name + "' is a single entity, which cannot be counted",
                "Write the name of a kind, or add a path from the entity");
        }
    }

    private static void CheckEnds(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion, AssertionEnd from, BoundPath path)
    {
        var search = scope.Search(path);
        var place = new Anchor(unit.Unit, assertion.AnchorOfPath);
        if (!from.IsEach)
        {
            var ends = search.Reach(from.NodesIn(scope.Graph).ToArray());
            if (!scope.ReportUnfinished(search, assertion, place)) CheckNumber(scope, unit, assertion, Counted(from.Name), ends, "", path);
            return;
        }

        // The first entity with too few, and the first with too many, stand for the others, which are named.
        var (few, many) = (new List<int>(), new List<int>());
        List<int>? ofFirstFew = null, ofFirstMany = null;
        foreach (var node in from.NodesIn(scope.Graph))
        {
            scope.Context.CancellationToken.ThrowIfCancellationRequested();
            var ends = search.Reach([node]);
            if (scope.ReportUnfinished(search, assertion, place)) return;
            if (ends.Count < assertion.Minimum)
            {
                few.Add(node);
                ofFirstFew ??= ends;
            }
            else if (ends.Count > assertion.Maximum)
            {
                many.Add(node);
                ofFirstMany ??= ends;
            }
        }

        if (ofFirstFew is not null) CheckNumber(scope, unit, assertion, Counted(KeyOf(few[0])), ofFirstFew, Others(few, "few"), path);
        if (ofFirstMany is not null) CheckNumber(scope, unit, assertion, Counted(KeyOf(many[0])), ofFirstMany, Others(many, "many"), path);

        string KeyOf(int node) => scope.Graph.Nodes[node].Key;

        string Counted(string start) => "The number of entities that '" + assertion.Path + "' leads to from '" + start + "' is";

        string Others(List<int> nodes, string amount) => nodes.Count == 1 ? ""
            : "; there are too " + amount + " from " + NameList.Of(nodes.Skip(1).Select(KeyOf).ToList(), ListedNames, " and ") + " as well";
    }

    private static void CheckNumber(
        AssertionScope scope, FactUnit unit, AssertionDeclaration assertion, string counted, List<int> found, string others,
        BoundPath? path)
    {
        var isFew = found.Count < assertion.Minimum;
        if (!isFew && !(found.Count > assertion.Maximum) || isFew && scope.IsUncertain(path)) return;
        var keys = found.Select(node => scope.Graph.Nodes[node].Key).ToList();
        Report(
            scope.Context, unit, isFew ? AssertionProblems.TooFew : AssertionProblems.TooMany,
            isFew ? assertion.AnchorOfMinimum : assertion.AnchorOfMaximum,
            counted, Number(found.Count), Number((isFew ? assertion.Minimum : assertion.Maximum)!.Value), Listed(keys) + others);
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
                    "The minimum is negative", "Write 0 or more, or omit it");
                return true;
            case { Maximum: < 0 }:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.AnchorOfMaximum,
                    "The maximum is negative", "Write 0 or more, or omit it");
                return true;
            case { Minimum: { } minimum, Maximum: { } maximum } when minimum > maximum:
                Report(
                    context, unit, AssertionProblems.Bounds, assertion.AnchorOfMinimum,
                    "The minimum " + Number(minimum) + " is more than the maximum " + Number(maximum),
                    "Write the smaller number as the minimum");
                return true;
            default:
                return false;
        }
    }

    private static string Listed(List<string> keys) =>
        keys.Count == 0 ? "" : (keys.Count == 1 ? ": there is " : ": there are ") + NameList.Of(keys, ListedNames, " and ");

    private static void Report(
        CheckContext context, FactUnit unit, ProblemDescriptor descriptor, int anchor, params Argument[] arguments) =>
        context.Problems.Add(descriptor, new Anchor(unit.Unit, anchor), arguments);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
