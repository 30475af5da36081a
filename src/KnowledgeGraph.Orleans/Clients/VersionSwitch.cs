using System.Diagnostics;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Which version of a graph new questions are about. It looks for another one when the last look is older than the silos say, and takes it
/// when all parts of it answer: for all questions that begin from then on, and for all parts of each.
/// </summary>
internal sealed class VersionSwitch(IGrainFactory client, string name)
{
    /// <summary>How long a question waits for a look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a question begins again because silos have another version than it is about.</summary>
    private const int MaximumRestarts = 5;

    private static readonly TimeSpan RestartDelay = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private ClusterCalls? _current;
    private Task? _look;
    private long _lookedAt;

    /// <summary>Asks a question about one version. If silos have another one by then, it is asked again about that.</summary>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    internal async Task<T> AskAsync<T>(Func<ClusterCalls, Task<T>> ask, CancellationToken cancellationToken)
    {
        var calls = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await ask(calls).ConfigureAwait(false);
            }
            catch (ClusterGraphException error) when (error.Fault == ClusterFault.OtherVersion && restarts < MaximumRestarts)
            {
                calls = await AfterAsync(calls, restarts, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Looks at once, and gets the version that questions are about from now on.</summary>
    internal async Task<ClusterCalls> RefreshAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _current) is { } known)
        {
            var summary = await ClusterCalls.SummarizeAsync(client, name, cancellationToken).ConfigureAwait(false);
            await TakeAsync(known, summary, cancellationToken).ConfigureAwait(false);
        }

        return await CurrentAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ClusterCalls> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _current) is not { } known)
        {
            Volatile.Write(ref _lookedAt, Stopwatch.GetTimestamp());
            var summary = await ClusterCalls.SummarizeAsync(client, name, cancellationToken).ConfigureAwait(false);
            return Interlocked.CompareExchange(ref _current, Create(summary), null) ?? _current;
        }

        if (LookIfDue(known) is { IsCompleted: false } look)
        {
            var wait = Patience - Stopwatch.GetElapsedTime(Volatile.Read(ref _lookedAt));
            if (wait > TimeSpan.Zero) await Task.WhenAny(look, Task.Delay(wait, cancellationToken)).ConfigureAwait(false);
        }

        return _current!;
    }

    /// <summary>The look that is under way, if there is one or it is time for one.</summary>
    private Task? LookIfDue(ClusterCalls known)
    {
        lock (_lock)
        {
            if (_look is { IsCompleted: false }) return _look;
            if (Stopwatch.GetElapsedTime(_lookedAt) < known.Summary.CheckInterval) return null;
            _lookedAt = Stopwatch.GetTimestamp();
            return _look = Task.Run(() => LookAsync(known));
        }
    }

    private async Task LookAsync(ClusterCalls known)
    {
        try
        {
            var summary = await ClusterCalls.SummarizeAsync(client, name, CancellationToken.None).ConfigureAwait(false);
            await TakeAsync(known, summary, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ClusterGraphException)
        {
            // What was known is still right, or the question finds out.
        }
    }

    /// <summary>
    /// Takes the version of a summary if its manifest was written later than the one that is known, and all of its parts answer. A silo
    /// that has not got the files yet has an older one.
    /// </summary>
    private async Task TakeAsync(ClusterCalls known, GraphSummary summary, CancellationToken cancellationToken)
    {
        var other = Create(summary);
        if (other.Set == known.Set && summary.Replicas == known.Summary.Replicas) return;
        if (other.Set != known.Set && summary.Written <= known.Summary.Written) return;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, other.PartCount).Select(
                part => other.AskAsync(part, (grain, token) => grain.Open(token), cancellationToken))).ConfigureAwait(false);
        }
        catch (ClusterGraphException)
        {
            return;
        }

        Interlocked.CompareExchange(ref _current, other, known);
    }

    /// <summary>The version to ask about again, after silos had another one than that of a question.</summary>
    private async Task<ClusterCalls> AfterAsync(ClusterCalls failed, int restarts, CancellationToken cancellationToken)
    {
        if (restarts > 0) await Task.Delay(RestartDelay, cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref _current) is { } current && current != failed) return current;
        var summary = await ClusterCalls.SummarizeAsync(client, name, cancellationToken).ConfigureAwait(false);
        Interlocked.CompareExchange(ref _current, Create(summary), failed);
        return _current!;
    }

    private ClusterCalls Create(GraphSummary summary) => new(client, name, summary);
}
