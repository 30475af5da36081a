using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Queries;

public sealed class PathSearchTests(ITestOutputHelper output)
{
    private static readonly RelationNames Names = new(Race.Vocabulary);

    [Fact]
    public void It_finds_what_the_algebra_of_SPARQL_gives_and_the_path_it_names_is_one()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var paths = new RandomPath(random, "Backs", "backedBy", "RivalOf", "Uses", "RestrictedBy", "restricts", "MadeBy", "Makes");
        for (var i = 0; i < 4000; i++)
        {
            var graph = RandomRace(random);
            var text = paths.Next(random.Next(4)).ToString();
            if (!PathExpressionParser.TryParse(text, out var parsed, out _)) continue;
            var naive = new NaivePaths(graph).Evaluate(parsed.Expression);
            var bound = Bind(parsed);
            var search = Search(graph, parsed);
            for (var from = 0; from < graph.Nodes.Count; from++)
            {
                var reached = search.Reach([from]);
                Assert.True(
                    reached.Order().SequenceEqual(naive.Where(pair => pair.From == from).Select(pair => pair.To).Order()),
                    $"seed {seed}, graph {i}: {text} from {graph.Nodes[from].Key}");
                foreach (var to in reached) CheckWitness(graph, parsed.Expression, search, from, to, $"seed {seed}, graph {i}: {text}");
                Assert.True(
                    reached.All(to => bound.Ends.Contains(graph.Nodes[to].Kind)),
                    $"seed {seed}, graph {i}: {text} leads to other kinds");
            }
        }
    }

    [Fact]
    public void It_finds_a_cycle_where_the_algebra_gives_one()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var paths = new RandomPath(random, "Backs", "backedBy", "RivalOf", "Uses", "RestrictedBy", "restricts", "MadeBy", "Makes");
        var empty = new NaivePaths(Race.Linked(Companies("A")).Graph);
        var (found, notFound) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var graph = RandomRace(random);
            var text = paths.Next(random.Next(4)).ToString();

            // A path that may be empty relates every node to itself, which is no cycle.
            if (!PathExpressionParser.TryParse(text, out var parsed, out _) || empty.Evaluate(parsed.Expression).Count > 0) continue;
            var plus = new PathRepetition(parsed.Expression, 1, null);
            var isExpected = new NaivePaths(graph).Evaluate(plus).Any(pair => pair.From == pair.To);
            var cycle = Cycle(parsed, Edges(graph));
            Assert.True(isExpected == cycle is not null, $"seed {seed}, graph {i}: {text}");
            if (cycle is null) notFound++;
            else found++;
            if (cycle is null) continue;
            Assert.True(cycle.Start == cycle.End && cycle.Steps.Count > 0, $"seed {seed}, graph {i}: {text}");
            CheckSteps(graph, plus, cycle, $"seed {seed}, graph {i}: {text}");
        }

        Assert.True(found > 100 && notFound > 100, $"{found} with a cycle and {notFound} without");
    }

    [Fact]
    public void A_long_chain_and_a_long_cycle_take_one_visit_a_node()
    {
        const int length = 20_000;
        var chain = Enumerable.Range(1, length - 1).Select(i => $"[\"C{i - 1}\", \"backs\", \"C{i}\"]").ToArray();
        var graph = Link(chain);
        var edges = Edges(graph);
        Assert.Null(Cycle(RandomPath.Parse("backs"), edges));
        Assert.Equal(length, Search(graph, RandomPath.Parse("backs*")).Reach([Node(graph, "C0")]).Count);

        var circle = Edges(Link([.. chain, $"[\"C{length - 1}\", \"backs\", \"C0\"]"]));
        Assert.Equal(length, Cycle(RandomPath.Parse("backs"), circle)!.Steps.Count);

        LinkedGraph Link(string[] claims)
        {
            var entities = Enumerable.Range(0, length).Select(i => $"\"C{i}\": {{ \"kind\": \"Company\" }}");
            var text = $"{{ \"entities\": {{ {string.Join(",\n", entities)} }}, \"claims\": [ {string.Join(",\n", claims)} ] }}";
            return GraphCompiler.Link(Race.Vocabulary, [FactFileParser.Parse(text, "a.kg.json").Unit], CancellationToken.None).Graph;
        }
    }

    [Fact]
    public void A_path_is_a_shortest_one()
    {
        var graph = Race.Link(
            Companies("A", "B", "C", "D").Claim("A backs B").Claim("B backs C").Claim("C backs D").Claim("D backs A").Claim("A rivalOf C"));
        Assert.Equal("A B C D", Walk(graph, "A", "Backs+", "D"));
        Assert.Equal("A C D", Walk(graph, "A", "(Backs|RivalOf)*", "D"));
        Assert.Equal("A D", Walk(graph, "A", "^Backs", "D"));
        Assert.Equal("A B C D A", Walk(graph, "A", "Backs+", "A"));
        Assert.Equal("A", Walk(graph, "A", "Backs*", "A"));
        Assert.Equal("C A", Walk(graph, "C", "rivalOf", "A"));
        Assert.Null(Walk(graph, "A", "Backs{2}", "D"));
    }

    [Fact]
    public void A_cycle_ends_where_the_expression_does()
    {
        var graph = Race.Link(Companies("A", "B").Claim("A backs B").Claim("B backs A").Claim("B rivalOf B"));
        var cycle = Cycle(RandomPath.Parse("Backs*/RivalOf"), Edges(graph))!;
        Assert.Equal(["B"], cycle.Steps.Select(step => graph.Nodes[step.To].Key));
        Assert.Equal("B", graph.Nodes[cycle.Start].Key);
    }

    [Fact]
    public void Hidden_facts_are_not_walked()
    {
        var graph = Race.Link(Companies("A", "B").Claim("A backs B", (QualifierKind.Modality, "denied")));
        Assert.Null(Walk(graph, "A", "backs", "B"));
    }

    private static string? Walk(LinkedGraph graph, string from, string text, string to)
    {
        var end = Node(graph, to);
        return Search(graph, RandomPath.Parse(text)).Find([Node(graph, from)], (end, end + 1)) is { } witness
            ? string.Join(' ', witness.Steps.Select(step => graph.Nodes[step.To].Key).Prepend(from))
            : null;
    }

    private static int Node(LinkedGraph graph, string key) =>
        graph.Nodes.Select((node, i) => (node.Key, i)).First(pair => pair.Key == key).i;

    private static HoldingEdges Edges(LinkedGraph graph) =>
        new(new PathDefinitions(Names), new VisibleEdges(graph), int.MaxValue, long.MaxValue, CancellationToken.None);

    private static PathSearch Search(LinkedGraph graph, ParsedPath path) =>
        new(path.Expression, Edges(graph), long.MaxValue, CancellationToken.None);

    private static PathWitness? Cycle(ParsedPath path, HoldingEdges edges) =>
        new PathCycleSearch(edges.Definitions.Compile(path.Expression), edges, int.MaxValue, CancellationToken.None).Find();

    private static BoundPath Bind(ParsedPath path) =>
        PathBinder.Bind(Names, path, KindSet.All(Names)).Path!;

    private static void CheckWitness(LinkedGraph graph, PathExpression expression, PathSearch search, int from, int to, string where)
    {
        var witness = search.Find([from], (to, to + 1));
        Assert.True(witness is not null && witness.Start == from && witness.End == to, where);

        CheckSteps(graph, expression, witness, where);
    }

    /// <summary>Each fact leads from where the last one ended, and together they match the expression.</summary>
    private static void CheckSteps(LinkedGraph graph, PathExpression expression, PathWitness witness, string where)
    {
        var node = witness.Start;
        var program = new PathDefinitions(Names).Compile(expression);
        HashSet<int> states = [PathProgram.Start];
        foreach (var (fact, next) in witness.Steps)
        {
            var (subject, target) = (graph.Facts[fact].Subject, graph.Facts[fact].Target);
            Assert.True((subject == node && target == next) || (target == node && subject == next), where);
            Assert.True(graph.Facts[fact].Standing != Standing.Hidden, where);
            states =
            [
                .. states.SelectMany(program.MovesOf)
                    .Where(move => move.Step.Member == graph.Facts[fact].Member)
                    .Where(
                        move => Race.Vocabulary.Members[move.Step.Member].IsSymmetric
                            || (move.Step.IsForward ? (subject, target) : (target, subject)) == (node, next))
                    .Select(move => move.To)
            ];
            node = next;
        }

        Assert.True(states.Any(state => program.AcceptedKinds(state).Length > 0), where);
    }

    private static UnitBuilder Companies(params string[] keys)
    {
        var unit = new UnitBuilder("a");
        foreach (var key in keys) unit.Entity(key, "Company");
        return unit;
    }

    private static LinkedGraph RandomRace(Random random)
    {
        var companies = Enumerable.Range(0, 1 + random.Next(5)).Select(i => "C" + i).ToArray();
        var chips = Enumerable.Range(0, random.Next(4)).Select(i => "H" + i).ToArray();
        var policies = Enumerable.Range(0, random.Next(3)).Select(i => "P" + i).ToArray();
        var unit = Companies(companies);
        foreach (var chip in chips) unit.Entity(chip, "Chip");
        foreach (var policy in policies) unit.Entity(policy, "Policy");
        for (var i = random.Next(16); i > 0; i--)
        {
            var (relation, from, to) = random.Next(5) switch
            {
                0 => ("backs", companies, companies),
                1 => ("rivalOf", companies, companies),
                2 => ("uses", companies, chips),
                3 => ("restrictedBy", chips, policies),
                _ => ("imposes", companies, policies),
            };
            if (from.Length == 0 || to.Length == 0) continue;
            var claim = $"{from[random.Next(from.Length)]} {relation} {to[random.Next(to.Length)]}";
            unit.Claim(claim, random.Next(6) == 0 ? [(QualifierKind.Modality, "rumoured")] : []);
        }

        return Race.Linked(unit).Graph;
    }
}
