using KnowledgeGraph.Seeds;
using Samples.SupplyChain;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>A kind whose nodes no edge joins in any view is an error, and a view that hides the edges is not.</summary>
public sealed class NoEdgeTests
{
    private static readonly QuikGraphOptions Derived = new() { IncludeDerived = true };

    private static readonly QuikGraphOptions Both =
        new() { Relations = [Topic.Schema.LikenedTo, Topic.Schema.Challenges], IncludeDerived = true };

    private static readonly Graph Nothing = Race.Graph.Where(_ => false);

    [Fact]
    public void A_kind_that_no_stated_edge_joins_is_named_with_the_remedy()
    {
        AssertError(
            "No stated edge of Race joins two nodes of the kind Chip, so the graph would have no edges. "
                + "Name the kind Hardware, which includes Chip and has some, or call AsQuikGraph without a kind, "
                + "for nodes of all kinds. (Parameter 'T')",
            () => Race.Graph.AsQuikGraph<Chip>(),
            () => Race.Graph.AsQuikGraph<Chip>(new QuikGraphOptions()));
        AssertError(
            "No stated or derived edge of Race joins two nodes of the kind Chip, so the graph would have no edges. "
                + "Name the kind Hardware, which includes Chip and has some, or call AsQuikGraph without a kind, "
                + "for nodes of all kinds. (Parameter 'T')",
            () => Race.Graph.AsQuikGraph<Chip>(Derived));

        // An abstract kind, and one with a concrete kind above that has edges.
        AssertError(
            "No stated edge of Race joins two nodes of the kind Expression, so the graph would have no edges. "
                + "Name the kind Topic, which includes Expression and has some, or call AsQuikGraph without a kind, "
                + "for nodes of all kinds. (Parameter 'T')",
            () => Race.Graph.AsQuikGraph<Expression>());
        Assert.NotEqual(0, Race.Graph.AsQuikGraph<Hardware>().EdgeCount);
    }

    [Fact]
    public void So_is_one_that_no_relation_joins()
    {
        AssertError(
            "No stated relation of Chain joins two nodes of the kind Plant, so the graph would have no edges. "
                + "Declare one, or call AsQuikGraph without a kind, for nodes of all kinds. (Parameter 'T')",
            () => Chain.Graph.AsQuikGraph<Plant>(),
            () => Chain.Graph.Where(_ => false).AsQuikGraph<Plant>());
        AssertError(
            "No relation of Chain joins two nodes of the kind Plant, so the graph would have no edges. "
                + "Declare one, or call AsQuikGraph without a kind, for nodes of all kinds. (Parameter 'T')",
            () => Chain.Graph.AsQuikGraph<Plant>(Derived));
    }

    [Fact]
    public void So_is_one_that_no_edge_of_the_named_relations_joins()
    {
        AssertError(
            "No stated edge of Topic.Challenges joins two nodes of the kind Hardware, so the graph would have no edges. "
                + "Name the kind Topic, which includes Hardware and has some, or call AsQuikGraph without a kind, "
                + "for nodes of all kinds. (Parameter 'T')",
            () => Race.Graph.AsQuikGraph<Hardware>(Topic.Schema.Challenges),
            () => Nothing.AsQuikGraph<Hardware>(Topic.Schema.Challenges),
            () => Topic.Schema.Challenges.AsQuikGraph<Hardware>(),
            () => Nothing.Members[Topic.Schema.Challenges.Index].AsQuikGraph<Hardware>(),
            () => Race.Graph.AsQuikGraph<Hardware>(new QuikGraphOptions { Relations = [Topic.Schema.Challenges] }));
        AssertError(
            "No stated or derived edge of Topic.Challenges or Topic.LikenedTo joins two nodes of the kind ChipClass, "
                + "so the graph would have no edges. "
                + "Name the kind Topic, which includes ChipClass and has some, or call AsQuikGraph without a kind, "
                + "for nodes of all kinds. (Parameter 'T')",
            () => Race.Graph.AsQuikGraph<ChipClass>(Both));
    }

    [Fact]
    public void A_view_that_hides_the_edges_of_a_kind_has_none()
    {
        Assert.Equal(0, Nothing.AsQuikGraph<Company>().EdgeCount);
        Assert.Equal(Race.Companies.Count, Nothing.AsQuikGraph<Company>().VertexCount);
        Assert.Equal(0, Nothing.AsQuikGraph<Company>(Company.Schema.Backs).EdgeCount);
        Assert.Equal(0, Nothing.AsQuikGraph<Company>(Derived).EdgeCount);
        Assert.Equal(0, Nothing.AsQuikGraph<Agent>(new QuikGraphOptions { Relations = [Company.Schema.Backs] }).EdgeCount);
        Assert.Equal(0, Nothing.Members[Company.Schema.Backs.Index].AsQuikGraph<Company>().EdgeCount);
        Assert.Equal(0, Nothing.AsQuikGraph<Topic>(Company.Schema.ExposedTo).EdgeCount);

        // The graph without conditions is a view too: it hides what is only an opinion or a rumour.
        var all = Race.Graph.Including(Enum.GetValues<Modality>());
        Assert.Equal((0, 1), (Race.Graph.AsQuikGraph<Group>().EdgeCount, all.AsQuikGraph<Group>().EdgeCount));
        Assert.NotEqual(0, all.AsQuikGraph<Topic>(Company.Schema.ExposedTo).EdgeCount);
    }

    /// <summary>The error is where the graph that shows all facts has no edge, and nowhere else, whichever view is asked.</summary>
    [Fact]
    public void The_error_is_the_same_in_every_view()
    {
        var views = new[] { Race.Graph, Nothing, Race.Graph.Including(Modality.Opinion), Race.Graph.AsOf(PartialDate.Parse("2020")) };
        Assert.All(views, AssertErrorsOf<Chip>);
        Assert.All(views, AssertErrorsOf<Hardware>);
        Assert.All(views, AssertErrorsOf<Group>);
        Assert.All(views, AssertErrorsOf<Company>);
        Assert.All(views, AssertErrorsOf<Region>);
        Assert.All(views, AssertErrorsOf<Expression>);
        Assert.All(views, AssertErrorsOf<Topic>);
    }

    [Fact]
    public void A_graph_of_all_nodes_may_have_no_edge()
    {
        Assert.Equal(0, Nothing.AsQuikGraph().EdgeCount);
        Assert.Equal(0, Nothing.AsQuikGraph<Node>(Company.Schema.Backs).EdgeCount);
        Assert.Equal(0, Nothing.Members[Company.Schema.Backs.Index].AsQuikGraph().EdgeCount);
    }

    private static void AssertErrorsOf<T>(Graph view)
        where T : struct, INode<T>
    {
        var all = Race.Graph.Including(Enum.GetValues<Modality>());
        foreach (var relation in view.Members.Where(member => member is { IsRelation: true, IsDerived: false }))
        {
            var facts = all.Members[relation.Index].Facts.Where(fact => fact.IsVisible);
            var joins = facts.Any(fact => fact.Subject.Is<T>() && fact.Object!.Value.Is<T>());
            var error = Record.Exception(() => view.AsQuikGraph<T>(relation));
            Assert.Equal(joins, error is null);
            if (error is not null) Assert.IsType<ArgumentException>(error);
        }
    }

    private static void AssertError(string message, params Func<object>[] calls)
    {
        foreach (var call in calls) Assert.Equal(message, Assert.Throws<ArgumentException>(new Action(() => call())).Message);
    }
}
