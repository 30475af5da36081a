using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class WeightedPathTests
{
    /// <summary>
    /// a → b → d over a cheap node and a → c → d over a dear one, and a road from each to a node that has no price.
    /// </summary>
    private static readonly Graph Roads = Create("5 USD", "7.5 USD").Build();

    [Fact]
    public void A_step_weighs_what_a_quantity_or_whole_number_of_the_node_that_it_leads_to_says()
    {
        var path = Roads.ShortestPath(Roads["a"], Roads["d"], Toll(Roads))!;
        Assert.Equal("a ─road→ b ─road→ d", path.ToString());
        Assert.Equal(6, path.Weight);
        Assert.Equal([6, 8.5], Roads.KShortestPaths(Roads["a"], Roads["d"], 5, Toll(Roads)).Select(found => found.Weight));
        Assert.Equal("a ─road→ c ─road→ d", Roads.ShortestPath(Roads["a"], Roads["d"], MemberOf(Roads, "Steps"))!.ToString());
        Assert.Equal(0, Roads.ShortestPath(Roads["d"], Roads["d"], Toll(Roads))!.Weight);
    }

    [Fact]
    public void Values_that_are_missing_of_another_unit_negative_or_no_single_number_are_named()
    {
        Contains("“", "n (Place, n) has no Place.Toll", () => Roads.ShortestPath(Roads["d"], Roads["n"], Toll(Roads)));
        var mixed = Create("5 USD", "7 EUR").Build();
        Contains(
            "7 EUR", "cannot be converted to the unit of", () => mixed.KShortestPaths(mixed["a"], mixed["d"], 2, Toll(mixed)).ToList());
        var (tens, ones) = (Create("5 USD", "0.7 10.USD").Build(), Create("5 USD", "7 USD").Build());
        Assert.Equal(
            ones.KShortestPaths(ones["a"], ones["d"], 2, Toll(ones)).Select(found => found.Weight),
            tens.KShortestPaths(tens["a"], tens["d"], 2, Toll(tens)).Select(found => found.Weight));
        var negative = Create("5 USD", "-7 USD").Build();
        Contains("-7", "0 or more", () => negative.ShortestPath(negative["a"], negative["d"], Toll(negative)));
        var range = Create("5 USD", "7..8 USD").Build();
        Contains("7..8 USD", "not a single number", () => range.ShortestPath(range["a"], range["d"], Toll(range)));
        Contains(
            "Place.Road", "single number", () => Roads.ShortestPath(Roads["a"], Roads["d"], MemberOf(Roads, "Road")));
        Contains(
            "Place.Many", "single number",
            () => Roads.KShortestPaths(Roads["a"], Roads["d"], 1, MemberOf(Roads, "Many")));
        Contains("Race", "Founded", () => Roads.ShortestPath(Roads["a"], Roads["d"], Race.Graph.Members[Race.Founded]));
        Assert.Throws<InvalidOperationException>(() => Roads.ShortestPath(Roads["a"], Roads["d"], default(Member)));

        static void Contains(string one, string other, Func<object?> search)
        {
            var message = Assert.ThrowsAny<ArgumentException>(() => search()).Message;
            Assert.Contains(other, message, StringComparison.Ordinal);
            if (one != "“") Assert.Contains(one, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_property_of_the_base_weighs_steps_of_a_view()
    {
        var view = Roads.AsOf(PartialDate.Parse("2024"));
        Assert.Equal(6, view.ShortestPath(view["a"], view["d"], Toll(Roads))!.Weight);
    }

    [Fact]
    public void A_path_whose_weights_add_up_to_more_than_a_number_holds_is_none()
    {
        var graph = new TestGraph().Kind("P").Relation("P", "R", "P").Entity("P", "a").Entity("P", "b").Entity("P", "c").Entity("P", "d")
            .Entity("P", "e")
            .Fact("a", "R", "b").Fact("b", "R", "e").Fact("b", "R", "c").Fact("c", "R", "b").Fact("c", "R", "d").Fact("d", "R", "e")
            .Build();
        var options = new PathOptions { Direction = PathDirection.Forward };
        var paths = graph.KShortestPaths(graph["a"], graph["e"], 9, fact => fact.Subject.Key is "a" or "d" ? double.MaxValue : 1, options);
        Assert.Equal([double.MaxValue], paths.Select(path => path.Weight));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Weights_that_are_negative_or_no_number_are_refused_with_the_fact(double weight)
    {
        Assert.All(
            new Func<object?>[]
            {
                () => Roads.ShortestPath(Roads["a"], Roads["d"], _ => weight),
                () => Roads.ShortestPath(Roads["a"], Roads["d"], _ => weight, _ => 0),
                () => Roads.KShortestPaths(Roads["a"], Roads["d"], 1, _ => weight).ToList(),
            },
            search => Assert.Contains(" road ", Assert.Throws<PathWeightException>(() => search()).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_infinite_weight_closes_a_fact_and_an_infinite_heuristic_a_node()
    {
        Assert.Null(Roads.ShortestPath(Roads["a"], Roads["d"], _ => double.PositiveInfinity));
        Assert.Empty(Roads.KShortestPaths(Roads["a"], Roads["d"], 3, _ => double.PositiveInfinity));
        Assert.Equal(
            "c",
            Roads.ShortestPath(
                Roads["a"], Roads["d"], fact => fact.Other(Roads[fact.Subject.Key]).Key == "b" ? double.PositiveInfinity : 1)![0].To.Key);
        Assert.Equal(
            "c", Roads.ShortestPath(Roads["a"], Roads["d"], _ => 1, node => node.Key == "b" ? double.PositiveInfinity : 0)![0].To.Key);
        Assert.Throws<ArgumentException>(() => Roads.ShortestPath(Roads["a"], Roads["d"], _ => 1, _ => double.NaN));
        Assert.Throws<ArgumentException>(() => Roads.ShortestPath(Roads["a"], Roads["d"], _ => 1, _ => double.NegativeInfinity));
        Assert.NotNull(Roads.ShortestPath(Roads["a"], Roads["d"], _ => 1, _ => 1e9)); // Not admissible: a path all the same.
    }

    [Fact]
    public void Delegates_that_are_null_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Roads.ShortestPath(Roads["a"], Roads["d"], (Func<Fact, double>)null!));
        Assert.Throws<ArgumentNullException>(() => Roads.ShortestPath(Roads["a"], Roads["d"], _ => 1, (Func<Node, double>)null!));
        Assert.Throws<ArgumentNullException>(() => Roads.KShortestPaths(Roads["a"], Roads["d"], 1, (Func<Fact, double>)null!));
    }

    [Fact]
    public void A_cheap_detour_that_is_too_long_gives_way_to_what_is_short_enough()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A");
        for (var i = 0; i < 6; i++) graph.Entity("A", "n" + i);
        for (var i = 0; i < 5; i++) graph.Fact("n" + i, "R", "n" + (i + 1));
        var built = graph.Fact("n0", "R", "n5").Fact("n0", "R", "n4").Build();
        double Weight(Fact fact) => fact.Other(fact.Subject).Index - fact.Subject.Index is var length and > 1 ? 10 * length : 1;
        Assert.Equal([(5, 5.0), (2, 41), (1, 50)], Found(int.MaxValue));
        Assert.Equal([(2, 41.0), (1, 50)], Found(4));
        Assert.Equal([(1, 50.0)], Found(1));
        Assert.Equal(41, built.ShortestPath(built["n0"], built["n5"], Weight, new PathOptions { MaximumLength = 3 })!.Weight);
        Assert.Equal(50, built.ShortestPath(built["n0"], built["n5"], Weight, _ => 1, new PathOptions { MaximumLength = 1 })!.Weight);

        IEnumerable<(int, double)> Found(int maximum) =>
            built.KShortestPaths(built["n0"], built["n5"], 9, Weight, new PathOptions { MaximumLength = maximum })
                .Select(path => (path.Length, path.Weight));
    }

    private static TestGraph Create(string one, string other) => new TestGraph("Roads").Kind("Place")
        .Relation("Place", "Road", "Place").Property("Place", "Toll", MemberType.Quantity).Property("Place", "Steps", MemberType.Int32)
        .Property("Place", "Many", MemberType.Int32, Cardinality.Many)
        .Entity("Place", "a").Entity("Place", "b").Entity("Place", "c").Entity("Place", "d").Entity("Place", "n")
        .Fact("a", "Road", "b").Fact("b", "Road", "d").Fact("a", "Road", "c").Fact("c", "Road", "d").Fact("d", "Road", "n")
        .Fact("a", "Toll", "1 USD").Fact("b", "Toll", one).Fact("c", "Toll", other).Fact("d", "Toll", "1 USD")
        .Fact("b", "Steps", "9").Fact("c", "Steps", "2").Fact("d", "Steps", "0").Fact("a", "Steps", "0").Fact("n", "Steps", "0");

    private static Member Toll(Graph graph) => MemberOf(graph, "Toll");

    private static Member MemberOf(Graph graph, string name) => graph.Members.Single(member => member.Name == name);
}
