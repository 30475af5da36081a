using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>
/// Of a path that does not exist, says how far the facts come: to a point from which the fewest steps are left, by the fewest facts.
/// </summary>
internal static class NearestMiss
{
    private const int ListedNames = 4;

    /// <param name="to">Where the path does not lead.</param>
    /// <param name="others">What else the message says, or nothing.</param>
    public static void Report(
        AssertionScope scope, FactUnit unit, AssertionDeclaration assertion, BoundPath path, AssertionEnd from, string to, string others)
    {
        var search = new PathSearch(path, scope.NearEdges, scope.Context.CancellationToken);
        search.Reach(from.NodesIn(scope.Graph));
        var left = StepsLeft(path.Automaton);
        var nearest = -1;
        for (var i = 0; i < search.Visits.Count; i++)
        {
            var state = search.Visits[i].State;
            if (path.Automaton[state].Step < 0 && state != path.Automaton.Accept) continue;
            if (nearest < 0 || left[state] < left[search.Visits[nearest].State]) nearest = i;
        }

        var (place, text) = nearest < 0 ? (assertion.AnchorOfFrom, Text("There is no entity of the kind '" + from.Subject + "'."))
            : left[search.Visits[nearest].State] == 0 ? (assertion.AnchorOfTo, OtherEnds(scope, path, search, nearest))
            : Stop(scope, assertion, path, search, left, nearest);
        scope.Context.Problems.Add(
            AssertionProblems.PathMissing, new Anchor(unit.Unit, place), assertion.Path!, from.Subject, to, text, others);
    }

    /// <summary>The expression is matched, and ends elsewhere.</summary>
    private static Passage OtherEnds(AssertionScope scope, BoundPath path, PathSearch search, int nearest)
    {
        var ends = search.Visits
            .Where(visit => visit.State == path.Automaton.Accept)
            .Select(visit => scope.Graph.Nodes[visit.Node].Key)
            .ToList();
        return Text(
            "It leads to " + NameList.Of(ends, ListedNames, " and ") + " instead: ",
            WitnessText.Of(scope.Context, search.Trace(nearest)), ".");
    }

    /// <summary>The facts end before the expression does.</summary>
    private static (int Place, Passage Text) Stop(
        AssertionScope scope, AssertionDeclaration assertion, BoundPath path, PathSearch search, int[] left, int nearest)
    {
        var (node, stopped, _, _) = search.Visits[nearest];
        var missing = search.Visits
            .Where(visit => visit.Node == node && left[visit.State] == left[stopped] && path.Automaton[visit.State].Step >= 0)
            .Select(visit => (path.Automaton[visit.State].IsReversed ? "^" : "") + path.Automaton.Steps[path.Automaton[visit.State].Step])
            .Distinct()
            .ToList();
        var has = "'" + scope.Graph.Nodes[node].Key + "' has no " + NameList.Of(missing, ListedNames, " and no ") + ".";
        var witness = search.Trace(nearest);
        var place = assertion.AnchorOfPlaces + PlaceOf(path.Automaton, stopped);
        if (witness.Steps.Count == 0) return (place, Text("The path stops at its start: " + has));
        var taken = Prefix(assertion.Path!, path.Automaton, witness.Steps[witness.Steps.Count - 1].State);
        return (place, Text("The facts match as far as '" + taken + "': ", WitnessText.Of(scope.Context, witness), ", but " + has));
    }

    /// <summary>The expression up to the last step that was taken, with its parentheses closed.</summary>
    private static string Prefix(string text, PathAutomaton automaton, int state)
    {
        if (!PathExpressionParser.TryParse(text, out var parsed, out _)) return text;
        var prefix = text.Substring(0, parsed.Places[PlaceOf(automaton, state)].End);
        return prefix + new string(')', prefix.Count(c => c == '(') - prefix.Count(c => c == ')'));
    }

    private static int PlaceOf(PathAutomaton automaton, int state) =>
        automaton.Steps[automaton[state].Step] is PathMember member
            ? member.Place
            : ((PathNegation)automaton.Steps[automaton[state].Step]).Place;

    /// <summary>For each state the fewest steps from it to the end of the expression.</summary>
    private static int[] StepsLeft(PathAutomaton automaton)
    {
        var before = new List<int>[automaton.Count];
        for (var i = 0; i < before.Length; i++) before[i] = [];
        for (var i = 0; i < automaton.Count; i++)
        {
            if (automaton[i].Next >= 0) before[automaton[i].Next].Add(i);
            if (automaton[i].Other >= 0) before[automaton[i].Other].Add(i);
        }

        var left = new int[automaton.Count];
        for (var i = 0; i < left.Length; i++) left[i] = int.MaxValue;
        left[automaton.Accept] = 0;
        var (level, next) = (new List<int> { automaton.Accept }, new List<int>());
        for (; level.Count > 0; (level, next) = (next, level))
        {
            next.Clear();
            for (var i = 0; i < level.Count; i++)
            {
                foreach (var state in before[level[i]])
                {
                    var steps = left[level[i]] + (automaton[state].Step >= 0 ? 1 : 0);
                    if (steps >= left[state]) continue;
                    left[state] = steps;
                    (automaton[state].Step >= 0 ? next : level).Add(state);
                }
            }
        }

        return left;
    }

    private static Passage Text(params Argument[] parts) => new(new EquatableArray<Argument>(parts));
}
