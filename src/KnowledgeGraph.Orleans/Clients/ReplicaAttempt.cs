using KnowledgeGraph.Orleans.Messages;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// A question that one replica was asked. It is lost with the silo that has it, and the cluster takes long to say so. Therefore the replica
/// is asked whether it works on the question.
/// </summary>
internal sealed class ReplicaAttempt<TGrain, T>
    where TGrain : IGrainWithStringKey
    where T : class
{
    private readonly ClusterCalls _calls;
    private readonly int _part;
    private readonly Guid _question = Guid.NewGuid();

    /// <summary>Asks the replica.</summary>
    internal ReplicaAttempt(
        ClusterCalls calls, int part, int replica, Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
    {
        (_calls, _part, Replica) = (calls, part, replica);
        Answer = AskAsync(ask, cancellationToken);
    }

    /// <summary>How long a replica may take until it is asked whether it works on the question, and to answer that.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(500);

    internal int Replica { get; }

    internal Task<Reply<T>> Answer { get; }

    /// <summary>
    /// Gets a value indicating whether the replica did not say at the last look that it works on the question. It may have been too busy to
    /// say so: a later look may find that it does, and an answer may still come.
    /// </summary>
    internal bool IsLost { get; private set; }

    /// <summary>Asks the replica whether it works on the question.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            IsLost = !await _calls.GrainOf<IShardWatchGrain>(_part, Replica).IsAnswering(_question)
                .WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OrleansException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // A silo that leaves cancels what it is doing.
            IsLost = true;
        }
    }

    private async Task<Reply<T>> AskAsync(Func<TGrain, CancellationToken, Task<Reply<T>>> ask, CancellationToken cancellationToken)
    {
        RequestContext.Set(IShardWatchGrain.Question, _question);
        return await _calls.AskReplicaAsync(_part, Replica, ask, cancellationToken).ConfigureAwait(false);
    }
}
