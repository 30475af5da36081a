using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Samples.Cluster;
using StackExchange.Redis;

namespace KnowledgeGraph.Orleans.Tests.Chaos;

/// <summary>
/// Three silos as processes, which register in a Redis, are killed and started again while clients ask. The environment variable
/// KNOWLEDGEGRAPH_CHAOS_KILLS says how often.
/// </summary>
[Collection(nameof(ChaosTests))]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int SiloCount = 3;
    private const int Clients = 4;
    private const int Seed = 14;

    private readonly int _kills =
        int.Parse(Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_CHAOS_KILLS") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_answer_is_lost_or_wrong_while_silos_are_killed_and_Redis_is_stopped()
    {
        var program = RedisServer.Find();
        Assert.SkipWhen(program is null, "There is no redis-server in the path. Debian has it as the package redis-server.");

        var ports = SiloProcess.FindPorts(2 * SiloCount + 1);
        using var redis = await RedisServer.StartAsync(program, ports[^1]);
        var directory = Directory.CreateTempSubdirectory("kg-chaos-");
        var graph = RandomGraphs.Create(Seed, size: 300);
        ShardSet.Write(graph, directory.FullName, SiloCount);
        var silos = new List<SiloProcess>();
        try
        {
            for (var i = 0; i < SiloCount; i++) silos.Add(await StartAsync(i));
            using var client = Connect(redis.Address);
            await client.StartAsync();
            var load = new MixedLoad(
                client.Services.GetRequiredService<IClusterClient>().GetKnowledgeGraph(SiloProgram.GraphName),
                MixedQuestions.Create(graph, 25, Seed));
            await load.AskAllAsync();
            using var stop = new CancellationTokenSource();
            var running = Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(() => load.RunAsync(Seed + i, stop.Token))));
            var disturbing = DisturbAsync(silos, StartAsync, redis, load, stop.Token);
            await Task.WhenAny(running, disturbing);
            await stop.CancelAsync();
            await Task.WhenAll(running, disturbing);
            Assert.Equal(_kills, await disturbing);
            await load.AskAllAsync();
            load.Report(output);
            await client.StopAsync();
        }
        finally
        {
            foreach (var silo in silos) await silo.DisposeAsync();
            directory.Delete(recursive: true);
        }

        Task<SiloProcess> StartAsync(int i) => SiloProcess.StartAsync(
            "--silo", directory.FullName, "--port", ports[2 * i], "--gateway", ports[2 * i + 1], "--redis", redis.Address);
    }

    /// <summary>Kills silos and starts them again. What has begun is done to its end, so that no silo is left behind.</summary>
    /// <returns>How often a silo was killed.</returns>
    private async Task<int> DisturbAsync(
        List<SiloProcess> silos, Func<int, Task<SiloProcess>> start, RedisServer redis, MixedLoad load, CancellationToken stop)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < _kills; kill++)
        {
            if (stop.IsCancellationRequested) return kill;
            var (i, before) = (random.Next(SiloCount), load.Answers);
            await silos[i].KillAsync();
            // Where it is not started again at once, the others have to find out by themselves.
            if (kill % 3 == 1) await Task.Delay(TimeSpan.FromSeconds(8), CancellationToken.None);
            silos[i] = await start(i);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(500, 3000)), CancellationToken.None);
            output.WriteLine($"silo {i} was killed and started again; {load.Answers - before} answers meanwhile");
            if (kill != _kills / 2) continue;

            before = load.Answers;
            await redis.StopAsync();
            await Task.Delay(TimeSpan.FromSeconds(8), CancellationToken.None);
            await redis.StartAsync();
            output.WriteLine($"Redis was stopped and started again; {load.Answers - before} answers meanwhile");
        }

        return _kills;
    }

    private static IHost Connect(string redis)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleansClient(client =>
        {
            var options = ConfigurationOptions.Parse(redis);
            options.AbortOnConnectFail = false;
            client.UseRedisClustering(clustering => clustering.ConfigurationOptions = options);
            client.Services.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = new Arguments().Cluster);
        });
        return builder.Build();
    }
}

/// <summary>Nothing else runs meanwhile: silos that get no time to answer probes leave the cluster.</summary>
[CollectionDefinition(nameof(ChaosTests), DisableParallelization = true)]
public sealed class UndisturbedSilos;
