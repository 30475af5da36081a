using System.Collections.Concurrent;
using KnowledgeGraph.Orleans.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(KnowledgeGraph.Orleans.Tests.Cluster))]

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>A cluster of two silos in this process, with the graphs that a test has written.</summary>
public sealed class Cluster : IAsyncLifetime
{
    /// <summary>The numbers of parts that graphs are tested with.</summary>
    internal static readonly int[] PartCounts = [1, 3, 5];

    /// <summary>Read by the silos, which are configured by types.</summary>
    private static readonly List<KnowledgeGraphSiloOptions> Graphs = [];

    /// <summary>Graphs of which each silo has a directory of its own.</summary>
    private static readonly List<Func<int, KnowledgeGraphSiloOptions>> GraphsOfSilos = [];

    /// <summary>A set of another version for each silo.</summary>
    private static readonly List<string> Mixed = [];

    private static int _silos;

    private readonly string _root = Directory.CreateTempSubdirectory("kg").FullName;
    private TestCluster? _cluster;

    public IGrainFactory Client => _cluster!.Client;

    /// <summary>What the silos have written to their logs as errors.</summary>
    public static ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>The grains that were told to forget what they got.</summary>
    public static ConcurrentQueue<string> Forgotten { get; } = [];

    public string DirectoryOf(string name) => Path.Combine(_root, name);

    public async ValueTask InitializeAsync()
    {
        Graphs.Clear();
        GraphsOfSilos.Clear();
        Mixed.Clear();
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            ShardSet.Write(RandomGraphs.Create(seed), DirectoryOf("random" + seed), PartCounts[seed % 3]);
            // Some have pages so short that small graphs need many.
            var options = new KnowledgeGraphSiloOptions("random" + seed, DirectoryOf("random" + seed)) { Replicas = 1 + seed % 2 };
            Graphs.Add(seed % 4 < 2 ? options with { PageLength = 1 + seed % 3 } : options);
        }

        foreach (var name in (string[])["whole", "missing", "damaged", "slow", "crowded", "hanging", "lost", "dropped", "leaving"])
        {
            ShardSet.Write(RandomGraphs.Create(0), DirectoryOf(name), 3);
            var replicas = name is "whole" or "hanging" or "dropped" ? 2 : 1;
            var options = new KnowledgeGraphSiloOptions(name, DirectoryOf(name)) { Replicas = replicas };
            Graphs.Add(name == "slow" ? options with { MaximumTime = TimeSpan.Zero } : options);
        }

        foreach (var parts in PartCounts)
        {
            ShardSet.Write(RandomGraphs.CreateDense(), DirectoryOf("dense" + parts), parts);
            Graphs.Add(new KnowledgeGraphSiloOptions("dense" + parts, DirectoryOf("dense" + parts)) { PageLength = 1 });
        }

        foreach (var name in (string[])["foreign", "partial"])
        {
            ShardSet.Write(RandomGraphs.Create(0), DirectoryOf(name), 3);
            Graphs.Add(new KnowledgeGraphSiloOptions(name, DirectoryOf(name)));
        }

        Graphs.Add(new KnowledgeGraphSiloOptions("absent", DirectoryOf("absent")));
        for (var silo = 0; silo < 2; silo++)
        {
            ShardSet.Write(RandomGraphs.Create(silo), DirectoryOf("mixed" + silo), 3);
            Mixed.Add(DirectoryOf("mixed" + silo));
        }

        foreach (var name in (string[])["versions", "incomplete", "budget", "unstored", .. PartCounts.SelectMany(NamesOf)])
            Graphs.Add(new KnowledgeGraphSiloOptions(name, DirectoryOf(name)) { VersionCheckInterval = TimeSpan.Zero });
        AddOfSilos("uneven", RandomGraphs.Create(1), new KnowledgeGraphSiloOptions("uneven", "-") { Replicas = 2 });
        AddOfSilos("flipped", RandomGraphs.Create(1, labelLength: 3000), new KnowledgeGraphSiloOptions("flipped", "-") { Replicas = 2 });
        AddOfSilos(
            "rolling", RandomGraphs.Connected[0],
            new KnowledgeGraphSiloOptions("rolling", "-") { Replicas = 2, VersionCheckInterval = TimeSpan.FromMilliseconds(5) });

        for (var silo = 0; silo < 2; silo++)
        {
            var name = "headless" + silo;
            AddOfSilos(name + "-", RandomGraphs.Create(1), new KnowledgeGraphSiloOptions(name + "-", "-") { Replicas = 2 });
            File.Delete(Path.Combine(DirectoryOf($"{name}-{silo}"), "shards.json"));
        }

        // Each silo has another part missing.
        for (var silo = 0; silo < 2; silo++)
            File.Delete(Directory.GetFiles(DirectoryOf("uneven" + silo), $"*-{silo}.kgi").Single());
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

    /// <summary>Orleans keeps the grains of all graphs of the tests for some time: with their files, they would be too many.</summary>
    private static void CollectSoon(GrainCollectionOptions options) =>
        (options.CollectionQuantum, options.CollectionAge) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));

    private static string[] NamesOf(int parts) => ["many" + parts, "suite" + parts];

    private void AddOfSilos(string name, Graph graph, KnowledgeGraphSiloOptions options)
    {
        for (var silo = 0; silo < 2; silo++) ShardSet.Write(graph, DirectoryOf(name + silo), 3);
        GraphsOfSilos.Add(silo => new KnowledgeGraphSiloOptions(name, DirectoryOf(name + silo))
        {
            Replicas = options.Replicas,
            VersionCheckInterval = options.VersionCheckInterval,
        });
    }

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            foreach (var graph in Graphs) siloBuilder.AddKnowledgeGraph(graph);
            var silo = (Interlocked.Increment(ref _silos) - 1) % 2;
            foreach (var graph in GraphsOfSilos) siloBuilder.AddKnowledgeGraph(graph(silo));
            siloBuilder.AddKnowledgeGraph(new KnowledgeGraphSiloOptions("mixed", Mixed[silo]));
            siloBuilder.Services.Configure<GrainCollectionOptions>(CollectSoon);
            siloBuilder.Services.AddLogging(logging => logging.AddProvider(new ErrorLog()));
            siloBuilder.AddIncomingGrainCallFilter(async context =>
            {
                var key = context.TargetId.Key.ToString()!;
                // The first replica of these hangs, or its silo is gone.
                if (key.StartsWith("hanging/", StringComparison.Ordinal) && key.EndsWith("/0", StringComparison.Ordinal))
                    await Task.Delay(TimeSpan.FromSeconds(20));
                if (key.StartsWith("lost/", StringComparison.Ordinal)) throw new SiloUnavailableException("The silo is gone.");
                // The first replica of these never gets what it is sent for algorithms, as if it were lost with another silo.
                if (key.StartsWith("dropped/", StringComparison.Ordinal) && key.EndsWith("/0", StringComparison.Ordinal)
                    && context.MethodName == nameof(IShardAlgorithmGrain.Give))
                    await Task.Delay(TimeSpan.FromMinutes(2), context.Request.GetCancellationToken());
                if (context.MethodName == nameof(IShardAlgorithmGrain.Forget)) Forgotten.Enqueue(key);
                // A silo that leaves does not say what it works on any more, but may still answer.
                if (key.StartsWith("leaving/", StringComparison.Ordinal))
                {
                    if (context.MethodName == nameof(IShardWatchGrain.IsAnswering)) throw new TaskCanceledException("The silo leaves.");
                    if (context.MethodName == nameof(IShardGrain.Get)) await Task.Delay(TimeSpan.FromSeconds(3));
                }

                await context.Invoke();
            });
        }
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Errors.Enqueue(formatter(state, exception));
        }
    }
}
