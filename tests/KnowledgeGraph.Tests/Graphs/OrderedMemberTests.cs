using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>The values of an ordered member are where the source states them, in the graph and in every view.</summary>
public class OrderedMemberTests
{
    private static readonly Graph Papers = Create();

    [Fact]
    public void Values_are_in_the_order_in_which_they_are_stated()
    {
        Assert.Equal(["Cy", "Ann", "Dan"], Authors(Papers));
        Assert.Equal([7, 10, 2], Numbers(Papers, "Pages"));
        Assert.Equal([2, 7, 10], Numbers(Papers, "Years"));
        Assert.True(Member(Papers, "Authors").IsOrdered);
        Assert.False(Member(Papers, "Years").IsOrdered);
        Papers.Verify();
    }

    [Fact]
    public void The_inverse_is_sorted_by_key()
    {
        var incoming = Papers["Ann"].IncomingFacts.Select(fact => fact.Subject.Key);
        Assert.Equal(["P", "Q"], incoming);
    }

    [Fact]
    public void A_view_shows_a_hidden_value_where_it_is_stated()
    {
        Assert.Equal(["Cy", "Bob", "Ann", "Dan"], Authors(Papers.Including(Modality.Rumoured)));
        Assert.Equal(["Cy", "Ann"], Authors(Papers.AsOf(PartialDate.Parse("2020"))));
        Assert.Equal(["Ann"], Authors(Papers.FromSources("D1")));
    }

    [Fact]
    public void All_facts_of_the_member_are_in_that_order()
    {
        var facts = Papers["P"].FactsOf(Member(Papers, "Authors"));
        Assert.Equal(["Cy", "Bob", "Ann", "Dan"], facts.Select(fact => fact.Object!.Value.Key));
        Assert.Equal([true, false, true, true], facts.Select(fact => fact.IsVisible));
    }

    [Fact]
    public void A_snapshot_shows_the_order()
    {
        var text = Papers.ToSnapshot();
        Assert.Contains("  authors: Person*, ordered, inverse Wrote\n", text, StringComparison.Ordinal);
        string[] authors = [.. text.Split('\n').Where(line => line.StartsWith("  authors ", StringComparison.Ordinal)).Take(4)];
        Assert.Equal(["  authors Cy", "  authors Bob (hidden)", "  authors Ann", "  authors Dan"], authors);
    }

    [Fact]
    public void A_saved_graph_keeps_the_order()
    {
        using var stream = new MemoryStream();
        Papers.Save(stream);
        Assert.Equal(Authors(Papers), Authors(Graph.Load(stream.ToArray())));
    }

    private static List<string> Authors(Graph graph)
    {
        var paper = graph["P"];
        var visible = paper.FactsOf(Member(graph, "Authors")).Where(fact => fact.IsVisible).Select(fact => fact.Object!.Value.Key).ToList();
        var hops = graph.Outgoing(Member(graph, "Authors").Index).NeighborsOf<Node>(graph, paper.Index).Select(node => node.Key);
        Assert.Equal(visible, hops);
        return visible;
    }

    private static IEnumerable<int> Numbers(Graph graph, string member) =>
        graph["P"].FactsOf(Member(graph, member)).Select(fact => fact.Value.AsInt32());

    private static Member Member(Graph graph, string name) => graph.Kinds["Paper"].Members[name];

    private static Graph Create()
    {
        var test = new TestGraph("Papers").Kind("Paper").Kind("Person").Relation("Paper", "Authors", "Person", "Wrote")
            .Property("Paper", "Pages", MemberType.Int32, Cardinality.Many).Property("Paper", "Years", MemberType.Int32, Cardinality.Many)
            .Ordered("Paper", "Authors").Ordered("Paper", "Pages").Source("D1").Entity("Paper", "Q").Entity("Paper", "P");
        foreach (var person in new[] { "Ann", "Bob", "Cy", "Dan" }) test.Entity("Person", person);
        foreach (var number in new[] { "7", "10", "2" }) test.Fact("P", "Pages", number).Fact("P", "Years", number);
        return test.Fact("Q", "Authors", "Ann").Fact("P", "Authors", "Cy")
            .Fact("P", "Authors", "Bob", new TestClaim { Modality = Modality.Rumoured }).Fact("P", "Authors", "Ann", new TestClaim("D1"))
            .Fact("P", "Authors", "Dan", new TestClaim { Rank = Rank.Preferred, Since = "2022" }).Build();
    }
}
