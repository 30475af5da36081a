using KnowledgeGraph.Orleans.Messages;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>Tells clients which version of a graph there is, and in how many parts. It reads the manifest at each question.</summary>
[StatelessWorker]
internal sealed class ShardSetGrain(ShardRegistry registry, ILocalSiloDetails silo) : Grain, IShardSetGrain
{
    /// <inheritdoc/>
    public Task<Reply<GraphSummary>> Summarize(CancellationToken cancellationToken)
    {
        var name = this.GetPrimaryKeyString();
        return Task.FromResult(Summarize(registry, name, silo.SiloAddress));
    }

    internal static Reply<GraphSummary> Summarize(ShardRegistry registry, string name, SiloAddress silo)
    {
        try
        {
            return new Reply<GraphSummary>(registry.Find(name).Summarize(), null);
        }
        catch (ShardFaultException error)
        {
            return Fail(silo, error.Fault, $"Silo {silo} {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(silo, ClusterFault.UnusableShard, $"'{name}' on silo {silo}: {error.Message}");
        }
    }

    private static Reply<GraphSummary> Fail(SiloAddress silo, ClusterFault fault, string message) =>
        new(null, new Fault(fault, message, silo.ToString()));
}
