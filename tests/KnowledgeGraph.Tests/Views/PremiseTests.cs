using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>An inferred claim is as visible as what it rests on, and stated no more firmly.</summary>
public class PremiseTests
{
    private static TestClaim Inferred(string id, params string[] restsOn) =>
        new() { Id = id, Modality = Modality.Inferred, RestsOn = restsOn };

    private static TestGraph Test() =>
        new TestGraph().Kind("A").Relation("A", "Of", "A").Relation("A", "From", "A").Source("D1").Source("D2")
        .Entity("A", "a").Entity("A", "b").Entity("A", "c").Entity("A", "d");

    /// <summary>a follows from b, b from c and d.</summary>
    private static Graph Chain(TestClaim first, TestClaim second) => Test()
        .Fact("c", "Of", "c", first with { Id = "first" }).Fact("d", "From", "d", second with { Id = "second" })
        .Fact("b", "Of", "b", Inferred("third", "first", "second")).Fact("a", "Of", "a", Inferred("fourth", "third")).Build();

    private static string Visible(Graph graph) =>
        string.Concat(graph.Facts.Where(fact => fact.IsVisible).Select(fact => fact.Subject.Key).Order());

    [Fact]
    public void What_hides_a_premise_hides_what_follows_from_it()
    {
        var graph = Chain(new TestClaim("D1") { Since = "2020" }, new TestClaim("D2") { Modality = Modality.Claimed });
        Assert.Equal("abcd", Visible(graph));
        Assert.Equal("d", Visible(graph.AsOf(PartialDate.Parse("2019"))));
        Assert.Equal("c", Visible(graph.Excluding(Modality.Claimed)));
        Assert.Equal("c", Visible(graph.FromSources("D1")));
        Assert.Equal("abcd", Visible(graph.FromSources("D1", "D2")));
        Assert.Equal("c", Visible(graph.Where(fact => fact.Member.Name != "From")));
        Assert.Equal("cd", Visible(graph.Excluding(Modality.Inferred)));
        Assert.All(
            graph.Where(fact => fact.Member.Name != "From").Facts.SelectMany(fact => fact.Claims),
            claim => Assert.Equal(claim.Id == "first", claim.IsVisible));
    }

    [Theory]
    [InlineData(Modality.Opinion)]
    [InlineData(Modality.Rumoured)]
    [InlineData(Modality.Denied)]
    public void The_default_view_hides_what_follows_from_what_it_hides(Modality modality)
    {
        var graph = Chain(new TestClaim("D1"), new TestClaim("D2") { Modality = modality });
        Assert.Equal("c", Visible(graph));
        Assert.All(graph.Facts.SelectMany(fact => fact.Claims), claim => Assert.Equal(claim.Id == "first", claim.IsVisible));
        Assert.Equal("abcd", Visible(graph.Including(modality)));
        Assert.Equal("c", Visible(graph.Including(modality).Excluding(modality)));
        Assert.Equal(Visible(graph), Visible(graph.Including(Modality.Asserted)));
        Assert.Equal("c", Visible(Chain(new TestClaim("D1"), new TestClaim("D2") { Rank = Rank.Deprecated }).Including(modality)));
    }

    [Fact]
    public void A_step_is_stated_no_more_firmly_than_the_weakest_of_the_conclusion_and_its_premises()
    {
        var graph = Test().Fact(
            "a", "Of", "b", new TestClaim { Id = "said", Modality = Modality.Speculated },
            new TestClaim("D1") { Modality = Modality.Reported })
            .Fact("b", "Of", "c", Inferred("then", "said")).Fact("c", "Of", "d", Inferred("thus", "then", "seen"))
            .Fact("d", "From", "a", new TestClaim("D1") { Id = "seen" })
            .Fact("d", "Of", "a", Inferred("at least", "seen")).Build().Including(Modality.Speculated);
        var path = graph.ShortestPath(graph["a"], graph["d"], new PathOptions { Relations = ["Of"], Direction = PathDirection.Forward })!;
        Assert.Equal([Modality.Reported, Modality.Speculated, Modality.Speculated], path.Steps.Select(step => step.WeakestModality));
        Assert.Equal([Modality.Reported, Modality.Inferred, Modality.Inferred], path.Steps.Select(step => step.Fact.Modality));
        Assert.Equal(Modality.Speculated, path.WeakestModality);
        Assert.Equal(
            Modality.Inferred,
            graph.ShortestPath(
                graph["d"], graph["a"], new PathOptions { Relations = ["Of"], Direction = PathDirection.Forward })!.WeakestModality);
    }

    [Fact]
    public void What_follows_from_what_only_the_view_counts_comes_after_the_rest()
    {
        var graph = Test().Fact("a", "Of", "b", Inferred("then", "said")).Fact("a", "Of", "c", new TestClaim("D1"))
            .Fact("d", "Of", "d", new TestClaim("D1") { Id = "said", Modality = Modality.Opinion }).Build().Including(Modality.Opinion);
        var of = graph.Members.Single(member => member.Name == "Of").Index;
        Assert.Equal(["c", "b"], graph.Outgoing(of).NeighborsOf<Node>(graph, 0).Select(node => node.Key));
    }

    [Fact]
    public void A_claim_of_a_source_does_not_follow_from_what_it_names()
    {
        var graph = Test().Fact("a", "Of", "b", new TestClaim("D1") { Id = "x", RestsOn = ["said"] })
            .Fact("b", "Of", "c", Inferred("y", "x"))
            .Fact("d", "From", "d", new TestClaim("D1") { Id = "said", Modality = Modality.Rumoured }).Build();
        Assert.Equal("ab", Visible(graph));
        Assert.Equal(Modality.Inferred, graph.Facts.Single(fact => fact.Subject.Key == "b").Claims[0].WeakestModality);
    }

    [Fact]
    public void Claims_that_rest_on_each_other_in_a_circle_end()
    {
        var graph = Test().Fact("a", "Of", "b", Inferred("x", "z")).Fact("b", "Of", "c", Inferred("y", "z"))
            .Fact("c", "Of", "d", new TestClaim { Id = "z", Modality = Modality.Rumoured })
            .BuildResting(("x", ["y"]), ("y", ["x", "z"]));
        Assert.Equal("", Visible(graph));
        Assert.Equal("abc", Visible(graph.Including(Modality.Rumoured)));
        Assert.All(
            graph.Facts.SelectMany(fact => fact.Claims),
            claim => Assert.Equal((false, Modality.Rumoured), (claim.IsVisible, claim.WeakestModality)));
    }
}
