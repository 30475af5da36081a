using KnowledgeGraph.Paths;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Algorithms;

public class GraphAlgorithmTests
{
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

    [Fact]
    public void Wrong_arguments_are_named()
    {
        var graph = Race.Graph;
        var unknown = Assert.Throws<ArgumentException>(() => graph.Components(new AlgorithmOptions { Relations = ["RestrictdBy"] }));
        Assert.Contains("did you mean 'RestrictedBy'", unknown.Message, StringComparison.Ordinal);
        Assert.Equal("options", unknown.ParamName);
        Assert.Throws<ArgumentException>(() => graph.Components(new AlgorithmOptions { Relations = ["Founded"] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlgorithmOptions { Direction = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlgorithmOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlgorithmOptions { MaxDegreeOfParallelism = -2 });

        var stranger = new TestGraph("Other").Kind("A").Entity("A", "x").Build()["x"];
        var foreign = Assert.Throws<ArgumentException>(() => graph.Distances(stranger));
        Assert.Contains("Other", foreign.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => graph.Distances(graph["Nobody"])[stranger]);
        Assert.Throws<ArgumentException>(() => graph.Components().IndexOf(stranger));
        Assert.Throws<InvalidOperationException>(() => graph.Distances(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Components()[-1]);

        foreach (var damping in new[] { -0.1, 1.1, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => graph.PageRank(damping: damping));
        foreach (var tolerance in new[] { -1, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => graph.PageRank(tolerance: tolerance));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.PageRank(maximumIterations: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Communities(maximumIterations: -1));
        var negative = Assert.Throws<ArgumentException>(() => graph.Distances(graph["HighFlyer"], _ => -1.5));
        Assert.Contains("is -1.5", negative.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => graph.Distances(graph["HighFlyer"], _ => double.NaN));
        Assert.Null(graph.Distances(graph["HighFlyer"], _ => double.PositiveInfinity)[graph["DeepSeek"]]);
        Assert.Throws<ArgumentNullException>(() => graph.Distances(graph["HighFlyer"], (Func<Fact, double>)null!));

        var cancelled = new AlgorithmOptions { CancellationToken = new CancellationToken(true) };
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Components(cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Distances(graph["Nobody"], cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => graph.PageRank(cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => graph.TopologicalOrder(cancelled));
    }

    [Fact]
    public void A_graph_without_nodes_has_no_groups()
    {
        var empty = new TestGraph("Empty").Kind("A").Build();
        Assert.Empty(empty.Components());
        Assert.Empty(empty.StronglyConnectedComponents());
        Assert.Empty(empty.Communities());
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
}
