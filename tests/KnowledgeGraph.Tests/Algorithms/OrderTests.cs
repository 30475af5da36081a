using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class OrderTests
{
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

    private static void CheckCycle(RandomEdges edges, int[] cycle)
    {
        var sources = Array.ConvertAll(cycle, edge => Enumerable.Range(0, edges.Nodes).First(node => edges.Graph.Starts[node + 1] > edge));
        for (var i = 0; i < cycle.Length; i++) Assert.Equal(sources[(i + 1) % cycle.Length], edges.Graph.Targets[cycle[i]]);
        Assert.Distinct(sources);
    }
}
