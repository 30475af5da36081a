using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;
using QuikGraph.Algorithms.MinimumSpanningTree;
using QuikGraph.Algorithms.Ranking;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>What weights and ranks come to: spanning trees, flows, and PageRank.</summary>
public sealed class WeightTests
{
    [Fact]
    public void Kruskals_spanning_forest_weighs_as_much_and_has_as_many_facts()
    {
        foreach (var sample in Sample.All)
        {
            var expected = sample.Graph.MinimumSpanningForest(sample.WeightOf);
            var undirected = new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());
            var found = undirected.MinimumSpanningTreeKruskal(sample.WeightOf).ToList();
            Assert.Equal(expected.Sum(sample.WeightOf), found.Sum(sample.WeightOf));
            Assert.Equal(expected.Count, found.Count);
        }
    }

    [Fact]
    public void Prims_spanning_tree_of_a_connected_graph_weighs_as_much()
    {
        var connected = 0;
        foreach (var sample in Sample.Random(150).Where(sample => sample.Graph.Components().Count == 1))
        {
            connected++;
            var undirected = new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());

            // QuikGraph's shortcut MinimumSpanningTreePrim searches by Dijkstra's queue, which fails where a node has an edge to itself.
            var found = new List<RelationEdge>();
            var algorithm = new PrimMinimumSpanningTreeAlgorithm<Node, RelationEdge>(undirected, sample.WeightOf);
            algorithm.TreeEdge += found.Add;
            algorithm.Compute();
            Assert.Equal(sample.Graph.MinimumSpanningForest(sample.WeightOf).Sum(sample.WeightOf), found.Sum(sample.WeightOf));
        }

        Assert.True(connected > 50);
    }

    [Fact]
    public void The_maximum_flow_of_Edmonds_and_Karp_is_as_great()
    {
        foreach (var sample in Sample.Random(60).Append(Sample.Seeds))
        {
            // Its algorithm adds edges of its own and wants none from a node to itself, so it works on a copy that carries the facts.
            foreach (var (from, to) in sample.Pairs.Take(8))
            {
                var copy = new AdjacencyGraph<Node, TaggedEdge<Node, double>>();
                copy.AddVertexRange(sample.Graph.Nodes);
                foreach (var edge in sample.Graph.AsQuikGraph().Edges.Where(edge => edge.Source != edge.Target))
                    copy.AddEdge(new TaggedEdge<Node, double>(edge.Source, edge.Target, sample.WeightOf(edge)));

                static TaggedEdge<Node, double> Reverse(Node source, Node target) => new(source, target, 0);
                using var reversed = new ReversedEdgeAugmentorAlgorithm<Node, TaggedEdge<Node, double>>(copy, Reverse);
                reversed.AddReversedEdges();
                var flow = copy.MaximumFlow(edge => edge.Tag, from, to, out _, Reverse, reversed);
                Assert.Equal(sample.Graph.MaximumFlow(from, to, sample.WeightOf).Value, flow);
            }
        }
    }

    [Fact]
    public void PageRank_is_the_same_up_to_the_sum_where_every_node_leads_on()
    {
        var compared = 0;
        foreach (var sample in Sample.Random(200))
        {
            // QuikGraph's ranks have the number of nodes for their sum, and what a node without facts has is lost; ours is shared among
            // all.
            var view = sample.Graph.AsQuikGraph();
            if (view.Vertices.Any(view.IsOutEdgesEmpty)) continue;
            compared++;
            var algorithm = new PageRankAlgorithm<Node, RelationEdge>(view) { MaxIterations = 500, Tolerance = 1e-12 };
            algorithm.Compute();
            foreach (var (node, rank) in sample.Graph.PageRank(maximumIterations: 500, tolerance: 1e-14))
                Assert.Equal(rank * sample.Graph.NodeCount, algorithm.Ranks[node], 1e-9);
        }

        Assert.True(compared > 50);
    }
}
