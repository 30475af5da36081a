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
        return Task.FromResult(Summarize(name));
    }

    private Reply<GraphSummary> Summarize(string name)
    {
        try
        {
            return new Reply<GraphSummary>(registry.Summarize(name), null);
        }
        catch (ShardFaultException error)
        {
            return Fail(error.Fault, $"Silo {silo.SiloAddress} {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(ClusterFault.UnusableShard, $"'{name}' on silo {silo.SiloAddress}: {error.Message}");
        }
    }

    private Reply<GraphSummary> Fail(ClusterFault fault, string message) =>
        new(null, new Fault(fault, message, silo.SiloAddress.ToString()));
}
