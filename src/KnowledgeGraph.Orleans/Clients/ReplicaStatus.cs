using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Asks all replicas whether they answer.</summary>
internal static class ReplicaStatus
{
    /// <summary>How long a replica may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static async Task<ClusterStatus> AskAsync(ClusterCalls calls, CancellationToken cancellationToken)
    {
        var replicas = from part in Enumerable.Range(0, calls.PartCount)
                       from replica in Enumerable.Range(0, calls.Summary.Replicas)
                       select AskAsync(calls, part, replica, cancellationToken);
        return new ClusterStatus
        {
            Version = calls.Summary.Version,
            Replicas = await Task.WhenAll(replicas).ConfigureAwait(false),
        };
    }

    private static async Task<ClusterReplica> AskAsync(ClusterCalls calls, int part, int replica, CancellationToken cancellationToken)
    {
        var reply = await calls.AskReplicaAsync<IShardGrain, ShardStatus>(
            part, replica, static (grain, token) => grain.Status(token).WaitAsync(Patience, token), cancellationToken)
            .ConfigureAwait(false);
        return new ClusterReplica
        {
            Part = part,
            Replica = replica,
            Silo = reply.Fault?.Silo ?? reply.Value?.Silo,
            Fault = reply.Fault?.Kind,
            Problem = reply.Fault?.Message,
        };
    }
}
