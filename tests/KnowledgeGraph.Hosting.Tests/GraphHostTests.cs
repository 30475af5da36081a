using KnowledgeGraph.Hosting.Tests.Graphs;
using KnowledgeGraph.Hosting.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Tests;

/// <summary>What is served after what happened to the directory.</summary>
public sealed class GraphHostTests : IDisposable
{
    private readonly GraphDirectory _directory = new();
    private readonly ListLogger _log = new();
    private readonly ManualTime _time = new();
    private readonly GraphHost _host;

    public GraphHostTests() => _host = NewHost();

    public void Dispose()
    {
        _host.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task The_newest_image_is_served_and_then_the_next()
    {
        _directory.Put(9);
        _directory.Put(10);
        await _host.StartAsync();
        AssertServes(10);
        Assert.Equal(
            new GraphVersion("graph-10.kgi", _directory.PathOf("graph-10.kgi"), _time.Now), _host.Version);

        Assert.False(await _host.RefreshAsync());
        _directory.Put(11);
        Assert.True(await _host.RefreshAsync());
        AssertServes(11);
        Assert.Equal(2, _log.At(LogLevel.Information).Count());
    }

    [Fact]
    public async Task Each_interval_brings_a_look()
    {
        _directory.Put(1);
        await _host.StartAsync();
        Assert.Equal([TimeSpan.FromSeconds(5)], _time.Periods);
        for (var version = 2; version <= 3; version++)
        {
            _directory.Put(version);
            _time.Tick();
            Assert.True(SpinWait.SpinUntil(() => _host.Version!.Name == $"graph-{version}.kgi", TimeSpan.FromMinutes(1)));
        }

        await _host.StopAsync();
        Assert.Empty(_time.Periods);
        AssertServes(3);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.StartAsync());
    }

    [Fact]
    public async Task A_host_starts_without_an_image_and_serves_the_first_that_comes()
    {
        await _host.StartAsync();
        Assert.Null(_host.Version);
        Assert.False(_host.TryAcquire(out _));
        var error = Assert.Throws<GraphUnavailableException>(() => _host.Acquire());
        Assert.Contains($"{_directory.Path} has no image that matches *.kgi", error.Message, StringComparison.Ordinal);
        Assert.Contains("No graph is loaded", Assert.Single(_log.At(LogLevel.Warning)), StringComparison.Ordinal);

        _directory.Put(1);
        await _host.RefreshAsync();
        AssertServes(1);
    }

    [Fact]
    public async Task A_directory_may_come_later_and_go_and_come_back()
    {
        using var directory = new GraphDirectory(exists: false);
        using var host = NewHost(directory);
        await host.StartAsync();
        await host.RefreshAsync();
        Assert.Contains("cannot be read", Assert.Throws<GraphUnavailableException>(() => host.Acquire()).Message, StringComparison.Ordinal);
        Assert.Contains(directory.Path, Assert.Single(_log.At(LogLevel.Warning)), StringComparison.Ordinal);

        directory.Create();
        directory.Put(1);
        await host.RefreshAsync();
        AssertServes(1, host);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete a mapped file.");
        directory.Delete();
        Assert.False(await host.RefreshAsync());
        AssertServes(1, host);
        Assert.Equal(2, _log.At(LogLevel.Warning).Count());

        directory.Create();
        directory.Put(2);
        await host.RefreshAsync();
        AssertServes(2, host);
        Assert.Contains(
            $"The directory {directory.Path} can now be read.", _log.At(LogLevel.Information), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_deleted_image_gives_way_to_the_next_older_one_and_remains_without_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete a mapped file.");
        _directory.Put(1);
        _directory.Put(2);
        await _host.StartAsync();
        _directory.Delete("graph-2.kgi");
        AssertServes(2);
        Assert.True(await _host.RefreshAsync());
        AssertServes(1);
        _directory.Delete("graph-1.kgi");
        Assert.False(await _host.RefreshAsync());
        AssertServes(1);
    }

    [Fact]
    public async Task A_file_that_is_replaced_under_its_name_is_another_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace a mapped file.");
        _directory.Put(1);
        _directory.Put("graph.kgi", [0]);
        _directory.Put("graph-2.kgi", NumberedGraph.Image(2));
        await _host.StartAsync();
        AssertServes(2);
        _directory.Put("graph-2.kgi", NumberedGraph.Image(30));
        Assert.True(await _host.RefreshAsync());
        AssertServes(30);

        // A bad one does not bring an older one back.
        _directory.Put("graph-2.kgi", [1, 2, 3]);
        await RefuseAsync();
        AssertServes(30);
        Assert.Equal("graph-2.kgi", Assert.Single(_host.Refusals).Name);
    }

    [Fact]
    public async Task A_bad_image_is_refused_once_and_the_old_one_is_served()
    {
        _directory.Put(1);
        await _host.StartAsync();
        var bad = BadImages().ToList();
        for (var i = 0; i < bad.Count; i++)
        {
            _directory.Put($"graph-{i + 2}.kgi", bad[i].Bytes);
            Assert.False(await _host.RefreshAsync());
            Assert.Equal(i, _host.Refusals.Count);
            await RefuseAsync();
            await RefuseAsync();
            AssertServes(1);
            Assert.Equal(i + 1, _host.Refusals.Count);
            Assert.Equal(_directory.PathOf($"graph-{i + 2}.kgi"), _host.Refusals[0].Path);
            Assert.Contains(bad[i].Reason, _host.Refusals[0].Reason, StringComparison.Ordinal);
            Assert.Equal(i + 1, _log.At(LogLevel.Error).Count());
            Assert.Contains(". graph-1.kgi remains in use: ", _log.At(LogLevel.Error).Last(), StringComparison.Ordinal);
        }

        if (OperatingSystem.IsLinux()) Assert.Equal(["graph-1.kgi"], _directory.Mapped());

        // Mended, it is served, and what is older does not matter any more.
        _directory.Put($"graph-{bad.Count + 1}.kgi", NumberedGraph.Image(77));
        Assert.True(await _host.RefreshAsync());
        AssertServes(77);
        Assert.Empty(_host.Refusals);
    }

    [Fact]
    public async Task A_refused_image_that_is_deleted_is_forgotten()
    {
        _directory.Put(1);
        await _host.StartAsync();
        _directory.Put("graph-2.kgi", [1]);
        await RefuseAsync();
        Assert.Single(_host.Refusals);
        _directory.Delete("graph-2.kgi");
        await _host.RefreshAsync();
        Assert.Empty(_host.Refusals);
    }

    [Fact]
    public async Task An_image_that_is_still_written_is_not_refused()
    {
        _directory.Put(1);
        await _host.StartAsync();
        var image = NumberedGraph.Image(2);
        using (var file = new FileStream(_directory.PathOf("graph-2.kgi"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            for (var start = 0; start < image.Length; start += 8192)
            {
                file.Write(image.AsSpan(start, Math.Min(8192, image.Length - start)));
                file.Flush();
                await _host.RefreshAsync();
            }
        }

        await _host.RefreshAsync();
        AssertServes(2);
        Assert.Empty(_log.At(LogLevel.Error));
    }

    [Fact]
    public async Task An_image_that_cannot_be_read_is_reported_once_and_tried_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        _directory.Put(1);
        await _host.StartAsync();
        var elsewhere = _directory.PathOf("elsewhere");
        File.CreateSymbolicLink(_directory.PathOf("graph-2.kgi"), elsewhere);
        for (var i = 0; i < 4; i++) await _host.RefreshAsync();
        AssertServes(1);
        Assert.Contains(". graph-1.kgi remains in use: ", Assert.Single(_log.At(LogLevel.Error)), StringComparison.Ordinal);

        _directory.Put("elsewhere", NumberedGraph.Image(2));
        await _host.RefreshAsync();
        AssertServes(2);
    }

    [Fact]
    public async Task Without_a_vocabulary_every_graph_is_served()
    {
        _directory.Put("graph-1.kgi", NumberedGraph.ImageOfOtherVocabulary());
        using var host = new GraphHost(new GraphHostOptions { Directory = _directory.Path });
        await host.StartAsync();
        using var lease = host.Acquire();
        Assert.Equal(1, lease.Graph.NodeCount);
    }

    [Fact]
    public async Task A_cancelled_look_changes_nothing()
    {
        _directory.Put(1);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.StartAsync(cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.RefreshAsync(cancelled.Token));
        Assert.Null(_host.Version);
        await _host.StartAsync();
        AssertServes(1);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused()
    {
        Assert.Contains("Directory is empty", Message(new GraphHostOptions()), StringComparison.Ordinal);
        Assert.Contains("Pattern is empty", Message(new GraphHostOptions { Directory = "x", Pattern = "" }), StringComparison.Ordinal);
        Assert.Contains(
            "PollingInterval must be positive", Message(new GraphHostOptions { Directory = "x", PollingInterval = TimeSpan.Zero }),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new GraphHost(null!));

        static string Message(GraphHostOptions options) => Assert.Throws<ArgumentException>(() => new GraphHost(options)).Message;
    }

    /// <summary>Images that are wrong in each way, and what a message about them has.</summary>
    internal static IEnumerable<(byte[] Bytes, string Reason)> BadImages()
    {
        var image = NumberedGraph.Image(99);
        var damaged = (byte[])image.Clone();
        damaged[image.Length / 2] ^= 4;
        yield return (damaged, "do not match their checksum");
        yield return (image[..(image.Length / 2)], "truncated");
        yield return ([], "The file is empty. Copy the file again from its source, or build it again.");
        yield return ("This is not an image."u8.ToArray(), "image");
        yield return (new byte[1000], "image");
        yield return (NumberedGraph.ImageOfOtherVocabulary(), "Numbered has the vocabulary 0000000000000008 in the image");
    }

    private GraphHost NewHost(GraphDirectory? directory = null) =>
        new(new GraphHostOptions { Directory = (directory ?? _directory).Path, Vocabulary = NumberedGraph.Vocabulary }, _log, _time);

    /// <summary>Two looks find the same.</summary>
    private async Task RefuseAsync()
    {
        Assert.False(await _host.RefreshAsync());
        Assert.False(await _host.RefreshAsync());
    }

    private void AssertServes(int version, GraphHost? host = null)
    {
        using var lease = (host ?? _host).Acquire();
        Assert.All(NumberedGraph.VersionsIn(lease.Graph, new Random(version)), read => Assert.Equal(version, read));
    }
}
