using KnowledgeGraph.Paths;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Algorithms;

public class GraphAlgorithmTests
{
    private static readonly Graph Graph = Race.Graph;
    private static readonly Node HighFlyer = Graph["HighFlyer"];
    private static readonly Node Stranger = new TestGraph("Other").Kind("A").Entity("A", "x").Build()["x"];
    private static readonly AlgorithmOptions Cancelled = new() { CancellationToken = new CancellationToken(true) };

    private static readonly Dictionary<string, Action> WrongArguments = new()
    {
        ["unknown relation"] = () => Assert.Equal("options", Refused<ArgumentException>(
            () => Graph.Components(new AlgorithmOptions { Relations = ["RestrictdBy"] }), "did you mean 'RestrictedBy'").ParamName),
        ["property as a relation"] = () => Refused<ArgumentException>(
            () => Graph.Components(new AlgorithmOptions { Relations = ["Founded"] })),
        ["no direction"] = () => Refused<ArgumentOutOfRangeException>(() => new AlgorithmOptions { Direction = 0 }),
        ["no thread"] = () => Refused<ArgumentOutOfRangeException>(() => new AlgorithmOptions { MaxDegreeOfParallelism = 0 }),
        ["-2 threads"] = () => Refused<ArgumentOutOfRangeException>(() => new AlgorithmOptions { MaxDegreeOfParallelism = -2 }),
        ["start of another graph"] = () => Refused<ArgumentException>(() => Graph.Distances(Stranger), "Other"),
        ["distance to a node of another graph"] = () => Refused<ArgumentException>(() => Graph.Distances(Graph["Nobody"])[Stranger]),
        ["component of a node of another graph"] = () => Refused<ArgumentException>(() => Graph.Components().IndexOf(Stranger)),
        ["default start"] = () => Refused<InvalidOperationException>(() => Graph.Distances(default)),
        ["component before the first"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.Components()[-1]),
        ["negative damping"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(damping: -0.1)),
        ["damping above 1"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(damping: 1.1)),
        ["damping that is not a number"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(damping: double.NaN)),
        ["negative tolerance"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(tolerance: -1)),
        ["tolerance that is not a number"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(tolerance: double.NaN)),
        ["-1 iterations of ranks"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.PageRank(maximumIterations: -1)),
        ["-1 iterations of communities"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.Communities(maximumIterations: -1)),
        ["negative resolution"] = () => Refused<ArgumentOutOfRangeException>(() => Graph.LeidenCommunities(resolution: -0.1)),
        ["resolution that is not a number"] = () => Refused<ArgumentOutOfRangeException>(
            () => Graph.LeidenCommunities(resolution: double.NaN)),
        ["infinite resolution"] = () => Refused<ArgumentOutOfRangeException>(
            () => Graph.Modularity(Graph.Communities(), resolution: double.PositiveInfinity)),
        ["null groups"] = () => Refused<ArgumentNullException>(() => Graph.Modularity(null!)),
        ["groups of another graph"] = () => Refused<ArgumentException>(
            () => Graph.Modularity(Stranger.Graph.Components()), "Other, not of"),
        ["negative weight"] = () => Refused<ArgumentException>(() => Graph.Distances(HighFlyer, _ => -1.5), "is -1.5"),
        ["weight that is not a number"] = () => Refused<ArgumentException>(() => Graph.Distances(HighFlyer, _ => double.NaN)),
        ["null weights"] = () => Refused<ArgumentNullException>(() => Graph.Distances(HighFlyer, (Func<Fact, double>)null!)),
        ["cancelled components"] = () => Assert.ThrowsAny<OperationCanceledException>(() => Graph.Components(Cancelled)),
        ["cancelled distances"] = () => Assert.ThrowsAny<OperationCanceledException>(() => Graph.Distances(Graph["Nobody"], Cancelled)),
        ["cancelled ranks"] = () => Assert.ThrowsAny<OperationCanceledException>(() => Graph.PageRank(Cancelled)),
        ["cancelled communities"] = () => Assert.ThrowsAny<OperationCanceledException>(() => Graph.LeidenCommunities(Cancelled)),
        ["cancelled order"] = () => Assert.ThrowsAny<OperationCanceledException>(() => Graph.TopologicalOrder(Cancelled)),
    };

    public static TheoryData<string> WrongArgumentNames => [.. WrongArguments.Keys];

    [Fact]
    public void Edges_are_the_visible_facts_that_options_select() => VisibleEdges.ForEach(1500, (graph, edges) =>
    {
        var allowed = RelationFilter.Create(
            graph, new PathOptions { Relations = edges.Options.Relations, Direction = edges.Options.Direction });
        var reader = new EdgeReader(graph, allowed);
        var (compact, facts) = (reader.ReadEdges(), reader.ReadFacts());
        var found = Enumerable.Range(0, compact.NodeCount).SelectMany(node =>
            Enumerable.Range(compact.Starts[node], compact.DegreeOf(node)).Select(edge => (node, compact.Targets[edge], facts[edge])));
        Assert.Equal(edges.Arcs.Order(), found.Order());
        Assert.Equal(edges.Pairs.Select(arc => (arc.To, arc.From)).Order(), Enumerable.Range(0, compact.NodeCount)
            .SelectMany(node => compact.Transposed.NeighborsOf(node).ToArray().Select(target => (node, target))).Order());
    });

    [Fact]
    public void Distances_and_components_are_those_of_naive_searches_whatever_the_options() => VisibleEdges.ForEach(600, (graph, edges) =>
    {
        var from = graph.Nodes[edges.Arcs.Count % graph.NodeCount];
        var distances = graph.Distances(from, edges.Options);
        Assert.Equal(NaiveReachability.Hops(graph.NodeCount, edges.Pairs, from.Index), graph.Nodes.Select(node => distances[node] ?? -1));
        CheckGroups(
            graph.Components(edges.Options), NaiveReachability.Components(graph.NodeCount, [.. NaiveReachability.BothWays(edges.Pairs)]));
        CheckGroups(graph.StronglyConnectedComponents(edges.Options), NaiveReachability.Components(graph.NodeCount, edges.Pairs));
    });

    [Fact]
    public void Orders_cycles_and_weights_are_of_the_facts_that_options_select() => VisibleEdges.ForEach(600, (graph, edges) =>
    {
        var order = graph.TopologicalOrder(edges.Options);
        var cycle = graph.FindCycle(edges.Options);
        Assert.Equal(order is null, cycle is not null);
        if (order is { } nodes)
        {
            var places = Enumerable.Range(0, nodes.Count).ToDictionary(place => nodes[place].Index);
            Assert.All(edges.Pairs, arc => Assert.True(places[arc.From] < places[arc.To], $"{arc} is against the order"));
        }

        if (cycle is not null)
        {
            Assert.Equal(cycle.Start, cycle.End);
            Assert.All(cycle.Steps, step => Assert.Contains((step.From.Index, step.To.Index, step.Fact.Index), edges.Arcs));
        }

        var from = graph.Nodes[edges.Arcs.Count % graph.NodeCount];
        var distances = graph.Distances(from, fact => fact.Index % 5, edges.Options);
        var expected = NaiveReachability.Distances(
            graph.NodeCount, [.. edges.Arcs.Select(arc => (arc.From, arc.To, arc.Fact % 5.0))], from.Index);
        Assert.Equal(expected, graph.Nodes.Select(node => distances[node] ?? double.PositiveInfinity));
        Assert.Equal(expected.Count(double.IsFinite), graph.DepthFirst(from, edges.Options).Count);
    });

    [Fact]
    public void Ranks_and_communities_are_of_the_facts_that_options_select() => VisibleEdges.ForEach(400, (graph, edges) =>
    {
        var ranks = graph.PageRank(edges.Options, damping: 0.7, maximumIterations: 7, tolerance: 0);
        var expected = NaiveRanks.PageRank(graph.NodeCount, edges.Pairs, 0.7, 7);
        foreach (var (node, rank) in ranks) Assert.Equal(expected[node.Index], rank, 1e-14);

        CheckGroups(graph.Communities(edges.Options, 4), FirstOfEach(NaiveRanks.Labels(graph.NodeCount, edges.Ends, 4)));

        var around = graph.Nodes.Select(
            node => edges.Ends.Where(end => end.From == node.Index && end.To != node.Index).Select(end => end.To).ToHashSet()).ToArray();
        var triangles = graph.Triangles(edges.Options);
        Assert.Equal(
            around.Select(near => near.Sum(a => near.LongCount(b => around[a].Contains(b))) / 2), triangles.Select(pair => pair.Value));
        var joined = edges.Pairs.Where(arc => arc.From != arc.To).Distinct().ToArray();
        var clustering = graph.ClusteringCoefficients(edges.Options);
        Assert.Equal(
            around.Select(
                near => near.Count < 2
                    ? 0
                    : joined.Count(arc => near.Contains(arc.From) && near.Contains(arc.To)) / (near.Count * (near.Count - 1.0))),
            clustering.Select(pair => pair.Value));
    });

    [Fact]
    public void Cores_and_centralities_are_of_the_facts_that_options_select() => VisibleEdges.ForEach(400, (graph, edges) =>
    {
        var hops = graph.Nodes.Select(node => NaiveReachability.Hops(graph.NodeCount, edges.Pairs, node.Index)).ToArray();
        // Each pair has so many nodes between.
        var inner = hops.SelectMany(row => row).Where(distance => distance > 1).Sum(distance => distance - 1);
        Assert.Equal(inner, graph.Betweenness(edges.Options).Sum(pair => pair.Value), 1e-9);
        var closeness = graph.Closeness(edges.Options);
        foreach (var (node, value) in closeness)
        {
            var reached = hops[node.Index].Where(distance => distance > 0).ToArray();
            Assert.Equal(reached.Length == 0 ? 0 : reached.Length / reached.Average() / (graph.NodeCount - 1), value, 1e-12);
        }

        var cores = graph.CoreNumbers(edges.Options);
        var neighbors = edges.Ends.Where(end => end.From != end.To).Distinct().ToArray();
        foreach (var (node, core) in cores) Assert.True(
            Core(core).Contains(node.Index) && !Core(core + 1).Contains(node.Index), $"{node} is in core {core}");

        HashSet<int> Core(int k)
        {
            var left = Enumerable.Range(0, graph.NodeCount).ToHashSet();
            while (left.RemoveWhere(one => neighbors.Count(end => end.From == one && left.Contains(end.To)) < k) > 0)
            {
            }

            return left;
        }
    });

    [Fact]
    public void The_facts_of_the_small_graph_give_what_one_sees()
    {
        var graph = Race.Graph;
        var distances = graph.Distances(graph["HighFlyer"]);
        Assert.Equal(0, distances[graph["HighFlyer"]]);
        Assert.Equal(3, distances[graph["ExportControls"]]);
        Assert.Null(distances[graph["Nobody"]]);
        Assert.Null(distances[graph["H20"]]); // Only rumoured.
        Assert.Null(graph.Distances(graph["ExportControls"])[graph["HighFlyer"]]);
        Assert.Equal(
            3, graph.Distances(graph["ExportControls"], new AlgorithmOptions { Direction = PathDirection.Either })[graph["HighFlyer"]]);

        var components = graph.Components();
        Assert.Equal(components.IndexOf(graph["HighFlyer"]), components.IndexOf(graph["ExportControls"]));
        Assert.Equal([graph["Nobody"]], components.GroupOf(graph["Nobody"]));
        Assert.Equal(graph.NodeCount, components.Sum(group => group.Count));
    }

    [Fact]
    public void The_top_values_are_in_order_of_value_and_then_of_node()
    {
        var graph = Race.Graph;
        var random = new Random(7);
        var values = new NodeValues<int>(graph, [.. Enumerable.Range(0, graph.NodeCount).Select(_ => random.Next(3))]);
        var expected = values.OrderByDescending(pair => pair.Value).ToArray();
        for (var count = 0; count <= graph.NodeCount + 1; count++) Assert.Equal(expected.Take(count), values.Top(count));

        var companies = graph.NodesOf<Company>();
        Assert.Equal(companies.OrderByDescending(company => values[company.AsNode()]), values.Top<Company>(100).Select(pair => pair.Key));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.Top(-1));
    }

    [Theory]
    [MemberData(nameof(WrongArgumentNames))]
    public void Wrong_arguments_are_named(string argument) => WrongArguments[argument]();

    [Fact]
    public void A_fact_of_infinite_weight_leads_nowhere() =>
        Assert.Null(Graph.Distances(HighFlyer, _ => double.PositiveInfinity)[Graph["DeepSeek"]]);

    [Fact]
    public void A_graph_without_nodes_has_no_groups()
    {
        var empty = new TestGraph("Empty").Kind("A").Build();
        Assert.Empty(empty.Components());
        Assert.Empty(empty.StronglyConnectedComponents());
        Assert.Empty(empty.Communities());
        Assert.Empty(empty.LeidenCommunities());
        Assert.Equal(0, empty.Modularity(empty.LeidenCommunities()));
        Assert.Empty(empty.PageRank());
        Assert.Empty(empty.PageRank().Top(3));
        Assert.Empty(empty.Triangles());
        Assert.Empty(empty.CoreNumbers());
        Assert.Empty(empty.Betweenness());
        Assert.Empty(empty.Closeness());
        Assert.Empty(empty.MinimumSpanningForest(_ => 1));
        Assert.Empty(empty.TopologicalOrder()!.Value);
        Assert.Null(empty.FindCycle());
    }

    private static int[] FirstOfEach(int[] labels) => Array.ConvertAll(labels, label => Array.IndexOf(labels, label));

    private static void CheckGroups(NodeGroups groups, int[] expected)
    {
        Assert.Equal(
            expected, Enumerable.Range(0, expected.Length).Select(node => groups[groups.IndexOf(groups.Graph.Nodes[node])][0].Index));
        Assert.Equal(expected.Distinct().Count(), groups.Count);
        Assert.Equal(
            groups.OrderByDescending(group => group.Count).ThenBy(group => group[0].Index).Select(group => group[0]),
            groups.Select(group => group[0]));
        Assert.All(groups, group => Assert.Equal(group.OrderBy(node => node.Index), group));
        Assert.Equal(expected.Length, groups.Sum(group => group.Count));
    }

    private static T Refused<T>(Func<object?> call, string message = "")
        where T : Exception
    {
        var error = Assert.Throws<T>(() => call());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        return error;
    }
}
