using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

public sealed class DeterminismTests
{
    private const int Graphs = 1000;

    [Fact]
    public void The_order_of_units_and_of_what_stands_in_them_changes_neither_graph_nor_problems()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var units = RandomGraph.Create(random);
            var expected = GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None);
            var actual = GraphCompiler.Link(Race.Vocabulary, RandomGraph.Shuffled(units, random), CancellationToken.None);

            Assert.True(expected.Graph == actual.Graph, $"seed {seed}");
            Assert.True(expected.Problems.Equals(actual.Problems), $"seed {seed}");
        }
    }

    [Fact]
    public void Facts_that_are_written_elsewhere_are_the_same_graph()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var units = RandomGraph.Create(random);
            var expected = GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None);
            var actual = GraphCompiler.Link(Race.Vocabulary, RandomGraph.Rewritten(units, random), CancellationToken.None);

            Assert.True(expected.Graph == actual.Graph, $"seed {seed}");
        }
    }

    [Fact]
    public void The_same_facts_in_CSharp_and_JSON_are_the_same_graph()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var units = RandomGraph.Create(new Random(seed));
            var members = Race.Vocabulary.Kinds.SelectMany(kind => kind.Members).DistinctBy(member => member.JsonName)
                .ToDictionary(member => member.JsonName, member => member.Name);
            var inCSharp = units.Select(unit => unit with
            {
                Format = FactFormat.CSharp,
                Entities = new(
                    [.. unit.Entities.Select(entity => entity.Kind is null ? entity : entity with { Kind = "Race." + entity.Kind })]),
                Claims = new([.. unit.Claims.Select(claim => claim with { Member = members[claim.Member] })]),
            });
            var expected = GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None).Graph;
            var actual = GraphCompiler.Link(Race.Vocabulary, [.. inCSharp], CancellationToken.None).Graph;

            var nodes = actual.Nodes.Select(node => node with { DeclaredIn = FactFormat.Json });
            Assert.True(expected == actual with { Nodes = new([.. nodes]) }, $"seed {seed}");
        }
    }

    [Fact]
    public void Random_facts_are_linked_as_a_naive_linker_does()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var units = RandomGraph.Create(new Random(seed));

            var actual = Race.Lines(GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None).Graph);
            var expected = NaiveLinker.Lines(Race.Vocabulary, units);
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}\n{string.Join('\n', expected)}\n--\n{string.Join('\n', actual)}");
        }
    }

    [Fact]
    public void Whatever_the_units_the_linker_gives_a_graph_whose_references_hold()
    {
        string[] texts =
        [
            "A", "B", "H800", "Company", "Agent", "backs", "rivalOf", "Founded", "2023", "", "\ud800", "id", "inferred", "-1", "D1", "{0}",
            "true", "x\0y"
        ];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            string Text() => texts[random.Next(texts.Length)];
            string? Maybe() => random.Next(2) == 0 ? null : Text();
            EquatableArray<T> Many<T>(int limit, Func<T> create) => new([.. Enumerable.Range(0, random.Next(limit)).Select(_ => create())]);
            FactUnit Unit() => new(
                Text(), FactFormat.All[random.Next(FactFormat.All.Count)],
                Many(
                    4,
                    () => new SourceDeclaration(
                        Text(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), random.Next(-1, 9))),
                Many(
                    9,
                    () => new EntityDeclaration(
                        Text(), random.Next(4) == 0 ? Maybe() : "Company", Maybe(), Many(3, Text), Maybe(), random.Next(-1, 9))),
                Many(9, () => new ClaimDeclaration(
                    Text(), Text(), Text(), (ValueForm)random.Next(4), Maybe(),
                    Many(5, () => new QualifierDeclaration((QualifierKind)random.Next(14), Text(), random.Next(-1, 9))),
                    random.Next(-1, 9))));

            var graph = GraphCompiler.Link(Race.Vocabulary, Many(4, Unit), CancellationToken.None).Graph;

            Assert.All(
                graph.Facts,
                fact => Assert.True(
                    fact.Subject < graph.Nodes.Count && fact.Target < graph.Nodes.Count && fact.FirstClaim < graph.Claims.Count,
                    $"seed {seed}"));
            Assert.All(graph.Claims, claim => Assert.True(
                claim.Source < graph.Sources.Count && claim.AttributedNode < graph.Nodes.Count
                    && claim.RestsOn.All(other => other < graph.Claims.Count), $"seed {seed}"));
            Assert.All(graph.Nodes, node => Assert.False(Race.Vocabulary.Kinds[node.Kind].IsAbstract));
        }
    }

    [Fact]
    public void A_hundred_thousand_claims_in_a_hundred_units_are_linked_whole()
    {
        var units = Stress(100, 1000);

        var result = GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None);

        Assert.Empty(result.Problems);
        Assert.Equal(100_000, result.Graph.Claims.Count);
        var shuffled = RandomGraph.Shuffled(units, new Random(1));
        Assert.True(result.Graph == GraphCompiler.Link(Race.Vocabulary, shuffled, CancellationToken.None).Graph);
    }

    /// <summary>Many claims over ten thousand companies: relations, dates and quantities, with sources and quotes.</summary>
    internal static FactUnit[] Stress(int units, int claims)
    {
        const int Companies = 10_000;
        var all = new FactUnit[units];
        for (var u = 0; u < units; u++)
        {
            var entities = Enumerable.Range(0, Companies / units)
                .Select(i => new EntityDeclaration($"Company{u * (Companies / units) + i}", "Company", null, default, null, 2 * i));
            var statements = Enumerable.Range(0, claims).Select(i =>
            {
                var n = u * claims + i;
                var (member, value) = (i % 4) switch
                {
                    0 => ("founded", $"{1900 + n / 4 % 100}-{n / 400 % 12 + 1:00}"),
                    1 => ("budget", $"{n}e3 USD"),
                    _ => ("backs", $"Company{(n * 7919L + n / Companies) % Companies}"),
                };
                return new ClaimDeclaration(
                    $"Company{(n / 4 * 31 + i % 4) % Companies}", member, value, ValueForm.Text, null,
                    new([new QualifierDeclaration(QualifierKind.Source, $"D{n % 100}", 0),
                        new QualifierDeclaration(QualifierKind.Quote, $"quote {n}", 0),
                        new QualifierDeclaration(QualifierKind.Scope, $"{n}", 0)]),
                    1_000_000 + 10 * i);
            });
            all[u] = new FactUnit(
                $"{u}.kg.json", FactFormat.Json, new([new SourceDeclaration($"D{u}", null, null, null, null, null, null, null, null, 0)]),
                new([.. entities]), new([.. statements]));
        }

        return all;
    }
}
