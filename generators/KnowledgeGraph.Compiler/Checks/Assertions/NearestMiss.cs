using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Execution;
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
        var program = scope.Definitions.CompileAsWritten(path.Expression);
        var search = new PathReach(program, scope.NearEdges) { MaximumWork = AssertionScope.NearestMissSteps };
        var stop = search.FindStop(from.NodesIn(scope.Graph).ToArray(), scope.Context.CancellationToken);
        var (place, text) = stop is null ? (assertion.AnchorOfFrom, Text("There is no entity of the kind '" + from.Subject + "'."))
            : stop.Moves.Count == 0 ? (assertion.AnchorOfTo, OtherEnds(scope, search.Ends, stop))
            : Stop(scope, assertion, program, stop);
        scope.Context.Problems.Add(
            AssertionProblems.PathMissing, new Anchor(unit.Unit, place), assertion.Path!, from.Subject, to, text, others);
    }

    /// <summary>The expression is matched, and ends elsewhere.</summary>
    private static Passage OtherEnds(AssertionScope scope, List<int> ends, PathStop stop) => Text(
        "It leads to " + NameList.Of(ends.ConvertAll(node => scope.Graph.Nodes[node].Key), ListedNames, " and ") + " instead: ",
        Witness(scope, stop), ".");

    /// <summary>The facts end before the expression does.</summary>
    private static (int Place, Passage Text) Stop(
        AssertionScope scope, AssertionDeclaration assertion, PathProgram program, PathStop stop)
    {
        var missing = stop.Moves.ConvertAll(program.StepOf);
        var has = "'" + scope.Graph.Nodes[stop.Node].Key + "' has no "
            + NameList.Of(missing.Select(static step => step.ToString()).Distinct().ToList(), ListedNames, " and no ") + ".";
        var place = assertion.AnchorOfPlaces + missing[0].Place;
        if (stop.Last is not { } last) return (place, Text("The path stops at its start: " + has));
        var taken = Prefix(assertion.Path!, program.StepOf(last));
        return (place, Text("The facts match as far as '" + taken + "': ", Witness(scope, stop), ", but " + has));
    }

    /// <summary>The expression up to the last step that was taken, with its parentheses closed.</summary>
    private static string Prefix(string text, WrittenStep last)
    {
        if (!PathExpressionParser.TryParse(text, out var parsed, out _)) return text;
        var prefix = text.Substring(0, parsed.Places[last.Place].End);
        return prefix + new string(')', prefix.Count(c => c == '(') - prefix.Count(c => c == ')'));
    }

    private static Passage Witness(AssertionScope scope, PathStop stop) =>
        WitnessText.Of(scope.Context, scope.NearEdges.Witness(stop.Steps, stop.Node));

    private static Passage Text(params Argument[] parts) => new(new EquatableArray<Argument>(parts));
}
