using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>Silos as processes of this machine, each with a limit for what the garbage collector may use.</summary>
internal sealed class Silos : IDisposable
{
    internal const string GraphName = "edges";

    private const int FirstPort = 21_000;
    private const int FirstGateway = 22_000;
    private const string Name = "benchmark";
    private const string Ready = "ready";

    /// <summary>Longer than any step takes here. What takes how long is what is measured.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly List<Process> _processes = [];

    internal Silos(string directory, int count, int heapMegabytes)
    {
        for (var i = 0; i < count; i++)
        {
            var index = i.ToString(CultureInfo.InvariantCulture);
            var start = new ProcessStartInfo("dotnet", ["exec", typeof(Silos).Assembly.Location, "silo", directory, index])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            start.Environment["DOTNET_GCHeapHardLimit"] = (heapMegabytes * 1_000_000L).ToString("X", CultureInfo.InvariantCulture);
            var process = Process.Start(start)!;
            _processes.Add(process);
            if (process.StandardOutput.ReadLine() != Ready) throw new InvalidOperationException($"Silo {i} does not start.");
        }
    }

    /// <summary>The greatest memory of a silo that is not mapped from files.</summary>
    internal long MemoryMegabytes => _processes.Max(process => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => long.Parse(line[8..^2].Trim(), CultureInfo.InvariantCulture) / 1000).Single());

    /// <summary>Runs a silo until the input of the process ends.</summary>
    internal static async Task RunAsync(string directory, int index)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(
                FirstPort + index, FirstGateway + index, new IPEndPoint(IPAddress.Loopback, FirstPort), Name, Name);
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Patience);
            silo.AddKnowledgeGraph(new KnowledgeGraphSiloOptions(GraphName, directory) { MaximumTime = Patience });
        });
        using var host = builder.Build();
        await host.StartAsync();
        await Console.Out.WriteLineAsync(Ready);
        await Task.Run(Console.In.ReadToEnd);
    }

    internal static IHost Connect(int count)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(
                [.. Enumerable.Range(0, count).Select(i => new IPEndPoint(IPAddress.Loopback, FirstGateway + i))]);
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Patience);
            client.Services.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = Name);
        });
        return builder.Build();
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.StandardInput.Close();
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
