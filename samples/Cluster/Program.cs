using System.Globalization;
using System.Net;
using KnowledgeGraph;
using KnowledgeGraph.Orleans;
using KnowledgeGraph.Seeds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using StackExchange.Redis;

namespace Samples.Cluster;

/// <summary>Starts three silos as processes, each of which answers for some parts of a graph, and asks them questions.</summary>
public static class Program
{
    private const int SiloCount = 3;

    /// <summary>Runs the cluster, or one silo of it.</summary>
    /// <returns>0; 1 if silos do not start or do not answer, 2 for wrong arguments.</returns>
    public static async Task<int> Main(string[] args)
    {
        var arguments = new Arguments();
        try
        {
            arguments = Arguments.Parse(args);
            if (arguments.Directory is null) await RunAsync(Console.Out, arguments.Redis).ConfigureAwait(false);
            else await SiloProgram.RunAsync(arguments).ConfigureAwait(false);
            return 0;
        }
        catch (FormatException error)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 2;
        }
        catch (RedisException error)
        {
            await Console.Error.WriteLineAsync(
                $"The Redis at {arguments.Redis} does not answer ({error.GetType().Name}). Start it, or name another one with --redis.")
                .ConfigureAwait(false);
            return 1;
        }
        catch (Exception error) when (error is IOException or OrleansException or ClusterGraphException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Writes the shards, starts the silos, asks, and ends what it has started.</summary>
    /// <param name="output">What gets the answers.</param>
    /// <param name="redis">The Redis in which silos register, or <see langword="null"/> to let the first silo know the others.</param>
    /// <exception cref="InvalidOperationException">A silo does not start.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public static async Task RunAsync(TextWriter output, string? redis = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        var directory = Directory.CreateTempSubdirectory("kg-cluster-");
        var silos = new List<SiloProcess>();
        try
        {
            var set = ShardSet.Write(Race.Graph, directory.FullName, parts: SiloCount);
            output.WriteLine($"{set.NodeCount} nodes and {set.FactCount} facts in {set.PartCount} parts");
            var ports = SiloProcess.FindPorts(2 * SiloCount);
            // Clusters that share a Redis have different names.
            var cluster = "sample-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            string[] membership = redis is null ? ["--primary", ports[0]] : ["--redis", redis];
            for (var i = 0; i < SiloCount; i++)
            {
                string[] endpoints = ["--port", ports[2 * i], "--gateway", ports[2 * i + 1]];
                silos.Add(await SiloProcess.StartAsync(
                    ["--silo", directory.FullName, .. endpoints, "--cluster", cluster, .. membership]).ConfigureAwait(false));
            }

            output.WriteLine($"{silos.Count} silos");
            using var client = Connect(redis, cluster, [.. Enumerable.Range(0, SiloCount).Select(i => ports[2 * i + 1])]);
            await client.StartAsync().ConfigureAwait(false);
            var graph = client.Services.GetRequiredService<IClusterClient>().GetKnowledgeGraph(SiloProgram.GraphName);
            await Questions.AskAsync(graph, output).ConfigureAwait(false);
            await client.StopAsync().ConfigureAwait(false);
        }
        finally
        {
            // The first silo knows the others where there is no Redis, so it is the last to leave.
            for (var i = silos.Count - 1; i >= 0; i--) await silos[i].DisposeAsync().ConfigureAwait(false);
            directory.Delete(recursive: true);
        }
    }

    private static IHost Connect(string? redis, string cluster, IReadOnlyList<string> gateways)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleansClient(client =>
        {
            if (redis is not null)
            {
                client.UseRedisClustering(options => options.ConfigurationOptions = SiloProgram.Connect(redis));
            }
            else
            {
                client.UseStaticClustering(
                    [.. gateways.Select(port => new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture)))]);
            }

            client.Services.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = cluster);
        });
        return builder.Build();
    }
}
