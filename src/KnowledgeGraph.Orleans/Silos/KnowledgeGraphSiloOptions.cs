using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans;

/// <summary>A graph that a silo has shards of, and what a question may cost it.</summary>
public sealed record KnowledgeGraphSiloOptions
{
    /// <summary>The greatest number of replicas.</summary>
    public const int MaximumReplicas = 8;

    private readonly int _replicas = 1;
    private readonly TimeSpan _maximumTime = TimeSpan.FromSeconds(10);
    private readonly TimeSpan _versionCheckInterval = TimeSpan.FromSeconds(1);

    /// <summary>Initialises options.</summary>
    /// <param name="name">The name that clients ask for.</param>
    /// <param name="directory">The directory of the set, which <c>kg shard</c> or <see cref="ShardSet.Write"/> wrote.</param>
    /// <exception cref="ArgumentException">The name or the directory is empty.</exception>
    public KnowledgeGraphSiloOptions(string name, string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        (Name, Directory) = (name, directory);
    }

    /// <summary>Gets the name that clients ask for.</summary>
    public string Name { get; }

    /// <summary>Gets the directory of the set on the machine of the silo.</summary>
    public string Directory { get; }

    /// <summary>
    /// Gets how often each part is on the cluster, on different silos if there are as many. By default once. All silos must have the same
    /// number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and <see cref="MaximumReplicas"/>.</exception>
    public int Replicas
    {
        get => _replicas;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaximumReplicas);
            _replicas = value;
        }
    }

    /// <summary>Gets how many values a message has at most. Less than the default is for tests.</summary>
    internal int PageLength { get; init; } = RawValues.PageLength;

    /// <summary>Gets how long the silo works on one step of a question. By default 10 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaximumTime
    {
        get => _maximumTime;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _maximumTime = value;
        }
    }

    /// <summary>
    /// Gets how long clients continue with a version of the graph until a question makes them look for another one. By default 1 second.
    /// All silos should have the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan VersionCheckInterval
    {
        get => _versionCheckInterval;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _versionCheckInterval = value;
        }
    }
}
