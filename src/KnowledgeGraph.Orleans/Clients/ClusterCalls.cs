using System.Globalization;
using KnowledgeGraph.Orleans.Messages;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Asks the replicas of parts. The second is asked if the first does not answer within half a second, or cannot; the first answer counts.
/// While none has answered, they are asked again: after half a second if a silo is known to have left, and otherwise after four seconds.
/// Each time, the wait doubles.
/// </summary>
internal sealed class ClusterCalls(IGrainFactory client, string name, GraphSummary summary)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How much longer to wait for silos that may only be slow.</summary>
    private const int LongPatience = 8;

    internal GraphSummary Summary { get; } = summary;

    internal int PartCount => Summary.Starts.Length - 1;

    internal int NodeCount => Summary.Starts[^1];

    internal string Set { get; } = ClusterSet.NameOf(name, summary.Version, summary.Starts.Length - 1);

    internal static async Task<GraphSummary> SummarizeAsync(IGrainFactory client, string name, CancellationToken cancellationToken)
    {
        var subject = $"The graph '{name}'";
        var reply = await TryAsync(
            () => client.GetGrain<IShardSetGrain>(name).Summarize(cancellationToken), subject, cancellationToken).ConfigureAwait(false);
        return ValueOf(reply, null)!;
    }

    /// <summary>Asks a part.</summary>
    /// <exception cref="ClusterGraphException">No replica answers.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal Task<T?> AskAsync<T>(
        int part, Func<IShardGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where T : class => AskAsync<IShardGrain, T>(part, ask, cancellationToken);

    /// <summary>Asks a part by an interface of its grains.</summary>
    /// <exception cref="ClusterGraphException">No replica answers.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task<T?> AskAsync<TGrain, T>(
        int part, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where TGrain : IGrainWithStringKey
        where T : class
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var open = new List<Task<Reply<T>>>();
        Reply<T>? failed = null;
        try
        {
            var pause = Patience;
            for (var asked = 0; asked < Summary.Replicas || open.Count > 0;)
            {
                open.Add(AskReplicaAsync(part, asked++ % Summary.Replicas, ask, source.Token));
                var areAllAsked = asked >= Summary.Replicas;
                Task next;
                do
                {
                    // A question is lost with the silo that has it, and nobody says so for long. So all are asked again, sooner where one
                    // is known to have left.
                    next = Task.Delay(areAllAsked && !HasLeft(failed) ? pause * LongPatience : pause, source.Token);
                    await Task.WhenAny([.. open, next]).ConfigureAwait(false);
                    if (Answered(open, ref failed) is { } answer) return ValueOf(answer, part);
                }
                while (areAllAsked && open.Count > 0 && !next.IsCompleted);

                if (areAllAsked) pause *= 2;
            }
        }
        finally
        {
            await source.CancelAsync().ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ValueOf(failed!, part);
    }

    /// <summary>The part of a number, and its position there.</summary>
    internal (int Part, int Position) PlaceOf(int number)
    {
        var part = Shards.Shard.PartOf(Summary.Starts, number);
        return (part, number - Summary.Starts[part]);
    }

    private static bool HasLeft<T>(Reply<T>? failed) => failed?.Fault!.Kind == ClusterFault.Unreachable;

    /// <summary>
    /// Takes those that ended out of the list, and gets an answer of one of them. What a replica finds wrong with the question, all do.
    /// </summary>
    private static Reply<T>? Answered<T>(List<Task<Reply<T>>> open, ref Reply<T>? failed)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!open[i].IsCompleted) continue;
            var task = open[i];
            open.RemoveAt(i);
            if (!task.IsCompletedSuccessfully) continue;
            var reply = task.Result;
            if (reply.Fault is null or { Kind: ClusterFault.InvalidQuestion or ClusterFault.OverBudget }) return reply;
            // An unusable shard says more than a silo that does not answer.
            if (failed is null || failed.Fault!.Kind == ClusterFault.Unreachable) failed = reply;
        }

        return null;
    }

    /// <summary>Asks one replica of a part. A silo that does not answer is a fault in the reply.</summary>
    internal Task<Reply<T>> AskReplicaAsync<TGrain, T>(
        int part, int replica, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where TGrain : IGrainWithStringKey
        where T : class
    {
        var key = new ShardKey(name, Summary.Version, PartCount, part, replica);
        var subject = string.Create(CultureInfo.InvariantCulture, $"Part {part} of '{name}'");
        return TryAsync(() => ask(client.GetGrain<TGrain>(key.ToString()), cancellationToken), subject, cancellationToken);
    }

    /// <summary>Asks, and turns what the cluster says about silos into a fault.</summary>
    private static async Task<Reply<T>> TryAsync<T>(Func<Task<Reply<T>>> ask, string subject, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OrleansException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // A silo that leaves cancels what it is doing.
            return new Reply<T>(default, new Fault(
                ClusterFault.Unreachable,
                $"{subject} does not answer: {error.Message.TrimEnd('.')}. Ask again: the cluster replaces silos that left.", null));
        }
    }

    /// <exception cref="ClusterGraphException">The reply has a fault.</exception>
    internal static T? ValueOf<T>(Reply<T> reply, int? part) => reply.Fault is { } fault
        ? throw new ClusterGraphException(fault.Kind, fault.Message, part, fault.Silo)
        : reply.Value;
}
