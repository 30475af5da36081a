using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// One part in an <see cref="Exchange"/>. A replica keeps what it was sent until it was asked what becomes of it, so one replica gets all
/// of an iteration. If it does not answer, or has forgotten what it was sent, the next one gets the iteration again.
/// </summary>
internal sealed class ExchangePart(ClusterCalls calls, int part, Guid question, StepFilter filter)
{
    /// <summary>How often each replica is tried.</summary>
    private const int MaximumRounds = 3;

    /// <summary>After so many looks in turn that find nothing, a question is lost. After one, its answer may be on the way.</summary>
    private const int MaximumLooks = 2;

    private readonly NumberSet _sources = new(calls.NodeCount);
    private readonly bool[] _asked = new bool[calls.Summary.Replicas];
    private int _replica;

    private int PageLength => calls.Summary.PageLength;

    private int First => calls.Summary.Starts[part];

    private int Count => calls.Summary.Starts[part + 1] - First;

    /// <summary>Asks which nodes the part needs to know of, and which of its own are deprecated.</summary>
    internal async Task FindSourcesAsync(NumberSet deprecated, CancellationToken cancellationToken)
    {
        for (var start = 0; start < calls.NodeCount;)
        {
            var first = start;
            var page = (await calls.AskAsync<IShardAlgorithmGrain, NumberPage>(
                part, (grain, token) => grain.Sources(filter, first, token), cancellationToken).ConfigureAwait(false))!;
            if (page.End <= start || page.End > calls.NodeCount) throw WholeGraph.Contradiction(calls, part);
            WholeGraph.AddTo(_sources, page.Numbers, start, page.End);
            lock (deprecated) WholeGraph.AddTo(deprecated, page.Deprecated, start, page.End);
            start = page.End;
        }
    }

    /// <summary>Asks how many edges leave the nodes of the part.</summary>
    internal async Task FindDegreesAsync(int[] degrees, CancellationToken cancellationToken)
    {
        for (var start = 0; start < Count; start += PageLength)
        {
            var first = start;
            var page = (await calls.AskAsync<IShardAlgorithmGrain, DegreePage>(
                part, (grain, token) => grain.Degrees(filter, first, token), cancellationToken).ConfigureAwait(false))!;
            RawValues.Decode(page.Degrees, degrees.AsSpan(First + start, Math.Min(PageLength, Count - start)));
        }
    }

    /// <summary>Sends what nodes hand on, and gets what becomes of it at the nodes of the part.</summary>
    /// <exception cref="ClusterGraphException">No replica answers.</exception>
    internal async Task CombineAsync(
        int iteration, Combination combination, double[] given, double[] combined, CancellationToken cancellationToken)
    {
        Fault? fault = null;
        for (var attempt = 0; attempt < MaximumRounds * calls.Summary.Replicas; attempt++)
        {
            fault = await TryCombineAsync(iteration, combination, given, combined, cancellationToken).ConfigureAwait(false);
            if (fault is null) return;
            if (fault.Kind is ClusterFault.InvalidQuestion or ClusterFault.OverBudget) break;
            cancellationToken.ThrowIfCancellationRequested();
            _replica = (_replica + 1) % calls.Summary.Replicas;
        }

        ClusterCalls.ValueOf(new Reply<CombinedPage>(null, fault), part);
    }

    /// <summary>Makes all replicas forget what they were sent. Nobody waits for them.</summary>
    internal void Forget()
    {
        for (var replica = 0; replica < _asked.Length; replica++)
        {
            if (!_asked[replica]) continue;
            _ = calls.AskReplicaAsync<IShardAlgorithmGrain, Received>(
                part, replica, (grain, token) => grain.Forget(question, token), CancellationToken.None)
                .ContinueWith(static task => task.Exception, TaskScheduler.Default);
        }
    }

    private async Task<Fault?> TryCombineAsync(
        int iteration, Combination combination, double[] given, double[] combined, CancellationToken cancellationToken)
    {
        var start = 0;
        _asked[_replica] = true;
        foreach (var values in Pages(given))
        {
            var request = new GiveRequest(question, filter, iteration, start, values);
            var received = await AskAsync((grain, token) => grain.Give(request, token), cancellationToken).ConfigureAwait(false);
            if (received.Fault is not null) return received.Fault;
            start += PageLength;
        }

        for (start = 0; start < Count; start += PageLength)
        {
            var request = new CombineRequest(question, filter, iteration, combination, start);
            var page = await AskAsync((grain, token) => grain.Combine(request, token), cancellationToken).ConfigureAwait(false);
            if (page.Fault is not null) return page.Fault;
            if (!page.Value!.IsWhole) return new Fault(ClusterFault.Unreachable, Lost(), null);
            RawValues.Decode(page.Value.Values, combined.AsSpan(First + start, Math.Min(PageLength, Count - start)));
        }

        return null;
    }

    /// <summary>Asks the replica, which has to work on the question while it does not answer.</summary>
    private async Task<Reply<T>> AskAsync<T>(
        Func<IShardAlgorithmGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var attempt = new ReplicaAttempt<IShardAlgorithmGrain, T>(calls, part, _replica, ask, source.Token);
            for (var looks = 0; looks < MaximumLooks;)
            {
                var pause = Task.Delay(ReplicaAttempt<IShardAlgorithmGrain, T>.Patience, source.Token);
                if (await Task.WhenAny(attempt.Answer, pause).ConfigureAwait(false) != pause) break;
                cancellationToken.ThrowIfCancellationRequested();
                await attempt.LookAsync(source.Token).ConfigureAwait(false);
                looks = attempt.IsLost ? looks + 1 : 0;
            }

            return attempt.Answer.IsCompleted
                ? await attempt.Answer.ConfigureAwait(false)
                : new Reply<T>(null, new Fault(ClusterFault.Unreachable, NotWorking(), null));
        }
        finally
        {
            await source.CancelAsync().ConfigureAwait(false);
        }
    }

    private string NotWorking() =>
        $"Part {part} of '{calls.Name}' does not answer: The question was lost. Ask again: the cluster replaces silos that left.";

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
