using System.Globalization;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Derivations;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.Queries;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

/// <summary>Of a kind, an assertion holds of each entity or of any, as it says.</summary>
public sealed class QuantifierTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("""{ "pathExists": ["each Chip", "^uses", "DeepSeek"] }""")]
    [InlineData("""{ "pathExists": ["DeepSeek", "uses", "each Chip"] }""")]
    [InlineData("""{ "pathExists": ["any Company", "uses", "each Chip"] }""")]
    [InlineData("""{ "pathExists": ["each Chip", "^uses/backedBy*/rivalOf?/backs?", "each Company"] }""")]
    [InlineData("""{ "pathExists": ["each Race.Chip", "^uses", "any Race.Agent"] }""")]
    [InlineData("""{ "pathExists": ["each Rule", "of", "any Policy"] }""")]
    [InlineData("""{ "count": ["each Company", "backs?"], "minimum": 1, "maximum": 2 }""")]
    [InlineData("""{ "count": ["any Company", "backs"], "maximum": 1 }""")]
    [InlineData("""{ "noPath": ["any Company", "backs+", "Nvidia"] }""")]
    public void What_holds_is_silent(string assertion) => AssertionFile.ExpectNothing(assertion);

    [Theory]
    [InlineData(
        """{ "pathExists": [«"Company"», "uses", "any Chip"] }""",
        "'Company' is a kind, and the assertion does not say for which of its entities it must hold. Write \"each Company\" if it must "
            + "hold for each of them, or \"any Company\" if one of them is enough.")]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "backs/uses", «"Race.Chip"»] }""",
        "'Race.Chip' is a kind, and the assertion does not say for which of its entities it must hold. Write \"each Race.Chip\" if it must "
            + "hold for each of them, or \"any Race.Chip\" if one of them is enough.")]
    [InlineData(
        """{ "count": [«"Company"», "uses"], "minimum": 1 }""",
        "'Company' is a kind, and the assertion does not say for which of its entities it must hold. Write \"each Company\" if it must "
            + "hold for each of them, or \"any Company\" to count what all of them together lead to.")]
    public void KG4009_a_kind_alone_is_not_enough(string marked, string message) => AssertionFile.Expect(marked, "KG4009", message);

    [Theory]
    [InlineData(
        """{ "noPath": [«"each Company"», "backs+", "Nvidia"] }""",
        "'each Company' is ambiguous in an assertion that no path exists. Write \"any Company\" if no "
            + "entity of the kind can begin or end such a path.")]
    [InlineData(
        """{ "count": «"each Company"», "minimum": 1 }""",
        "'each Company' determines where paths begin, but this count has no path. Write \"Company\", or add a path.")]
    [InlineData(
        """{ "pathExists": [«"each HighFlyer"», "backs", "DeepSeek"] }""",
        "'HighFlyer' is an entity, and only a kind can have each or any. Write \"HighFlyer\".")]
    public void KG4010_a_quantifier_that_has_no_meaning(string marked, string message) => AssertionFile.Expect(marked, "KG4010", message);

    [Theory]
    [InlineData(
        """{ "pathExists": ["each Company", "«uses»", "any Chip"] }""",
        "No path 'uses' leads from 'HighFlyer' to 'Chip'. The path stops at its start: 'HighFlyer' has no 'uses'. No path leads from "
            + "'Nvidia' either. Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["DeepSeek", "uses/madeBy", «"each Company"»] }""",
        "No path 'uses/madeBy' leads from 'DeepSeek' to 'DeepSeek'. It leads to 'Nvidia' instead: "
            + "DeepSeek ─uses→ H800 (8:6) ─made by→ Nvidia (10:6). "
        + "No path leads to 'HighFlyer' either. Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["each Chip", "«madeBy»", "each Company"] }""",
        "No path 'madeBy' leads from 'H20' to 'DeepSeek'. The path stops at its start: 'H20' has no 'madeBy'. No path leads from it to "
            + "'HighFlyer' and 'Nvidia' either. Add the missing fact, or fix the assertion.")]
    public void KG4002_the_first_that_has_no_path_stands_for_the_others(string marked, string message) =>
        AssertionFile.Expect(marked, "KG4002", message);

    [Theory]
    [InlineData(
        """{ "count": ["each Company", "uses"], "minimum": «1» }""", "KG4005",
        "The number of entities that 'uses' leads to from 'HighFlyer' is 0, but the minimum is 1; there are too few from 'Nvidia' as well. "
            + "Add the missing entities, or lower the minimum.")]
    [InlineData(
        """{ "count": ["each Company", "uses"], "maximum": «1» }""", "KG4006",
        "The number of entities that 'uses' leads to from 'DeepSeek' is 2, but the maximum is 1: there are 'H20' and 'H800'. "
            + "Remove the wrong entities, or raise the maximum.")]
    public void A_count_of_each_is_held_to_its_bounds_one_by_one(string marked, string id, string message) =>
        AssertionFile.Expect(marked, id, message);

    [Fact]
    public void Each_and_any_hold_where_naive_evaluation_says_so()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (held, failed) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var rules = new RandomRules(random);
            var (graph, text) = (rules.Graph, rules.Expression());
            if (!PathExpressionParser.TryParse(text, out var parsed, out _)) continue;
            var naive = new NaivePaths(graph, NaiveHolding.Of(graph)).Evaluate(parsed.Expression).ToHashSet();
            var (from, to) = (End(random), End(random));
            var (minimum, maximum) = (random.Next(3), random.Next(3, 6));
            var assertions = new[]
            {
                new AssertionDeclaration(AssertionForm.PathExists, from, text, to, null, null, 0),
                new AssertionDeclaration(AssertionForm.Count, from, text, null, minimum, maximum, 50),
            };
            var (starts, ends) = (Nodes(graph, from), Nodes(graph, to));
            var exists = (from[0], to[0]) switch
            {
                ('e', 'e') => starts.All(a => ends.All(b => naive.Contains((a, b)))),
                ('e', _) => starts.All(a => ends.Any(b => naive.Contains((a, b)))),
                (_, 'e') => ends.All(b => starts.Any(a => naive.Contains((a, b)))),
                _ => starts.Any(a => ends.Any(b => naive.Contains((a, b)))),
            };
            var counts = from[0] == 'e'
                ? starts.Select(a => naive.Where(pair => pair.From == a).Select(pair => pair.To).Distinct().Count()).ToArray()
                : [naive.Where(pair => starts.Contains(pair.From)).Select(pair => pair.To).Distinct().Count()];
            var found = Check(graph, assertions);
            if (found.Any(problem => problem.Descriptor.Id.StartsWith("KG5", StringComparison.Ordinal))) continue;

            var where = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, graph {i}: {from} {text} {to} {minimum} {maximum}");
            Assert.True(exists != found.Any(problem => problem.Descriptor == AssertionProblems.PathMissing), where);
            Assert.True(
                counts.Any(count => count < minimum) == found.Any(problem => problem.Descriptor == AssertionProblems.TooFew), where);
            Assert.True(
                counts.Any(count => count > maximum) == found.Any(problem => problem.Descriptor == AssertionProblems.TooMany), where);
            if (exists) held++;
            else failed++;
        }

        Assert.True(held > 200 && failed > 200, $"{held} held, {failed} failed");
    }

    private static Problem[] Check(LinkedGraph graph, AssertionDeclaration[] assertions)
    {
        // Where facts were written does not matter here.
        var somewhere = new ClaimDeclaration("a", "b", "c", ValueForm.Text, null, default, 0);
        var unit = new FactUnit("assertions", FactFormat.CSharp, default, default, new([somewhere])) { Assertions = new(assertions) };
        var origins = new LinkOrigins(new([unit]), new(new ClaimOrigin[graph.Claims.Count]), new(new Anchor[graph.Nodes.Count]), default);
        var context = new CheckContext(new LinkResult(graph, origins, default), CheckInputs.None, CancellationToken.None);
        new AssertionCheck().Run(context);
        return [.. context.Problems.ToArray()];
    }

    private static string End(Random random) => random.Next(5) switch
    {
        0 => "a" + random.Next(4).ToString(CultureInfo.InvariantCulture),
        1 => "each A",
        2 => "any B",
        3 => "each Thing",
        _ => "any Thing",
    };

    private static int[] Nodes(LinkedGraph graph, string end) =>
        [.. Enumerable.Range(0, graph.Nodes.Count).Where(node => end.Contains(' ', StringComparison.Ordinal)
            ? end.EndsWith("Thing", StringComparison.Ordinal) || graph.Vocabulary.Kinds[graph.Nodes[node].Kind].Name == end.Split(' ')[1]
            : graph.Nodes[node].Key == end)];
}
