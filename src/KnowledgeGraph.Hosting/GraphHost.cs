using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Hosting.Images;
using KnowledgeGraph.Hosting.Telemetry;
using KnowledgeGraph.Hosting.Versions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Hosting;

/// <summary>
/// Serves the newest good image of a directory. It opens a new image beside the old one, checks all of it, and swaps them atomically.
/// Requests that use the old one end with it, and then its file is closed.
/// </summary>
/// <remarks>
/// <para>
/// The newest image is the one with the greatest name. Digits in names are compared as numbers: <c>graph-10.kgi</c> is newer than
/// <c>graph-9.kgi</c>, and <c>graph-2026-11-29.kgi</c> than <c>graph-2026-11-28.kgi</c>. A file with the name of the served one replaces
/// it. If the file that is served is deleted, the newest of the others is served, or the deleted one if there is no other.
/// </para>
/// <para>
/// An image that is damaged, of another vocabulary or unreadable is refused when two looks have found it so without a change in between.
/// Each refusal is reported once: in the log, in the metrics and by the health check. The host continues to serve the current version.
/// </para>
/// <para>Safe for any number of threads. To acquire a lease takes no lock.</para>
/// </remarks>
/// <example>
/// <code>
/// using var host = new GraphHost(new GraphHostOptions { Directory = "/srv/graphs", Vocabulary = Race.Graph });
/// await host.StartAsync();
///
/// using var lease = host.Acquire();
/// Console.WriteLine(lease.Graph.Find&lt;Company>("DeepSeek")?.Label);
/// </code>
/// </example>
public sealed class GraphHost : IHostedService, IDisposable
{
    private readonly ImageDirectory _directory;
    private readonly Graph? _vocabulary;
    private readonly TimeSpan _interval;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly HostMetrics _metrics;
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly RefusedImages _refused = new();

    /// <summary>The versions whose files are open, under a lock of this list.</summary>
    private readonly List<LoadedVersion> _open = [];
    private LoadedVersion? _served;
    private volatile GraphRefusal[] _refusals = [];
    private volatile string? _directoryProblem;
    private Task? _polling;
    private bool _isDisposed;

    /// <summary>Creates a host, which serves nothing before <see cref="StartAsync"/> or <see cref="RefreshAsync"/>.</summary>
    /// <param name="options">The options, which are read now.</param>
    /// <param name="logger">Where swaps and refusals are logged; <see langword="null"/> for nowhere.</param>
    /// <param name="time">The clock and the timer; <see langword="null"/> for those of the system.</param>
    /// <param name="meters">What makes the meter; <see langword="null"/> for one that belongs to the host.</param>
    /// <exception cref="ArgumentException">There is no directory or pattern, or the interval is not positive.</exception>
    public GraphHost(
        GraphHostOptions options, ILogger<GraphHost>? logger = null, TimeProvider? time = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(options.Directory))
            throw new ArgumentException("Directory is empty. Set it to the directory that images are put into.", nameof(options));
        if (string.IsNullOrEmpty(options.Pattern))
            throw new ArgumentException("Pattern is empty. Set it to a pattern of file names, such as *.kgi.", nameof(options));
        if (options.PollingInterval <= TimeSpan.Zero || options.PollingInterval > TimeSpan.FromDays(1))
            throw new ArgumentException("PollingInterval must be positive and at most a day.", nameof(options));

        _directory = new ImageDirectory(options.Directory, options.Pattern);
        (_vocabulary, _interval) = (options.Vocabulary, options.PollingInterval);
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _time = time ?? TimeProvider.System;
        _metrics = new HostMetrics(meters, _vocabulary?.Name, CountLeases, CountOpen);
    }

    /// <summary>Gets the version that is served; <see langword="null"/> before the first one.</summary>
    public GraphVersion? Version => Volatile.Read(ref _served)?.Version;

    /// <summary>Gets the images that are refused and not older than the version that is served, the newest first.</summary>
    public IReadOnlyList<GraphRefusal> Refusals => _refusals;

    /// <summary>Why there is nothing to serve, as a sentence or several.</summary>
    internal string Missing =>
        _directoryProblem is { } problem ? $"The directory {_directory.Path} cannot be read: {problem}"
        : _refusals.Length > 0 ? $"{_refusals[0].Name} was refused: {_refusals[0].Reason}"
        : $"The directory {_directory.Path} has no image that matches {_directory.Pattern} and could be opened. "
            + "Put one there, for example with kg build.";

    /// <summary>Why the directory could not be read by the last look.</summary>
    internal string? DirectoryProblem => _directoryProblem;

    /// <summary>Leases the version that is served. O(1), without a lock.</summary>
    /// <returns>The lease, to be disposed at the end of the request.</returns>
    /// <exception cref="GraphUnavailableException">No version was loaded yet.</exception>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public GraphLease Acquire() =>
        TryAcquire(out var lease) ? lease : throw new GraphUnavailableException("No graph is loaded. " + Missing);

    /// <summary>Leases the version that is served, if there is one. O(1), without a lock.</summary>
    /// <param name="lease">The lease, to be disposed at the end of the request.</param>
    /// <returns><see langword="true"/> if a version is served.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public bool TryAcquire([NotNullWhen(true)] out GraphLease? lease)
    {
        // A version that cannot be leased any more was replaced by another one since it was read.
        while (Volatile.Read(ref _served) is { } version)
        {
            if (!version.TryLease()) continue;
            lease = new GraphLease(version);
            return true;
        }

        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        lease = null;
        return false;
    }

    /// <summary>Looks for an image, and loads it before this returns; then looks again at each interval.</summary>
    /// <param name="cancellationToken">Ends the first look.</param>
    /// <returns>A task that ends with the first look, whether there is an image or not.</returns>
    /// <exception cref="InvalidOperationException">The host was started before.</exception>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_polling is not null) throw new InvalidOperationException("The host was started before.");
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Version is null && _directoryProblem is null) _logger.NothingLoaded(Missing);
        _polling = PollAsync(_stopping.Token);
    }

    /// <summary>Ends looking for new versions. The one that is served can be leased until the host is disposed.</summary>
    /// <param name="cancellationToken">Ends waiting for a look that is going on.</param>
    /// <returns>A task that ends with the last look.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_polling is not null) await _polling.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Looks into the directory now, and loads the newest good image if it is not served yet. O(image) if there is a new one. Looks follow
    /// each other.
    /// </summary>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>A task whose result tells whether another version is served than before.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        await _looking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Look(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>
    /// Ends looking for new versions and serving. Leases that are in use remain valid, and the last of them closes the file. Calls after
    /// the first one do nothing.
    /// </summary>
    public void Dispose()
    {
        LoadedVersion? served;
        lock (_open)
        {
            if (_isDisposed) return;
            Volatile.Write(ref _isDisposed, true);
            served = Interlocked.Exchange(ref _served, null);
        }

        _stopping.Cancel();
        served?.Retire();
        _metrics.Dispose();
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(_interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                try
                {
                    await RefreshAsync(stopping).ConfigureAwait(false);
                }
                catch (Exception error) when (!stopping.IsCancellationRequested)
                {
                    _logger.LookFailed(error, _interval);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // Stopped or disposed.
        }
    }

    /// <summary>Goes from the newest image to the one that is served, and loads the first that is good.</summary>
    private bool Look(CancellationToken cancellationToken)
    {
        if (ListImages() is not { } images) return false;
        _refused.Keep(images);
        var served = Volatile.Read(ref _served);
        var isSwapped = false;
        foreach (var image in images)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (image == served?.Image) break;
            if (!_refused.Contains(image) && TryLoad(image, served, cancellationToken))
            {
                isSwapped = true;
                break;
            }

            // The file of the version was replaced by a bad one. What is open is newer than all that follow.
            if (image.Name == served?.Image.Name) break;
        }

        _refusals = _refused.Since(Version?.Name);
        return isSwapped;
    }

    private List<FoundImage>? ListImages()
    {
        try
        {
            var images = _directory.List();
            if (_directoryProblem is not null) _logger.DirectoryIsBack(_directory.Path);
            _directoryProblem = null;
            return images;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (_directoryProblem is null) _logger.DirectoryIsUnreadable(_directory.Path, error.Message);
            _directoryProblem = error.Message;
            return null;
        }
    }

    /// <summary>Opens, checks and serves an image. A file that cannot be used never stops the host.</summary>
    private bool TryLoad(FoundImage image, LoadedVersion? served, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        using var activity = HostTraces.Load(image);
        GraphFile? file = null;
        try
        {
            using (HostTraces.Open())
                file = _vocabulary is null ? GraphFile.Open(image.Path) : GraphFile.Open(image.Path, _vocabulary);
            cancellationToken.ThrowIfCancellationRequested();
            using (HostTraces.Check()) file.Graph.Verify(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception error)
        {
            file?.Dispose();
            HostTraces.Fail(activity, error);
            if (error is OperationCanceledException) throw;
            if (_refused.Add(image, error, _time.GetUtcNow()) is not { } refusal) return false;
            _logger.Refused(refusal.Path, served?.Version.Name ?? "No image", refusal.Reason);
            _metrics.Refused(error);
            return false;
        }

        var (graph, version) = (file.Graph, new LoadedVersion(file, image, _time.GetUtcNow(), Close));
        using (HostTraces.Swap()) Swap(version);
        _refused.Remove(image);
        var duration = _time.GetElapsedTime(start);
        _metrics.Swapped(duration);
        _logger.Swapped(image.Name, graph.NodeCount, graph.FactCount, duration.TotalSeconds);
        return true;
    }

    /// <exception cref="ObjectDisposedException">The host was disposed meanwhile. Then the version is closed.</exception>
    private void Swap(LoadedVersion version)
    {
        LoadedVersion? old;
        bool isDisposed;
        lock (_open)
        {
            isDisposed = _isDisposed;
            _open.Add(version);
            old = isDisposed ? version : Interlocked.Exchange(ref _served, version);
        }

        old?.Retire();
        ObjectDisposedException.ThrowIf(isDisposed, this);
    }

    private void Close(LoadedVersion version)
    {
        lock (_open) _open.Remove(version);
        _logger.Closed(version.Version.Name);
    }

    private int CountLeases()
    {
        lock (_open) return _open.Sum(version => version.LeaseCount);
    }

    private int CountOpen()
    {
        lock (_open) return _open.Count;
    }
}
