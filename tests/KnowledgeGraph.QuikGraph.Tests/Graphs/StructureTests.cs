using KnowledgeGraph.Seeds;
using QuikGraph;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>What QuikGraph's interfaces promise, held against QuikGraph's own graph of the same edges.</summary>
public sealed class StructureTests
{
    [Fact]
    public void Edges_are_ordered_by_source_as_the_out_edges_are()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var view in Views(sample))
            {
                Assert.Equal(view.Vertices.SelectMany(view.OutEdges), view.Edges);
                Assert.Equal(view.Edges.Count(), view.EdgeCount);
                Assert.Equal(view.EdgeCount == 0, view.IsEdgesEmpty);
                Assert.Equal(view.Vertices.Count(), view.VertexCount);
                Assert.Equal(view.Vertices.OrderBy(node => node.Index), view.Vertices);
            }
        }
    }

    [Fact]
    public void The_edges_are_the_visible_facts_of_the_relations()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var view in Views(sample))
            {
                var expected = new HashSet<(int, int, int)>();
                foreach (var fact in sample.Graph.Facts.Where(fact => fact.IsVisible && view.Relations.Contains(fact.Member)))
                {
                    expected.Add((fact.Subject.Index, fact.Object!.Value.Index, fact.Index));
                    if (fact.Member.IsSymmetric) expected.Add((fact.Object!.Value.Index, fact.Subject.Index, fact.Index));
                }

                Assert.Equal(expected.Count, view.EdgeCount);
                Assert.Equal(expected, view.Edges.Select(edge => (edge.Source.Index, edge.Target.Index, edge.Fact.Index)).ToHashSet());
                Assert.All(
                    view.Edges, edge => Assert.Equal((edge.Fact.Member, sample.Graph, false), (edge.Relation, edge.Graph, edge.IsDerived)));
            }
        }
    }

    /// <summary>Another edge between the same nodes is another edge.</summary>
    [Fact]
    public void A_view_contains_the_edges_of_its_relations_only()
    {
        var others = 0;
        foreach (var sample in Sample.All)
        {
            var edges = sample.Graph.AsQuikGraph().Edges.ToList();
            foreach (var relation in edges.Select(edge => edge.Relation).Distinct())
            {
                var view = sample.Graph.AsQuikGraph(relation);
                Assert.All(edges, edge => Assert.Equal(edge.Relation == relation, view.ContainsEdge(edge)));
                others += edges.Count(edge => edge.Relation != relation && view.ContainsEdge(edge.Source, edge.Target));
            }
        }

        Assert.InRange(others, 1, int.MaxValue);
    }

    [Fact]
    public void Degrees_indexes_and_lookups_are_those_of_QuikGraphs_own_graph()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var own = new BidirectionalGraph<Node, RelationEdge>();
            own.AddVertexRange(view.Vertices);
            own.AddEdgeRange(view.Edges);
            foreach (var node in view.Vertices)
            {
                Assert.Equal(own.OutEdges(node), view.OutEdges(node));
                Assert.Equal(own.InEdges(node), view.InEdges(node));
                Assert.Equal(
                    (own.OutDegree(node), own.InDegree(node), own.Degree(node)),
                    (view.OutDegree(node), view.InDegree(node), view.Degree(node)));
                Assert.Equal(
                    (own.IsOutEdgesEmpty(node), own.IsInEdgesEmpty(node)), (view.IsOutEdgesEmpty(node), view.IsInEdgesEmpty(node)));
                Assert.Equal(own.OutEdges(node), Enumerable.Range(0, view.OutDegree(node)).Select(i => view.OutEdge(node, i)));
                Assert.Equal(own.InEdges(node), Enumerable.Range(0, view.InDegree(node)).Select(i => view.InEdge(node, i)));
                Assert.True(view.TryGetOutEdges(node, out var leaving) && view.TryGetInEdges(node, out _));
                Assert.Equal(own.OutEdges(node), leaving);
                foreach (var other in sample.Starts)
                {
                    Assert.Equal(own.ContainsEdge(node, other), view.ContainsEdge(node, other));
                    Assert.Equal(own.TryGetEdge(node, other, out var expected), view.TryGetEdge(node, other, out var found));
                    Assert.Equal(expected, found);
                    Assert.True(own.TryGetEdges(node, other, out var all) & view.TryGetEdges(node, other, out var between));
                    Assert.Equal(all, between);
                }
            }

            Assert.All(view.Edges, edge => Assert.True(view.ContainsEdge(edge)));
        }
    }

    [Fact]
    public void An_index_that_is_no_edges_is_out_of_range()
    {
        var view = Race.Graph.AsQuikGraph();
        foreach (var index in new[] { -1, view.OutDegree(Company.DeepSeek), int.MaxValue })
            Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => view.OutEdge(Company.DeepSeek, index)).ParamName);
        foreach (var index in new[] { -1, view.InDegree(Company.DeepSeek), int.MaxValue })
            Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => view.InEdge(Company.DeepSeek, index)).ParamName);
        var undirected = view.AsUndirected();
        foreach (var index in new[] { -1, undirected.AdjacentEdges(Company.DeepSeek).Count(), int.MaxValue })
            Assert.Equal(
                "index", Assert.Throws<ArgumentOutOfRangeException>(() => undirected.AdjacentEdge(Company.DeepSeek, index)).ParamName);
    }

    public static TheoryData<string> Strangers => ["default", "another graph", "another kind"];

    [Theory]
    [MemberData(nameof(Strangers))]
    public void A_node_that_is_not_a_vertex_is_named_with_the_remedy(string what)
    {
        var view = Company.Schema.Backs.AsQuikGraph();
        var (node, message) = what switch
        {
            "default" => (default, "The default value of Node is not a vertex. Pass a node of Race."),
            "another graph" => (
                Complete.Graph.Nodes[0],
                "The node p00 is of Complete, but the vertices are nodes of Race. Find the node in that graph by its key."),
            _ => (
                Chip.H800.AsNode(),
                "The node H800 is not a vertex: it is of the kind Chip, which Company.Backs does not join. "
                    + "Use Graph.AsQuikGraph() for a graph of all nodes."),
        };
        var undirected = view.AsUndirected();
        Assert.False(view.ContainsVertex(node) || undirected.ContainsVertex(node));
        Assert.False(
            view.ContainsEdge(node, Company.DeepSeek) || view.ContainsEdge(Company.DeepSeek, node)
                || undirected.ContainsEdge(node, Company.DeepSeek));
        Assert.False(view.TryGetEdge(node, Company.DeepSeek, out var edge) || undirected.TryGetEdge(Company.DeepSeek, node, out edge));
        Assert.Equal(default, edge);
        Assert.False(
            view.TryGetEdges(node, Company.DeepSeek, out var edges) || view.TryGetEdges(Company.DeepSeek, node, out edges)
                || view.TryGetOutEdges(node, out edges) || view.TryGetInEdges(node, out edges));
        Assert.Null(edges);
        foreach (var call in new Action[]
        {
            () => view.OutEdges(node), () => view.InEdges(node), () => view.OutDegree(node), () => view.InDegree(node),
            () => view.Degree(node), () => view.IsOutEdgesEmpty(node), () => view.IsInEdgesEmpty(node), () => view.OutEdge(node, 0),
            () => view.InEdge(node, 0), () => view.VertexOf(node), () => undirected.AdjacentEdges(node),
            () => undirected.AdjacentDegree(node), () => undirected.IsAdjacentEdgesEmpty(node), () => undirected.AdjacentEdge(node, 0),
            () => view.ShortestPathsDijkstra(_ => 1, node), () => view.FindPath(node, Company.DeepSeek),
            () => view.FindPath(Company.DeepSeek, node), () => view.TreeBreadthFirstSearch(Company.DeepSeek)(node, out _),
        })
        {
            Assert.Equal(message, Assert.Throws<VertexNotFoundException>(call).Message);
        }
    }

    [Fact]
    public void Edges_are_equal_by_fact_and_direction_wherever_they_come_from()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var all = view.Edges.ToHashSet();
            Assert.Equal(view.EdgeCount, all.Count);
            Assert.Equal(all, view.Vertices.SelectMany(view.InEdges).ToHashSet());
            Assert.Equal(
                all,
                sample.Graph.Members.Where(member => member is { IsRelation: true, IsDerived: false })
                    .SelectMany(member => member.AsQuikGraph().Edges).ToHashSet());
            var list = view.Edges.ToList();
            for (var i = 1; i < list.Count; i++) Assert.True(list[i] != list[i - 1] && list[i] == view.Edges.ElementAt(i));
        }

        Assert.Equal(default, new RelationEdge());
        Assert.Equal("", default(RelationEdge).ToString());
        Assert.Equal(default(RelationEdge).GetHashCode(), new RelationEdge().GetHashCode());
        Assert.Contains(
            "belongs to no graph", Assert.Throws<InvalidOperationException>(() => default(RelationEdge).Source).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => default(RelationEdge).Fact);
        Assert.False(Race.Graph.AsQuikGraph().ContainsEdge(default));
        Assert.False(Race.Graph.AsQuikGraph().ContainsEdge(Complete.Graph.AsQuikGraph().Edges.First()));
        Assert.False(Company.Schema.Backs.AsQuikGraph().ContainsEdge(Race.Graph.AsQuikGraph().OutEdges(Chip.H800).First()));
    }

    [Fact]
    public void Edges_of_a_node_can_be_enumerated_again_at_once_and_on_another_thread()
    {
        var view = Complete.Graph.AsQuikGraph();
        var node = view.Vertices.First();
        var edges = view.OutEdges(node);
        var expected = Enumerable.Range(0, view.OutDegree(node)).Select(i => view.OutEdge(node, i)).ToList();
        Assert.Equal(
            expected.SelectMany(one => expected.Select(other => (one, other))),
            edges.SelectMany(one => edges.Select(other => (one, other))));
        Assert.Equal(expected, edges);
        List<RelationEdge>? elsewhere = null;
        var fresh = view.OutEdges(node);
        var thread = new Thread(() => elsewhere = [.. fresh]);
        thread.Start();
        thread.Join();
        Assert.Equal(expected, elsewhere);
        Assert.Equal(expected, fresh);

        using var enumerator = fresh.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => enumerator.Current);
        while (enumerator.MoveNext()) Assert.Equal(node, enumerator.Current.Source);
        Assert.False(enumerator.MoveNext());
        Assert.Throws<InvalidOperationException>(() => enumerator.Current);
    }

    [Fact]
    public void Degrees_and_lookups_allocate_nothing_and_a_loop_one_object()
    {
        var view = Race.Graph.AsQuikGraph();
        Node node = Company.DeepSeek, other = Chip.H800;
        Assert.True(view.OutDegree(node) + view.InDegree(node) > 1);
        long Allocated(Action action)
        {
            action();
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, Allocated(() => view.OutDegree(node)));
        Assert.Equal(0, Allocated(() => view.InDegree(node)));
        Assert.Equal(0, Allocated(() => view.OutEdge(node, 0)));
        Assert.Equal(0, Allocated(() => view.TryGetEdge(node, other, out _)));
        Assert.Equal(0, Allocated(() => view.ContainsEdge(node, other)));
        var sequence = Allocated(() => view.OutEdges(node));
        Assert.InRange(sequence, 24, 80);
        Assert.Equal(sequence, Allocated(() =>
        {
            foreach (var edge in view.OutEdges(node)) _ = edge.Target;
        }));
    }

    [Fact]
    public void A_graph_is_the_same_object_each_time()
    {
        var view = Race.Graph.Including(Modality.Rumoured);
        Assert.Same(Race.Graph.AsQuikGraph(), Race.Graph.AsQuikGraph());
        Assert.Same(view.AsQuikGraph(), view.AsQuikGraph());
        Assert.NotSame(Race.Graph.AsQuikGraph(), view.AsQuikGraph());
        Assert.Same(Company.Schema.Backs.AsQuikGraph(), Company.Schema.Backs.AsQuikGraph());
        Assert.Same(Race.Graph.AsQuikGraph<Company>(Company.Schema.Backs), Company.Schema.Backs.AsQuikGraph<Company>());
        Assert.Same(
            Race.Graph.AsQuikGraph(Company.Schema.Uses, Company.Schema.Backs),
            Race.Graph.AsQuikGraph(new QuikGraphOptions { Relations = [Company.Schema.Backs, Company.Schema.Uses] }));
        Assert.NotSame(Race.Graph.AsQuikGraph(), Race.Graph.AsQuikGraph(new QuikGraphOptions { IncludeDerived = true }));
        Assert.NotSame((object)Race.Graph.AsQuikGraph(), Race.Graph.AsQuikGraph<Node>());
        Assert.Same(Race.Graph.AsQuikGraph().AsUndirected(), Race.Graph.AsQuikGraph().AsUndirected());
    }

    private static IEnumerable<RelationGraph<Node, RelationEdge>> Views(Sample sample) =>
        sample.Graph.Members.Where(member => member is { IsRelation: true, IsDerived: false }).Select(member => member.AsQuikGraph())
            .Prepend(sample.Graph.AsQuikGraph());
}
