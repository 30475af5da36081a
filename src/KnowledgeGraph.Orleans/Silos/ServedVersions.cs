using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// The versions of a graph in a directory: the one that its manifest is of, which is looked at whenever somebody asks, and those that it
/// was of before, since questions about them may continue. Safe for any number of threads.
/// </summary>
internal sealed class ServedVersions
{
    /// <summary>The versions that are remembered. Their files are open only where grains have opened them.</summary>
    private const int Maximum = 8;

    private readonly List<(ShardSet Set, DateTime Written)> _versions = [];
    private readonly Dictionary<(string Version, int PartCount, int Part), (string Reason, (DateTime, long) Stamp)> _damages = [];
    private readonly Lock _lock = new();
    private (DateTime Written, long Length) _seen;

    /// <summary>
    /// Reads the manifest, if there is one, so that its version is known even if it is replaced before the first question.
    /// </summary>
    internal ServedVersions(KnowledgeGraphSiloOptions options)
    {
        Options = options;
        try
        {
            Current();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first question reports it, if it is still so.
        }
    }

    internal KnowledgeGraphSiloOptions Options { get; }

    /// <exception cref="ShardSetException">The manifest cannot be used, and no other was seen.</exception>
    internal GraphSummary Summarize()
    {
        var (set, written) = Current();
        return new GraphSummary(
            set.Version, set.GraphName, set.Vocabulary, set.Starts, set.FactCount, Options.Replicas, Options.PageLength, written.Ticks,
            Options.VersionCheckInterval);
    }

    /// <summary>Opens the shard of a grain.</summary>
    /// <exception cref="ShardFaultException">The directory has another version or number of parts.</exception>
    /// <exception cref="ShardSetException">A file cannot be used.</exception>
    internal Shard Open(ShardKey key)
    {
        var current = Current().Set;
        if (IsOf(current, key)) return current.OpenShard(key.Part);
        ShardSet? older;
        lock (_lock) older = _versions.Find(version => IsOf(version.Set, key)).Set;
        try
        {
            if (older is not null) return older.OpenShard(key.Part);
        }
        catch (ShardSetException)
        {
            // The files of an older version may be deleted.
        }

        var (here, asked) = current.PartCount == key.PartCount
            ? ($"version {current.Version}", $"version {key.Version}")
            : ($"{current.PartCount} parts of version {current.Version}", $"part {key.Part} of {key.PartCount} of version {key.Version}");
        throw new ShardFaultException(
            ClusterFault.OtherVersion,
            $"has {here} of '{key.Name}' in {Options.Directory}, but the question is for {asked}. "
                + "Copy the same set to all silos, and ask again.");
    }

    /// <summary>Remembers that a file turned out to be damaged when it was read, which opening it does not find.</summary>
    internal void Report(ShardKey key, string reason)
    {
        lock (_lock) _damages[(key.Version, key.PartCount, key.Part)] = (reason, StampOf(key));
    }

    /// <summary>What is known of damage in the file of a shard, unless it was replaced since.</summary>
    internal string? DamageOf(ShardKey key)
    {
        lock (_lock)
        {
            if (!_damages.TryGetValue((key.Version, key.PartCount, key.Part), out var damage)) return null;
            if (damage.Stamp == StampOf(key)) return damage.Reason;
            _damages.Remove((key.Version, key.PartCount, key.Part));
            return null;
        }
    }

    private (DateTime, long) StampOf(ShardKey key)
    {
        var file = new FileInfo(Path.Combine(Options.Directory, ShardSet.ImageName(key.Version, key.PartCount, key.Part)));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private static bool IsOf(ShardSet? set, ShardKey key) => set?.Version == key.Version && set.PartCount == key.PartCount;

    /// <summary>The version of the manifest. One that cannot be read does not take the place of one that was.</summary>
    private (ShardSet Set, DateTime Written) Current()
    {
        lock (_lock)
        {
            var file = new FileInfo(Path.Combine(Options.Directory, ShardManifest.FileName));
            var seen = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            // Some file systems tell only seconds apart.
            var isSettled = DateTime.UtcNow - seen.LastWriteTimeUtc > TimeSpan.FromSeconds(3);
            if (_versions.Count > 0 && (!file.Exists || (seen == _seen && isSettled))) return _versions[^1];
            try
            {
                var set = ShardSet.OpenManifest(Options.Directory);
                _versions.RemoveAll(version => version.Set.Version == set.Version && version.Set.PartCount == set.PartCount);
                _versions.Add((set, seen.LastWriteTimeUtc));
                if (_versions.Count > Maximum) _versions.RemoveAt(0);
                _seen = seen;
            }
            catch (ShardSetException) when (_versions.Count > 0)
            {
                // A manifest that is being copied is whole a little later.
            }

            return _versions[^1];
        }
    }
}
