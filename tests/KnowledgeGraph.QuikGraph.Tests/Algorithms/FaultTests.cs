using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Condensation;
using QuikGraph.Algorithms.MaximumFlow;
using QuikGraph.Algorithms.MinimumSpanningTree;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.Search;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>
/// What docs/quikgraph.md says of QuikGraph 2.5.0 itself, as observed. Where a test fails with another version of QuikGraph, the page is
/// out of date. What would not end is stopped after a number of steps.
/// </summary>
public sealed class FaultTests
{
    [Fact]
    public void A_bipartite_matching_can_have_edges_that_share_an_end()
    {
        // Two of the edges at most have no end in common: 0 and 2 lead to 5 alone.
        var view = Joined((0, 5), (1, 3), (1, 5), (1, 4), (2, 5));
        var nodes = view.Graph.Nodes;
        var strangers = view.Graph.Where(_ => true).Nodes;
        var next = 0;
        var matching = new MaximumBipartiteMatchingAlgorithm<Node, MutableEdge<Node>>(
            view.ToMutable(), nodes.Take(3), nodes.Skip(3).Take(3), () => strangers[next++], MutableEdge<Node>.Add);
        matching.Compute();
        Assert.Equal(
            [(0, 5), (1, 3), (1, 4), (2, 5), (5, 1)], matching.MatchedEdges.Select(edge => (edge.Source.Index, edge.Target.Index)).Order());
        Assert.Equal(
            (5, 1), matching.MatchedEdges.Where(edge => edge.IsAdded).Select(edge => (edge.Source.Index, edge.Target.Index)).Single());

        // A flow through edges of capacity 1 is right.
        var (start, end) = (6, 7);
        var flow = Joined((0, 5), (1, 3), (1, 5), (1, 4), (2, 5), (start, 0), (start, 1), (start, 2), (3, end), (4, end), (5, end)).Graph;
        Assert.Equal(2, flow.MaximumFlow(flow.Nodes[start], flow.Nodes[end], _ => 1).Value);
    }

    [Fact]
    public void Merging_nodes_of_a_dense_graph_multiplies_edges()
    {
        const int Limit = 50_000;
        var six = Enumerable.Range(0, 6);
        var view = Joined([.. from one in six from other in six where one != other select (one, other), (6, 0), (5, 7)]);
        var condensed = new BidirectionalGraph<Node, MergedEdge<Node, RelationEdge>>();
        var added = 0;
        condensed.EdgeAdded += _ => Stop(++added > Limit);
        var merge = new EdgeMergeCondensationGraphAlgorithm<Node, RelationEdge>(view, condensed, node => node.Index >= 6);
        Assert.Throws<StoppedException>(merge.Compute);
        Assert.Equal(32, view.EdgeCount);
    }

    [Fact]
    public void Best_first_search_does_not_end_where_a_cycle_does_not_lead_to_the_target()
    {
        const int Limit = 10_000;
        var view = Joined((0, 1), (1, 0));
        var asked = 0;
        var search = new BestFirstFrontierSearchAlgorithm<Node, RelationEdge>(view, Weight, DistanceRelaxers.ShortestDistance);
        Assert.Throws<StoppedException>(() => search.Compute(view.Graph.Nodes[0], view.Graph.Nodes[2]));

        double Weight(RelationEdge edge)
        {
            Stop(++asked > Limit);
            return 1;
        }
    }

    [Fact]
    public void The_undirected_adapter_has_no_edge_by_its_position()
    {
        var view = Joined((0, 1));
        var adapter = new UndirectedBidirectionalGraph<Node, RelationEdge>(view);
        Assert.Throws<NotSupportedException>(() => adapter.AdjacentEdge(view.Graph.Nodes[0], 0));
        Assert.Equal(view.Edges.Single(), view.AsUndirected().AdjacentEdge(view.Graph.Nodes[0], 0));
    }

    [Fact]
    public void PageRank_loses_the_rank_of_nodes_that_no_edge_leaves_and_else_adds_up_to_the_number_of_nodes()
    {
        Assert.Equal(12, Sum(Joined([.. Enumerable.Range(0, 12).Select(node => (node, (node + 1) % 12))])), 1e-6);

        // One edge: of 12 nodes 11 have (1 − 0.85), and the one that it enters has 0.85 of that more.
        Assert.Equal((11 * 0.15) + 0.15 + (0.85 * 0.15), Sum(Joined((0, 1))), 1e-6);
        Assert.Equal(1, Joined((0, 1)).Graph.PageRank().Sum(pair => pair.Value), 1e-6);

        static double Sum(RelationGraph<Node, RelationEdge> view)
        {
            var algorithm = new PageRankAlgorithm<Node, RelationEdge>(view) { MaxIterations = 500, Tolerance = 1e-12 };
            algorithm.Compute();
            return algorithm.GetRanksSum();
        }
    }

    [Fact]
    public void Prim_fails_at_an_edge_from_a_node_to_itself_and_where_the_graph_is_not_connected()
    {
        static double Weight(RelationEdge edge) => edge.Source == edge.Target ? 1 : 8;
        var undirected = Joined((0, 1), (1, 1)).AsUndirected();
        Assert.Throws<NullReferenceException>(() => undirected.MinimumSpanningTreePrim(Weight).ToList());
        Assert.Single(Joined((0, 1)).AsUndirected().MinimumSpanningTreePrim(Weight));
        Assert.Equal([8.0], undirected.MinimumSpanningTreeKruskal(Weight).Select(Weight));

        // The other ten nodes are not joined with these.
        Assert.Throws<InvalidOperationException>(new PrimMinimumSpanningTreeAlgorithm<Node, RelationEdge>(undirected, Weight).Compute);
    }

    [Fact]
    public void Yen_takes_an_edge_for_another_one_beside_it_where_edges_are_equal_by_their_ends()
    {
        var graph = Complete.Graph.Where(Beside);
        static double Weight(RelationEdge edge) => edge.Relation.Name == "To" ? 2 : 8;
        var (from, to) = (graph.Nodes[0], graph.Nodes[1]);
        var own = new AdjacencyGraph<Node, EquatableTaggedEdge<Node, double>>();
        foreach (var edge in graph.AsQuikGraph().Edges.OrderBy(Weight))
            own.AddVerticesAndEdge(new EquatableTaggedEdge<Node, double>(edge.Source, edge.Target, Weight(edge)));
        Assert.All(Weights(own), weight => Assert.Equal(2, weight));
        Assert.Equal([2, 8], Weights(graph.AsQuikGraph().ToMutableTagged(Weight)));

        IEnumerable<double> Weights(AdjacencyGraph<Node, EquatableTaggedEdge<Node, double>> copy) =>
            new YenShortestPathsAlgorithm<Node>(copy, from, to, 9).Execute().Select(path => path.Sum(edge => edge.Tag));
    }

    [Fact]
    public void A_balanced_graph_lacks_the_edges_of_deficient_nodes()
    {
        var view = Joined((0, 1), (2, 3));
        var copy = view.ToMutable();
        var strangers = view.Graph.Where(_ => true).Nodes;
        var next = 0;
        var balancer = new GraphBalancerAlgorithm<Node, MutableEdge<Node>>(
            copy, view.Graph.Nodes[0], view.Graph.Nodes[1], () => strangers[next++], MutableEdge<Node>.Add);
        balancer.Balance();
        Assert.True(copy.ContainsEdge(Assert.Single(balancer.SurplusEdges)));
        Assert.False(copy.ContainsEdge(Assert.Single(balancer.DeficientEdges)));
    }

    [Fact]
    public void A_transitive_reduction_keeps_edges_side_by_side()
    {
        var graph = Complete.Graph.Where(Beside);
        Assert.Equal(2, graph.AsQuikGraph().ComputeTransitiveReduction().EdgeCount);
    }

    /// <summary>Twelve nodes, and an edge for each pair of numbers.</summary>
    private static RelationGraph<Node, RelationEdge> Joined(params (int Source, int Target)[] pairs)
    {
        var view = Complete.Graph.Where(fact => fact.Member.Name == "To" && pairs.Contains((fact.Subject.Index, fact.Object!.Value.Index)))
            .AsQuikGraph();
        Assert.Equal(pairs.Length, view.EdgeCount);
        return view;
    }

    /// <summary>The two facts of different relations that lead from the first node to the second.</summary>
    private static bool Beside(Fact fact) => fact.Member.Name is "To" or "Also" && (fact.Subject.Index, fact.Object!.Value.Index) is (0, 1);

    private static void Stop(bool isTooLong)
    {
        if (isTooLong) throw new StoppedException();
    }

    private sealed class StoppedException : Exception;
}
