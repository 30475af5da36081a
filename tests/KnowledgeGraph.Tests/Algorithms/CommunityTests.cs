using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class CommunityTests
{
    private static readonly double[] Resolutions = [0, 0.3, 1, 1, 1.7, 8];

    [Fact]
    public void Labels_are_those_of_the_definition_and_have_converged_if_the_last_iteration_changed_none()
    {
        var converged = 0;
        RandomEdges.ForEach(10_000, edges =>
        {
            var iterations = edges.Edges.Count % 5;
            (int From, int To)[] ends = [.. NaiveReachability.BothWays(edges.Edges)];
            var expected = NaiveRanks.Labels(edges.Nodes, ends, iterations);
            Assert.Equal(expected, LabelPropagation.Run(edges.Graph, iterations, out var hasConverged, default));
            Assert.Equal(iterations > 0 && NaiveRanks.Labels(edges.Nodes, ends, iterations - 1).SequenceEqual(expected), hasConverged);
            converged += hasConverged ? 1 : 0;
        }, maximumNodes: 20);
        Assert.InRange(converged, 1000, 9000);
    }

    [Fact]
    public void Labels_of_two_halves_that_only_have_edges_to_each_other_never_converge()
    {
        var graph = CompactGraph.FromEdges(4, [0, 0, 1, 1], [2, 3, 2, 3]);
        foreach (var iterations in (int[])[1, 10, 1001])
        {
            LabelPropagation.Run(graph, iterations, out var hasConverged, default);
            Assert.False(hasConverged);
        }
    }

    [Fact]
    public void Modularity_is_that_of_the_definition() => RandomEdges.ForEach(5000, edges =>
    {
        var random = new Random(edges.Edges.Count);
        int[] groups = [.. Enumerable.Range(0, edges.Nodes).Select(_ => Math.Min(random.Next(-1, 4), edges.Nodes - 1))];
        var resolution = Resolutions[random.Next(Resolutions.Length)];
        Assert.Equal(
            NaiveCommunities.Modularity(edges, NaiveCommunities.Apart(groups), resolution),
            Modularity.Of(edges.Graph, groups, resolution), 1e-12);
    }, maximumNodes: 20);

    [Fact]
    public void Communities_hold_together_and_no_two_of_them_would_be_better_as_one() => RandomEdges.ForEach(5000, edges =>
    {
        var resolution = Resolutions[edges.Edges.Count % Resolutions.Length];
        var labels = LeidenSearch.Run(edges.Graph, resolution, default);
        var ends = NaiveReachability.BothWays(edges.Edges).Where(end => labels[end.From] == labels[end.To]).ToArray();
        var parts = NaiveReachability.Components(edges.Nodes, ends);
        Assert.Equal(labels.Distinct().Count(), parts.Distinct().Count());

        var found = NaiveCommunities.Modularity(edges, labels, resolution);
        foreach (var one in labels.Distinct())
        {
            foreach (var other in labels.Distinct().Where(label => label > one))
            {
                var joined = NaiveCommunities.Modularity(edges, [.. labels.Select(label => label == other ? one : label)], resolution);
                Assert.True(joined <= found + 1e-9, $"{one} and {other} would be better as one: {joined} instead of {found}");
            }
        }
    }, maximumNodes: 20);

    [Fact]
    public void Communities_of_small_graphs_have_nearly_the_best_modularity()
    {
        var (graphs, best, reached, total) = (0, 0, 0.0, 0.0);
        RandomEdges.ForEach(1000, edges =>
        {
            var most = NaiveCommunities.Divisions(edges.Nodes).Max(groups => NaiveCommunities.Modularity(edges, groups, 1));
            var found = NaiveCommunities.Modularity(edges, LeidenSearch.Run(edges.Graph, 1, default), 1);
            Assert.True(found <= most + 1e-12);
            graphs++;
            if (found >= most - 1e-12) best++;
            (reached, total) = (reached + found, total + most);
        }, maximumNodes: 7);
        Assert.True(best > 0.9 * graphs, $"only {best} of {graphs} are the best");
        Assert.True(reached > 0.98 * total, $"only {reached} of {total}");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    public void Groups_that_are_planted_are_found(int groups)
    {
        const int Size = 50;
        var random = new Random(groups);
        var (nodes, edges) = (groups * Size, new List<(int From, int To)>());
        int[] names = [.. Enumerable.Range(0, nodes)];
        random.Shuffle(names);
        var between = 2.0 / nodes; // About two edges of a node to all other groups, and ten within its own.
        for (var i = 0; i < nodes; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (random.NextDouble() < (i / Size == j / Size ? 0.2 : between)) edges.Add((names[i], names[j]));
            }
        }

        var graph = CompactGraph.FromEdges(nodes, [.. edges.Select(edge => edge.From)], [.. edges.Select(edge => edge.To)]);
        var planted = new int[nodes];
        for (var i = 0; i < nodes; i++) planted[names[i]] = i / Size;
        var labels = LeidenSearch.Run(graph, 1, default);
        Assert.True(Modularity.Of(graph, labels, 1) >= Modularity.Of(graph, planted, 1) - 1e-12);
        var matching = labels.Select((label, node) => (label, planted: planted[node])).GroupBy(pair => pair.label)
            .Sum(group => group.GroupBy(pair => pair.planted).Max(same => same.Count()));
        Assert.True(matching > 0.98 * nodes, $"only {matching} of {nodes} nodes are with most of their group");
        Assert.Equal(groups, labels.Distinct().Count());
    }

    [Fact]
    public void Communities_are_the_same_at_every_call_and_whatever_the_direction_of_edges()
    {
        var random = new Random(11);
        const int Nodes = 20_000;
        int[] sources =
        [
            .. Enumerable.Range(0, 100_000).Select(_ => (int)(Nodes * Math.Pow(random.NextDouble(), 3)))
        ], targets = [.. sources.Select(source => random.Next(3) == 0 ? random.Next(Nodes) : source / 100 * 100 + random.Next(100))];
        var graph = CompactGraph.FromEdges(Nodes, sources, targets);
        var labels = LeidenSearch.Run(graph, 1, default);
        Assert.Equal(labels, LeidenSearch.Run(CompactGraph.FromEdges(Nodes, sources, targets), 1, default));
        Assert.InRange(labels.Distinct().Count(), 2, Nodes - 1);
        Assert.True(Modularity.Of(graph, labels, 1) > 0.4);
        Assert.Equal(
            Modularity.Of(graph, labels, 1), Modularity.Of(CompactGraph.FromEdges(Nodes, sources, targets, isUndirected: true), labels, 1));
    }

    [Fact]
    public void A_high_resolution_gives_single_nodes_and_none_gives_components() => RandomEdges.ForEach(1000, edges =>
    {
        Assert.Equal(
            WeakComponents.Find(edges.Graph, default).Distinct().Count(), LeidenSearch.Run(edges.Graph, 0, default).Distinct().Count());
        Assert.Equal(edges.Nodes, LeidenSearch.Run(edges.Graph, 1e9, default).Distinct().Count());
    }, maximumNodes: 20);

    [Fact]
    public void Communities_of_a_graph_are_of_the_facts_that_options_select() => VisibleEdges.ForEach(400, (graph, edges) =>
    {
        var found = graph.LeidenCommunities(edges.Options);
        Assert.True(found.HasConverged);
        var groups = graph.Nodes.Select(found.IndexOf).ToArray();
        Assert.Equal(NaiveCommunities.Modularity(graph.NodeCount, edges.Ends, groups, 1), graph.Modularity(found, edges.Options), 1e-12);
        Assert.True(graph.Modularity(found, edges.Options) >= graph.Modularity(graph.Components(edges.Options), edges.Options) - 1e-12);

        var labels = graph.Communities(edges.Options, 4);
        Assert.Equal(
            NaiveRanks.Labels(graph.NodeCount, edges.Ends, 3).SequenceEqual(NaiveRanks.Labels(graph.NodeCount, edges.Ends, 4)),
            labels.HasConverged);
    });
}
