using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>Deprecated entities are out of the default view, and a view has them.</summary>
public class DeprecatedEntityTests
{
    private static readonly Graph Graph = Create().Build();

    private static readonly Graph All = Graph.IncludeDeprecated();

    [Fact]
    public void A_node_has_its_status()
    {
        Graph.Verify();
        var old = Graph["Old"];
        Assert.Equal((EntityStatus.Deprecated, "New", "It was merged."), (old.Status, old.ReplacedBy?.Key, old.StatusReason));
        Assert.Equal((EntityStatus.Current, null, null), (Graph["New"].Status, Graph["New"].ReplacedBy, Graph["New"].StatusReason));
    }

    [Fact]
    public void A_node_of_a_generated_type_has_its_status()
    {
        var company = Race.Company("DeepSeek");
        Assert.Equal((EntityStatus.Current, null, null), (company.Status, company.ReplacedBy?.AsNode().Key, company.StatusReason));
    }

    [Fact]
    public void Lists_have_only_entities_that_are_in_use()
    {
        Assert.Equal(["End", "New", "Start", "Tool"], Graph.Nodes.Select(node => node.Key));
        Assert.Equal(["End", "New", "Start"], Graph.Kinds["Technique"].Nodes.Select(node => node.Key));
        Assert.Equal(["End", "New", "Start", "Tool"], Graph.NodesOf<Node>().Select(node => node.Key));
        Assert.Equal(5, Graph.NodeCount);
        Assert.Equal(["End", "New", "Old", "Start", "Tool"], All.Nodes.Select(node => node.Key));
        Assert.Equal(["End", "New", "Old", "Start"], All.Kinds["Technique"].Nodes.Select(node => node.Key));
        Assert.Equal(1, Graph.Nodes.IndexOf(Graph["New"]));
        Assert.DoesNotContain(Graph["Old"], Graph.Nodes);
        Assert.True(All.Nodes.Contains(Graph["Old"]));
    }

    [Fact]
    public void Nothing_leads_to_it_or_on_from_it()
    {
        Assert.Null(Graph.ShortestPath(Graph["Start"], Graph["End"]));
        Assert.DoesNotContain("Old", Graph.Reachable(Graph["Start"]).Select(node => node.Key));
        Assert.Equal(2, All.ShortestPath(All["Start"], All["End"])!.Length);
        Assert.Equal(["End", "Old", "Start"], All.Reachable(All["Start"]).Select(node => node.Key).Order(StringComparer.Ordinal));
        Assert.Empty(Graph.Walk("After+").From(Graph["Start"]));
        Assert.Equal(2, All.Walk("After+").From(All["Start"]).Count);
    }

    [Fact]
    public void Its_relations_are_hidden_and_its_properties_are_not()
    {
        Assert.Equal(
            ["Name True", "After False", "After False"],
            Graph["Old"].Facts.Concat(Graph["Old"].IncomingFacts).Select(fact => $"{fact.Member.Name} {fact.IsVisible}")
                .OrderByDescending(text => text, StringComparer.Ordinal));
        Assert.All(All.Facts, fact => Assert.True(fact.IsVisible && fact.Claims.All(claim => claim.IsVisible)));
        foreach (var graph in new[] { Graph, All, Graph.Including(Modality.Rumoured) })
        {
            foreach (var fact in graph.Facts) Assert.Equal(fact.IsVisible, fact.Claims.Any(claim => claim.IsVisible));
        }
    }

    [Fact]
    public void Views_keep_what_they_include()
    {
        Assert.Equal("Techniques with deprecated entities", All.ToString());
        var view = All.Including(Modality.Rumoured).Excluding(Modality.Opinion).AsOf(new DateOnly(2024, 1, 1)).Where(_ => true);
        Assert.Contains(view["Old"], view.Nodes);
        Assert.Equal(2, view.ShortestPath(view["Start"], view["End"])!.Length);
        Assert.DoesNotContain(Graph["Old"].In(Graph.Including(Modality.Rumoured)), Graph.Including(Modality.Rumoured).Nodes);
    }

    [Fact]
    public void A_lookup_prefers_entities_in_use_and_finds_the_others()
    {
        Assert.Equal("New", Graph.Find("shared name")!.Value.Key);
        Assert.Equal("Old", Graph.Find("Old")!.Value.Key);
        Assert.Equal("Tool", Graph.Find("OLD")!.Value.Key);
        Assert.Equal("Old", Graph.Find("former name")!.Value.Key);
        Assert.Equal(["New", "Old"], Graph.FindAll("shared name").Select(node => node.Key));
        Assert.Equal("Old", Graph["Old"].Key);
    }

    [Fact]
    public void Results_of_algorithms_leave_it_out()
    {
        Assert.Equal(4, Graph.PageRank().Count);
        Assert.DoesNotContain(Graph["Old"], Graph.PageRank().Select(pair => pair.Key));
        var components = Graph.Components();
        Assert.Equal(4, components.Sum(group => group.Count));
        Assert.Equal(-1, components.IndexOf(Graph["Old"]));
        Assert.Empty(components.GroupOf(Graph["Old"]));
        Assert.Equal(5, All.Components().Sum(group => group.Count));
    }

    [Fact]
    public void A_snapshot_shows_it() => Assert.Contains(
        "\nTechnique Old \"Former name\", deprecated, replaced by New because \"It was merged.\"\n", Graph.ToSnapshot(),
        StringComparison.Ordinal);

    [Fact]
    public void A_snapshot_tells_what_is_hidden_by_status_from_what_is_hidden_by_its_claims()
    {
        var text = Create().Fact("Old", "After", "New", new TestClaim { Modality = Modality.Rumoured }).Build().ToSnapshot();
        Assert.Contains("\n  after End (deprecated)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  after Old (deprecated)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  after New (hidden)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  name \"x\"\n", text, StringComparison.Ordinal);
    }

    private static TestGraph Create() => new TestGraph("Techniques")
        .Kind("Technique").Kind("Tool").Relation("Technique", "After", "Technique", inverse: "Before")
        .Property("Technique", "Name", MemberType.Text)
        .Entity("Technique", "Start").Entity("Technique", "Old", "Former name", "Shared name").Entity("Technique", "New", "Shared name")
        .Entity("Technique", "End").Entity("Tool", "Tool", "old")
        .Fact("Start", "After", "Old").Fact("Old", "After", "End").Fact("Old", "Name", "x")
        .Status("Old", "deprecated", "New", "It was merged.");
}
