namespace KnowledgeGraph.Orleans;

/// <summary>Which replicas of a graph on a cluster answer, for health checks and people. Immutable.</summary>
public sealed record ClusterStatus
{
    internal ClusterStatus()
    {
    }

    /// <summary>Gets the version that questions are about, and that the replicas are of.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>Gets the replicas, by part, then by replica.</summary>
    public IReadOnlyList<ClusterReplica> Replicas { get; internal init; } = [];

    /// <summary>Gets a value indicating whether a replica of each part answers, so that questions have answers.</summary>
    public bool IsAvailable => Replicas.GroupBy(static replica => replica.Part).All(part => part.Any(static replica => replica.IsUsable));

    /// <summary>Gets a value indicating whether all replicas answer.</summary>
    public bool IsHealthy => Replicas.All(static replica => replica.IsUsable);

    /// <summary>Returns how many replicas answer, and the problems of the others.</summary>
    /// <returns>The text, of a line for each problem.</returns>
    public override string ToString()
    {
        var problems = Replicas.Where(static replica => !replica.IsUsable).Select(static replica => $"\n{replica}");
        return $"{Replicas.Count(static replica => replica.IsUsable)} of {Replicas.Count} replicas answer{string.Concat(problems)}";
    }
}

/// <summary>A replica of a part of a graph on a cluster. Immutable.</summary>
public sealed record ClusterReplica
{
    internal ClusterReplica()
    {
    }

    /// <summary>Gets the number of the part.</summary>
    public int Part { get; internal init; }

    /// <summary>Gets the number of the replica, from 0. Questions go to the first.</summary>
    public int Replica { get; internal init; }

    /// <summary>Gets the address of the silo, if it is known.</summary>
    public string? Silo { get; internal init; }

    /// <summary>Gets what is wrong; <see langword="null"/> if the replica answers.</summary>
    public ClusterFault? Fault { get; internal init; }

    /// <summary>Gets what is wrong and what to do, in words.</summary>
    public string? Problem { get; internal init; }

    /// <summary>Gets a value indicating whether the replica answers.</summary>
    public bool IsUsable => Fault is null;

    /// <summary>Returns the part, the replica and the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"part {Part}, replica {Replica}: {Problem ?? $"usable on silo {Silo}"}";
}
