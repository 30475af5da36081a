using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class RepeatedRelationTests
{
    private static readonly Graph Parts = new TestGraph("Parts").Kind("Thing", isAbstract: true).Kind("Part", "Thing")
        .Kind("Screw", "Thing").Kind("Box")
        .Relation("Part", "Has", "Thing").Relation("Box", "Holds", "Part").Relation("Thing", "Fits", "Thing", symmetric: true)
        .Entity("Part", "car").Entity("Part", "door").Entity("Part", "lock").Entity("Screw", "m4").Entity("Screw", "m5")
        .Entity("Part", "loop").Entity("Box", "box")
        .Fact("car", "Has", "door").Fact("door", "Has", "lock").Fact("lock", "Has", "m4").Fact("car", "Has", "m5").Fact("door", "Has", "m4")
        .Fact("loop", "Has", "loop").Fact("m4", "Fits", "m5").Fact("box", "Holds", "car")
        .Fact("lock", "Has", "car", new TestClaim { Modality = Modality.Rumoured }).Build();

    [Fact]
    public void They_come_by_distance_then_by_node_and_the_node_itself_only_on_a_cycle()
    {
        Assert.Equal(["door", "m5", "lock", "m4"], Parts.ReachableAlong(Parts["car"], Member("Has")).Select(node => node.Key));
        Assert.Equal(["door", "lock", "car"], Parts.ReachableAgainst(Parts["m4"], Member("Has")).Select(node => node.Key));
        Assert.Empty(Parts.ReachableAgainst(Parts["car"], Member("Has")));
        Assert.Empty(Parts.ReachableAlong(Parts["m4"], Member("Has"))); // A screw never has anything.
        Assert.Empty(Parts.ReachableAlong(Parts["box"], Member("Has")));
        Assert.Equal(["loop"], Parts.ReachableAlong(Parts["loop"], Member("Has")).Select(node => node.Key));
        Assert.Equal(["m5", "m4"], Parts.ReachableAlong(Parts["m4"], Member("Fits")).Select(node => node.Key));
        Assert.Equal(["m5", "m4"], Parts.ReachableAgainst(Parts["m4"], Member("Fits")).Select(node => node.Key));
    }

    [Fact]
    public void A_view_has_those_of_its_facts_and_takes_the_relation_of_its_base()
    {
        var view = Parts.Including(Modality.Rumoured);
        Assert.Equal(["door", "m5", "lock", "m4", "car"], view.ReachableAlong(view["car"], Member("Has")).Select(node => node.Key));
        Assert.Same(view, view.ReachableAlong(view["car"], Member("Has"))[0].Graph);
    }

    [Fact]
    public void A_type_gives_those_of_its_kind()
    {
        Assert.Equal(
            ["DeepSeek"],
            Race.Graph.ReachableAlong<Company>(Race.Graph["HighFlyer"], Race.Graph.Members[Race.Backs])
                .Select(company => company.ToString()));
        Assert.Equal(["Nvidia"], Race.Graph.Reachable<Company>(Race.Graph["H800"]).Select(company => company.ToString()));
        Assert.Empty(Race.Graph.ReachableAgainst<Chip>(Race.Graph["DeepSeek"], Race.Graph.Members[Race.Backs]));
        Assert.Throws<ArgumentException>(() => Parts.Reachable<Company>(Parts["car"]));
        Assert.Throws<ArgumentException>(() => Parts.ReachableAlong<Company>(Parts["car"], Member("Has")));
    }

    [Fact]
    public void A_property_a_relation_that_never_goes_on_and_one_of_another_graph_are_refused()
    {
        Assert.Contains("Box.Holds leads to nodes of the kind Part", Message(Member("Holds")), StringComparison.Ordinal);
        Assert.Contains("Race", Message(Race.Graph.Members[Race.Backs]), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Parts.ReachableAgainst(Parts["car"], default));
        Assert.Contains("is a property", Assert.Throws<ArgumentException>(
            () => Race.Graph.ReachableAgainst(Race.Graph["DeepSeek"], Race.Graph.Members[Race.Founded])).Message, StringComparison.Ordinal);

        static string Message(Member relation) =>
            Assert.Throws<ArgumentException>(() => Parts.ReachableAlong(Parts["car"], relation)).Message;
    }

    private static Member Member(string name) => Parts.Members.Single(member => member.Name == name);
}
