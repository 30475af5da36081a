using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>The graphs that a silo was started with.</summary>
internal sealed class ShardRegistry
{
    private readonly Dictionary<string, ServedVersions> _graphs = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There is a graph of that name.</exception>
    internal void Add(KnowledgeGraphSiloOptions options)
    {
        if (_graphs.TryAdd(options.Name, new ServedVersions(options))) return;
        throw new ArgumentException($"The silo has two graphs with the name '{options.Name}'. Give them different names.", nameof(options));
    }

    /// <exception cref="ShardFaultException">The silo has no graph of that name.</exception>
    internal ServedVersions Find(string name) => _graphs.TryGetValue(name, out var versions)
        ? versions
        : throw new ShardFaultException(
            ClusterFault.UnknownGraph,
            $"has no graph '{name}', but {Names()}. Add it with AddKnowledgeGraph, or ask for another name.");

    /// <summary>Opens the shard of a grain.</summary>
    /// <exception cref="ShardFaultException">The silo has no such graph, or another version or number of parts of it.</exception>
    /// <exception cref="ShardSetException">A file cannot be used.</exception>
    internal (Shard Shard, KnowledgeGraphSiloOptions Options) Open(ShardKey key)
    {
        var versions = Find(key.Name);
        var options = versions.Options;
        if (key.Replica >= options.Replicas)
        {
            throw new ShardFaultException(
                ClusterFault.OtherVersion,
                $"has {options.Replicas} replicas of each part of '{key.Name}', and not a replica {key.Replica}. "
                    + "Give all silos the same number of replicas, and refresh the graph of the client.");
        }

        return (versions.Open(key), options);
    }

    private string Names() => string.Join(", ", _graphs.Keys.Order(StringComparer.Ordinal).Select(static name => $"'{name}'"));
}
