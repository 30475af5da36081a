using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>Holds the graph to the assertions that a path exists, or that none does.</summary>
internal sealed class PathCheck(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion)
{
    private const int ListedNames = 4;

    private bool _isUnfinished;

    public static void Check(AssertionScope scope, FactUnit unit, AssertionDeclaration assertion) =>
        new PathCheck(scope, unit, assertion).Run();

    private void Run()
    {
        var isWanted = assertion.Form == AssertionForm.PathExists;
        var use = isWanted ? QuantifierUse.Needed : QuantifierUse.Any;
        var from = scope.FindEnd(assertion.From, unit, assertion.AnchorOfFrom, use);
        var to = scope.FindEnd(assertion.To, unit, assertion.AnchorOfTo, use);
        var path = scope.FindPath(unit, assertion, from?.KindsIn(scope.Vocabulary) ?? KindSet.All(scope.Vocabulary));
        if (from is null || to is null || path is null) return;

        var ends = to.KindsIn(scope.Vocabulary);
        if (!path.Ends.Overlaps(ends))
        {
            if (scope.Context.Failures.HasDoubts) return;
            scope.Context.Problems.Add(
                PathProblems.NeverThere, new Anchor(unit.Unit, assertion.AnchorOfPath), assertion.Path!, path.Ends.Names(), to.Subject,
                to.IsKind ? "a kind" : "a " + ends.Names());
        }
        else if (!isWanted) CheckNone(from, to, path);
        else if (from.IsEach && to.IsEach) CheckEachPair(from, to, path);
        else if (from.IsEach) CheckEachBeginning(from, to, path);
        else if (to.IsEach) CheckEachEnd(from, to, path);
        else CheckOne(from, to, path);
    }

    private void CheckNone(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        if (Find(from, to, path) is { } witness)
        {
            scope.Context.Problems.Add(
                AssertionProblems.PathFound, Place, assertion.Path!, from.Subject, to.Subject, WitnessText.Of(scope.Context, witness));
        }
    }

    private void CheckOne(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        if (Find(from, to, path) is null && !_isUnfinished) ReportMissing(path, from, to.Subject, "");
    }

    /// <summary>Finds a path between any of the ends, or reports that finding one takes too long.</summary>
    private PathWitness? Find(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        var search = scope.Search(path);
        var found = search.Find(from.NodesIn(scope.Graph).ToArray(), to.RangesIn(scope.NearEdges));
        _isUnfinished = found is null && scope.ReportUnfinished(search, assertion, Place);
        return found;
    }

    /// <summary>One search backwards from the ends finds all beginnings that have a path.</summary>
    private void CheckEachBeginning(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        var search = scope.SearchBackwards(path);
        var reached = new HashSet<int>(search.Reach(to.NodesIn(scope.Graph).ToArray()));
        if (scope.ReportUnfinished(search, assertion, Place)) return;
        var missing = from.NodesIn(scope.Graph).Where(node => !reached.Contains(node)).ToList();
        if (missing.Count > 0) ReportMissing(path, End(missing[0]), to.Subject, Others(missing, "No path leads from"));
    }

    private void CheckEachEnd(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        var search = scope.Search(path);
        var reached = new HashSet<int>(search.Reach(from.NodesIn(scope.Graph).ToArray()));
        if (scope.ReportUnfinished(search, assertion, Place)) return;
        var missing = to.NodesIn(scope.Graph).Where(node => !reached.Contains(node)).ToList();
        if (missing.Count > 0) ReportMissing(path, from, scope.Graph.Nodes[missing[0]].Key, Others(missing, "No path leads to"));
    }

    private void CheckEachPair(AssertionEnd from, AssertionEnd to, BoundPath path)
    {
        var search = scope.Search(path);
        var ends = to.NodesIn(scope.Graph).ToArray();
        foreach (var node in from.NodesIn(scope.Graph))
        {
            scope.Context.CancellationToken.ThrowIfCancellationRequested();
            var reached = new HashSet<int>(search.Reach([node]));
            if (scope.ReportUnfinished(search, assertion, Place)) return;
            var missing = ends.Where(end => !reached.Contains(end)).ToList();
            if (missing.Count == 0) continue;
            ReportMissing(path, End(node), scope.Graph.Nodes[missing[0]].Key, Others(missing, "No path leads from it to"));
            return;
        }
    }

    private void ReportMissing(BoundPath path, AssertionEnd from, string to, string others)
    {
        if (!scope.IsUncertain(path)) NearestMiss.Report(scope, unit, assertion, path, from, to, others);
    }

    /// <summary>Names the entities after the first that the same is true of.</summary>
    private string Others(List<int> nodes, string text)
    {
        if (nodes.Count == 1) return "";
        var keys = nodes.Skip(1).Select(node => scope.Graph.Nodes[node].Key).ToList();
        return " " + text + " " + NameList.Of(keys, ListedNames, " and ") + " either.";
    }

    private AssertionEnd End(int node) => new(scope.Graph.Nodes[node].Key, node, scope.Graph.Nodes[node].Kind, Quantifier.None);

    private Anchor Place => new(unit.Unit, assertion.AnchorOfPath);
}
