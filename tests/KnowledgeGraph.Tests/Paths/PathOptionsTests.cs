using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class PathOptionsTests
{
    private static readonly Node HighFlyer = Race.Graph["HighFlyer"];
    private static readonly Node DeepSeek = Race.Graph["DeepSeek"];
    private static readonly Node ExportControls = Race.Graph["ExportControls"];

    [Fact]
    public void Kinds_are_passed_or_avoided_with_those_below_them_but_for_the_ends()
    {
        Assert.NotNull(Find(new PathOptions { Through = ["Company", "Chip"] }));
        Assert.NotNull(Find(new PathOptions { Through = ["Agent", "Chip"], Avoiding = ["Person"] }));
        Assert.Null(Find(new PathOptions { Through = ["Company"] }));
        Assert.Null(Find(new PathOptions { Through = [] }));
        Assert.Null(Find(new PathOptions { Avoiding = ["Chip"] }));
        Assert.Null(Find(new PathOptions { Through = ["Agent", "Chip"], Avoiding = ["Agent"] }));
        Assert.NotNull(Find(new PathOptions { Avoiding = ["Policy", "Person"] })); // An end may be of any kind.
        Assert.NotNull(Race.Graph.ShortestPath(HighFlyer, DeepSeek, new PathOptions { Avoiding = ["Agent"] }));
        Assert.Equal(3, Race.Graph.Paths(HighFlyer, DeepSeek, Either).Count());
        Assert.Equal(2, Race.Graph.Paths(HighFlyer, DeepSeek).Count()); // Liang Wenfeng is known to both, and leads neither.
        Assert.Single(Race.Graph.Paths(HighFlyer, DeepSeek, new PathOptions { Avoiding = ["Person"] }));
        Assert.Equal(
            ["DeepSeek", "High-Flyer", "Liang Wenfeng", "H800"],
            Race.Graph.Reachable(DeepSeek, Either with { Avoiding = ["Chip"] }).Select(node => node.Label));
    }

    [Fact]
    public void Modalities_are_those_that_count_and_the_result_is_of_the_graph_that_was_asked()
    {
        var h20 = Race.Graph["H20"];
        Assert.Null(Race.Graph.ShortestPath(DeepSeek, h20));
        var path = Race.Graph.ShortestPath(DeepSeek, h20, new PathOptions { Modalities = [Modality.Asserted, Modality.Rumoured] })!;
        Assert.Equal("DeepSeek ─uses→ H20", path.ToString());
        Assert.Same(Race.Graph, path[0].Fact.Graph);
        Assert.Equal(h20, path.End);
        Assert.False(path[0].Fact.IsVisible);
        Assert.Equal(Modality.Rumoured, path.WeakestModality);
        Assert.Equal(["D1"], path.Sources.Select(source => source.Key));
        Assert.Null(Race.Graph.ShortestPath(DeepSeek, Race.Graph["H800"], new PathOptions { Modalities = [Modality.Rumoured] }));

        var view = Race.Graph.Including(Modality.Rumoured);
        Assert.Equal(view["H20"], view.ShortestPath(DeepSeek.In(view), view["H20"])!.End);
        Assert.Null(view.ShortestPath(DeepSeek.In(view), view["H20"], new PathOptions { Modalities = [Modality.Asserted] }));
    }

    [Fact]
    public void A_date_leaves_out_what_did_not_hold_then()
    {
        var liang = Race.Graph["Liang"];
        var options = new PathOptions { Relations = ["LedBy"], AsOf = PartialDate.Parse("2022") };
        Assert.Null(Race.Graph.ShortestPath(DeepSeek, liang, options));
        Assert.NotNull(Race.Graph.ShortestPath(DeepSeek, liang, options with { AsOf = PartialDate.Parse("2024") }));
        Assert.Null(Race.Graph.ShortestPath(DeepSeek, liang, options));
        Assert.NotNull(Race.Graph.ShortestPath(DeepSeek, liang, options with { AsOf = null }));
        Assert.Empty(Race.Graph.KShortestPaths(DeepSeek, liang, 3, options));
        Assert.Throws<ArgumentException>(
            () => Race.Graph.ShortestPath(DeepSeek, liang, options with { AsOf = PartialDate.Parse("2022/2024") }));
        Assert.Throws<ArgumentException>(() => Race.Graph.ShortestPath(DeepSeek, liang, options with { AsOf = default(PartialDate) }));
    }

    [Fact]
    public void Wrong_options_are_named_when_the_method_is_called_and_not_when_paths_are_enumerated()
    {
        var kind = Assert.Throws<ArgumentException>(
            () => Race.Graph.Paths(HighFlyer, ExportControls, new PathOptions { Avoiding = ["Compny"] }));
        Assert.Contains("no kind 'Compny'; did you mean 'Company'", kind.Message, StringComparison.Ordinal);
        Assert.Contains("'Chps'", Assert.Throws<ArgumentException>(
            () => Race.Graph.Reachable(HighFlyer, new PathOptions { Through = ["Chps"] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => Race.Graph.ShortestPaths(HighFlyer, ExportControls, new PathOptions { Relations = ["Bakcs"] }));
        Assert.Throws<ArgumentException>(() => Find(new PathOptions { Relations = ["BACKEDBY"] }));
        Assert.Equal(
            "Company.Founded is a property, but only relations can be used here. Name a relation or an inverse. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => Find(new PathOptions { Relations = ["founded"] })).Message);
        Assert.Throws<ArgumentException>(() => Find(new PathOptions { Relations = [null!] }));
        Assert.Throws<ArgumentException>(() => Find(new PathOptions { Through = [null!] }));
        Assert.Throws<ArgumentException>(() => Find(new PathOptions { Modalities = [] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(new PathOptions { Modalities = [(Modality)8] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathOptions { MaximumLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathOptions { MaximumLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Race.Graph.KShortestPaths(HighFlyer, ExportControls, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Race.Graph.KShortestPaths(HighFlyer, ExportControls, -1, _ => 1));
    }

    [Fact]
    public void A_derived_relation_has_no_facts_to_take()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Derived("A", "Twice", "A", "R/R").Entity("A", "a").Entity("A", "b")
            .Fact("a", "R", "b").Build();
        Assert.Single(graph.Paths(graph["a"], graph["b"]));
        Assert.Contains("A.Twice is derived", Assert.Throws<ArgumentException>(
            () => graph.ShortestPath(graph["a"], graph["b"], new PathOptions { Relations = ["R", "Twice"] })).Message,
            StringComparison.Ordinal);
        Assert.Contains("A.Twice is derived", Assert.Throws<ArgumentException>(
            () => graph.ReachableAgainst(graph["b"], graph.Members.Single(member => member.IsDerived))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_of_another_graph_or_view_and_default_nodes_are_refused_by_every_search()
    {
        var view = Race.Graph.Including(Modality.Rumoured);
        Assert.All(
            new Action<Node>[]
            {
                node => Race.Graph.ShortestPath(node, HighFlyer), node => Race.Graph.ShortestPath(HighFlyer, node),
                node => Race.Graph.ShortestPaths(HighFlyer, node),
                node => Race.Graph.Paths(HighFlyer, node), node => Race.Graph.KShortestPaths(HighFlyer, node, 1),
                node => Race.Graph.KShortestPaths(node, HighFlyer, 1, _ => 1),
                node => Race.Graph.ShortestPath(HighFlyer, node, _ => 1), node => Race.Graph.ShortestPath(HighFlyer, node, _ => 1, _ => 0),
                node => Race.Graph.Reachable(node), node => Race.Graph.Reachable<Company>(node),
                node => Race.Graph.ReachableAgainst(node, Backs), node => Race.Graph.ReachableAlong(node, Backs),
            },
            search =>
            {
                Assert.Throws<InvalidOperationException>(() => search(default));
                var message = Assert.Throws<ArgumentException>(() => search(DeepSeek.In(view))).Message;
                Assert.Contains("rumoured", message, StringComparison.Ordinal);
                Assert.Contains("In(", message, StringComparison.Ordinal);
                Assert.Throws<ArgumentException>(() => search(new TestGraph("Other").Kind("A").Entity("A", "x").Build()["x"]));
            });
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        var options = new PathOptions { CancellationToken = new CancellationToken(canceled: true) };
        Assert.Throws<OperationCanceledException>(() => Find(options));
        Assert.Throws<OperationCanceledException>(() => Race.Graph.ShortestPath(HighFlyer, ExportControls, _ => 1, options));
        Assert.Throws<OperationCanceledException>(() => Race.Graph.ShortestPath(HighFlyer, ExportControls, _ => 1, _ => 0, options));
        Assert.Throws<OperationCanceledException>(() => Race.Graph.Reachable(HighFlyer, options));
        Assert.Throws<OperationCanceledException>(() => Race.Graph.ShortestPaths(HighFlyer, ExportControls, options).First());
        Assert.Throws<OperationCanceledException>(() => Race.Graph.Paths(HighFlyer, ExportControls, options).First());
        Assert.Throws<OperationCanceledException>(() => Race.Graph.KShortestPaths(HighFlyer, ExportControls, 2, options).First());
        _ = Race.Graph.KShortestPaths(HighFlyer, ExportControls, 2, options); // Nothing runs before it is enumerated.
    }

    [Fact]
    public void Paths_can_be_enumerated_again_and_left_halfway()
    {
        var paths = Race.Graph.Paths(HighFlyer, DeepSeek, Either);
        Assert.Equal("High-Flyer ─backs→ DeepSeek", paths.First().ToString());
        Assert.Equal(paths.ToList(), paths.ToList());
        var weighted = Race.Graph.KShortestPaths(HighFlyer, DeepSeek, 9, fact => fact.Member.Name == "Backs" ? 9 : 1, Either);
        Assert.Equal("High-Flyer ─knows→ Liang Wenfeng ─knows→ DeepSeek", weighted.First().ToString());
        Assert.Equal([2, 2, 9], weighted.Select(path => path.Weight));
        Assert.Equal(weighted.Zip(weighted, (one, other) => one.Equals(other)), [true, true, true]);
    }

    private static readonly PathOptions Either = new() { Direction = PathDirection.Either };

    private static Member Backs => Race.Graph.Members[Race.Backs];

    private static GraphPath? Find(PathOptions options) => Race.Graph.ShortestPath(HighFlyer, ExportControls, options);
}
