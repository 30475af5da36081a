using System.Diagnostics;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Telemetry;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// A question to the replicas of a part. The second is asked if the first does not answer within half a second, or cannot; the first answer
/// counts. A question is lost with the silo that has it, and nobody says so for long. So replicas that do not answer are asked whether they
/// still work on the question, and if none does, the question is asked again. Each further attempt waits longer, since silos that are too
/// busy to say what they work on would get even more work.
/// </summary>
internal sealed class ReplicatedQuestion<TGrain, T>(
    ClusterCalls calls, int part, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
    where TGrain : IGrainWithStringKey
    where T : class
{
    /// <summary>How often the time until a further attempt is doubled: it is 4 seconds at most.</summary>
    private const int MaximumDoublings = 3;

    private readonly List<ReplicaAttempt<TGrain, T>> _open = [];
    private Reply<T>? _failed;
    private Task<Reply<T>>? _broken;

    private static TimeSpan Patience => ReplicaAttempt<TGrain, T>.Patience;

    /// <summary>Asks until a replica answers, or none can.</summary>
    /// <returns>The answer, or what was wrong with the last replica.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task<Reply<T>> AskAsync()
    {
        var replicas = calls.Summary.Replicas;
        for (var asked = 0; asked < replicas || _open.Count > 0;)
        {
            _open.Add(new ReplicaAttempt<TGrain, T>(calls, part, asked % replicas, ask, cancellationToken));
            var further = ++asked - replicas;
            var answer = further < 0
                ? await WaitAsync(Patience).ConfigureAwait(false)
                : await WaitUntilAllAreLostAsync(Patience * (1 << Math.Min(further, MaximumDoublings))).ConfigureAwait(false);
            if (answer is not null) return answer;
        }

        return _failed ?? await _broken!.ConfigureAwait(false);
    }

    /// <summary>Waits for an answer until a replica cannot give one, or the time is over.</summary>
    private async Task<Reply<T>?> WaitAsync(TimeSpan time)
    {
        var pause = Task.Delay(time, cancellationToken);
        await Task.WhenAny([.. _open.Select(static attempt => attempt.Answer), pause]).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return TakeAnswer();
    }

    /// <summary>Waits for an answer until no replica works on the question, but at least for a time if there may still be one.</summary>
    private async Task<Reply<T>?> WaitUntilAllAreLostAsync(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            // What a replica cannot answer says nothing of the others, which have their time.
            var looked = Stopwatch.GetTimestamp();
            do
            {
                var rest = Patience - Stopwatch.GetElapsedTime(looked);
                if (await WaitAsync(rest > TimeSpan.Zero ? rest : TimeSpan.Zero).ConfigureAwait(false) is { } answer) return answer;
                if (_open.Count == 0) return null;
            }
            while (Stopwatch.GetElapsedTime(looked) < Patience);

            await Task.WhenAll(_open.Select(attempt => attempt.LookAsync(cancellationToken))).ConfigureAwait(false);
            var isLost = _open.TrueForAll(static attempt => attempt.IsLost && !attempt.Answer.IsCompleted);
            if (isLost && Stopwatch.GetElapsedTime(began) >= time) return null;
        }
    }

    /// <summary>
    /// Takes those that ended out of the list, and gets an answer of one of them. What a replica finds wrong with the question, all do.
    /// </summary>
    private Reply<T>? TakeAnswer()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var (replica, answer) = (_open[i].Replica, _open[i].Answer);
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
}
