using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Modules;

/// <summary>Types that were generated for one graph, on nodes of every graph that has it.</summary>
public class GeneratedTypeTests
{
    private static readonly Graph Graph = Supply.Create().BuildGenerated();

    private static Maker Nvidia => Graph["Nvidia"].As<Maker>()!.Value;

    [Fact]
    public void Types_of_a_base_are_kinds_of_the_base_and_of_the_graph_that_extends_it()
    {
        Assert.Equal("DeepSeek, High-Flyer, Nvidia", Supply.Makers().Build().NodesOf<Maker>().ToString());
        Assert.Equal("DeepSeek, High-Flyer, Mistral, Nvidia", Graph.NodesOf<Maker>().ToString());
        Assert.Equal("H20, H800", Graph.NodesOf<Product>().ToString());
        Assert.Equal("Old Harbour", Graph.NodesOf<Yard>().ToString());
        Assert.Equal("D9", Graph.NodesOf<Depot>().ToString());
        Assert.True(Graph["Harbour"].Is<Yard>() && !Graph["Harbour"].Is<Maker>() && !Graph["B1"].Is<Yard>());
        Assert.Equal("Chip", RelationRows.KindOf<Product>(Graph)?.Name);
        Assert.Null(RelationRows.KindOf<Node>(Graph));
    }

    [Fact]
    public void Members_of_a_base_hold_what_the_base_and_the_graph_that_extends_it_state()
    {
        var alone = Supply.Makers().BuildGenerated()["Nvidia"].As<Maker>()!.Value;
        Assert.Equal("H800", alone.Makes.Select(product => product.Node.Label).Single());
        Assert.Equal("H20, H800", string.Join(", ", Nvidia.Makes.Select(product => product.Node.Label)));
        Assert.Equal(3, Nvidia.ClaimsOfMakes.Count);
        var deepSeek = Graph["DeepSeek"].As<Maker>()!.Value;
        Assert.Equal("2023", deepSeek.Founded?.ToString());
        Assert.Equal("High-Flyer", deepSeek.BackedBy.ToString());
        Assert.Equal("High-Flyer, Mistral", deepSeek.AllWithin.ToString());
        Assert.Equal("Agent.Knows", Maker.Knows(Graph).ToString());
    }

    [Fact]
    public void Members_of_a_base_that_is_not_the_first_and_of_the_graph_itself_are_found()
    {
        var yard = Graph.NodesOf<Yard>()[0];
        Assert.Equal((12, "B1"), (yard.Area, yard.Bays.ToString()));
        Assert.Equal(yard, Depot.OwnedBy(Nvidia)[0].At);
        Assert.Equal(yard, Depot.ReachedBy(Nvidia)[0]);
        var view = Graph.FromSources("S1");
        Assert.Equal(12, yard.Node.In(view).As<Yard>()?.Area);
        Assert.Empty(Depot.OwnedBy(Nvidia.Node.In(view).As<Maker>()!.Value));
    }

    [Fact]
    public void A_type_or_member_of_a_graph_that_is_not_a_base_is_refused()
    {
        var makers = Supply.Makers().BuildGenerated();
        Assert.Null(makers["Nvidia"].As<Yard>());
        Assert.Equal(
            "The graph Makers does not have the vocabulary of the type Yard. (Parameter 'T')",
            Assert.Throws<ArgumentException>(() => makers.NodesOf<Yard>()).Message);
        Assert.Equal(
            "The graph Makers does not have the vocabulary that declares the member. (Parameter 'module')",
            Assert.Throws<ArgumentException>(() => Depot.OwnedBy(makers["Nvidia"].As<Maker>()!.Value)).Message);
        Assert.Throws<ArgumentException>(() => makers.Walk<Yard, Node>("bays"));
        Assert.Throws<ArgumentException>(() => RelationRows.KindOf<Yard>(makers));
    }

    [Fact]
    public void A_hop_allocates_nothing_whichever_module_declares_it()
    {
        var (makers, yard, maker) = (0, Graph.NodesOf<Yard>()[0], Nvidia);
        Walk();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(8, makers);

        void Walk()
        {
            foreach (var _ in maker.Makes) makers++;
            foreach (var _ in yard.Bays) makers++;
            foreach (var _ in Depot.OwnedBy(maker)) makers++;
        }
    }
}
