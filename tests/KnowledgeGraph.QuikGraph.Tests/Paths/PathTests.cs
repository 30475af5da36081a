using KnowledgeGraph.QuikGraph.Tests.Graphs;
using KnowledgeGraph.Seeds;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph.QuikGraph.Tests.Paths;

/// <summary>From edges back to paths with evidence.</summary>
public sealed class PathTests
{
    private static readonly PathOptions Forward = new() { Direction = PathDirection.Forward };

    [Fact]
    public void FindPath_weighs_as_much_as_ShortestPath()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var (from, to) in sample.Pairs)
            {
                var expected = sample.Graph.ShortestPath(from, to, fact => sample.WeightOf(fact), Forward);
                var found = sample.Graph.AsQuikGraph().FindPath(from, to, sample.WeightOf);
                Assert.Equal(expected?.Weight, found?.Weight);
                Assert.Equal(found?.Weight, found?.Steps.Sum(step => sample.WeightOf(step.Fact)));
                Assert.Equal(sample.Graph.ShortestPath(from, to, Forward)?.Length, sample.Graph.AsQuikGraph().FindPath(from, to)?.Length);
            }
        }
    }

    [Fact]
    public void A_path_to_the_same_node_has_no_step()
    {
        var path = Race.Graph.AsQuikGraph().FindPath(Company.DeepSeek, Company.DeepSeek, Weight.ByModality())!;
        Assert.Equal((0, 0, Company.DeepSeek.AsNode()), (path.Length, path.Weight, path.Start));
    }

    [Fact]
    public void An_edge_of_infinite_weight_is_not_taken()
    {
        var graph = Race.Graph.AsQuikGraph();
        Assert.NotNull(graph.FindPath(Company.HighFlyer, Company.DeepSeek));
        Assert.Null(graph.FindPath(Company.HighFlyer, Company.DeepSeek, _ => double.PositiveInfinity));
        var around = graph.FindPath(
            Company.HighFlyer, Company.DeepSeek, edge => edge.Relation == Company.Schema.Backs ? double.PositiveInfinity : 1);
        Assert.True(around is null || around.Length > 1);
    }

    [Fact]
    public void A_negative_weight_and_one_that_is_not_a_number_name_the_edge()
    {
        var graph = Race.Graph.AsQuikGraph(Company.Schema.Backs);
        Assert.Equal(
            "The weight of “High-Flyer backs DeepSeek” is -1, but a weight must be 0 or more. Use ShortestPathsBellmanFord for "
                + "negative weights. (Parameter 'weight')",
            Assert.Throws<ArgumentException>(() => graph.FindPath(Company.HighFlyer, Company.DeepSeek, _ => -1)).Message);
        Assert.Throws<ArgumentException>(() => graph.FindPath(Company.HighFlyer, Company.DeepSeek, _ => double.NaN));
        Assert.Throws<ArgumentException>(() => graph.ToMutable(_ => double.NaN));
        Assert.Throws<ArgumentNullException>(() => graph.FindPath(Company.HighFlyer, Company.DeepSeek, (Weight)null!));
    }

    [Fact]
    public void The_edges_of_a_search_are_a_path_with_its_facts()
    {
        foreach (var sample in Sample.All)
        {
            var view = sample.Graph.AsQuikGraph();
            foreach (var (from, to) in sample.Pairs)
            {
                if (!view.ShortestPathsDijkstra(sample.WeightOf, from)(to, out var edges)) continue;
                var list = edges.ToList();
                var path = list.ToPath();
                Assert.Equal((from, to, list.Count), (path.Start, path.End, path.Length));
                Assert.Equal(list.Select(edge => edge.Fact), path.Steps.Select(step => step.Fact));
                Assert.Equal(list.Sum(sample.WeightOf), list.ToPath(list.Sum(sample.WeightOf)).Weight);
            }
        }
    }

    [Fact]
    public void Edges_of_an_undirected_and_of_a_reversed_search_are_walked_the_way_they_were_found()
    {
        foreach (var sample in Sample.All)
        {
            var undirected = sample.Graph.AsQuikGraph().AsUndirected();
            var reversed = new ReversedBidirectionalGraph<Node, RelationEdge>(sample.Graph.AsQuikGraph());
            foreach (var (from, to) in sample.Pairs.Take(9))
            {
                var search = new UndirectedDijkstraShortestPathAlgorithm<Node, RelationEdge>(undirected, sample.WeightOf);
                var recorder = new UndirectedVertexPredecessorRecorderObserver<Node, RelationEdge>();
                using (recorder.Attach(search)) search.Compute(from);
                var expected = sample.Graph.ShortestPath(
                    from, to, fact => sample.WeightOf(fact), new PathOptions { Direction = PathDirection.Either });
                Assert.Equal(expected is not null, recorder.TryGetPath(to, out var edges));
                if (expected is not null)
                {
                    var path = edges.ToPath(search.GetDistance(to));
                    Assert.Equal(expected.Weight, path.Weight);
                    Assert.Equal((expected.Start, expected.End), path.End == to ? (path.Start, path.End) : (path.End, path.Start));
                }

                if (!reversed.ShortestPathsDijkstra(edge => sample.WeightOf(edge.OriginalEdge), from)(to, out var back)) continue;
                var backward = back.ToPath();
                Assert.Equal((from, to), backward.End == to ? (backward.Start, backward.End) : (backward.End, backward.Start));
            }
        }
    }

    [Fact]
    public void Edges_that_are_not_a_path_are_an_error_that_names_the_break()
    {
        var graph = Race.Graph.AsQuikGraph();
        var backs = graph.OutEdges(Company.HighFlyer).First(edge => edge.Relation == Company.Schema.Backs);
        var other = graph.Edges.First(
            edge =>
                edge.Source != backs.Source && edge.Target != backs.Source && edge.Source != backs.Target && edge.Target != backs.Target);
        Assert.Contains(
            $"edge 2, “{other}”, does not begin or end where edge 1, “{backs}”, leads to.",
            Assert.Throws<ArgumentException>(() => new[] { backs, other }.ToPath()).Message, StringComparison.Ordinal);
        Assert.Contains(
            "There are no edges", Assert.Throws<ArgumentException>(() => Array.Empty<RelationEdge>().ToPath()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Edge 1 was added by an algorithm",
            Assert.Throws<ArgumentException>(() => new[] { MutableEdge<Node>.Add(Company.DeepSeek, Chip.H800) }.ToPath()).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<RelationEdge>)null!).ToPath());
    }

    [Fact]
    public void The_chain_of_the_seeds_is_found_and_printed_with_its_evidence()
    {
        var graph = Race.Graph.AsQuikGraph(Company.Schema.Backs, Company.Schema.Uses, Hardware.Schema.WithinLimitsOf);
        var path = graph.FindPath(Company.HighFlyer, Policy.ExportControls, Weight.ByModality())!;
        Assert.Equal("High-Flyer ─backs→ DeepSeek ─uses→ H800 ─within limits of→ US export controls", path.ToString());
        Assert.NotEmpty(path.Sources);
        Assert.Contains("DeepSeek complies with US export controls", path.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_edge_becomes_the_steps_that_it_rests_on()
    {
        var graph = Race.Graph.AsQuikGraph(Company.Schema.ExposedTo);
        var path = graph.FindPath(Company.HighFlyer, Policy.ExportControls)!;
        Assert.Equal(1, path.Weight);
        Assert.Equal(
            Race.Graph.Why(Company.HighFlyer, Company.Schema.ExposedTo, Policy.ExportControls).First().Steps, path.Steps);
    }
}
