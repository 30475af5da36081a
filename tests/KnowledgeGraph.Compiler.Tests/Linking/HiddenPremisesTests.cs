using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>An inferred claim is as visible as what it rests on.</summary>
public sealed class HiddenPremisesTests
{
    private static readonly (QualifierKind, string) Inferred = (QualifierKind.Modality, "inferred");

    [Theory]
    [InlineData("Modality: asserted", true)]
    [InlineData("Modality: claimed", true)]
    [InlineData("Modality: opinion", false)]
    [InlineData("Modality: rumoured", false)]
    [InlineData("Modality: denied", false)]
    [InlineData("Rank: deprecated", false)]
    public void What_follows_is_hidden_where_a_premise_is(string premise, bool isWalked)
    {
        var (kind, value) = (premise.Split(": ")[0], premise.Split(": ")[1]);
        var graph = Race.Link(Facts()
            .Claim("A tokens 1", (Id, "seen"))
            .Claim("A tokens 2", (Id, "said"), (Enum.Parse<QualifierKind>(kind), value))
            .Claim("B backs C", (Id, "follows"), Inferred, (RestsOn, "seen"), (RestsOn, "said"))
            .Claim("C backs A", Inferred, (RestsOn, "follows")));
        Assert.All(
            graph.Facts.Where(fact => fact.Target >= 0), fact => Assert.Equal(isWalked ? Standing.Normal : Standing.Hidden, fact.Standing));
    }

    [Fact]
    public void A_claim_of_a_source_stands_on_its_own()
    {
        var graph = Race.Link(Facts().Source("D1")
            .Claim("A tokens 2", (Id, "said"), (QualifierKind.Modality, "opinion"))
            .Claim("B backs C", (Id, "stated"), (QualifierKind.Source, "D1"), (RestsOn, "said"))
            .Claim("C backs A", Inferred, (RestsOn, "stated")));
        Assert.All(graph.Facts.Where(fact => fact.Target >= 0), fact => Assert.Equal(Standing.Normal, fact.Standing));
    }

    [Fact]
    public void Random_conclusions_are_walked_where_everything_below_them_is()
    {
        var walked = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(1, 30);
            var premises = new int[count][];
            var isOwn = new bool[count];
            var facts = Facts();
            foreach (var i in Enumerable.Range(0, count).OrderBy(_ => random.Next()))
            {
                // Each rests on some of those before it, so that there is no circle; they are written in any order.
                premises[i] = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, i).Where(_ => random.Next(4) == 0)];
                isOwn[i] = random.Next(6) > 0;
                (QualifierKind, string)[] qualifiers = premises[i].Length > 0
                    ? [Inferred, .. premises[i].Select(premise => (RestsOn, "c" + premise))]
                    : [(QualifierKind.Modality, isOwn[i] ? "reported" : "speculated")];
                if (premises[i].Length > 0 && !isOwn[i]) qualifiers = [.. qualifiers, (QualifierKind.Rank, "deprecated")];
                facts.Claim($"A tokens {i}", [(Id, "c" + i), .. qualifiers]);
            }

            var graph = Race.Link(facts);
            foreach (var fact in graph.Facts)
            {
                Assert.True(IsWalked((int)fact.Number) == (fact.Standing != Standing.Hidden), $"seed {seed}: {fact.Number}");
                walked += fact.Standing != Standing.Hidden ? 1 : 0;
            }

            bool IsWalked(int claim) => isOwn[claim] && premises[claim].All(IsWalked);
        }

        Assert.InRange(walked, 1000, 29_000);
    }

    [Fact]
    public void Claims_that_rest_on_each_other_end()
    {
        var unit = Facts()
            .Claim("A backs B", (Id, "x"), Inferred, (RestsOn, "y"))
            .Claim("B backs C", (Id, "y"), Inferred, (RestsOn, "x"), (RestsOn, "z"))
            .Claim("A tokens 1", (Id, "z"), (QualifierKind.Modality, "opinion"));
        var (graph, problems) = Race.Linked(unit);
        Assert.Single(problems);
        Assert.All(graph.Facts, fact => Assert.Equal(Standing.Hidden, fact.Standing));
    }

    private static UnitBuilder Facts() => new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company").Entity("C", "Company");
}
