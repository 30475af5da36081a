using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Algorithms on a graph on a cluster give what they give in one process.</summary>
public sealed class AlgorithmTests(Cluster cluster)
{
    [Fact]
    public async Task Components_are_the_same()
    {
        var (components, largest) = (0, 0);
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            var (graph, remote) = Open(seed);
            foreach (var options in Options())
            {
                var (expected, found) = (graph.Components(options), await remote.ComponentsAsync(options));
                Assert.Equal(expected.Select(group => group.Count), Enumerable.Range(0, found.Count).Select(found.SizeOf));
                var keys = new List<List<string>>();
                for (var i = 0; i < found.Count; i++) keys.Add(await KeysAsync(found.ReadAsync(i)));
                Assert.Equal(TextOf(expected.Select(group => group.Select(node => node.Key))), TextOf(keys));
                (components, largest) = (components + found.Count, Math.Max(largest, found.SizeOf(0)));
            }

            foreach (var node in graph.Including(Modality.Asserted).Nodes.Take(3))
            {
                var (local, there) = (graph.Components(), await remote.ComponentsAsync());
                var other = (await remote.NodeAsync(node.Key))!;
                var index = there.IndexOf(other);
                Assert.Equal(local.GroupOf(graph[node.Key]).Count, index < 0 ? 0 : there.SizeOf(index));
            }
        }

        Assert.True(components > 2000 && largest > 20, $"{components} components, {largest} nodes in the largest");
    }

    [Fact]
    public async Task Ranks_are_the_same()
    {
        var converged = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed += 7)
        {
            var (graph, remote) = Open(seed);
            foreach (var options in Options())
            {
                var (damping, tolerance) = (seed % 5 == 0 ? 0.5 : 0.85, seed % 2 == 0 ? 1e-4 : 0);
                var expected = graph.PageRank(options, damping, 30, tolerance);
                var found = await remote.PageRankAsync(options, damping, 30, tolerance);
                foreach (var node in graph.Nodes) AssertClose(expected[node], found.Of((await remote.NodeAsync(node))!));
                var top = await found.TopAsync(5);
                foreach (var (one, other) in expected.Top(5).Zip(top, (one, other) => (one.Value, other.Value))) AssertClose(one, other);
                Assert.Equal(Math.Min(5, graph.Nodes.Count), top.Count);
                Assert.All(top, one => AssertClose(expected[graph[one.Node.Key]], one.Value));
                Assert.Equal(tolerance > 0 && found.Iterations < 30, found.HasConverged && found.Iterations < 30);
                if (tolerance == 0) Assert.Equal((30, false), (found.Iterations, found.HasConverged));
                converged += found.HasConverged ? 1 : 0;
            }
        }

        Assert.True(converged > 20, $"{converged} converged");
    }

    [Fact]
    public async Task No_iteration_leaves_all_nodes_equal()
    {
        var (graph, remote) = Open(7);
        var ranks = await remote.PageRankAsync(maximumIterations: 0);
        Assert.Equal((0, false), (ranks.Iterations, ranks.HasConverged));
        foreach (var node in graph.Nodes) Assert.Equal(1.0 / graph.NodeCount, ranks.Of((await remote.NodeAsync(node))!));
        Assert.Empty(await ranks.TopAsync(0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ranks.TopAsync(-1));
    }

    [Fact]
    public async Task Algorithms_over_their_budget_are_errors()
    {
        var remote = Open(9).Remote;
        var few = new ClusterBudget { MaximumNodes = 1 };
        Func<Task>[] questions =
        [
            () => remote.ComponentsAsync(budget: few), () => remote.PageRankAsync(budget: few), () => remote.CommunitiesAsync(budget: few),
            () => remote.ClusteringCoefficientsAsync(budget: few),
        ];
        foreach (var question in questions)
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Equal(ClusterFault.OverBudget, error.Fault);
            Assert.EndsWith("Raise MaximumNodes.", error.Message, StringComparison.Ordinal);
        }

        var steps = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.PageRankAsync(tolerance: 0, budget: new ClusterBudget { MaximumSteps = 3 }));
        Assert.EndsWith("or raise MaximumSteps.", steps.Message, StringComparison.Ordinal);
        var time = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.PageRankAsync(budget: new ClusterBudget { MaximumTime = TimeSpan.FromTicks(1) }));
        Assert.EndsWith(
            " Allow fewer relations, fewer iterations or a greater tolerance, or raise MaximumTime.", time.Message,
            StringComparison.Ordinal);
        time = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.ComponentsAsync(budget: new ClusterBudget { MaximumTime = TimeSpan.FromTicks(1) }));
        Assert.EndsWith(" Allow fewer relations, or raise MaximumTime.", time.Message, StringComparison.Ordinal);
        time = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.CommunitiesAsync(budget: new ClusterBudget { MaximumTime = TimeSpan.FromTicks(1) }));
        Assert.EndsWith(" Allow fewer relations or fewer iterations, or raise MaximumTime.", time.Message, StringComparison.Ordinal);
        time = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.ClusteringCoefficientsAsync(budget: new ClusterBudget { MaximumTime = TimeSpan.FromTicks(1) }));
        Assert.EndsWith(" Allow fewer relations, or raise MaximumTime.", time.Message, StringComparison.Ordinal);
        var slow = cluster.Client.GetKnowledgeGraph("slow");
        questions =
        [
            () => slow.ComponentsAsync(), () => slow.PageRankAsync(), () => slow.CommunitiesAsync(),
            () => slow.ClusteringCoefficientsAsync(),
        ];
        foreach (var question in questions)
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Contains(" takes longer than 0 s ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Algorithms_are_cancelled_and_check_what_they_are_given()
    {
        var remote = Open(9).Remote;
        var cancelled = new AlgorithmOptions { CancellationToken = new CancellationToken(canceled: true) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.ComponentsAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.PageRankAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.CommunitiesAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.ClusteringCoefficientsAsync(cancelled));
        var unknown = new AlgorithmOptions { Relations = ["Nearr"] };
        Func<Task>[] questions =
        [
            () => remote.PageRankAsync(unknown), () => remote.CommunitiesAsync(unknown),
            () => remote.ClusteringCoefficientsAsync(unknown),
        ];
        foreach (var question in questions)
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
            Assert.Contains("Near", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => remote.PageRankAsync(damping: 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => remote.PageRankAsync(tolerance: double.NaN));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => remote.PageRankAsync(maximumIterations: -1));
        var components = await remote.ComponentsAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => components.SizeOf(components.Count));
        var foreign = (await Open(10).Remote.NodeAsync("n0"))!;
        Assert.Throws<ArgumentException>(() => components.IndexOf(foreign));
    }

    private static IEnumerable<AlgorithmOptions?> Options() =>
    [
        null, new() { Direction = PathDirection.Either }, new() { Relations = ["From", "Over"] },
        new() { Relations = ["Near", "To"], Direction = PathDirection.Backward },
    ];

    private static void AssertClose(double expected, double found) =>
        Assert.True(
            Math.Abs(expected - found) <= 1e-12, string.Create(CultureInfo.InvariantCulture, $"{expected} expected, {found} found"));

    private static List<string> TextOf(IEnumerable<IEnumerable<string>> groups) =>
        [.. groups.Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> KeysAsync(IAsyncEnumerable<ClusterNode> nodes)
    {
        var keys = new List<string>();
        await foreach (var node in nodes) keys.Add(node.Key);
        return keys;
    }

    private (Graph Graph, ClusterGraph Remote) Open(int seed) =>
        (RandomGraphs.Create(seed), cluster.Client.GetKnowledgeGraph("random" + seed));
}
