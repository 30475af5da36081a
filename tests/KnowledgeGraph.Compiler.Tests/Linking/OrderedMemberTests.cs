using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Values of ordered members are in the order in which the source states them; all others do not depend on it.</summary>
public sealed class OrderedMemberTests(ITestOutputHelper output)
{
    private static readonly string[] People = ["A", "B", "C", "D"];

    private static Vocabulary Vocabulary { get; } = VocabularyBinderTests.Bound(
        Kind(
            "Paper", Relation("Authors", "Person", inverse: "Wrote") with { IsOrdered = true },
            Property("Pages", MemberType.Int32, Cardinality.Many) with { IsOrdered = true }, Relation("Cites", "Paper"),
            Property("Tags", MemberType.Text, Cardinality.Many)),
        Kind("Person", Inverse("Wrote", "Paper")));

    [Fact]
    public void The_order_is_that_of_the_claims_from_either_end() => Assert.Equal(
        ["P authors C", "P authors A", "P authors D", "P authors B", "P pages 7", "P pages 10", "P pages 2"],
        Lines(
            [],
            Facts().Claim("P authors C").Claim("P pages 7", ValueForm.Number).Claim("A wrote P").Claim("P pages 10", ValueForm.Number)
                .Claim("P authors D").Claim("P pages 2", ValueForm.Number).Claim("P authors C", (QualifierKind.Scope, "s"))
                .Claim("P authors B")));

    [Fact]
    public void Neither_the_rank_of_a_value_nor_whether_it_is_hidden_moves_it() => Assert.Equal(
        ["P authors C", "P authors A", "P authors B"],
        Lines(
            [],
            Facts().Claim("P authors C").Claim("P authors A", (QualifierKind.Modality, "rumoured"))
                .Claim("P authors B", (QualifierKind.Rank, "preferred"))));

    [Fact]
    public void Another_file_states_values_again_in_any_order()
    {
        Assert.Equal(
            ["P authors C", "P authors A", "P authors B"],
            Lines(
                [], new UnitBuilder("a").Claim("P authors B", (QualifierKind.Scope, "s")).Claim("P authors A", (QualifierKind.Scope, "s")),
                Facts().Claim("P authors C").Claim("P authors A").Claim("P authors B"),
                new UnitBuilder("x").Claim("P authors D", (QualifierKind.Modality, "denied"))).Take(3));
        Assert.Equal(
            ["P authors B", "P authors A"],
            Lines(
                [], Facts().Claim("P authors A", (QualifierKind.Scope, "s")).Claim("P authors B", (QualifierKind.Scope, "s")),
                new UnitBuilder("a").Claim("P authors B").Claim("P authors A")));
    }

    [Fact]
    public void KG1091_values_that_no_file_states_together() => Assert.Equal(
        ["P authors C", "P authors A", "P authors D", "P authors B", "P pages 1"],
        Lines(
            [
                "a: value of P authors B | KG1091 The values of 'authors' of 'P' are ordered, but 'B' is stated here and others at <facts: "
                    + "value of P authors C>, so nothing says which comes first. State all values in one file, in their order.",
            ],
            new UnitBuilder("a").Claim("P authors B").Claim("D wrote P"), Facts().Claim("P authors C").Claim("P authors A")
                .Claim("P authors D").Claim("P pages 1", ValueForm.Number)));

    [Fact]
    public void A_graph_adds_its_values_after_those_of_a_graph_that_it_extends()
    {
        var vocabulary = Vocabulary with { Modules = new([new VocabularyModule("Base", "Race", 1), Vocabulary.Modules[0]]) };
        FactUnit[] units =
        [
            Facts("z").Claim("P authors C").Claim("P authors B").ToUnit(),
            new UnitBuilder("a").Claim("P authors A").Claim("P authors B", (QualifierKind.Scope, "s")).ToUnit() with { Module = 1 },
        ];
        units[0] = units[0] with { Unit = "\00000:z" };
        var link = GraphCompiler.Link(vocabulary, units, CancellationToken.None);
        Assert.Empty(link.Problems);
        Assert.Equal(["P authors C", "P authors B", "P authors A"], Lines(link.Graph));
    }

    [Fact]
    public void Only_the_order_of_claims_of_ordered_members_matters()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var claims = RandomClaims(random);
            var mixed = Mixed(claims, random);
            var (expected, actual) = (Image(claims), Image(mixed));
            Assert.True(IsSameOrder(claims, mixed) == expected.SequenceEqual(actual), $"seed {seed}, graph {i}");

            // With the values of ordered members put back into their order, it is the same graph wherever the others are.
            var ordered = new Queue<string>(claims.Where(IsOrdered));
            var restored = mixed.Select(claim => IsOrdered(claim) ? ordered.Dequeue() : claim).ToArray();
            Assert.True(expected.SequenceEqual(Image(restored)), $"seed {seed}, graph {i}");
        }
    }

    private static bool IsOrdered(string claim) => claim.Split(' ')[1] is "authors" or "pages";

    private static bool IsSameOrder(string[] claims, string[] others) => claims.Where(IsOrdered).GroupBy(Slot).All(
        slot => slot.SequenceEqual(others.Where(claim => IsOrdered(claim) && Slot(claim) == slot.Key)));

    private static string Slot(string claim) => claim[..claim.LastIndexOf(' ')];

    private static string[] RandomClaims(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(14)).Select(_ => "PQ"[random.Next(2)] + random.Next(4) switch
        {
            0 => " cites " + "PQ"[random.Next(2)],
            1 => " tags " + "xyz"[random.Next(3)],
            2 => " pages " + random.Next(4),
            _ => " authors " + People[random.Next(4)],
        }).Distinct(),
    ];

    private static string[] Mixed(string[] claims, Random random)
    {
        var mixed = (string[])claims.Clone();
        random.Shuffle(mixed);
        return mixed;
    }

    private static byte[] Image(string[] claims)
    {
        var unit = Facts();
        foreach (var claim in claims) unit.Claim(claim);
        var link = GraphCompiler.Link(Vocabulary, [unit.ToUnit()], CancellationToken.None);
        Assert.Empty(link.Problems);
        return GraphCompiler.Write(link.Graph, null);
    }

    private static UnitBuilder Facts(string name = "facts")
    {
        var unit = new UnitBuilder(name).Entity("P", "Paper").Entity("Q", "Paper");
        foreach (var person in People) unit.Entity(person, "Person");
        return unit;
    }

    private static string[] Lines(string[] problems, params UnitBuilder[] units)
    {
        var link = GraphCompiler.Link(Vocabulary, [.. units.Select(unit => unit.ToUnit())], CancellationToken.None);
        Assert.Equal(problems, Race.Texts(link.Problems, units));
        return Lines(link.Graph);
    }

    private static string[] Lines(LinkedGraph graph) =>
        [.. Race.Lines(graph).Where(line => line[0] != ' ').Select(line => line[..line.LastIndexOf(' ')])];
}
