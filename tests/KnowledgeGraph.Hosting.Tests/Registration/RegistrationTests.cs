using KnowledgeGraph.Hosting.Tests.Graphs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Hosting.Tests.Registration;

/// <summary>The host as a service, and its health.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly GraphDirectory _directory = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_host_is_one_service_that_starts_with_the_program_and_a_lease_is_one_of_each_scope()
    {
        await using var services = Services(twice: true);
        var host = services.GetRequiredService<GraphHost>();
        Assert.Same(host, Assert.Single(services.GetServices<IHostedService>().OfType<GraphHost>()));
        Assert.Throws<GraphUnavailableException>(() => InScope(services));

        _directory.Put(1);
        await host.StartAsync();
        GraphLease lease;
        using (var scope = services.CreateScope())
        {
            lease = scope.ServiceProvider.GetRequiredService<GraphLease>();
            Assert.Same(lease, scope.ServiceProvider.GetRequiredService<GraphLease>());
            Assert.Equal("graph-1.kgi", lease.Version.Name);
            Assert.Equal(NumberedGraph.Things, lease.Graph.NodeCount);
        }

        Assert.Throws<ObjectDisposedException>(() => lease.Graph);
        await services.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => host.Acquire());
    }

    [Fact]
    public async Task Health_tells_the_version_and_why_a_newer_one_is_not_served()
    {
        await using var services = Services();
        var host = services.GetRequiredService<GraphHost>();
        await host.StartAsync();
        var entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("has no image that matches *.kgi", entry.Description, StringComparison.Ordinal);

        _directory.Put(1);
        await host.RefreshAsync();
        entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("Serves graph-1.kgi since 2026-11-29 08:00:00Z.", entry.Description);
        Assert.Equal(("graph-1.kgi", (object)_time.Now), (entry.Data["version"], entry.Data["since"]));

        _directory.Put("graph-2.kgi", NumberedGraph.ImageOfOtherVocabulary());
        for (var i = 0; i < 2; i++) await host.RefreshAsync();
        entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.StartsWith(
            "Serves graph-1.kgi since 2026-11-29 08:00:00Z. graph-2.kgi was refused: ", entry.Description, StringComparison.Ordinal);
        Assert.Contains("another vocabulary", entry.Description, StringComparison.Ordinal);
        Assert.Equal(["graph-2.kgi"], Assert.IsType<string[]>(entry.Data["refused"]));

        _time.Now += TimeSpan.FromHours(1);
        _directory.Put(3);
        await host.RefreshAsync();
        entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("Serves graph-3.kgi since 2026-11-29 09:00:00Z.", entry.Description);

        if (OperatingSystem.IsWindows()) return;
        _directory.Delete();
        await host.RefreshAsync();
        entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("cannot be read", entry.Description, StringComparison.Ordinal);
        Assert.Contains("Serves graph-3.kgi", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_first_image_is_the_reason_of_bad_health()
    {
        await using var services = Services(failureStatus: HealthStatus.Degraded);
        _directory.Put("graph-1.kgi", [1, 2]);
        var host = services.GetRequiredService<GraphHost>();
        for (var i = 0; i < 2; i++) await host.RefreshAsync();
        var entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.StartsWith("No graph is loaded. graph-1.kgi was refused: ", entry.Description, StringComparison.Ordinal);
        var error = Assert.Throws<GraphUnavailableException>(() => host.Acquire());
        Assert.Contains("graph-1.kgi was refused", error.Message, StringComparison.Ordinal);
    }

    private static GraphLease InScope(ServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<GraphLease>();
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services)
    {
        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return Assert.Single(report.Entries, entry => entry.Key == "knowledgegraph").Value;
    }

    private ServiceProvider Services(bool twice = false, HealthStatus? failureStatus = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddKnowledgeGraph(options => options.Directory = _directory.Path);
        if (twice) services.AddKnowledgeGraph(options => options.Vocabulary = NumberedGraph.Vocabulary);
        else services.Configure<GraphHostOptions>(options => options.Vocabulary = NumberedGraph.Vocabulary);
        services.AddHealthChecks().AddKnowledgeGraph(failureStatus: failureStatus);
        return services.BuildServiceProvider();
    }
}
