using KnowledgeGraph.Hosting.Tests.Graphs;

namespace KnowledgeGraph.Hosting.Tests;

/// <summary>How long a version remains open.</summary>
public sealed class GraphLeaseTests : IDisposable
{
    private readonly GraphDirectory _directory = new();
    private readonly GraphHost _host;

    public GraphLeaseTests() =>
        _host = new GraphHost(new GraphHostOptions { Directory = _directory.Path, Vocabulary = NumberedGraph.Vocabulary });

    public void Dispose()
    {
        _host.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_leased_version_remains_open_until_the_last_lease_ends()
    {
        _directory.Put(1);
        await _host.StartAsync();
        var (first, second) = (_host.Acquire(), _host.Acquire());
        _directory.Put(2);
        await _host.RefreshAsync();
        using var current = _host.Acquire();
        Assert.Equal(["graph-1.kgi", "graph-1.kgi", "graph-2.kgi"], new[] { first, second, current }.Select(lease => lease.Version.Name));

        var graph = first.Graph;
        first.Dispose();
        first.Dispose();
        Assert.Throws<ObjectDisposedException>(() => first.Graph);
        Assert.All(NumberedGraph.VersionsIn(graph, new Random(1)), version => Assert.Equal(1, version));
        AssertMapped("graph-1.kgi", "graph-2.kgi");

        second.Dispose();
        AssertMapped("graph-2.kgi");
        Assert.Throws<ObjectDisposedException>(() => graph.Nodes.Select(node => node.Label).ToList());
        Assert.All(NumberedGraph.VersionsIn(current.Graph, new Random(1)), version => Assert.Equal(2, version));
    }

    [Fact]
    public async Task A_host_that_is_disposed_lets_leases_end()
    {
        _directory.Put(1);
        await _host.StartAsync();
        var lease = _host.Acquire();
        _host.Dispose();
        _host.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _host.Acquire());
        Assert.Throws<ObjectDisposedException>(() => _host.TryAcquire(out _));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _host.RefreshAsync());
        AssertMapped("graph-1.kgi");
        Assert.All(NumberedGraph.VersionsIn(lease.Graph, new Random(1)), version => Assert.Equal(1, version));
        lease.Dispose();
        AssertMapped();
    }

    private void AssertMapped(params string[] names)
    {
        if (OperatingSystem.IsLinux()) Assert.Equal(names, _directory.Mapped());
    }
}
