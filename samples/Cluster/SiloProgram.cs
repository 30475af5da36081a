using System.Net;
using KnowledgeGraph;
using KnowledgeGraph.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using StackExchange.Redis;

namespace Samples.Cluster;

/// <summary>A silo: a process that has the shards, and answers for some parts of the graph.</summary>
public static class SiloProgram
{
    /// <summary>The name that clients ask for.</summary>
    public const string GraphName = "race";

    /// <summary>What the silo writes when it is a member of the cluster.</summary>
    public const string Ready = "ready";

    /// <summary>Runs a silo until the input of the process ends, as it does with the process that has started it.</summary>
    /// <exception cref="ShardSetException">The directory does not have a complete set of shards.</exception>
    public static async Task RunAsync(Arguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        // Silos open shards when they are first asked for. What is missing is better said at once.
        ShardSet.Open(arguments.Directory!);
        using var host = Build(arguments);
        await host.StartAsync().ConfigureAwait(false);
        await Console.Out.WriteLineAsync(Ready).ConfigureAwait(false);
        await Task.WhenAny(Task.Run(Console.In.ReadToEnd), host.WaitForShutdownAsync()).ConfigureAwait(false);
        await host.StopAsync().ConfigureAwait(false);
    }

    /// <summary>Silos and clients find each other in Redis. They wait for it, and try again, while it does not answer.</summary>
    internal static ConfigurationOptions Connect(string redis)
    {
        var options = ConfigurationOptions.Parse(redis);
        options.AbortOnConnectFail = false;
        return options;
    }

    private static IHost Build(Arguments arguments)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleans(silo =>
        {
            if (arguments.Redis is { } redis)
            {
                silo.UseRedisClustering(options => options.ConfigurationOptions = Connect(redis))
                    .ConfigureEndpoints(IPAddress.Loopback, arguments.Port, arguments.Gateway);
            }
            else
            {
                var primary = new IPEndPoint(IPAddress.Loopback, arguments.Primary);
                silo.UseLocalhostClustering(arguments.Port, arguments.Gateway, primary);
            }

            silo.Services.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = arguments.Cluster);
            silo.AddKnowledgeGraph(new KnowledgeGraphSiloOptions(GraphName, arguments.Directory!) { Replicas = 2 });
        });
        return builder.Build();
    }
}
