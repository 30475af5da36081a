using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Telemetry;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// A question to the replicas of a part. The second is asked if the first does not answer within half a second, or cannot; the first answer
/// counts. A question is lost with the silo that has it, and nobody says so for long. So replicas that do not answer are asked whether they
/// still work on the question, and if none does, the question is asked again.
/// </summary>
internal sealed class ReplicatedQuestion<TGrain, T>(
    ClusterCalls calls, int part, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
    where TGrain : IGrainWithStringKey
    where T : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly List<Attempt> _open = [];
    private Reply<T>? _failed;
    private Task<Reply<T>>? _broken;

    /// <summary>Asks until a replica answers, or none can.</summary>
    /// <returns>The answer, or what was wrong with the last replica.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task<Reply<T>> AskAsync()
    {
        var replicas = calls.Summary.Replicas;
        for (var asked = 0; asked < replicas || _open.Count > 0;)
        {
            var (question, replica) = (Guid.NewGuid(), asked++ % replicas);
            _open.Add(new Attempt(question, replica, AskAsync(question, replica)));
            var isWorking = false;
            do
            {
                var pause = Task.Delay(Patience, cancellationToken);
                await Task.WhenAny([.. _open.Select(attempt => attempt.Answer), pause]).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (TakeAnswer() is { } answer) return answer;
                if (asked >= replicas) isWorking = await IsAnyWorkingAsync(pause).ConfigureAwait(false);
            }
            while (isWorking);
        }

        return _failed ?? await _broken!.ConfigureAwait(false);
    }

    private async Task<Reply<T>> AskAsync(Guid question, int replica)
    {
        RequestContext.Set(IShardWatchGrain.Question, question);
        return await calls.AskReplicaAsync(part, replica, ask, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes those that ended out of the list, and gets an answer of one of them. What a replica finds wrong with the question, all do.
    /// </summary>
    private Reply<T>? TakeAnswer()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var (_, replica, answer) = _open[i];
            if (!answer.IsCompleted) continue;
            _open.RemoveAt(i);
            if (!answer.IsCompletedSuccessfully)
            {
                _broken = answer;
                continue;
            }

            var reply = answer.Result;
            if (reply.Fault is null or { Kind: ClusterFault.InvalidQuestion or ClusterFault.OverBudget })
            {
                if (replica != 0) ClusterMetrics.CountOtherReplica(calls.Name, part);
                return reply;
            }

            // An unusable shard says more than a silo that does not answer.
            if (_failed is null || _failed.Fault!.Kind == ClusterFault.Unreachable) _failed = reply;
        }

        return null;
    }

    /// <summary>Waits until the pause is over, and asks replicas that have not answered whether they work on it.</summary>
    private async Task<bool> IsAnyWorkingAsync(Task pause)
    {
        if (_open.Count == 0) return false;
        await Task.WhenAny([pause, .. _open.Where(attempt => !attempt.IsLost).Select(attempt => attempt.Answer)]).ConfigureAwait(false);
        if (_open.Any(static attempt => attempt.Answer.IsCompleted)) return true;
        await Task.WhenAll(_open.Where(static attempt => !attempt.IsLost).Select(LookAsync)).ConfigureAwait(false);
        return _open.Any(static attempt => !attempt.IsLost || attempt.Answer.IsCompleted);
    }

    private async Task LookAsync(Attempt attempt)
    {
        try
        {
            attempt.IsLost = !await calls.GrainOf<IShardWatchGrain>(part, attempt.Replica).IsAnswering(attempt.Question)
                .WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OrleansException)
        {
            attempt.IsLost = true;
        }
    }

    private sealed record Attempt(Guid Question, int Replica, Task<Reply<T>> Answer)
    {
        /// <summary>Gets or sets a value indicating whether the replica does not work on it. An answer may still come.</summary>
        internal bool IsLost { get; set; }
    }
}
