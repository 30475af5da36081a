using System.Diagnostics.Metrics;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;
using KnowledgeGraph.Orleans.Telemetry;
using Orleans;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>What one replica cannot answer, another one does, and it is reported.</summary>
public sealed class ReplicaTests(Cluster cluster)
{
    [Fact]
    public async Task A_part_that_is_missing_on_one_silo_is_served_by_the_other_and_reported()
    {
        using var counted = new Counted("uneven");
        var (local, graph) = (RandomGraphs.Create(1), cluster.Client.GetKnowledgeGraph("uneven"));
        Assert.Equal([0, 1, 2], local.Nodes.Select(node => ShardSet.PartOf(node.Key, 3)).Distinct().Order());
        foreach (var node in local.Nodes) Assert.Equal(node.Label, (await graph.NodeAsync(node))?.Label);
        await AssertSameAnswers(local, graph);

        // Which silo comes first in the order of addresses is not known, so either the first replicas miss files, or the second ones.
        var status = await graph.StatusAsync();
        Assert.Equal((false, true, 6), (status.IsHealthy, status.IsAvailable, status.Replicas.Count));
        Assert.Equal(2, status.Replicas.Select(replica => replica.Silo).Distinct().Count());
        foreach (var broken in status.Replicas.Where(replica => !replica.IsUsable))
        {
            Assert.Equal(ClusterFault.UnusableShard, broken.Fault);
            Assert.Contains($"Part {broken.Part} of 'uneven' on silo {broken.Silo}: ", broken.Problem, StringComparison.Ordinal);
            Assert.Contains(" does not exist", broken.Problem, StringComparison.Ordinal);
            Assert.Contains(Cluster.Errors, error => error.Contains(broken.Problem!, StringComparison.Ordinal));
            Assert.True(counted[(ClusterMetrics.UnusableName, broken.Part)] > 0);
            if (broken.Replica == 0) Assert.True(counted[(ClusterMetrics.OtherReplicaName, broken.Part)] > 0);
        }

        Assert.Equal([0, 1], status.Replicas.Where(replica => !replica.IsUsable).Select(replica => replica.Part).Order());
        Assert.StartsWith("4 of 6 replicas answer\npart 0, replica ", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_damaged_on_one_silo_is_served_by_the_other_and_reported_until_it_is_replaced()
    {
        using var counted = new Counted("flipped");
        var (local, graph) = (RandomGraphs.Create(1, labelLength: 3000), cluster.Client.GetKnowledgeGraph("flipped"));
        var (path, whole) = Damage(cluster.DirectoryOf("flipped1"));
        await AssertSameAnswers(local, graph);
        foreach (var node in local.Nodes) Assert.Equal(node.Label, (await graph.NodeAsync(node))?.Label);

        // Which of the replicas is on the silo with the damaged file is not known: both read all of it.
        var positions = Frontier.Encode([.. Enumerable.Range(0, local.Nodes.Count(node => ShardSet.PartOf(node.Key, 3) == 1))]);
        var faults = 0;
        for (var replica = 0; replica < 2; replica++)
        {
            var key = new ShardKey("flipped", await graph.RefreshAsync(), 3, 1, replica).ToString();
            faults += (await cluster.Client.GetGrain<IShardGrain>(key).Describe(positions, default)).Fault is null ? 0 : 1;
        }

        Assert.Equal(1, faults);
        var status = await graph.StatusAsync();
        Assert.True(status.IsAvailable, status.ToString());
        var broken = Assert.Single(status.Replicas, replica => !replica.IsUsable);
        Assert.Equal((1, ClusterFault.UnusableShard), (broken.Part, broken.Fault));
        Assert.Contains(path, broken.Problem, StringComparison.Ordinal);
        Assert.True(counted[(ClusterMetrics.UnusableName, 1)] > 0);

        await File.WriteAllBytesAsync(path, whole);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(1));
        Assert.True((await graph.StatusAsync()).IsHealthy);
    }

    [Fact]
    public void Damage_that_only_reading_finds_is_remembered_until_the_file_is_replaced()
    {
        var directory = cluster.DirectoryOf("remembered");
        var set = ShardSet.Write(RandomGraphs.Create(1), directory, 3);
        var versions = new ServedVersions(new KnowledgeGraphSiloOptions("remembered", directory));
        var (key, other) = (new ShardKey("remembered", set.Version, 3, 1, 0), new ShardKey("remembered", set.Version, 3, 2, 0));
        Assert.Null(versions.DamageOf(key));
        versions.Report(key, "It is damaged.");
        Assert.Equal("It is damaged.", versions.DamageOf(key));
        Assert.Null(versions.DamageOf(other));
        File.SetLastWriteTimeUtc(Directory.GetFiles(directory, "*-1.kgi").Single(), DateTime.UtcNow.AddSeconds(1));
        Assert.Null(versions.DamageOf(key));
    }

    [Fact]
    public async Task A_manifest_that_is_missing_on_one_silo_is_read_by_the_other()
    {
        for (var silo = 0; silo < 2; silo++)
        {
            var graph = cluster.Client.GetKnowledgeGraph($"headless{silo}-");
            await AssertSameAnswers(RandomGraphs.Create(1), graph);
            var status = await graph.StatusAsync();
            Assert.True(status.IsAvailable);
            ClusterReplica[] broken = [.. status.Replicas.Where(replica => !replica.IsUsable)];
            Assert.Equal(3, broken.Length);
            Assert.All(broken, replica => Assert.Contains("shards.json", replica.Problem, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_replica_that_hangs_is_not_waited_for()
    {
        using var counted = new Counted("hanging");
        var (local, graph) = (RandomGraphs.Create(0), cluster.Client.GetKnowledgeGraph("hanging"));
        var node = local.Nodes[0];
        Assert.Equal(node.Label, (await graph.NodeAsync(node))?.Label);
        Assert.True(counted[(ClusterMetrics.OtherReplicaName, ShardSet.PartOf(node.Key, 3))] > 0);
        var status = await graph.StatusAsync();
        Assert.Equal((false, true), (status.IsHealthy, status.IsAvailable));
        Assert.All(status.Replicas, replica => Assert.Equal(replica.Replica == 0 ? ClusterFault.Unreachable : null, replica.Fault));
        var (ranks, expected) = (await graph.PageRankAsync(maximumIterations: 2, tolerance: 0), local.PageRank(null, 0.85, 2, 0));
        Assert.Equal(expected[node], ranks.Of((await graph.NodeAsync(node))!), 1e-12);
    }

    [Fact]
    public async Task A_silo_that_is_gone_is_an_error_that_can_be_retried()
    {
        var graph = cluster.Client.GetKnowledgeGraph("lost");
        Func<Task>[] questions =
        [
            () => graph.NodeAsync("n0"), () => graph.ComponentsAsync(), () => graph.PageRankAsync(), () => graph.CommunitiesAsync(),
            () => graph.ClusteringCoefficientsAsync(),
        ];
        foreach (var question in questions)
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Equal((ClusterFault.Unreachable, true), (error.Fault, error.IsRetryable));
            Assert.Contains(" of 'lost' does not answer: The silo is gone. Ask again", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Values_that_are_lost_on_the_way_to_a_replica_are_sent_to_the_other_one_and_forgotten_by_both()
    {
        var (local, graph) = (RandomGraphs.Create(0), cluster.Client.GetKnowledgeGraph("dropped"));
        Assert.Equal(local.Communities().Select(group => group.Count), await SizesAsync(graph));
        var (expected, ranks) = (local.PageRank(), await graph.PageRankAsync());
        foreach (var node in local.Nodes) Assert.Equal(expected[node], ranks.Of((await graph.NodeAsync(node))!), 1e-12);
        string[] replicas = [.. Enumerable.Range(0, 3).SelectMany(part => (string[])[$"/3/{part}/0", $"/3/{part}/1"])];
        while (!replicas.All(HasForgotten)) await Task.Delay(10, TestContext.Current.CancellationToken);

        static bool HasForgotten(string replica) => Cluster.Forgotten.Any(
            key => key.StartsWith("dropped/", StringComparison.Ordinal) && key.EndsWith(replica, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_silo_that_cancels_what_it_does_does_not_cancel_the_question()
    {
        var node = RandomGraphs.Create(0).Nodes[0];
        Assert.Equal(node.Label, (await cluster.Client.GetKnowledgeGraph("leaving").NodeAsync(node.Key))?.Label);
    }

    [Fact]
    public async Task A_silo_that_is_killed_leaves_the_answers_to_the_others()
    {
        var local = RandomGraphs.Create(3);
        Mortal.Options = new KnowledgeGraphSiloOptions("mortal", Directory.CreateTempSubdirectory("kg").FullName) { Replicas = 2 };
        ShardSet.Write(local, Mortal.Options.Directory, 5);
        var builder = new TestClusterBuilder(2);
        builder.AddSiloBuilderConfigurator<Mortal>();
        await using var other = builder.Build();
        await other.DeployAsync();
        var graph = other.Client.GetKnowledgeGraph("mortal");
        await AssertSameAnswers(local, graph);
        await other.KillSiloAsync(other.Silos[1]);
        await AssertSameAnswers(local, graph);
    }

    private static (string Path, byte[] Whole) Damage(string directory)
    {
        var path = Directory.GetFiles(directory, "*-1.kgi").Single();
        var whole = File.ReadAllBytes(path);
        byte[] damaged = [.. whole];
        damaged[whole.Length / 2] ^= 1;
        File.WriteAllBytes(path, damaged);
        Assert.Throws<ShardSetException>(() => ShardSet.Open(directory).Verify());
        return (path, whole);
    }

    private static async Task AssertSameAnswers(Graph local, ClusterGraph graph)
    {
        var either = new PathOptions { Direction = PathDirection.Either };
        var start = (await graph.NodeAsync(local.Nodes[0]))!;
        Assert.Equal(local.Reachable(local.Nodes[0], either).Count, (await graph.DistancesAsync(start, either)).Count);
        Assert.Equal(local.Components().Count, (await graph.ComponentsAsync()).Count);
        Assert.Equal(local.Communities().Select(group => group.Count), await SizesAsync(graph));
        var (expected, ranks) = (local.PageRank(), await graph.PageRankAsync());
        var (expectedCoefficients, coefficients) = (local.ClusteringCoefficients(), await graph.ClusteringCoefficientsAsync());
        foreach (var node in local.Nodes)
        {
            Assert.Equal(expected[node], ranks.Of((await graph.NodeAsync(node))!), 1e-12);
            Assert.Equal(expectedCoefficients[node], coefficients.Of((await graph.NodeAsync(node))!));
        }
    }

    private static async Task<IEnumerable<int>> SizesAsync(ClusterGraph graph)
    {
        var communities = await graph.CommunitiesAsync();
        return Enumerable.Range(0, communities.Count).Select(communities.SizeOf);
    }

    private sealed class Mortal : ISiloConfigurator
    {
        internal static KnowledgeGraphSiloOptions? Options { get; set; }

        public void Configure(ISiloBuilder siloBuilder) => siloBuilder.AddKnowledgeGraph(Options!);
    }

    /// <summary>Counts by instrument and part, of one graph.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<(string, int), long> _counts = [];

        internal Counted(string graph)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ClusterMetrics.MeterName) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                if ((string?)tags[0].Value != graph) return;
                lock (_counts) _counts[(instrument.Name, (int)tags[1].Value!)] = this[(instrument.Name, (int)tags[1].Value!)] + value;
            });
            _listener.Start();
        }

        internal long this[(string Name, int Part) key]
        {
            get
            {
                lock (_counts) return _counts.GetValueOrDefault(key);
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
