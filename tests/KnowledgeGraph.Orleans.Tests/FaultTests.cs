namespace KnowledgeGraph.Orleans.Tests;

/// <summary>What a cluster cannot answer is an error that names part, silo and what to do.</summary>
public sealed class FaultTests(Cluster cluster)
{
    [Fact]
    public async Task A_graph_that_no_silo_has_is_an_error_with_the_names_that_there_are()
    {
        var error = await FaultOf(cluster.Client.GetKnowledgeGraph("nothing").FindAsync("n1"));
        Assert.Equal((ClusterFault.UnknownGraph, false), (error.Fault, error.IsRetryable));
        Assert.StartsWith(
            $"Silo {error.Silo} has no graph 'nothing', but 'absent', 'budget', 'crowded', ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_of_another_graph_or_vocabulary_is_an_error()
    {
        var (whole, other) = (cluster.Client.GetKnowledgeGraph("whole"), cluster.Client.GetKnowledgeGraph("random1"));
        var node = (await other.NodeAsync("n0"))!;
        var error = await Assert.ThrowsAsync<ArgumentException>(() => whole.HopsAsync(node));
        Assert.StartsWith("The node n0 is of random1/", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => whole.DistancesAsync(node));
        var foreign = new TestGraph("Foreign", 8).Kind("Thing").Entity("Thing", "n0").Build();
        error = await Assert.ThrowsAsync<ArgumentException>(() => whole.NodeAsync(foreign["n0"]));
        Assert.Contains("The node n0 is of the graph Foreign with the vocabulary ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_that_the_graph_does_not_have_is_an_error_with_the_nearest()
    {
        var graph = cluster.Client.GetKnowledgeGraph("whole");
        var error = await FaultOf(graph.HopsAsync((await graph.NodeAsync("n0"))!, new PathOptions { Relations = ["Nearr"] }));
        Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
        Assert.Contains("Near", error.Message, StringComparison.Ordinal);
        Assert.Contains(" of 'whole' on silo ", error.Message, StringComparison.Ordinal);
        error = await FaultOf(graph.FindAsync(new string('x', 5000)));
        Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
    }

    [Fact]
    public async Task A_question_over_its_budget_is_an_error()
    {
        var graph = cluster.Client.GetKnowledgeGraph("whole");
        var hub = await HubAsync(graph);
        var either = new PathOptions { Direction = PathDirection.Either };
        var error = await FaultOf(graph.DistancesAsync(hub, either, new ClusterBudget { MaximumNodes = 1 }));
        Assert.Equal(ClusterFault.OverBudget, error.Fault);
        Assert.Contains("raise MaximumNodes", error.Message, StringComparison.Ordinal);
        error = await FaultOf(graph.DistancesAsync(hub, either, new ClusterBudget { MaximumSteps = 1 }));
        Assert.Contains("raise MaximumSteps", error.Message, StringComparison.Ordinal);
        error = await FaultOf(graph.DistancesAsync(hub, either, new ClusterBudget { MaximumTime = TimeSpan.FromTicks(1) }));
        Assert.Contains("raise MaximumTime", error.Message, StringComparison.Ordinal);

        var slow = cluster.Client.GetKnowledgeGraph("slow");
        error = await FaultOf(slow.DistancesAsync(await HubAsync(slow), either));
        Assert.Equal((ClusterFault.OverBudget, false), (error.Fault, error.IsRetryable));
        Assert.Contains($" of 'slow' on silo {error.Silo} takes longer than 0 s ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_question_is_cancelled()
    {
        var graph = cluster.Client.GetKnowledgeGraph("whole");
        var node = (await graph.NodeAsync("n0"))!;
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.FindAsync("n0", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => graph.DistancesAsync(node, new PathOptions { CancellationToken = cancelled }));
    }

    [Fact]
    public async Task A_shard_that_is_missing_or_damaged_is_an_error_until_it_is_there_again()
    {
        foreach (var name in (string[])["missing", "damaged"])
        {
            var path = ImageOf(cluster.DirectoryOf(name), part: 1);
            var bytes = await File.ReadAllBytesAsync(path);
            File.Delete(path);
            if (name == "damaged") await File.WriteAllBytesAsync(path, [.. bytes[..^9], (byte)(bytes[^9] ^ 1), .. bytes[^8..]]);
            var graph = cluster.Client.GetKnowledgeGraph(name);
            var error = await FaultOf(graph.FindAsync("n1"));
            Assert.Equal((ClusterFault.UnusableShard, 1), (error.Fault, error.Part));
            Assert.StartsWith($"Part 1 of '{name}' on silo {error.Silo}: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.EndsWith("or write the set again with 'kg shard'.", error.Message, StringComparison.Ordinal);

            await File.WriteAllBytesAsync(path, bytes);
            Assert.Equal("n1", (await graph.FindAsync("n1"))?.Key);
        }
    }

    private static async Task<ClusterGraphException> FaultOf(Task question) =>
        await Assert.ThrowsAsync<ClusterGraphException>(() => question);

    private static async Task<ClusterNode> HubAsync(ClusterGraph graph)
    {
        var local = RandomGraphs.Create(0);
        var either = new PathOptions { Direction = PathDirection.Either };
        var hub = local.Nodes.First(
            node => local.Reachable(node, either).Any(other => local.ShortestPath(node, other, either)!.Length > 2));
        return (await graph.NodeAsync(hub))!;
    }

    private static string ImageOf(string directory, int part) =>
        Directory.GetFiles(directory, "*.kgi").Single(path => path.EndsWith($"-{part}.kgi", StringComparison.Ordinal));
}
