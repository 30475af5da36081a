using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// One part in PageRank. A replica keeps what it was sent until it has added it up, so one replica gets all of an iteration. If it does not
/// answer, or has forgotten what it was sent, the next one gets the iteration again.
/// </summary>
internal sealed class RankPart(ClusterCalls calls, int part, Guid question, StepFilter filter)
{
    /// <summary>How often each replica is tried.</summary>
    private const int MaximumRounds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly NumberSet _sources = new(calls.NodeCount);
    private int _replica;

    private int PageLength => calls.Summary.PageLength;

    private int First => calls.Summary.Starts[part];

    private int Count => calls.Summary.Starts[part + 1] - First;

    /// <summary>Asks which nodes the part needs to know of, and how many edges its own have.</summary>
    internal async Task PrepareAsync(int[] degrees, NumberSet deprecated, CancellationToken cancellationToken)
    {
        for (var start = 0; start < calls.NodeCount;)
        {
            var first = start;
            var page = (await calls.AskAsync<IShardAlgorithmGrain, NumberPage>(
                part, (grain, token) => grain.RankSources(filter, first, token), cancellationToken).ConfigureAwait(false))!;
            if (page.End <= start || page.End > calls.NodeCount) throw WholeGraph.Contradiction(calls, part);
            WholeGraph.AddTo(_sources, page.Numbers, start, page.End);
            lock (deprecated) WholeGraph.AddTo(deprecated, page.Deprecated, start, page.End);
            start = page.End;
        }

        for (var start = 0; start < Count; start += PageLength)
        {
            var first = start;
            var page = (await calls.AskAsync<IShardAlgorithmGrain, DegreePage>(
                part, (grain, token) => grain.Degrees(filter, first, token), cancellationToken).ConfigureAwait(false))!;
            RawValues.Decode(page.Degrees, degrees.AsSpan(First + start, Math.Min(PageLength, Count - start)));
        }
    }

    /// <summary>Sends what nodes hand on, and gets what the nodes of the part are given.</summary>
    /// <exception cref="ClusterGraphException">No replica answers.</exception>
    internal async Task AddUpAsync(int iteration, double[] given, double[] sums, CancellationToken cancellationToken)
    {
        Fault? fault = null;
        for (var attempt = 0; attempt < MaximumRounds * calls.Summary.Replicas; attempt++)
        {
            fault = await TryAddUpAsync(iteration, given, sums, cancellationToken).ConfigureAwait(false);
            if (fault is null) return;
            if (fault.Kind is ClusterFault.InvalidQuestion or ClusterFault.OverBudget) break;
            cancellationToken.ThrowIfCancellationRequested();
            _replica = (_replica + 1) % calls.Summary.Replicas;
        }

        ClusterCalls.ValueOf(new Reply<SumPage>(null, fault), part);
    }

    /// <summary>Lets the replica forget what it was sent. Nobody waits for it.</summary>
    internal void Forget() => _ = calls.AskReplicaAsync<IShardAlgorithmGrain, Received>(
        part, _replica, (grain, token) => grain.Forget(question, token), CancellationToken.None)
        .ContinueWith(static task => task.Exception, TaskScheduler.Default);

    private async Task<Fault?> TryAddUpAsync(int iteration, double[] given, double[] sums, CancellationToken cancellationToken)
    {
        var start = 0;
        foreach (var values in Pages(given))
        {
            var request = new GiveRequest(question, filter, iteration, start, values);
            var received = await AskAsync((grain, token) => grain.Give(request, token), cancellationToken).ConfigureAwait(false);
            if (received.Fault is not null) return received.Fault;
            start += PageLength;
        }

        for (start = 0; start < Count; start += PageLength)
        {
            var request = new SumRequest(question, filter, iteration, start);
            var page = await AskAsync((grain, token) => grain.Sums(request, token), cancellationToken).ConfigureAwait(false);
            if (page.Fault is not null) return page.Fault;
            if (!page.Value!.IsWhole) return new Fault(ClusterFault.Unreachable, Lost(), null);
            RawValues.Decode(page.Value.Sums, sums.AsSpan(First + start, Math.Min(PageLength, Count - start)));
        }

        return null;
    }

    /// <summary>
    /// Asks the replica. While it takes its time, it has to say that it is there: a silo that is gone does not answer, and that the cluster
    /// finds out takes half a minute.
    /// </summary>
    private async Task<Reply<T>> AskAsync<T>(
        Func<IShardAlgorithmGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var reply = calls.AskReplicaAsync(part, _replica, ask, source.Token);
            while (await Task.WhenAny(reply, Task.Delay(Patience, source.Token)).ConfigureAwait(false) != reply)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var sign = await calls.AskReplicaAsync<IShardGrain, Received>(
                    part, _replica, static (grain, token) => grain.Open(token).WaitAsync(Patience, token), source.Token)
                    .ConfigureAwait(false);
                if (sign.Fault is { } fault) return new Reply<T>(null, fault);
            }

            return await reply.ConfigureAwait(false);
        }
        finally
        {
            await source.CancelAsync().ConfigureAwait(false);
        }
    }

    private string Lost() => $"Part {part} of {calls.Set} was moved to another silo in the middle of an iteration. Ask again.";

    /// <summary>What the sources hand on, in the order of their numbers, in pieces that a message can have.</summary>
    private IEnumerable<byte[]> Pages(double[] given)
    {
        var page = new double[PageLength];
        var count = 0;
        foreach (var source in _sources.Numbers())
        {
            page[count++] = given[source];
            if (count < page.Length) continue;
            yield return RawValues.Encode(page);
            count = 0;
        }

        if (count > 0) yield return RawValues.Encode(page.AsSpan(0, count));
    }
}
