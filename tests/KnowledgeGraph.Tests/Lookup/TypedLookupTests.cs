using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Lookup;

public sealed class TypedLookupTests
{
    [Fact]
    public void A_name_is_looked_up_among_the_nodes_of_a_kind()
    {
        Assert.Equal("HighFlyer", Race.Graph.Find<Company>("high-flyer")?.AsNode().Key);
        Assert.Null(Race.Graph.Find<Chip>("high-flyer"));
        Assert.Equal(Race.Graph.Find("NVDA"), Race.Graph.Find<Node>("NVDA"));
        Assert.Throws<ArgumentException>(() => new TestGraph("Other", 7).Kind("A").Entity("A", "x").Build().Find<Company>("x"));
        Assert.Throws<ArgumentNullException>(() => Race.Graph.Find<Company>(null!));
    }

    [Theory]
    [InlineData("Backs", "Company.Backs")]
    [InlineData("backs", "Company.Backs")]
    [InlineData("Company.LedBy", "Company.LedBy")]
    [InlineData("Chip.madeBy", "Chip.MadeBy")]
    [InlineData("Ｂａｃｋｓ", "Company.Backs")]
    public void A_member_is_looked_up_by_its_name_in_csharp_or_in_fact_files(string name, string member)
    {
        Assert.Equal(member, Race.Graph.Members[name].ToString());
        Assert.True(Race.Graph.Members.TryGet(name, out var found));
        Assert.Equal(member, found.ToString());
    }

    [Theory]
    [InlineData("Bakcs", "There is no member 'Bakcs'; did you mean 'Backs'?")]
    [InlineData("Chip.Backs", "There is no member 'Chip.Backs'.")]
    [InlineData("", "There is no member ''.")]
    [InlineData(".", "There is no member '.'.")]
    public void An_unknown_member_is_an_error_that_proposes_the_nearest(string name, string message)
    {
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => Race.Graph.Members[name]).Message);
        Assert.False(Race.Graph.Members.TryGet(name, out var found));
        Assert.Equal(default, found);
    }

    [Fact]
    public void A_name_that_members_of_several_kinds_have_needs_the_kind()
    {
        var graph = new TestGraph().Kind("A").Kind("B").Relation("A", "To", "B").Relation("B", "To", "A").Build();
        Assert.Equal(
            "Several members have the name 'to', such as 'A.To' and 'B.To'. Put the kind before the name: 'A.To'.",
            Assert.Throws<KeyNotFoundException>(() => graph.Members["to"]).Message);
        Assert.False(graph.Members.TryGet("To", out _));
        Assert.Equal("B.To", graph.Members["B.To"].ToString());
        Assert.Equal("B.To", graph.Kinds["B"].Members["To"].ToString());
        Assert.Throws<ArgumentNullException>(() => graph.Members[null!]);
    }
}
