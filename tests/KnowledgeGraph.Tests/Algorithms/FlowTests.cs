using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Algorithms;

public class FlowTests
{
    private static readonly Graph Graph = Race.Graph;
    private static readonly Node From = Graph["HighFlyer"];
    private static readonly Node To = Graph["DeepSeek"];

    private static readonly Graph Strangers = new TestGraph("Other").Kind("A").Relation("A", "R", "A")
        .Entity("A", "x").Entity("A", "y").Fact("x", "R", "y").Build();

    private static readonly Dictionary<string, (Type Error, Func<object?> Call)> WrongArguments = new()
    {
        ["the same node twice"] = (typeof(ArgumentException), () => Graph.MaximumFlow(From, From, _ => 1)),
        ["default end"] = (typeof(InvalidOperationException), () => Graph.MaximumFlow(From, default, _ => 1)),
        ["null capacities"] = (typeof(ArgumentNullException), () => Graph.MaximumFlow(From, To, null!)),
        ["null weights"] = (typeof(ArgumentNullException), () => Graph.MinimumSpanningForest(null!)),
        ["infinite capacity"] = (typeof(ArgumentException), () => Graph.MaximumFlow(From, To, _ => double.PositiveInfinity)),
        ["weight that is not a number"] = (typeof(ArgumentException), () => Graph.MinimumSpanningForest(_ => double.NaN)),
        ["end of another graph"] = (typeof(ArgumentException), () => Graph.MaximumFlow(From, Strangers["x"], _ => 1)),
        ["fact of another graph"] = (typeof(ArgumentException), () => Graph.MaximumFlow(From, To, _ => 1)[Strangers.Facts[0]]),
    };

    public static TheoryData<string> WrongArgumentNames => [.. WrongArguments.Keys];

    [Fact]
    public void A_flow_is_as_great_as_the_least_of_all_cuts()
    {
        var flowing = 0;
        RandomEdges.ForEach(10_000, edges =>
        {
            if (edges.Nodes < 2) return;
            var capacities = Array.ConvertAll(edges.Weights, weight => Math.Floor(weight * 10));
            int[] sources = [.. edges.Edges.Select(edge => edge.From)], targets = [.. edges.Edges.Select(edge => edge.To)];
            var (from, to) = (edges.Edges.Count % edges.Nodes, (edges.Edges.Count + 1) % edges.Nodes);
            var network = new FlowNetwork(edges.Nodes, sources, targets, capacities);
            var flows = network.Maximize(from, to, default);

            for (var edge = 0; edge < flows.Length; edge++) Assert.InRange(flows[edge], 0, capacities[edge]);
            for (var node = 0; node < edges.Nodes; node++)
            {
                if (node != from && node != to) Assert.Equal(0, Excess(node, sources, targets, flows));
            }

            var value = Excess(to, sources, targets, flows);
            var least = double.PositiveInfinity;
            for (var side = 0; side < 1 << edges.Nodes; side++)
            {
                if ((side >> from & 1) == 1 && (side >> to & 1) == 0) least = Math.Min(least, CapacityOf(node => (side >> node & 1) == 1));
            }

            Assert.Equal(least, value);
            Assert.Equal(least, CapacityOf(network.IsBeforeCut));
            flowing += value > 0 ? 1 : 0;

            double CapacityOf(Func<int, bool> isBefore) =>
                Enumerable.Range(0, capacities.Length).Where(edge => isBefore(sources[edge]) && !isBefore(targets[edge]))
                    .Sum(edge => capacities[edge]);
        }, maximumNodes: 8);
        Assert.True(flowing > 300, $"something flows in only {flowing} graphs: too few to test anything");
    }

    [Fact]
    public void The_flow_of_a_graph_goes_along_its_facts_and_is_limited_by_its_cut() => VisibleEdges.ForEach(600, (graph, edges) =>
    {
        if (graph.NodeCount < 2) return;
        var (from, to) = (graph.Nodes[edges.Arcs.Count % graph.NodeCount], graph.Nodes[(edges.Arcs.Count + 1) % graph.NodeCount]);
        var flow = graph.MaximumFlow(from, to, fact => fact.Index % 4, edges.Options);
        Assert.Equal(flow.Value, flow.Cut.Sum(fact => fact.Index % 4));

        var excess = new double[graph.NodeCount];
        foreach (var fact in edges.Arcs.Select(arc => arc.Fact).Distinct().Select(index => graph.Facts[index]))
        {
            Assert.InRange(Math.Abs(flow[fact]), 0, fact.Index % 4);
            excess[fact.Subject.Index] -= flow[fact];
            excess[fact.Object!.Value.Index] += flow[fact];
        }

        for (var node = 0; node < excess.Length; node++)
            Assert.Equal(node == to.Index ? flow.Value : node == from.Index ? -flow.Value : 0, excess[node]);
        var cut = flow.Cut.Select(fact => fact.Index).ToHashSet();
        var open = edges.Arcs.Where(arc => !cut.Contains(arc.Fact) && arc.Fact % 4 > 0).Select(arc => (arc.From, arc.To));
        Assert.Equal(-1, NaiveReachability.Hops(graph.NodeCount, [.. open], from.Index)[to.Index]);
    });

    [Fact]
    public void A_minimum_spanning_forest_is_that_of_edges_taken_one_by_one() => VisibleEdges.ForEach(1500, (graph, edges) =>
    {
        var components = Enumerable.Range(0, graph.NodeCount).ToArray();
        var expected = new List<int>();
        foreach (var (from, to, fact) in edges.Arcs.OrderBy(arc => Weight(arc.Fact)).ThenBy(arc => arc.Fact))
        {
            if (components[from] == components[to]) continue;
            components = Array.ConvertAll(components, component => component == components[from] ? components[to] : component);
            expected.Add(fact);
        }

        Assert.Equal(expected.Order(), graph.MinimumSpanningForest(fact => Weight(fact.Index), edges.Options).Select(fact => fact.Index));

        static double Weight(int fact) => fact % 5 - 2;
    });

    [Fact]
    public void A_spanning_forest_joins_what_is_joined_and_weighs_no_more_than_one_grown_from_its_roots() =>
        RandomEdges.ForEach(10_000, edges =>
        {
            int[] sources = [.. edges.Edges.Select(edge => edge.From)], targets = [.. edges.Edges.Select(edge => edge.To)];
            var weights = Array.ConvertAll(edges.Weights, weight => Math.Floor(weight * 8) - 2);
            var forest = SpanningForest.Find(edges.Nodes, sources, targets, weights, default);
            var components = NaiveReachability.Components(edges.Nodes, [.. NaiveReachability.BothWays(edges.Edges)]);
            Assert.Equal(
                components,
                NaiveReachability.Components(edges.Nodes, [.. NaiveReachability.BothWays(forest.Select(edge => edges.Edges[edge]))]));
            Assert.Equal(edges.Nodes - components.Distinct().Count(), forest.Length);

            // Prim's way: again and again the lightest edge that leads out of what has grown so far.
            var weight = 0.0;
            var grown = new HashSet<int>();
            foreach (var root in components.Distinct())
            {
                for (grown.Add(root); ;)
                {
                    var outward = Enumerable.Range(0, weights.Length)
                        .Where(edge => grown.Contains(sources[edge]) != grown.Contains(targets[edge])).ToArray();
                    if (outward.Length == 0) break;
                    var lightest = outward.MinBy(edge => weights[edge]);
                    weight += weights[lightest];
                    grown.UnionWith([sources[lightest], targets[lightest]]);
                }
            }

            Assert.Equal(weight, forest.Sum(edge => weights[edge]));
        }, maximumNodes: 16);

    [Theory]
    [MemberData(nameof(WrongArgumentNames))]
    public void Wrong_arguments_are_refused(string argument)
    {
        var (error, call) = WrongArguments[argument];
        Assert.Throws(error, () => call());
    }

    [Fact]
    public void A_negative_capacity_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Graph.MaximumFlow(From, To, _ => -1));
        Assert.Contains("is -1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_has_the_amount_of_each_fact() =>
        Assert.Equal(1, Strangers.MaximumFlow(Strangers["x"], Strangers["y"], _ => 1)[Strangers.Facts[0]]);

    private static double Excess(int node, int[] sources, int[] targets, double[] flows) =>
        Enumerable.Range(0, flows.Length)
            .Sum(edge => (targets[edge] == node ? flows[edge] : 0) - (sources[edge] == node ? flows[edge] : 0));
}
