using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class PathOptionsTests
{
    private static readonly Node HighFlyer = Race.Graph["HighFlyer"];
    private static readonly Node DeepSeek = Race.Graph["DeepSeek"];
    private static readonly Node ExportControls = Race.Graph["ExportControls"];

    private static readonly Dictionary<string, Action> WrongOptions = new()
    {
        ["unknown kind to avoid"] = () => Refused<ArgumentException>(
            () => Race.Graph.Paths(HighFlyer, ExportControls, new PathOptions { Avoiding = ["Compny"] }),
            "no kind 'Compny'; did you mean 'Company'"),
        ["unknown kind to pass"] = () => Refused<ArgumentException>(
            () => Race.Graph.Reachable(HighFlyer, new PathOptions { Through = ["Chps"] }), "'Chps'"),
        ["unknown relation"] = () => Refused<ArgumentException>(
            () => Race.Graph.ShortestPaths(HighFlyer, ExportControls, new PathOptions { Relations = ["Bakcs"] })),
        ["relation in capitals"] = () => Refused<ArgumentException>(() => Find(new PathOptions { Relations = ["BACKEDBY"] })),
        ["property as a relation"] = () => Refused<ArgumentException>(
            () => Find(new PathOptions { Relations = ["founded"] }),
            "Company.Founded is a property, but only relations can be used here. Name a relation or an inverse. (Parameter 'options')"),
        ["null relation"] = () => Refused<ArgumentException>(() => Find(new PathOptions { Relations = [null!] })),
        ["null kind"] = () => Refused<ArgumentException>(() => Find(new PathOptions { Through = [null!] })),
        ["default relation"] = () => Refused<ArgumentException>(() => Find(new PathOptions { Relations = [default] })),
        ["default kind"] = () => Refused<ArgumentException>(() => Find(new PathOptions { Through = [default] })),
        ["length 0"] = () => Refused<ArgumentOutOfRangeException>(() => new PathOptions { MaximumLength = 0 }),
        ["length -1"] = () => Refused<ArgumentOutOfRangeException>(() => new PathOptions { MaximumLength = -1 }),
        ["no path"] = () => Refused<ArgumentOutOfRangeException>(() => Race.Graph.KShortestPaths(HighFlyer, ExportControls, 0)),
        ["-1 paths"] = () => Refused<ArgumentOutOfRangeException>(
            () => Race.Graph.KShortestPaths(HighFlyer, ExportControls, -1, _ => 1)),
    };

    private static readonly Dictionary<string, Action<Node>> Searches = new()
    {
        ["shortest path from it"] = node => Race.Graph.ShortestPath(node, HighFlyer),
        ["shortest path to it"] = node => Race.Graph.ShortestPath(HighFlyer, node),
        ["shortest paths"] = node => Race.Graph.ShortestPaths(HighFlyer, node),
        ["paths"] = node => Race.Graph.Paths(HighFlyer, node),
        ["k shortest paths"] = node => Race.Graph.KShortestPaths(HighFlyer, node, 1),
        ["k shortest weighted paths"] = node => Race.Graph.KShortestPaths(node, HighFlyer, 1, _ => 1),
        ["weighted path"] = node => Race.Graph.ShortestPath(HighFlyer, node, _ => 1),
        ["weighted path with a heuristic"] = node => Race.Graph.ShortestPath(HighFlyer, node, _ => 1, _ => 0),
        ["reachable nodes"] = node => Race.Graph.Reachable(node),
        ["reachable nodes of a kind"] = node => Race.Graph.Reachable<Company>(node),
        ["nodes that reach it"] = node => Race.Graph.ReachableAgainst(node, Backs),
        ["nodes along a relation"] = node => Race.Graph.ReachableAlong(node, Backs),
    };

    public static TheoryData<string> WrongOptionNames => [.. WrongOptions.Keys];

    public static TheoryData<string> SearchNames => [.. Searches.Keys];

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
    public void A_path_in_a_view_takes_what_the_view_shows()
    {
        Assert.Null(Race.Graph.ShortestPath(DeepSeek, Race.Graph["H20"]));
        var view = Race.Graph.Including(Modality.Rumoured);
        var path = view.ShortestPath(DeepSeek.In(view), view["H20"])!;
        Assert.Equal("DeepSeek ─uses→ H20", path.ToString());
        Assert.Same(view, path[0].Fact.Graph);
        Assert.Equal(view["H20"], path.End);
        Assert.Equal(Modality.Rumoured, path.WeakestModality);
        Assert.Equal(["D1"], path.Sources.Select(source => source.Key));

        var asserted = Race.Graph.Excluding(Modality.Reported, Modality.Claimed, Modality.Inferred);
        Assert.Null(asserted.ShortestPath(DeepSeek.In(asserted), asserted["H20"]));
    }

    [Fact]
    public void A_path_in_a_view_as_of_a_date_leaves_out_what_did_not_hold_then()
    {
        var options = new PathOptions { Relations = ["LedBy"] };
        Assert.NotNull(Race.Graph.ShortestPath(DeepSeek, Race.Graph["Liang"], options));
        Assert.Null(FindAsOf("2022"));
        Assert.NotNull(FindAsOf("2024"));

        GraphPath? FindAsOf(string date)
        {
            var view = Race.Graph.AsOf(PartialDate.Parse(date));
            var path = view.ShortestPath(DeepSeek.In(view), view["Liang"], options);
            Assert.Equal(path is null ? 0 : 1, view.KShortestPaths(DeepSeek.In(view), view["Liang"], 3, options).Count());
            return path;
        }
    }

    [Fact]
    public void Relations_and_kinds_are_given_as_members_and_kinds_or_by_name()
    {
        var (uses, company, chip) = (Race.Graph.Members["Company.Uses"], Race.Graph.Kinds["Company"], Race.Graph.Kinds["Chip"]);
        var byName = new PathOptions { Relations = ["Uses", "BackedBy"], Direction = PathDirection.Forward };
        var byMember = byName with { Relations = [uses, "BackedBy"] };
        Assert.Equal(
            Race.Graph.Reachable(DeepSeek, byName).Select(node => node.Key),
            Race.Graph.Reachable(DeepSeek, byMember).Select(node => node.Key));
        Assert.Equal(["DeepSeek", "H800"], Race.Graph.Reachable(DeepSeek, new PathOptions { Relations = [uses] }).Select(node => node.Key));
        Assert.Equal(
            Race.Graph.Paths(HighFlyer, DeepSeek, Either with { Avoiding = ["Chip"] }).Select(path => path.ToString()),
            Race.Graph.Paths(HighFlyer, DeepSeek, Either with { Avoiding = [chip] }).Select(path => path.ToString()));
        Assert.Equal(
            Race.Graph.Paths(HighFlyer, DeepSeek, Either with { Through = ["Company"] }).Select(path => path.ToString()),
            Race.Graph.Paths(HighFlyer, DeepSeek, Either with { Through = [company] }).Select(path => path.ToString()));
        Assert.Equal("Uses, Company.Uses", $"{(NameOr<Member>)"Uses"}, {(NameOr<Member>)uses}");
        Assert.Equal("Chip, Chip", $"{(NameOr<Kind>)"Chip"}, {(NameOr<Kind>)chip}");
        Assert.Equal((NameOr<Member>)uses, Race.Graph.Including(Modality.Rumoured).Members["Company.Uses"]);
    }

    [Fact]
    public void A_member_or_kind_of_another_graph_is_named_with_its_graph()
    {
        var other = new TestGraph().Kind("A").Relation("A", "R", "A").Entity("A", "a").Build();
        Assert.StartsWith(
            $"The member A.R is of {other}, not of {Race.Graph}.",
            Assert.Throws<ArgumentException>(() => Find(new PathOptions { Relations = [other.Members["R"]] })).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"The kind A is of {other}, not of {Race.Graph}.",
            Assert.Throws<ArgumentException>(() => Find(new PathOptions { Through = [other.Kinds["A"]] })).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Company.Founded is a property",
            Assert.Throws<ArgumentException>(() => Find(new PathOptions { Relations = [Race.Graph.Members["Founded"]] })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongOptionNames))]
    public void Wrong_options_are_named_when_the_method_is_called_and_not_when_paths_are_enumerated(string option) =>
        WrongOptions[option]();

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

    [Theory]
    [MemberData(nameof(SearchNames))]
    public void Nodes_of_another_graph_or_view_and_default_nodes_are_refused_by_every_search(string name)
    {
        var search = Searches[name];
        var view = Race.Graph.Including(Modality.Rumoured);

        Assert.Throws<InvalidOperationException>(() => search(default));
        var message = Assert.Throws<ArgumentException>(() => search(DeepSeek.In(view))).Message;
        Assert.Contains("rumoured", message, StringComparison.Ordinal);
        Assert.Contains("In(", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => search(new TestGraph("Other").Kind("A").Entity("A", "x").Build()["x"]));
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

    private static void Refused<T>(Func<object?> call, string message = "")
        where T : Exception =>
        Assert.Contains(message, Assert.Throws<T>(() => call()).Message, StringComparison.Ordinal);
}
