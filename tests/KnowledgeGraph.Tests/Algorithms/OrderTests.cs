using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class OrderTests
{
    private static readonly Func<Random, double>[] Weights =
    [
        _ => 1,
        random => random.Next(3),
        random => random.Next(256),
        random => random.Next(4096),
        random => random.Next(3) == 0 ? 4095 : random.Next(2),
        random => random.Next(5000),
        random => random.NextInt64(1L << 60),
        random => random.NextDouble(),
        random => random.Next(8) / 4.0,
        random => random.Next(3) == 0 ? -0.0 : random.Next(2),
        random => Math.Pow(2, random.Next(-1074, 1023)),
        random => random.Next(2) == 0 ? double.Epsilon * random.Next(4) : double.MaxValue / random.Next(1, 4),
    ];

    [Fact]
    public void A_graph_has_either_an_order_or_a_cycle()
    {
        var (ordered, cyclic) = (0, 0);
        RandomEdges.ForEach(10_000, edges =>
        {
            var order = TopologicalSort.Order(edges.Graph, default);
            var cycle = new DepthFirstSearch(edges.Graph, default).FindCycle();
            Assert.Equal(order is null, cycle.Length > 0);
            if (order is null)
            {
                cyclic++;
                CheckCycle(edges, cycle);
                return;
            }

            ordered++;
            Assert.Equal(Enumerable.Range(0, edges.Nodes), order.Order());
            Assert.All(
                edges.Arcs,
                arc => Assert.True(Array.IndexOf(order, arc.From) < Array.IndexOf(order, arc.To), $"{arc} is against the order"));
        });
        Assert.True(ordered > 300 && cyclic > 300, $"{ordered} graphs have an order and {cyclic} a cycle: too few to test anything");
    }

    [Fact]
    public void A_depth_first_search_goes_on_from_the_last_node_that_has_edges_left() => RandomEdges.ForEach(10_000, edges =>
    {
        var order = new List<int>();
        Visit(0);
        Assert.Equal(order, new DepthFirstSearch(edges.Graph, default).Preorder(0));

        void Visit(int node)
        {
            order.Add(node);
            foreach (var target in edges.Graph.NeighborsOf(node).ToArray())
            {
                if (!order.Contains(target)) Visit(target);
            }
        }
    });

    [Fact]
    public void Weighted_distances_are_those_of_a_naive_search() => RandomEdges.ForEach(10_000, edges =>
    {
        var arcs = edges.Edges.Select((edge, i) => (edge.From, edge.To, edges.Weights[i]));
        if (edges.IsUndirected) arcs = arcs.Concat(edges.Edges.Select((edge, i) => (edge.To, edge.From, edges.Weights[i])));
        var sorted = arcs.OrderBy(arc => arc.From).ToArray();
        var graph = CompactGraph.FromEdges(edges.Nodes, [.. sorted.Select(arc => arc.From)], [.. sorted.Select(arc => arc.To)]);
        var from = edges.Edges.Count % edges.Nodes;
        Assert.Equal(
            NaiveReachability.Distances(edges.Nodes, sorted, from),
            WeightedDistances.From(graph, [.. sorted.Select(arc => arc.Item3)], from, default));
    });

    [Fact]
    public void Weighted_distances_of_weights_of_all_sizes_are_the_same_bits_as_those_of_a_naive_search()
    {
        var (whole, reached) = (0, 0);
        RandomEdges.ForEach(20_000, edges =>
        {
            var sorted = edges.Edges.OrderBy(edge => edge.From).ToArray();
            var graph = CompactGraph.FromEdges(edges.Nodes, [.. sorted.Select(edge => edge.From)], [.. sorted.Select(edge => edge.To)]);
            var random = new Random(edges.Edges.Count);
            var (size, isExcluding) = (random.Next(Weights.Length), random.Next(2) == 0);
            var weights = Array.ConvertAll(
                sorted, _ => isExcluding && random.Next(4) == 0 ? double.PositiveInfinity : Weights[size](random));
            var from = edges.Edges.Count % edges.Nodes;
            var expected = NaiveReachability.Distances(
                edges.Nodes, [.. sorted.Select((edge, i) => (edge.From, edge.To, weights[i]))], from);
            Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits),
                WeightedDistances.From(graph, weights, from, default).Select(BitConverter.DoubleToInt64Bits));
            if (WholeWeights.Of(edges.Nodes, weights) is not null) whole++;
            reached += expected.Count(double.IsFinite);
        });
        Assert.InRange(whole, 5000, 15_000);
        Assert.True(reached > 100_000, $"only {reached} nodes are reached");
    }

    [Fact]
    public void Weights_are_whole_and_small_only_if_all_that_are_taken_are()
    {
        Assert.Equal(0, WholeWeights.Of(3, [])?.Greatest);
        Assert.Equal(0, WholeWeights.Of(3, [double.PositiveInfinity, 0, -0.0])?.Greatest);
        Assert.Equal(4095, WholeWeights.Of(3, [1, 4095, double.PositiveInfinity])?.Greatest);
        Assert.Null(WholeWeights.Of(3, [1, 4096]));
        Assert.Null(WholeWeights.Of(3, [1, 0.5]));
        Assert.Null(WholeWeights.Of(3, [1e300]));
        Assert.Null(WholeWeights.Of(1_000_000, [4000])); // A distance could be more than an int holds.
        Assert.Equal(2000, WholeWeights.Of(1_000_000, [2000])?.Greatest);
    }

    [Fact]
    public void Distances_along_a_chain_are_found_across_gaps_of_all_lengths()
    {
        const int Nodes = 20_000;
        foreach (var greatest in (int[])[0, 1, 63, 64, 65, 127, 128, 4095])
        {
            var random = new Random(greatest);
            double[] weights = [.. Enumerable.Range(0, Nodes - 1).Select(_ => (double)random.Next(greatest + 1))];
            var graph = CompactGraph.FromEdges(Nodes, [.. Enumerable.Range(0, Nodes - 1)], [.. Enumerable.Range(1, Nodes - 1)]);
            var expected = new double[Nodes];
            for (var i = 1; i < Nodes; i++) expected[i] = expected[i - 1] + weights[i - 1];
            Assert.Equal(expected, WeightedDistances.From(graph, weights, 0, default));
        }
    }

    private static void CheckCycle(RandomEdges edges, int[] cycle)
    {
        var sources = Array.ConvertAll(cycle, edge => Enumerable.Range(0, edges.Nodes).First(node => edges.Graph.Starts[node + 1] > edge));
        for (var i = 0; i < cycle.Length; i++) Assert.Equal(sources[(i + 1) % cycle.Length], edges.Graph.Targets[cycle[i]]);
        Assert.Distinct(sources);
    }
}
