using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>The graphs that a silo was started with.</summary>
internal sealed class ShardRegistry
{
    private readonly Dictionary<string, KnowledgeGraphSiloOptions> _graphs = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There is a graph of that name.</exception>
    internal void Add(KnowledgeGraphSiloOptions options)
    {
        if (_graphs.TryAdd(options.Name, options)) return;
        throw new ArgumentException($"The silo has two graphs with the name '{options.Name}'. Give them different names.", nameof(options));
    }

    /// <exception cref="ShardFaultException">The silo has no graph of that name.</exception>
    internal KnowledgeGraphSiloOptions Find(string name) => _graphs.TryGetValue(name, out var options)
        ? options
        : throw new ShardFaultException(
            ClusterFault.UnknownGraph,
            $"has no graph '{name}', but {Names()}. Add it with AddKnowledgeGraph, or ask for another name.");

    /// <exception cref="ShardFaultException">The silo has no graph of that name.</exception>
    /// <exception cref="ShardSetException">The manifest cannot be used.</exception>
    internal GraphSummary Summarize(string name)
    {
        var options = Find(name);
        var set = ShardSet.OpenManifest(options.Directory);
        return new GraphSummary(set.Version, set.GraphName, set.Vocabulary, set.Starts, set.FactCount, options.Replicas, options.PageLength);
    }

    /// <summary>Opens the shard of a grain.</summary>
    /// <exception cref="ShardFaultException">The silo has no such graph, or another version or number of parts of it.</exception>
    /// <exception cref="ShardSetException">A file cannot be used.</exception>
    internal (Shard Shard, KnowledgeGraphSiloOptions Options) Open(ShardKey key)
    {
        var options = Find(key.Name);
        if (key.Replica >= options.Replicas)
        {
            throw new ShardFaultException(
                ClusterFault.OtherVersion,
                $"has {options.Replicas} replicas of each part of '{key.Name}', and not a replica {key.Replica}. "
                    + "Give all silos the same number of replicas, and refresh the graph of the client.");
        }

        var set = ShardSet.OpenManifest(options.Directory);
        if (set.Version == key.Version && set.PartCount == key.PartCount) return (set.OpenShard(key.Part), options);
        var (here, asked) = set.PartCount == key.PartCount
            ? ($"version {set.Version}", $"version {key.Version}")
            : ($"{set.PartCount} parts of version {set.Version}", $"part {key.Part} of {key.PartCount} of version {key.Version}");
        throw new ShardFaultException(
            ClusterFault.OtherVersion,
            $"has {here} of '{key.Name}' in {options.Directory}, but the question is for {asked}. "
                + "Copy the same set to all silos, refresh the graph of the client, and find its nodes again.");
    }

    private string Names() => string.Join(", ", _graphs.Keys.Order(StringComparer.Ordinal).Select(static name => $"'{name}'"));
}
