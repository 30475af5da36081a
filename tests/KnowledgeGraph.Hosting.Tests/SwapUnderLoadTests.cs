using System.Globalization;
using KnowledgeGraph.Hosting.Tests.Graphs;
using KnowledgeGraph.Hosting.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Tests;

/// <summary>Many requests while versions come and go: none fails, and each sees one version.</summary>
public sealed class SwapUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    private const int Requests = 100_000;
    private const int Swaps = 50;
    private const int RequestsPerVersion = Requests / Swaps;
    private const int Workers = 2;

    private readonly GraphDirectory _directory = new();
    private readonly ListLogger _log = new();
    private int _requests;
    private volatile bool _isSwapped;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task No_request_fails_or_sees_two_versions()
    {
        _directory.Put(0);
        using var host = new GraphHost(
            new GraphHostOptions { Directory = _directory.Path, Vocabulary = NumberedGraph.Vocabulary }, _log);
        await host.StartAsync();

        // Threads of their own, so that the host finds one in the pool.
        var workers = Enumerable.Range(0, Workers)
            .Select(seed => Task.Factory.StartNew(() => Work(host, new Random(seed)), TaskCreationOptions.LongRunning)).ToArray();
        try
        {
            await SwapAsync(host, workers);
        }
        finally
        {
            _isSwapped = true;
        }

        var seen = (await Task.WhenAll(workers)).SelectMany(versions => versions).ToHashSet();
        output.WriteLine($"{_requests} requests");
        Assert.Equal(Enumerable.Range(0, Swaps + 1), seen.Order());
        Assert.True(_requests >= Requests);
        Assert.Equal(1 + Swaps, _log.At(LogLevel.Information).Count());
        if (OperatingSystem.IsLinux()) Assert.Equal([$"graph-{Swaps}.kgi"], _directory.Mapped());
        host.Dispose();
        if (OperatingSystem.IsLinux()) Assert.Empty(_directory.Mapped());
    }

    /// <summary>Before each second good image, a bad one is newer than what is served.</summary>
    private async Task SwapAsync(GraphHost host, Task[] workers)
    {
        var bad = GraphHostTests.BadImages().ToList();
        var images = Enumerable.Range(1, Swaps).Select(NumberedGraph.Image).ToList();
        var refused = new List<string>();
        for (var swap = 0; swap < Swaps; swap++)
        {
            await ServeAsync(workers);
            if (swap % 2 == 1)
            {
                refused.Add($"graph-{swap}b.kgi");
                _directory.Put(refused[^1], bad[swap / 2 % bad.Count].Bytes);
                for (var look = 0; look < 3; look++) Assert.False(await host.RefreshAsync());
                Assert.Equal(refused[^1], Assert.Single(host.Refusals).Name);
            }

            _directory.Put($"graph-{swap + 1}.kgi", images[swap]);
            Assert.True(await host.RefreshAsync());
            Assert.Empty(host.Refusals);
            if (swap >= 2 && !OperatingSystem.IsWindows()) _directory.Delete($"graph-{swap - 2}.kgi");
        }

        await ServeAsync(workers);
        var reports = _log.At(LogLevel.Error).ToList();
        Assert.Equal(Swaps / 2, reports.Count);
        for (var i = 0; i < refused.Count; i++) Assert.Contains(refused[i], reports[i], StringComparison.Ordinal);
    }

    /// <summary>Lets a version serve its part of the requests, however fast requests and swaps are.</summary>
    private async Task ServeAsync(Task[] workers)
    {
        var end = Volatile.Read(ref _requests) + RequestsPerVersion;
        while (Volatile.Read(ref _requests) < end)
        {
            // A worker that has failed tells why.
            if (workers.FirstOrDefault(worker => worker.IsCompleted) is { } worker) await worker;
            await Task.Delay(1);
        }
    }

    /// <summary>Makes requests, some of which last as long as hundreds of others.</summary>
    private HashSet<int> Work(GraphHost host, Random random)
    {
        var seen = new HashSet<int>();
        GraphLease? slow = null;
        for (var i = 0; !_isSwapped; i++)
        {
            using (var lease = host.Acquire()) seen.Add(Ask(lease, random));
            Interlocked.Increment(ref _requests);
            if (i % 500 != 0) continue;
            if (slow is not null)
            {
                Ask(slow, random);
                slow.Dispose();
            }

            slow = host.Acquire();
        }

        slow?.Dispose();
        return seen;
    }

    private static int Ask(GraphLease lease, Random random)
    {
        var version = int.Parse(lease.Version.Name.AsSpan(6, lease.Version.Name.Length - 10), CultureInfo.InvariantCulture);
        foreach (var read in NumberedGraph.VersionsIn(lease.Graph, random)) Assert.Equal(version, read);
        return version;
    }
}
