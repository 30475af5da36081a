using KnowledgeGraph.QuikGraph.Tests.Graphs;
using KnowledgeGraph.Seeds;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;
using QuikGraph.Algorithms.ShortestPath;
using QuikGraph.Algorithms.TSP;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

/// <summary>The algorithms that want to own their graph, on copies.</summary>
public sealed class MutableTests
{
    [Fact]
    public void A_copy_has_the_edges_and_their_weights()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var copy = view.ToMutable(sample.WeightOf);
            Assert.Equal(view.Vertices, copy.Vertices);
            Assert.Equal(view.Edges, copy.Edges.Select(edge => edge.AsRelationEdge()!.Value));
            Assert.All(copy.Edges, edge => Assert.Equal((sample.WeightOf(edge.AsRelationEdge()!.Value), false), (edge.Tag, edge.IsAdded)));
            Assert.Equal(copy.EdgeCount, copy.Edges.Distinct().Count());
            Assert.Equal(
                view.Edges.Where(edge => edge.Source != edge.Target),
                view.ToMutable(selfEdges: false).Edges.Select(edge => edge.AsRelationEdge()!.Value));
            Assert.All(view.ToMutable().Edges, edge => Assert.Equal(1, edge.Tag));
            Assert.Equal(view.Edges.Select(sample.WeightOf), view.ToMutableTagged(sample.WeightOf).Edges.Select(edge => edge.Tag));
        }

        var added = MutableEdge<Node>.Add(Company.DeepSeek, Chip.H800);
        Assert.Equal((true, 0, null), (added.IsAdded, added.Tag, added.AsRelationEdge()));
        Assert.NotEqual(added, MutableEdge<Node>.Add(Company.DeepSeek, Chip.H800));
        Assert.True(added.Equals(new EquatableEdge<Node>(Company.DeepSeek, Chip.H800)));
    }

    [Fact]
    public void The_maximum_flow_is_as_great_as_ours()
    {
        foreach (var sample in Sample.Random(60).Append(Sample.Seeds))
        {
            foreach (var (from, to) in sample.Pairs.Take(8))
            {
                var copy = sample.Graph.AsQuikGraph().ToMutable(sample.WeightOf, selfEdges: false);
                using var reversed = new ReversedEdgeAugmentorAlgorithm<Node, MutableEdge<Node>>(copy, MutableEdge<Node>.Add);
                reversed.AddReversedEdges();
                var flow = copy.MaximumFlow(edge => edge.Tag, from, to, out _, MutableEdge<Node>.Add, reversed);
                Assert.Equal(sample.Graph.MaximumFlow(from, to, sample.WeightOf).Value, flow);
            }
        }
    }

    [Fact]
    public void The_paths_of_Yen_weigh_as_much_as_ours()
    {
        var compared = 0;
        foreach (var sample in Sample.Random(40).Append(Sample.Seeds))
        {
            // The edges of the copy are told apart where they are side by side.
            var graph = sample.Graph.Where(
                fact => fact.Member.Name is "To" or "Also" or "Backs" or "Uses" or "MadeBy" && fact.Subject != fact.Object);
            foreach (var (from, to) in sample.Pairs.Take(4))
            {
                var expected = graph.KShortestPaths(
                    from.In(graph), to.In(graph), 4, fact => sample.WeightOf(fact),
                    new PathOptions { Direction = PathDirection.Forward }).ToList();
                if (expected.Count == 0) continue;
                compared++;
                var yen = new YenShortestPathsAlgorithm<Node>(
                    graph.AsQuikGraph().ToMutableTagged(edge => sample.WeightOf(edge.Fact)), from.In(graph), to.In(graph), 4);
                var found = yen.Execute().Select(edges => edges.ToPath()).ToList();
                Assert.Equal(expected[0].Weight, found[0].Weight);
                Assert.All(found, path => Assert.Equal((from.In(graph), to.In(graph)), (path.Start, path.End)));
                Assert.All(found, path => Assert.Equal(path.Weight, path.Steps.Sum(step => sample.WeightOf(step.Fact))));
                Assert.Equal(found.Count, found.Distinct().Count());
            }
        }

        Assert.True(compared > 30);
    }

    [Fact]
    public void The_transitive_closure_has_an_edge_to_all_that_a_node_leads_to()
    {
        foreach (var sample in Sample.Acyclic)
        {
            var closure = sample.Graph.AsQuikGraph().ToMutable().ComputeTransitiveClosure(MutableEdge<Node>.Add);
            foreach (var start in closure.Vertices)
            {
                var expected = sample.Graph.Distances(start).Where(pair => pair.Value > 0).Select(pair => pair.Key);
                Assert.Equal(expected, closure.OutEdges(start).Select(edge => edge.Target).Distinct().OrderBy(node => node.Index));
            }
        }
    }

    [Fact]
    public void An_Eulerian_trail_takes_every_edge_once()
    {
        // The symmetric facts are an edge in each direction, so that as many edges leave a node as enter it.
        var found = 0;
        foreach (var sample in Sample.Random(60))
        {
            var joins = sample.Graph.Where(fact => fact.Member.IsSymmetric && fact.Subject != fact.Object);
            var copy = joins.AsQuikGraph().ToMutable();
            copy.RemoveVertexIf(node => copy.Degree(node) == 0);
            if (copy.EdgeCount == 0 || copy.EdgeCount > 40) continue;
            var components = new Dictionary<Node, int>();
            if (copy.WeaklyConnectedComponents(components) > 1) continue;
            var trail = new EulerianTrailAlgorithm<Node, MutableEdge<Node>>(copy);
            trail.Compute();
            Assert.Equal(copy.EdgeCount, trail.Circuit.Distinct().Count());
            var path = trail.Circuit.ToPath();
            Assert.Equal(path.Start, path.End);
            Assert.Equal(copy.EdgeCount, path.Length);
            found++;
        }

        Assert.True(found > 0);
    }

    [Fact]
    public void The_travelling_salesman_goes_the_shortest_way_round()
    {
        var points = Complete.Graph.Nodes.Take(5).ToHashSet();
        var graph = Complete.Graph.Where(
            fact =>
                fact.Member.Name == "To" && fact.Subject != fact.Object && points.Contains(fact.Subject)
                && points.Contains(fact.Object!.Value));
        for (var seed = 0; seed < 20; seed++)
        {
            double WeightOf(Fact fact) => 1 + (((fact.Index * 7919L) + (seed * 104729L)) % 17);
            var copy = graph.AsQuikGraph().ToMutable(edge => WeightOf(edge.Fact));
            copy.RemoveVertexIf(node => copy.Degree(node) == 0);
            var salesman = new TSP<Node, MutableEdge<Node>, BidirectionalGraph<Node, MutableEdge<Node>>>(copy, edge => edge.Tag);
            salesman.Compute();
            var expected = Orders(copy.Vertices.ToList()).Min(order => order.Zip(order.Skip(1).Append(order[0]))
                .Sum(pair => copy.TryGetEdge(pair.First, pair.Second, out var edge) ? edge.Tag : double.PositiveInfinity));
            Assert.Equal(expected, salesman.ResultPath.Edges.Sum(edge => edge.Tag));
            Assert.All(salesman.ResultPath.Edges, edge => Assert.False(edge.IsAdded));
        }
    }

    /// <summary>All orders of nodes, the first of which stays where it is.</summary>
    private static IEnumerable<List<Node>> Orders(List<Node> nodes)
    {
        if (nodes.Count <= 1) return [nodes];
        return from order in Orders(nodes[..^1])
            from place in Enumerable.Range(1, order.Count)
            select (List<Node>)[.. order[..place], nodes[^1], .. order[place..]];
    }
}
