using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Telemetry;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// A part of a graph on a silo. It maps the shard at the first question. A shard does not change, so questions are answered beside each
/// other, on threads of the pool.
/// </summary>
[Reentrant]
[ReplicaPlacement]
internal sealed partial class ShardGrain(ShardRegistry registry, ILocalSiloDetails silo, ILogger<ShardGrain> logger)
    : Grain, IShardGrain, IShardAlgorithmGrain, IShardWalkGrain
{
    private readonly Lock _opening = new();
    private ServedShard? _opened;

    /// <summary>Forgets what was sent for algorithms. Another replica gets it again.</summary>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _opened?.Buffers.Clear();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Reply<Received>> Open(CancellationToken cancellationToken) => Answer((_, _) => new Received(), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<GraphSummary>> Summarize(CancellationToken cancellationToken) => Task.FromResult(
        ShardSetGrain.Summarize(registry, ShardKey.TryParse(this.GetPrimaryKeyString())?.Name ?? "", silo.SiloAddress));

    /// <inheritdoc/>
    public Task<Reply<ShardStatus>> Status(CancellationToken cancellationToken)
    {
        var key = ShardKey.TryParse(this.GetPrimaryKeyString());
        return Answer(
            (_, _) => key is { } known && registry.Find(known.Name).DamageOf(known) is { } damage
                ? throw new ShardFaultException(ClusterFault.UnusableShard, damage)
                : new ShardStatus(silo.SiloAddress.ToString()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Reply<ExpandReply>> Expand(ExpandRequest request, CancellationToken cancellationToken) =>
        Answer((opened, limit) => ShardKernels.Expand(opened.Edges, request, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<FoundNode[]>> Find(string text, CancellationToken cancellationToken) =>
        Answer((opened, _) => ShardKernels.Find(opened.Shard, opened.Set, text), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<ClusterNode>> Get(string key, CancellationToken cancellationToken) =>
        Answer((opened, _) => ShardKernels.Get(opened.Shard, opened.Set, key), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<ClusterNode[]>> Describe(byte[] nodes, CancellationToken cancellationToken) =>
        Answer((opened, _) => ShardKernels.Describe(opened.Shard, opened.Set, nodes), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<FactPage>> Facts(int node, PathDirection direction, int start, CancellationToken cancellationToken) =>
        Answer((opened, _) => ShardKernels.Facts(opened.Shard, opened.Set, node, direction, start), cancellationToken);

    /// <inheritdoc/>
    public Task<Reply<ClusterFact>> Between(int node, int target, StepFilter filter, CancellationToken cancellationToken) =>
        Answer((opened, limit) => ShardKernels.Between(opened.Edges, opened.Set, node, target, filter, limit), cancellationToken);

    private async Task<Reply<T>> Answer<T>(Func<ServedShard, WorkLimit, T?> kernel, CancellationToken cancellationToken)
        where T : class
    {
        var key = this.GetPrimaryKeyString();
        var reply = await Task.Run(() => Run(key, kernel, cancellationToken), cancellationToken);
        if (reply.Fault is { Kind: ClusterFault.UnusableShard } fault) Report(fault);
        // What cannot be opened here may be elsewhere, or here after somebody has copied it.
        if (reply.Fault is { Kind: not (ClusterFault.InvalidQuestion or ClusterFault.OverBudget or ClusterFault.Busy) }) DeactivateOnIdle();
        return reply;
    }

    private Reply<T> Run<T>(string key, Func<ServedShard, WorkLimit, T?> kernel, CancellationToken cancellationToken)
        where T : class
    {
        var shardKey = ShardKey.TryParse(key);
        var subject = shardKey is { } known
            ? $"Part {known.Part} of '{known.Name}' on silo {silo.SiloAddress}"
            : $"Silo {silo.SiloAddress}";
        try
        {
            var opened = Open(key, shardKey);
            var answer = kernel(opened, new WorkLimit(opened.Options.MaximumTime, cancellationToken));
            // What is outside of the managed heap is not to go while a kernel reads it.
            GC.KeepAlive(opened);
            return new Reply<T>(answer, null);
        }
        catch (ShardFaultException error)
        {
            return Fail<T>(error.Fault, error.Fault switch
            {
                ClusterFault.UnusableShard => $"{subject}: {error.Message}",
                ClusterFault.InvalidQuestion or ClusterFault.OverBudget or ClusterFault.Busy => $"{subject} {error.Message}",
                _ => shardKey is null ? $"{subject} {error.Message}" : $"{subject}: the silo {error.Message}",
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail<T>(ClusterFault.UnusableShard, $"{subject}: {error.Message}");
        }
        catch (ImageFormatException error)
        {
            var reason = $"the file {_opened?.FileName} cannot be used ({error.Message}) Copy the set again, or write it again with "
                + "'kg shard'.";
            if (shardKey is { } damaged) registry.Find(damaged.Name).Report(damaged, reason);
            return Fail<T>(ClusterFault.UnusableShard, $"{subject}: {reason}");
        }
    }

    private ServedShard Open(string key, ShardKey? shardKey)
    {
        lock (_opening)
        {
            if (_opened is not null) return _opened;
            if (shardKey is not { } known) throw new ShardFaultException(ClusterFault.InvalidQuestion, $"has no shard '{key}'.");
            var (shard, options) = registry.Open(known);
            _opened = new ServedShard(
                shard, options, ClusterSet.NameOf(known.Name, known.Version, known.PartCount),
                Path.Combine(options.Directory, ShardSet.ImageName(known.Version, known.PartCount, known.Part)));
            logger.ShardOpened(known.Part, _opened.Set, shard.OwnCount);
            return _opened;
        }
    }

    private void Report(Fault fault)
    {
        logger.ShardIsUnusable(fault.Message);
        if (ShardKey.TryParse(this.GetPrimaryKeyString()) is { } key) ClusterMetrics.CountUnusable(key.Name, key.Part);
    }

    private Reply<T> Fail<T>(ClusterFault fault, string message)
        where T : class => new(null, new Fault(fault, message, silo.SiloAddress.ToString()));
}
