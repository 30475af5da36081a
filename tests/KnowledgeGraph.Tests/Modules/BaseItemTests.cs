using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Modules;

/// <summary>What is of a graph that another extends can be given wherever that one expects its own.</summary>
public class BaseItemTests
{
    private static readonly Graph Makers = Supply.Makers().BuildGenerated();

    private static readonly Graph Suppliers = Supply.Suppliers().BuildGenerated();

    private static readonly Graph Graph = Supply.Create().BuildGenerated();

    /// <summary>Questions to the extending graph, with two companies, a person, members, a kind and a source.</summary>
    private static readonly (string Name, Func<Items, object?> Ask)[] Questions =
    [
        ("ShortestPath", items => Graph.ShortestPath(items.HighFlyer, items.DeepSeek)),
        ("ShortestPath by weight", items => Graph.ShortestPath(items.HighFlyer, items.DeepSeek, static _ => 1.0)),
        ("ShortestPaths", items => string.Join("; ", Graph.ShortestPaths(items.HighFlyer, items.DeepSeek))),
        ("Paths", items => string.Join("; ", Graph.Paths(items.HighFlyer, items.DeepSeek, Options(items)))),
        ("KShortestPaths", items => string.Join("; ", Graph.KShortestPaths(items.HighFlyer, items.DeepSeek, 3))),
        ("Reachable", items => Graph.Reachable(items.HighFlyer)),
        ("ReachableAlong", items => Graph.ReachableAlong(items.DeepSeek, items.Within)),
        ("ReachableAgainst", items => Graph.ReachableAgainst(items.HighFlyer, items.Within)),
        ("Distances", items => Graph.Distances(items.HighFlyer)[items.DeepSeek]),
        ("Distances by weight", items => Graph.Distances(items.HighFlyer, static _ => 2.0)[items.DeepSeek]),
        ("DepthFirst", items => Graph.DepthFirst(items.HighFlyer)),
        ("MaximumFlow", items => Graph.MaximumFlow(items.HighFlyer, items.DeepSeek, static _ => 1.0).Value),
        ("PageRank", items => Graph.PageRank()[items.DeepSeek]),
        ("Components", items => Graph.Components().IndexOf(items.DeepSeek)),
        ("Walk from", items => Graph.Walk("backs+").From(items.HighFlyer)),
        ("Walk to", items => Graph.Walk<Node, Maker>("within").To(new Maker(items.HighFlyer))),
        ("Leads", items => Graph.Walk("backs").Leads(items.HighFlyer, items.DeepSeek)),
        ("Why", items => string.Join("; ", Graph.Why(items.DeepSeek, items.Within, items.HighFlyer))),
        ("FactsOf", items => Graph["DeepSeek"].FactsOf(items.Within)[0]),
        ("Other", items => Graph["HighFlyer"].FactsOf(Graph.Members["Company.Backs"])[0].Other(items.HighFlyer)),
        ("Path of facts", items => GraphPath.Create(Graph["HighFlyer"], [Graph["HighFlyer"].FactsOf(Graph.Members["Company.Backs"])[0]])),
        ("FromSources", items => Graph.FromSources(items.D1).Facts.Count(fact => fact.IsVisible)),
        ("Excluding kinds", items => string.Join(
            "; ", Graph.Paths(items.HighFlyer, items.DeepSeek, new PathOptions { Avoiding = [items.Person], MaximumLength = 4 }))),
        ("Snapshot of a kind", items => Graph.ToSnapshot(items.Person)),
        ("Snapshot of a source", items => Graph.ToSnapshot(items.D1)),
        ("TryResolve", items => RelationRows.TryResolve(Graph, items.DeepSeek, out var node) ? node : null),
        ("TryResolve a member", items => RelationRows.TryResolve(Graph, items.Within, out var member) ? member : null),
    ];

    public static TheoryData<string> Names => [.. Questions.Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Items_of_a_base_are_accepted(string name)
    {
        var ask = Questions.Single(question => question.Name == name).Ask;
        var expected = ask(new Items(Graph))?.ToString();
        Assert.False(string.IsNullOrEmpty(expected));
        Assert.Equal(expected, ask(new Items(Makers))?.ToString());
        Assert.Equal(expected, ask(new Items(Makers.Including(Modality.Rumoured)))?.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Items_of_a_graph_that_is_not_a_base_are_refused(string name)
    {
        var ask = Questions.Single(question => question.Name == name).Ask;
        foreach (var other in (Graph[])[Supply.Create().Build(), Supply.AsOne().Build()])
        {
            if (name.StartsWith("TryResolve", StringComparison.Ordinal)) Assert.Null(ask(new Items(other)));
            else if (name is not "Path of facts" and not "PageRank" and not "Components")
                Assert.Contains("Supply", Assert.Throws<ArgumentException>(() => ask(new Items(other))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_node_goes_from_a_base_to_the_graph_that_extends_it_and_back()
    {
        var node = Makers["Nvidia"].In(Graph);
        Assert.Equal(Graph["Nvidia"], node);
        Assert.Equal(Makers["Nvidia"], node.In(Makers));
        var view = Graph.FromSources("R1");
        Assert.Equal(Graph["Nvidia"].In(view), Makers["Nvidia"].In(view));
        Assert.Equal(
            "The node Mistral is of Supply, not of Makers. (Parameter 'graph')",
            Assert.Throws<ArgumentException>(() => Graph["Mistral"].In(Makers)).Message);
        Assert.Throws<ArgumentException>(() => Graph["D9"].In(Makers));
        Assert.Throws<ArgumentException>(() => Makers["Nvidia"].In(Suppliers));
        Assert.Throws<ArgumentException>(() => Makers.Reachable(Graph["Nvidia"]));
    }

    [Fact]
    public void A_node_with_another_key_in_a_base_is_found_there_and_here()
    {
        Assert.Equal(Graph["Harbour"], Suppliers["Port"].In(Graph));
        Assert.Equal(Suppliers["Port"], Graph["Harbour"].In(Suppliers));
        Assert.Equal("B1", Graph.ShortestPath(Graph["B1"], Suppliers["Port"])?.Steps[0].From.Key);
    }

    [Fact]
    public void What_the_graph_calls_differently_since_two_mean_different_things_is_found()
    {
        var first = Ports("North", 1, "Port", "Old port", "D1").Build();
        var second = Ports("South", 2, "Port", "New port", "D1").Build();
        var both = Ports("North", 1, "North:Port", "Old port", "North:D1").Extend("South", 2)
            .Source("South:D1").Entity("Yard", "South:Port", "New port").Fact("South:Port", "Area", "2", new TestClaim("South:D1"))
            .Extend("Both", 3).Source("D1").Entity("Yard", "Port", "Third port").Fact("Port", "Area", "3", new TestClaim("D1"))
            .OtherKey("North:Port", 0, "Port").OtherKey("South:Port", 1, "Port").Build();
        Assert.Equal("Old port", first["Port"].In(both).Label);
        Assert.Equal(first["Port"], both["North:Port"].In(first));
        Assert.Equal("Both from North:D1", both.FromSources(first.Sources["D1"]).ToString());
        Assert.Throws<ArgumentException>(() => both["Port"].In(first));
        Assert.Throws<ArgumentException>(() => second["Port"].In(both)); // Its kind is one that only the first of them declares here.
        Assert.Equal("Third port", both["Port"].Label);
        Assert.Equal("New port", both["South:Port"].Label);
    }

    [Fact]
    public void A_base_that_has_changed_since_does_not_mislead()
    {
        // A base of the same vocabulary, built again with an entity that the graph was not built with.
        var newer = Supply.Makers().Entity("Company", "Zhipu").Build();
        Assert.Equal(
            "The node Zhipu is of Makers, not of Supply. (Parameter 'from')",
            Assert.Throws<ArgumentException>(() => Graph.Reachable(newer["Zhipu"])).Message);
        Assert.Equal(Graph["Nvidia"], newer["Nvidia"].In(Graph));
    }

    [Fact]
    public void Views_of_one_graph_stay_apart()
    {
        var view = Graph.FromSources("D1");
        Assert.Contains(
            "Use In(…)", Assert.Throws<ArgumentException>(() => Graph.Reachable(view["Nvidia"])).Message, StringComparison.Ordinal);
    }

    private static TestGraph Ports(string name, ulong hash, string key, string label, string source) => new TestGraph(name, hash)
        .Kind("Yard").Property("Yard", "Area", MemberType.Int32).Source(source).Entity("Yard", key, label)
        .Fact(key, "Area", "1", new TestClaim(source));

    private static PathOptions Options(Items items) => new() { Relations = [items.Backs, items.Within], MaximumLength = 3 };

    private sealed class Items(Graph graph)
    {
        public Node HighFlyer => graph["HighFlyer"];

        public Node DeepSeek => graph["DeepSeek"];

        public Member Within => graph.Members["Company.Within"];

        public Member Backs => graph.Members["Company.Backs"];

        public Kind Person => graph.Kinds["Person"];

        public Source D1 => graph.Sources["D1"];
    }
}
