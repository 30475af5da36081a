using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.Queries;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Derivations;

public sealed class GraphDerivationTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_stored_is_what_naive_iteration_finds_and_nobody_states()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var edges = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var graph = new RandomRules(random).Graph;
            var holding = NaiveHolding.Of(graph);
            if (GraphCompiler.FindRelations(graph) is not { } relations)
            {
                Assert.DoesNotContain(graph.Vocabulary.Members, member => member.HasRule);
                continue;
            }

            var derived = GraphCompiler.Derive(relations, int.MaxValue, CancellationToken.None);
            foreach (var member in graph.Vocabulary.Members)
            {
                var expected = holding[member.Index].Except(NaiveHolding.Stated(graph, member.Index)).Order();
                var found = derived.Members[member.Index].Edges.Select(edge => ((int)(edge >> 32), (int)edge)).ToArray();
                Assert.True(expected.SequenceEqual(found), $"seed {seed}, graph {i}: {member.Name}: {member.Expression}");
                Assert.True(derived.Members[member.Index].IsStored);
                edges += found.Length;
            }
        }

        Assert.True(edges > 30_000, $"{edges} edges");
    }

    [Fact]
    public void Assertions_find_what_naive_evaluation_finds_and_show_facts_that_follow_one_another()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (walked, cycles) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var rules = new RandomRules(random);
            var (graph, text) = (rules.Graph, rules.Expression());
            var names = new RelationNames(graph.Vocabulary);
            if (!PathExpressionParser.TryParse(text, out var parsed, out _)) continue;
            if (PathBinder.Bind(names, parsed, KindSet.All(names)).Path is not { } path)
                continue;
            var edges = new HoldingEdges(
                new PathDefinitions(names), new VisibleEdges(graph), int.MaxValue, long.MaxValue, CancellationToken.None);
            var naive = new NaivePaths(graph, NaiveHolding.Of(graph)).Evaluate(parsed.Expression);
            var where = $"seed {seed}, graph {i}: {text}";
            var search = new PathSearch(path.Expression, edges, long.MaxValue, CancellationToken.None);
            var written = new PathReach(edges.Definitions.CompileAsWritten(path.Expression), edges);
            for (var from = 0; from < graph.Nodes.Count; from++)
            {
                var expected = naive.Where(pair => pair.From == from).Select(pair => pair.To).Order().ToArray();
                Assert.True(expected.SequenceEqual(search.Reach([from]).Order()), where);
                written.RunInOrder(from, CancellationToken.None);
                Assert.True(expected.SequenceEqual(written.Ends), where);
                foreach (var to in expected)
                {
                    CheckWitness(graph, search.Find([from], (to, to + 1)), from, to, where);
                    walked++;
                }
            }

            if (new NaivePaths(rules.Empty, NaiveHolding.Of(rules.Empty)).Evaluate(parsed.Expression).Count > 0) continue;
            var plus = new NaivePaths(graph, NaiveHolding.Of(graph)).Evaluate(new PathRepetition(parsed.Expression, 1, null));
            var program = edges.Definitions.Compile(parsed.Expression);
            var cycle = new PathCycleSearch(program, edges, int.MaxValue, CancellationToken.None).Find();
            Assert.True(plus.Any(pair => pair.From == pair.To) == cycle is not null, where);
            if (cycle is null) continue;
            CheckWitness(graph, cycle, cycle.Start, cycle.Start, where);
            Assert.NotEmpty(cycle.Steps);
            cycles++;
        }

        Assert.True(walked > 10_000 && cycles > 100, $"{walked} walked, {cycles} cycles");
    }

    [Fact]
    public void Of_a_member_with_too_many_edges_none_is_stored_and_that_is_said()
    {
        var random = new Random(7);
        LinkedGraph graph;
        do graph = new RandomRules(random).Graph;
        while (graph.Vocabulary.Members.All(member => !member.HasRule) || NaiveHolding.Of(graph).Sum(pairs => pairs.Count) < 20);

        var derived = GraphCompiler.Derive(GraphCompiler.FindRelations(graph)!, 0, CancellationToken.None);
        var problems = GraphCompiler.ReportLimits(graph.Vocabulary, derived, 0, new Anchor("a", 0));
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(ToolProblems.TooManyDerived, problem.Descriptor));
        Assert.Equal(problems.Count, derived.Members.Count(member => !member.IsStored));
        Assert.All(derived.Members, member => Assert.Empty(member.Edges));
    }

    [Fact]
    public void KG9006_of_a_member_whose_edges_take_too_many_steps_to_find_none_is_stored_and_that_is_said()
    {
        var (vocabulary, problems) = VocabularyBinder.Bind(
            "Race", "Race", true,
            [
                Declare.Kind(
                    "A", Declare.Relation("R", "A"), Declare.Relation("S", "A"),
                    Declare.Relation("Far", "A") with { Role = MemberRole.Derived, Rule = new RuleDeclaration("R+/S", false, null, 0) }),
            ]);
        Assert.Empty(problems);
        var unit = new UnitBuilder("a");
        for (var i = 0; i < 1_500; i++) unit.Entity("n" + i, "A");
        for (var i = 0; i < 1_500; i++) unit.Claim($"n{i} r n{(i + 1) % 1_500}");
        var graph = GraphCompiler.Link(vocabulary, [unit.ToUnit()], CancellationToken.None).Graph;

        var derived = GraphCompiler.Derive(GraphCompiler.FindRelations(graph)!, 10, CancellationToken.None);
        var problem = Assert.Single(GraphCompiler.ReportLimits(vocabulary, derived, 10, new Anchor("a", 7)));
        Assert.Equal((ToolProblems.DerivationTooLong, new Anchor("a", 7)), (problem.Descriptor, problem.Anchor));
        Assert.Equal(
            "Finding the edges of 'A.Far' that follow from the facts takes more than 1,000,000 steps, so the image does not store them. "
                + "The program computes them when it first needs them. "
            + "Narrow the expression or the rule, or raise the MSBuild property KnowledgeGraphDerivedEdges.",
            ProblemText.Render(problem, _ => ""));
        Assert.True(
            GraphCompiler.Derive(GraphCompiler.FindRelations(graph)!, GraphDerivation.DefaultLimit, CancellationToken.None)
                .Members.All(member => member.IsStored));
    }

    private static void CheckWitness(LinkedGraph graph, PathWitness? witness, int from, int to, string where)
    {
        Assert.True(witness is not null && witness.Start == from && witness.End == to, where);
        var node = from;
        foreach (var (fact, next) in witness.Steps)
        {
            var (subject, target) = (graph.Facts[fact].Subject, graph.Facts[fact].Target);
            Assert.True((subject == node && target == next) || (target == node && subject == next), where);
            Assert.True(graph.Facts[fact].Standing != Standing.Hidden, where);
            node = next;
        }
    }
}
