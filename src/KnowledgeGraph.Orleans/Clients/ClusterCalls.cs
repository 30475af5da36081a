using System.Globalization;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Telemetry;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Asks the replicas of parts, and turns what the cluster says about silos into faults.</summary>
internal sealed class ClusterCalls(IGrainFactory client, string name, GraphSummary summary)
{
    internal GraphSummary Summary { get; } = summary;

    /// <summary>The name that the silos have the graph by.</summary>
    internal string Name => name;

    internal int PartCount => Summary.Starts.Length - 1;

    internal int NodeCount => Summary.Starts[^1];

    internal string Set { get; } = ClusterSet.NameOf(name, summary.Version, summary.Starts.Length - 1);

    internal static async Task<GraphSummary> SummarizeAsync(IGrainFactory client, string name, CancellationToken cancellationToken)
    {
        var subject = $"The graph '{name}'";
        var reply = await TryAsync(
            () => client.GetGrain<IShardSetGrain>(name).Summarize(cancellationToken), subject, cancellationToken).ConfigureAwait(false);
        // Orleans always takes the same silo. Replicas of no version are on the others.
        for (var replica = 0; CanOthersKnow(reply.Fault) && replica < KnowledgeGraphSiloOptions.MaximumReplicas; replica++)
        {
            var key = new ShardKey(name, "-", 1, 0, replica).ToString();
            var other = await TryAsync(
                () => client.GetGrain<IShardGrain>(key).Summarize(cancellationToken), subject, cancellationToken).ConfigureAwait(false);
            if (other.Fault is null) reply = other;
        }

        return ValueOf(reply, null)!;
    }

    private static bool CanOthersKnow(Fault? fault) => fault is { Kind: ClusterFault.UnusableShard or ClusterFault.Unreachable };

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
        try
        {
            return ValueOf(await new ReplicatedQuestion<TGrain, T>(this, part, ask, source.Token).AskAsync().ConfigureAwait(false), part);
        }
        finally
        {
            await source.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The part of a number, and its position there.</summary>
    internal (int Part, int Position) PlaceOf(int number)
    {
        var part = Shards.Shard.PartOf(Summary.Starts, number);
        return (part, number - Summary.Starts[part]);
    }

    /// <summary>Asks one replica of a part. A silo that does not answer is a fault in the reply.</summary>
    internal Task<Reply<T>> AskReplicaAsync<TGrain, T>(
        int part, int replica, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
        where TGrain : IGrainWithStringKey
        where T : class
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"Part {part} of '{name}'");
        return TryAsync(() => ask(GrainOf<TGrain>(part, replica), cancellationToken), subject, cancellationToken);
    }

    internal TGrain GrainOf<TGrain>(int part, int replica)
        where TGrain : IGrainWithStringKey =>
        client.GetGrain<TGrain>(new ShardKey(name, Summary.Version, PartCount, part, replica).ToString());

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
