using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Derivations;

public sealed class DerivationTests(ITestOutputHelper output)
{
    [Fact]
    public void What_holds_by_rules_and_definitions_is_what_naive_iteration_finds_on_10000_random_graphs()
    {
        var derived = 0;
        for (var seed = 0; seed < 10_000; seed++)
        {
            var graph = new RandomRules(seed).Graph;
            var naive = NaiveRelations.Of(graph);
            foreach (var member in graph.Members)
            {
                var (table, isDerived) = (naive.Holding(member.Index), member.IsDerived);
                foreach (var node in graph.Nodes)
                {
                    var targets = (isDerived
                        ? Hop.DerivedTargets<Node>(node, member.Index)
                        : Hop.ClosureTargets<Node>(node, member.Index))
                        .ToArray();
                    var expected = graph.Nodes.Where(other => table[node.Index, other.Index] < NaiveRelations.Never);
                    Assert.True(
                        expected.SequenceEqual(targets),
                        $"Seed {seed}: {member} from {node}: {string.Join(' ', targets)}, not {string.Join(' ', expected)}.");
                    derived += targets.Length;

                    var sources = (isDerived
                        ? Hop.DerivedSources<Node>(node, member.Index)
                        : Hop.ClosureSources<Node>(node, member.Index))
                        .ToArray();
                    expected = graph.Nodes.Where(other => table[other.Index, node.Index] < NaiveRelations.Never);
                    Assert.True(
                        expected.SequenceEqual(sources),
                        $"Seed {seed}: {member} to {node}: {string.Join(' ', sources)}, not {string.Join(' ', expected)}.");
                }
            }
        }

        output.WriteLine($"Seeds 0 to 9999, {derived} edges.");
        Assert.True(derived > 30_000);
    }

    [Fact]
    public void Definitions_that_name_themselves_at_their_ends_are_walked_without_a_closure_and_hold_what_naive_iteration_finds()
    {
        var (rewritten, derived) = (0, 0);
        for (var seed = 0; seed < 4_000; seed++)
        {
            var graph = new RandomRules(seed, isLinear: true).Graph;
            var naive = NaiveRelations.Of(graph);
            foreach (var member in graph.Members.Where(member => member.IsDerived))
            {
                if (!graph.Walks.Definitions.IsRecursive(member.Index)) rewritten++;
                var table = naive.Holding(member.Index);
                foreach (var node in graph.Nodes)
                {
                    var targets = Hop.DerivedTargets<Node>(node, member.Index).ToArray();
                    var expected = graph.Nodes.Where(other => table[node.Index, other.Index] < NaiveRelations.Never);
                    Assert.True(
                        expected.SequenceEqual(targets),
                        $"Seed {seed}: {member} = {member.Expression} from {node}: {string.Join(' ', targets)}, not "
                            + $"{string.Join(' ', expected)}.");
                    derived += targets.Length;
                }
            }
        }

        output.WriteLine($"Seeds 0 to 3999, {rewritten} members rewritten, {derived} edges.");
        Assert.True(rewritten > 3_000 && derived > 4_000);
    }

    [Fact]
    public void Above_its_steps_a_member_is_given_up_for_them()
    {
        var test = new TestGraph().Kind("A").Relation("A", "R", "A").Derived("A", "Chain", "A", "R|R/(Chain|R)")
            .Derived("A", "Twice", "A", "Chain/Chain").Derived("A", "Loop", "A", "R+/R/R");
        for (var i = 0; i < 40; i++) test.Entity("A", "n" + i);
        for (var i = 0; i < 40; i++) test.Fact("n" + i, "R", "n" + ((i + 1) % 40));
        var graph = test.Build();
        var solver = new DerivationSolver(graph.Walks.Definitions, graph.Walks.Edges, int.MaxValue, 500);

        foreach (var member in graph.Members.Where(member => member.IsDerived))
        {
            Assert.Null(solver.Solve(member.Index, CancellationToken.None));
            Assert.True(solver.IsTooMuchWork(member.Index), member.Name);
        }

        Assert.Null(
            new DerivationSolver(
                graph.Walks.Definitions, graph.Walks.Edges,
                5).Solve(graph.Members.First(member => member.IsDerived).Index, CancellationToken.None));
    }

    [Fact]
    public void What_the_build_stores_is_what_the_run_time_solves()
    {
        var stored = 0;
        for (var seed = 0; seed < 2_000; seed++)
        {
            var linked = new RandomRules(seed).Test.Link();
            var solved = Graph.Load(GraphCompiler.Write(linked, null));
            if (GraphCompiler.FindRelations(linked) is not { } relations) continue;
            var built = Graph.Load(
                GraphCompiler.Write(linked, GraphCompiler.Derive(relations, GraphDerivation.DefaultLimit, CancellationToken.None)));
            built.Verify();
            foreach (var member in built.Members)
            {
                Assert.True(built.Store.Members.AreDerivedStored(member.Index));
                var (ours, theirs) = (built.Walks.Edges.TryGetDerived(member.Index)!, solved.Walks.Edges.TryGetDerived(member.Index)!);
                Assert.True(
                    ours.Subjects.SequenceEqual(theirs.Subjects) && ours.Objects.SequenceEqual(theirs.Objects), $"Seed {seed}: {member}");
                stored += ours.Count;
            }
        }

        output.WriteLine($"Seeds 0 to 1999, {stored} edges.");
        Assert.True(stored > 3_000);
    }

    [Fact]
    public void Above_its_limit_a_member_and_what_depends_on_its_edges_are_given_up()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A")
            .Derived("A", "Chain", "A", "R|R/(Chain|R)").Derived("A", "Few", "A", "R/R/R").Derived("A", "Twice", "A", "Chain/Chain")
            .Derived("A", "Other", "A", "R/(Other|Few)|R/R/R")
            .Entity("A", "a").Entity("A", "b").Entity("A", "c").Entity("A", "d").Fact("a", "R", "b").Fact("b", "R", "c").Fact("c", "R", "d")
            .Build();
        var solver = new DerivationSolver(graph.Walks.Definitions, graph.Walks.Edges, 5);

        Assert.Equal(
            [null, 1, 1, null],
            graph.Members.Where(member => member.IsDerived).Select(member => solver.Solve(member.Index, CancellationToken.None)?.Count));
        Assert.Equal(
            [6, 1, 1, 3],
            graph.Members.Where(member => member.IsDerived).Select(member => graph.Walks.Edges.TryGetDerived(member.Index)!.Count));
        Assert.Throws<OperationCanceledException>(() =>
            new DerivationSolver(
                graph.Walks.Definitions, graph.Walks.Edges,
                5).Solve(graph.Members.Single(member => member.Name == "Other").Index, new CancellationToken(true)));
    }

    [Fact]
    public void What_was_cancelled_while_it_was_solved_is_solved_when_it_is_asked_for_again()
    {
        var view = new TestGraph().Kind("A").Relation("A", "R", "A").Derived("A", "Chain", "A", "R|R/(Chain|R)")
            .Derived("A", "Twice", "A", "Chain/Chain")
            .Entity("A", "a").Entity("A", "b").Entity("A", "c").Fact("a", "R", "b").Fact("b", "R", "c").Build()
            .Including(Modality.Rumoured);
        var twice = new MemberStep(view.Members.Single(member => member.Name == "Twice").Index, true);

        Assert.Throws<OperationCanceledException>(() => view.Walks.Edges.DerivedRowsOf(twice, new CancellationToken(true)));
        Assert.Equal(["c"], view.Walk("Twice").From(view.Nodes[0]).Select(node => node.Key));
        Assert.Equal([2], view.Walks.Edges.DerivedRowsOf(twice, CancellationToken.None).Neighbors);
    }
}
