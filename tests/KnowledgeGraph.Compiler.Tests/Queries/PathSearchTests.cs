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
            var search = new PathSearch(bound, Edges(graph), CancellationToken.None);
            for (var from = 0; from < graph.Nodes.Count; from++)
            {
                var reached = search.Reach([from]);
                Assert.True(
                    reached.Order().SequenceEqual(naive.Where(pair => pair.From == from).Select(pair => pair.To).Order()),
                    $"seed {seed}, graph {i}: {text} from {graph.Nodes[from].Key}");
                foreach (var to in reached) CheckWitness(graph, bound, search, from, to, $"seed {seed}, graph {i}: {text}");
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
            var cycle = Cycle(Bind(parsed), Edges(graph));
            Assert.True(isExpected == cycle is not null, $"seed {seed}, graph {i}: {text}");
            if (cycle is null) notFound++;
            else found++;
            if (cycle is null) continue;
            Assert.True(cycle.Start == cycle.End && cycle.Steps.Count > 0, $"seed {seed}, graph {i}: {text}");
            CheckSteps(graph, null, cycle, $"seed {seed}, graph {i}: {text}");
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
        Assert.Null(Cycle(Bind(RandomPath.Parse("backs")), edges));
        Assert.Equal(
            length, new PathSearch(Bind(RandomPath.Parse("backs*")), edges, CancellationToken.None).Reach([Node(graph, "C0")]).Count);

        var circle = Edges(Link([.. chain, $"[\"C{length - 1}\", \"backs\", \"C0\"]"]));
        Assert.Equal(length, Cycle(Bind(RandomPath.Parse("backs")), circle)!.Steps.Count);

        LinkedGraph Link(string[] claims)
        {
            var entities = Enumerable.Range(0, length).Select(i => $"\"C{i}\": {{ \"kind\": \"Company\" }}");
            var text = $"{{ \"entities\": {{ {string.Join(",\n", entities)} }}, \"claims\": [ {string.Join(",\n", claims)} ] }}";
            return Linker.Link(Race.Vocabulary, [FactFileParser.Parse(text, "a.kg.json").Unit], CancellationToken.None).Graph;
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
    public void Hidden_facts_are_not_walked()
    {
        var graph = Race.Link(Companies("A", "B").Claim("A backs B", (QualifierKind.Modality, "denied")));
        Assert.Null(Walk(graph, "A", "backs", "B"));
    }

    private static string? Walk(LinkedGraph graph, string from, string text, string to)
    {
        var search = new PathSearch(Bind(RandomPath.Parse(text)), Edges(graph), CancellationToken.None);
        return search.Find([Node(graph, from)], node => node == Node(graph, to)) is { } witness
            ? string.Join(' ', witness.Steps.Select(step => graph.Nodes[step.To].Key).Prepend(from))
            : null;
    }

    private static int Node(LinkedGraph graph, string key) =>
        graph.Nodes.Select((node, i) => (node.Key, i)).First(pair => pair.Key == key).i;

    private static HoldingEdges Edges(LinkedGraph graph) =>
        new(new PathDefinitions(Names), new VisibleEdges(graph), int.MaxValue, long.MaxValue, CancellationToken.None);

    private static PathWitness? Cycle(BoundPath path, HoldingEdges edges) =>
        new CycleSearch(edges.Definitions.Compile(path.Expression), edges, int.MaxValue, CancellationToken.None).Find();

    private static BoundPath Bind(ParsedPath path) =>
        PathBinder.Bind(Names, path, KindSet.All(Names)).Path!;

    private static void CheckWitness(LinkedGraph graph, BoundPath bound, PathSearch search, int from, int to, string where)
    {
        var witness = search.Find([from], node => node == to);
        Assert.True(witness is not null && witness.Start == from && witness.End == to, where);

        CheckSteps(graph, bound, witness, where);
    }

    /// <summary>Each fact leads from where the last one ended, and is one that its state takes.</summary>
    private static void CheckSteps(LinkedGraph graph, BoundPath? bound, PathWitness witness, string where)
    {
        var node = witness.Start;
        foreach (var (fact, next, state) in witness.Steps)
        {
            var (subject, target) = (graph.Facts[fact].Subject, graph.Facts[fact].Target);
            Assert.True((subject == node && target == next) || (target == node && subject == next), where);
            Assert.True(graph.Facts[fact].Standing != Standing.Hidden, where);
            if (bound is not null) Assert.Contains(bound.StepsOf(state), step => step.Member == graph.Facts[fact].Member);
            node = next;
        }
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
