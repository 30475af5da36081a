using KnowledgeGraph.QuikGraph.Tests.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;
using QuikGraph.Predicates;

namespace KnowledgeGraph.QuikGraph.Tests.Algorithms;

public sealed class SearchTests
{
    private static readonly AlgorithmOptions Either = new() { Direction = PathDirection.Either };
    private static readonly AlgorithmOptions Backward = new() { Direction = PathDirection.Backward };

    [Fact]
    public void Breadth_first_search_reaches_the_same_nodes_in_as_many_steps()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var start in sample.Starts)
            {
                var search = new BreadthFirstSearchAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph());
                AssertDistances(sample, start, search, null);
            }
        }
    }

    [Fact]
    public void Breadth_first_search_on_the_reversed_view_goes_backward()
    {
        foreach (var sample in Sample.All)
        {
            var reversed = new ReversedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());
            foreach (var start in sample.Starts.Take(6))
            {
                var distances = sample.Graph.Distances(start, Backward);
                var search = new BreadthFirstSearchAlgorithm<Node, SReversedEdge<Node, RelationEdge>>(reversed);
                var recorder = new VertexDistanceRecorderObserver<Node, SReversedEdge<Node, RelationEdge>>(_ => 1);
                using (recorder.Attach(search)) search.Compute(start);
                AssertSame(sample, start, distances, recorder.Distances);
            }
        }
    }

    [Fact]
    public void Undirected_breadth_first_search_on_the_undirected_adapter_goes_either_way()
    {
        foreach (var sample in Sample.All)
        {
            var undirected = new UndirectedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());
            foreach (var start in sample.Starts.Take(6))
            {
                var search = new UndirectedBreadthFirstSearchAlgorithm<Node, RelationEdge>(undirected);
                var recorder = new UndirectedVertexDistanceRecorderObserver<Node, RelationEdge>(_ => 1);
                using (recorder.Attach(search)) search.Compute(start);
                AssertSame(sample, start, sample.Graph.Distances(start, Either), recorder.Distances);
            }
        }
    }

    [Fact]
    public void Depth_first_search_visits_what_DepthFirst_does()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var start in sample.Starts)
            {
                var visited = new List<Node>();
                var search = new DepthFirstSearchAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph()) { ProcessAllComponents = false };
                search.DiscoverVertex += visited.Add;
                search.Compute(start);
                Assert.Equal(sample.Graph.DepthFirst(start).ToHashSet(), visited.ToHashSet());
            }
        }
    }

    [Fact]
    public void Depth_first_search_in_both_directions_visits_the_component()
    {
        foreach (var sample in Sample.All)
        {
            var components = sample.Graph.Components();
            foreach (var start in sample.Starts.Take(6))
            {
                var visited = new List<Node>();
                var search = new BidirectionalDepthFirstSearchAlgorithm<Node, RelationEdge>(sample.Graph.AsQuikGraph())
                {
                    ProcessAllComponents = false,
                };
                search.DiscoverVertex += visited.Add;
                search.Compute(start);
                Assert.Equal(components.GroupOf(start).ToHashSet(), visited.ToHashSet());
            }
        }
    }

    [Fact]
    public void Depth_first_search_over_edges_meets_each_edge_once()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var found = new List<RelationEdge>();
            var search = new EdgeDepthFirstSearchAlgorithm<Node, RelationEdge>(view);
            search.StartEdge += found.Add;
            search.DiscoverTreeEdge += (_, edge) => found.Add(edge);
            search.Compute();
            Assert.Equal(view.EdgeCount, found.Count);
            Assert.Equal(view.Edges.ToHashSet(), found.ToHashSet());
        }
    }

    [Fact]
    public void Search_on_a_relation_takes_its_facts_alone()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var relation in sample.Graph.Members.Where(member => member is { IsRelation: true, IsDerived: false }))
            {
                var view = relation.AsQuikGraph();
                var options = new AlgorithmOptions { Relations = [relation.Name] };
                if (sample.Graph.Members.Count(member => member.IsRelation && member.Name == relation.Name) > 1) continue;
                foreach (var start in view.Vertices.Where((_, i) => i % 9 == 0))
                {
                    var search = new BreadthFirstSearchAlgorithm<Node, RelationEdge>(view);
                    AssertDistances(sample, start, search, options);
                }
            }
        }
    }

    [Fact]
    public void A_filtered_view_is_the_view_of_the_filtered_graph()
    {
        foreach (var sample in Sample.All)
        {
            // A view without a premise is without what follows from it; the filter of edges knows of no premises.
            bool IsKept(Fact fact) => fact.Index % 3 != 0 && fact.Modality != Modality.Inferred;
            var filtered = new FilteredBidirectionalGraph<Node, RelationEdge, RelationGraph<Node, RelationEdge>>(
                sample.Graph.AsQuikGraph(), _ => true, edge => IsKept(edge.Fact));
            var view = sample.Graph.Where(IsKept).AsQuikGraph();
            Assert.Equal(view.EdgeCount, filtered.EdgeCount);
            foreach (var (one, other) in sample.Graph.Nodes.Zip(view.Vertices))
            {
                Assert.Equal(one.Index, other.Index);
                Assert.Equal(filtered.OutEdges(one).Select(Ends), view.OutEdges(other).Select(Ends));
                Assert.Equal(filtered.InEdges(one).Select(Ends).Order(), view.InEdges(other).Select(Ends).Order());
            }
        }

        static (int Source, int Target, int Fact) Ends(RelationEdge edge) => (edge.Source.Index, edge.Target.Index, edge.Fact.Index);
    }

    [Fact]
    public void Sinks_roots_and_isolated_nodes_are_those_without_facts_on_that_side()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            var facts = sample.Graph.Facts.Where(fact => fact.IsVisible && fact.Member.IsRelation).ToList();
            var sources = facts.SelectMany(fact => fact.Member.IsSymmetric ? [fact.Subject, fact.Object!.Value] : new[] { fact.Subject })
                .ToHashSet();
            var targets = facts.SelectMany(
                fact => fact.Member.IsSymmetric ? [fact.Subject, fact.Object!.Value] : new[] { fact.Object!.Value }).ToHashSet();
            Assert.Equal(sample.Graph.Nodes.Where(node => !sources.Contains(node)), view.Sinks());
            Assert.Equal(
                sample.Graph.Nodes.Where(node => !targets.Contains(node)), ((IBidirectionalGraph<Node, RelationEdge>)view).Roots());
            Assert.Equal(sample.Graph.Nodes.Where(node => !sources.Contains(node) && !targets.Contains(node)), view.IsolatedVertices());
        }
    }

    private static void AssertDistances(
        Sample sample, Node start, BreadthFirstSearchAlgorithm<Node, RelationEdge> search, AlgorithmOptions? options)
    {
        var recorder = new VertexDistanceRecorderObserver<Node, RelationEdge>(_ => 1);
        using (recorder.Attach(search)) search.Compute(start);
        AssertSame(sample, start, sample.Graph.Distances(start, options), recorder.Distances);
    }

    private static void AssertSame(Sample sample, Node start, NodeValues<int?> expected, IDictionary<Node, double> found)
    {
        foreach (var (node, distance) in expected)
        {
            // The recorder knows the ends of tree edges alone.
            double? other = node == start ? 0 : found.TryGetValue(node, out var value) ? value : null;
            Assert.True(distance == other, $"{sample}: from {start} to {node} {distance}, and by QuikGraph {other}");
        }
    }
}
