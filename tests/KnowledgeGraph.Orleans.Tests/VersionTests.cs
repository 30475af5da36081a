using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>
/// Versions are beside each other: each question is about one, and new questions about the newest that all parts of are there.
/// </summary>
public sealed class VersionTests(Cluster cluster)
{
    private static readonly PathOptions Either = new() { Direction = PathDirection.Either };

    [Fact]
    public async Task New_questions_are_about_a_version_that_was_written_meanwhile()
    {
        var (directory, graphs) = (cluster.DirectoryOf("versions"), RandomGraphs.Connected);
        var (first, second) = (graphs.MaxBy(one => one.NodeCount)!, graphs.MinBy(one => one.NodeCount)!);
        ShardSet.Write(first, directory, 3);
        var graph = cluster.Client.GetKnowledgeGraph("versions");
        Assert.Equal(first.NodeCount, await graph.NodeCountAsync());
        var shared = (await graph.NodeAsync("n0"))!;
        var before = await graph.DistancesAsync(shared, Either);

        var gone = first.Nodes.First(node => !second.TryGet(node.Key, out _));
        var old = (await graph.NodeAsync(gone.Key))!;
        ShardSet.Write(second, directory, 5);
        Assert.Equal(second.NodeCount, await graph.NodeCountAsync());
        Assert.Equal(ShardSet.Open(directory).Version, await graph.RefreshAsync());

        // Nodes of the older version are found again by their keys, and answers of it stay.
        Assert.Equal(second.Reachable(second["n0"], Either).Count, (await graph.DistancesAsync(shared, Either)).Count);
        Assert.Equal(first.Reachable(first["n0"], Either).Count, before.Count);
        await foreach (var (node, distance) in before.ReadAsync()) Assert.Equal(distance, before.Of(node));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => graph.HopsAsync(old));
        Assert.Contains($"The node {old.Key} is of versions/", error.Message, StringComparison.Ordinal);
        Assert.Contains(" has no node with this key any more", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => before.Of(cluster.Client.GetKnowledgeGraph("versions").NodeAsync("n0").Result!));
    }

    [Fact]
    public async Task A_version_that_is_not_there_as_a_whole_is_not_taken()
    {
        var (directory, other) = (cluster.DirectoryOf("incomplete"), cluster.DirectoryOf("incomplete-other"));
        ShardSet.Write(RandomGraphs.Create(22), directory, 3);
        var graph = cluster.Client.GetKnowledgeGraph("incomplete");
        var version = await graph.RefreshAsync();
        foreach (var node in RandomGraphs.Create(22).Nodes) Assert.NotNull(await graph.NodeAsync(node.Key));

        // Somebody copies the manifest first.
        var next = ShardSet.Write(RandomGraphs.Create(23), other, 3);
        Copy("shards.json");
        foreach (var node in RandomGraphs.Create(22).Nodes) Assert.NotNull(await graph.NodeAsync(node.Key));
        Assert.Equal(version, await graph.RefreshAsync());
        foreach (var file in Directory.GetFiles(other)) Copy(Path.GetFileName(file));
        Assert.Equal(next.Version, await graph.RefreshAsync());
        Assert.Equal(RandomGraphs.Create(23).NodeCount, await graph.NodeCountAsync());

        void Copy(string name)
        {
            File.Copy(Path.Combine(other, name), Path.Combine(directory, name), overwrite: true);
            File.SetLastWriteTimeUtc(Path.Combine(directory, name), DateTime.UtcNow);
        }
    }

    [Fact]
    public async Task A_question_about_a_version_that_a_silo_does_not_have_is_an_error_that_names_both()
    {
        var key = new ShardKey("whole", "0123456789ABCDEF", 3, 1, 0);
        var fault = (await cluster.Client.GetGrain<IShardGrain>(key.ToString()).Get("n1", default)).Fault!;
        Assert.Equal(ClusterFault.OtherVersion, fault.Kind);
        Assert.Contains("the silo has version ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "is for version 0123456789ABCDEF. Copy the same set to all silos, and ask again.", fault.Message, StringComparison.Ordinal);
        key = key with { Version = await cluster.Client.GetKnowledgeGraph("whole").RefreshAsync(), PartCount = 5 };
        fault = (await cluster.Client.GetGrain<IShardGrain>(key.ToString()).Get("n1", default)).Fault!;
        Assert.Contains("the silo has 3 parts of version ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_of_questions_in_flight_get_whole_answers_while_silos_change_versions_one_after_the_other()
    {
        var versions = RandomGraphs.Connected;
        var expected = versions.Select(graph => TextOf(graph.Reachable(graph["n0"], Either).Select(node => node.Key))).ToHashSet();
        var components = versions.Select(graph => graph.Components().Count).ToHashSet();
        var graph = cluster.Client.GetKnowledgeGraph("rolling");
        var start = (await graph.NodeAsync("n0"))!;
        var (isDone, asked, seen) = (false, 0, new HashSet<string>());
        var clients = Enumerable.Range(0, 200).Select(client => Task.Run(async () =>
        {
            while (!Volatile.Read(ref isDone))
            {
                if (client % 4 == 0)
                {
                    Assert.Contains((await graph.ComponentsAsync()).Count, components);
                }
                else
                {
                    var keys = new List<string>();
                    var distances = await graph.DistancesAsync(client % 2 == 0 ? start : (await graph.NodeAsync("n0"))!, Either);
                    await foreach (var (node, _) in distances.ReadAsync()) keys.Add(node.Key);
                    Assert.Contains(TextOf(keys), expected);
                    lock (seen) seen.Add(TextOf(keys));
                }

                Interlocked.Increment(ref asked);
            }
        })).ToArray();
        foreach (var version in (int[])[1, 2, 3, 4, 5, 0, 3])
        {
            for (var silo = 0; silo < 2; silo++)
            {
                ShardSet.Write(versions[version], cluster.DirectoryOf("rolling" + silo), 3 + version % 2);
                var until = Volatile.Read(ref asked) + 300;
                while (Volatile.Read(ref asked) < until && !clients.Any(client => client.IsFaulted)) await Task.Delay(1);
            }
        }

        Volatile.Write(ref isDone, true);
        await Task.WhenAll(clients);
        Assert.True(asked > 3000 && seen.Count > 3, $"{asked} questions, {seen.Count} different answers");
        Assert.Equal(versions[3].NodeCount, await graph.NodeCountAsync());
    }

    private static string TextOf(IEnumerable<string> keys) => string.Join(' ', keys.Order(StringComparer.Ordinal));
}
