using Orleans;
using Orleans.Hosting;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(KnowledgeGraph.Orleans.Tests.Cluster))]

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>A cluster of two silos in this process, with the graphs that a test has written.</summary>
public sealed class Cluster : IAsyncLifetime
{
    /// <summary>Read by the silos, which are configured by types.</summary>
    private static readonly List<KnowledgeGraphSiloOptions> Graphs = [];

    private static readonly List<string> Uneven = [];

    /// <summary>A set of another version for each silo.</summary>
    private static readonly List<string> Mixed = [];

    private static int _silos;

    private readonly string _root = Directory.CreateTempSubdirectory("kg").FullName;
    private TestCluster? _cluster;

    public IGrainFactory Client => _cluster!.Client;

    public string DirectoryOf(string name) => Path.Combine(_root, name);

    public async ValueTask InitializeAsync()
    {
        Graphs.Clear();
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            var parts = (int[])[1, 3, 5];
            ShardSet.Write(RandomGraphs.Create(seed), DirectoryOf("random" + seed), parts[seed % 3]);
            // Some have pages so short that small graphs need many.
            var options = new KnowledgeGraphSiloOptions("random" + seed, DirectoryOf("random" + seed)) { Replicas = 1 + seed % 2 };
            Graphs.Add(seed % 4 < 2 ? options with { PageLength = 1 + seed % 3 } : options);
        }

        foreach (var name in (string[])["whole", "missing", "damaged", "other", "slow", "crowded"])
        {
            ShardSet.Write(RandomGraphs.Create(0), DirectoryOf(name), 3);
            var options = new KnowledgeGraphSiloOptions(name, DirectoryOf(name)) { Replicas = name == "whole" ? 2 : 1 };
            Graphs.Add(name == "slow" ? options with { MaximumTime = TimeSpan.Zero } : options);
        }

        foreach (var name in (string[])["foreign", "incomplete"])
        {
            ShardSet.Write(RandomGraphs.Create(0), DirectoryOf(name), 3);
            Graphs.Add(new KnowledgeGraphSiloOptions(name, DirectoryOf(name)));
        }

        Graphs.Add(new KnowledgeGraphSiloOptions("absent", DirectoryOf("absent")));
        // Each silo has a directory of its own, with another part missing.
        for (var silo = 0; silo < 2; silo++)
        {
            var set = ShardSet.Write(RandomGraphs.Create(1), DirectoryOf("uneven" + silo), 3);
            File.Delete(Path.Combine(DirectoryOf("uneven" + silo), ShardSet.ImageName(set.Version, 3, silo)));
            Uneven.Add(DirectoryOf("uneven" + silo));
            ShardSet.Write(RandomGraphs.Create(silo), DirectoryOf("mixed" + silo), 3);
            Mixed.Add(DirectoryOf("mixed" + silo));
        }

        var builder = new TestClusterBuilder(2);
        builder.AddSiloBuilderConfigurator<Silos>();
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (!OperatingSystem.IsWindows()) Directory.Delete(_root, recursive: true);
    }

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            foreach (var graph in Graphs) siloBuilder.AddKnowledgeGraph(graph);
            var silo = (Interlocked.Increment(ref _silos) - 1) % Uneven.Count;
            siloBuilder.AddKnowledgeGraph(new KnowledgeGraphSiloOptions("uneven", Uneven[silo]) { Replicas = 2 });
            siloBuilder.AddKnowledgeGraph(new KnowledgeGraphSiloOptions("mixed", Mixed[silo]));
        }
    }
}
