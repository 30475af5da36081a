using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Communities and clustering coefficients on a cluster are those of one process.</summary>
public sealed class CommunityTests(Cluster cluster)
{
    [Fact]
    public async Task Communities_are_the_same()
    {
        var (converged, others, largest) = (0, 0, 0);
        for (var seed = 0; seed < RandomGraphs.Count; seed += 3)
        {
            var (graph, remote) = Open(seed + seed / 3 % 3);
            foreach (var options in Options())
            {
                var iterations = seed % 5 * 4;
                var (expected, found) = (graph.Communities(options, iterations), await remote.CommunitiesAsync(options, iterations));
                await AssertSameAsync(graph, remote, expected, found);
                if (found.HasConverged) converged++;
                else others++;
                largest = Math.Max(largest, found.Count > 0 ? found.SizeOf(0) : 0);
            }
        }

        Assert.True(converged > 30 && others > 30 && largest > 10, $"{converged}, {others} others, {largest} nodes in the largest");
    }

    [Fact]
    public async Task Clustering_coefficients_are_the_same()
    {
        var clustered = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed += 3)
        {
            var (graph, remote) = Open(seed + seed / 3 % 3);
            foreach (var options in Options())
            {
                var (expected, found) = (graph.ClusteringCoefficients(options), await remote.ClusteringCoefficientsAsync(options));
                foreach (var (node, value) in expected)
                {
                    Assert.Equal(value, found.Of((await remote.NodeAsync(node))!));
                    clustered += value > 0 ? 1 : 0;
                }
            }
        }

        Assert.True(clustered > 300, $"{clustered} nodes that are in triangles");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Graphs_with_many_triangles_in_pages_of_one_value_have_the_same_answers(int parts)
    {
        var (graph, remote) = (RandomGraphs.CreateDense(), cluster.Client.GetKnowledgeGraph("dense" + parts));
        var (expected, found) = (graph.ClusteringCoefficients(), await remote.ClusteringCoefficientsAsync());
        foreach (var (node, value) in expected) Assert.Equal(value, found.Of((await remote.NodeAsync(node))!));
        var top = await found.TopAsync(3);
        Assert.Equal(expected.Top(3).Select(one => one.Value), top.Select(one => one.Value));
        Assert.All(top, one => Assert.Equal(expected[graph[one.Node.Key]], one.Value));
        await AssertSameAsync(graph, remote, graph.Communities(maximumIterations: 2), await remote.CommunitiesAsync(maximumIterations: 2));
    }

    [Fact]
    public async Task No_iteration_leaves_each_node_alone()
    {
        var (graph, remote) = Open(7);
        var communities = await remote.CommunitiesAsync(maximumIterations: 0);
        Assert.Equal((graph.Nodes.Count, false), (communities.Count, communities.HasConverged));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => remote.CommunitiesAsync(maximumIterations: -1));
        Assert.True((await remote.ComponentsAsync()).HasConverged);
    }

    [Fact]
    public async Task Each_iteration_is_a_step_of_the_budget()
    {
        var (graph, remote) = Open(9);
        Assert.False(graph.Communities(maximumIterations: 1).HasConverged);
        var steps = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.CommunitiesAsync(budget: new ClusterBudget { MaximumSteps = 1 }));
        Assert.Equal(ClusterFault.OverBudget, steps.Fault);
        Assert.Equal(
            "The communities take more than 1 steps, which are iterations. Allow fewer iterations, or raise MaximumSteps.", steps.Message);
    }

    [Fact]
    public async Task Answers_take_nodes_of_their_version_only()
    {
        var (graph, remote) = Open(9);
        var foreign = (await Open(10).Remote.NodeAsync("n0"))!;
        var (communities, coefficients) = (await remote.CommunitiesAsync(), await remote.ClusteringCoefficientsAsync());
        Assert.Throws<ArgumentException>(() => communities.IndexOf(foreign));
        Assert.Throws<ArgumentException>(() => coefficients.Of(foreign));
        Assert.Equal(graph.Nodes.Count, (await coefficients.TopAsync(int.MaxValue)).Count);
    }

    [Fact]
    public void The_commonest_label_is_the_one_that_was_added_most_often_and_among_several_the_least()
    {
        var (random, counts) = (new Random(14), new LabelCounts());
        for (var round = 0; round < 2000; round++)
        {
            // Multiples of a power of two begin at few places of the table.
            var labels = Array.ConvertAll(new double[40], _ => (double)(random.Next(1 + round % 40) << (round % 25)));
            int[] nodes = [.. Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(labels.Length))];
            counts.Clear(nodes.Length);
            counts.Add(nodes.AsSpan(0, nodes.Length / 3), labels);
            counts.Add(nodes.AsSpan(nodes.Length / 3), labels);
            var expected = nodes.GroupBy(node => (int)labels[node]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key);
            Assert.Equal(expected.FirstOrDefault()?.Key ?? LabelCounts.None, counts.Commonest);
        }
    }

    private static IEnumerable<AlgorithmOptions?> Options() =>
    [
        null, new() { Direction = PathDirection.Either }, new() { Relations = ["From", "Over", "PartOf"] }, new() { Relations = ["Near"] },
        new() { Relations = ["Near", "To"], Direction = PathDirection.Backward },
    ];

    private static async Task AssertSameAsync(Graph graph, ClusterGraph remote, NodeGroups expected, ClusterGroups found)
    {
        Assert.Equal(expected.HasConverged, found.HasConverged);
        Assert.Equal(expected.Select(group => group.Count), Enumerable.Range(0, found.Count).Select(found.SizeOf));
        var groups = new Dictionary<int, int>();
        foreach (var node in graph.Including(Modality.Asserted).Nodes)
        {
            var (local, there) = (expected.IndexOf(node), found.IndexOf((await remote.NodeAsync(node.Key))!));
            Assert.True(groups.TryAdd(local, there) || groups[local] == there, $"{node} is in the group {there} and not {groups[local]}");
            Assert.Equal(local < 0, there < 0);
        }
    }

    private (Graph Graph, ClusterGraph Remote) Open(int seed) =>
        (RandomGraphs.Create(seed), cluster.Client.GetKnowledgeGraph("random" + seed));
}
