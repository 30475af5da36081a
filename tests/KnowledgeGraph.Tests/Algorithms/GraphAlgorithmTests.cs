using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Algorithms;

public class GraphAlgorithmTests
{
    [Fact]
    public void Edges_are_the_visible_facts_that_options_select() => VisibleEdges.ForEach(1500, (graph, edges) =>
    {
        var allowed = RelationFilter.Create(graph, new PathOptions { Relations = edges.Options.Relations, Direction = edges.Options.Direction });
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
        CheckGroups(graph.Components(edges.Options), NaiveReachability.Components(graph.NodeCount, [.. NaiveReachability.BothWays(edges.Pairs)]));
        CheckGroups(graph.StronglyConnectedComponents(edges.Options), NaiveReachability.Components(graph.NodeCount, edges.Pairs));
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
        Assert.Equal(3, graph.Distances(graph["ExportControls"], new AlgorithmOptions { Direction = PathDirections.Either })[graph["HighFlyer"]]);

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
        Assert.Contains("did you mean “RestrictedBy”", unknown.Message, StringComparison.Ordinal);
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

        var cancelled = new AlgorithmOptions { CancellationToken = new CancellationToken(true) };
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Components(cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Distances(graph["Nobody"], cancelled));
    }

    [Fact]
    public void A_graph_without_nodes_has_no_groups()
    {
        var empty = new TestGraph("Empty").Kind("A").Build();
        Assert.Empty(empty.Components());
        Assert.Empty(empty.StronglyConnectedComponents());
    }

    private static void CheckGroups(NodeGroups groups, int[] expected)
    {
        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(node => groups[groups.IndexOf(groups.Graph.Nodes[node])][0].Index));
        Assert.Equal(expected.Distinct().Count(), groups.Count);
        Assert.Equal(groups.OrderByDescending(group => group.Count).ThenBy(group => group[0].Index).Select(group => group[0]), groups.Select(group => group[0]));
        Assert.All(groups, group => Assert.Equal(group.OrderBy(node => node.Index), group));
        Assert.Equal(expected.Length, groups.Sum(group => group.Count));
    }
}
