using System.Diagnostics;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// A shard that a grain has opened, and what is kept of it: pure functions of the shard, so that questions share them, and what
/// is being sent for algorithms. Safe for any number of threads.
/// </summary>
internal sealed class ServedShard(Shard shard, KnowledgeGraphSiloOptions options, string set, string fileName)
{
    /// <summary>The selections of edges that something is kept for at a time.</summary>
    private const int MaximumKept = 4;

    private readonly Lock _finding = new();
    private readonly List<Kept<ComponentKernel>> _components = [];
    private readonly List<Kept<ExchangePlan>> _exchanges = [];
    private readonly List<Kept<NeighborRows>> _neighbors = [];

    internal Shard Shard => shard;

    internal ShardEdges Edges { get; } = new(shard);

    internal KnowledgeGraphSiloOptions Options => options;

    /// <summary>What numbers of nodes are of.</summary>
    internal string Set => set;

    internal string FileName => fileName;

    internal ExchangeBuffers Buffers { get; } = new(TimeSpan.FromSeconds(30));

    /// <summary>The components on some edges. Those of the last edges are kept.</summary>
    internal ComponentKernel Components(StepFilter filter, WorkLimit limit) =>
        Find(_components, filter, scope => ComponentKernel.Find(Edges, scope, limit), limit);

    /// <summary>What values that nodes hand on along some edges need. That of the last edges is kept.</summary>
    internal ExchangePlan Exchange(StepFilter filter, WorkLimit limit) =>
        Find(_exchanges, filter, scope => ExchangePlan.Create(Edges, scope, options.PageLength, limit), limit);

    /// <summary>The neighbours on some edges. Those of the last edges are kept.</summary>
    internal NeighborRows Neighbors(StepFilter filter, WorkLimit limit) =>
        Find(_neighbors, filter, scope => NeighborRows.Create(Edges, scope, options.PageLength, limit), limit);

    private T Find<T>(List<Kept<T>> kept, StepFilter filter, Func<ShardScope, T> find, WorkLimit limit)
        where T : class
    {
        var scope = ShardScope.Create(Edges, filter);
        // What is found checks its time by itself. Those that wait for it, or use it, have theirs.
        var began = Stopwatch.GetTimestamp();
        lock (_finding)
        {
            var index = kept.FindIndex(one => one.Allowed.AsSpan().SequenceEqual(scope.Allowed));
            var found = index < 0 ? new Kept<T>(scope.Allowed, find(scope)) : kept[index];
            if (index >= 0) kept.RemoveAt(index);
            else if (kept.Count == MaximumKept) kept.RemoveAt(0);
            kept.Add(found);
            limit.Exclude(began);
            return found.Value;
        }
    }

    private sealed record Kept<T>(PathDirection[] Allowed, T Value);
}
