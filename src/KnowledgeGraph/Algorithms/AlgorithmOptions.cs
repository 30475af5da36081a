using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>
/// On which edges an algorithm runs, and how. Immutable; two are equal if they hold the same collection and the same values.
/// </summary>
public sealed record AlgorithmOptions
{
    private readonly PathDirection _direction = PathDirection.Forward;
    private readonly int _maxDegreeOfParallelism = 1;

    /// <summary>
    /// Gets the relations whose facts are the edges, as members or by their names in C# or in fact files (<c>RestrictedBy</c>,
    /// <c>restrictedBy</c>); a name that several kinds declare stands for all of these relations. The name of an inverse turns the edges of
    /// its relation round, whatever <see cref="Direction"/> says. <see langword="null"/>, the default, takes every relation.
    /// </summary>
    /// <remarks>
    /// An unknown name is an <see cref="ArgumentException"/> when the algorithm is run; its message has the nearest name.
    /// </remarks>
    public IReadOnlyCollection<NameOr<Member>>? Relations { get; init; }

    /// <summary>
    /// Gets the direction of the edge that a fact is: from subject to object by default; <see cref="PathDirection.Either"/> makes the graph
    /// undirected. A symmetric relation has no direction, and its facts always give edges in both.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the constants.</exception>
    public PathDirection Direction
    {
        get => _direction;
        init => _direction = value is >= PathDirection.Forward and <= PathDirection.Either
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The direction must be forward, backward or either.");
    }

    /// <summary>
    /// Gets the greatest number of threads at once; -1 for as many as there are processors. By default one. What uses more says so; results
    /// are the same whatever the number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0, or less than -1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        init => _maxDegreeOfParallelism = value is > 0 or -1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "The number of threads must be 1 or more, or -1 for one thread per processor.");
    }

    /// <summary>Gets what stops the algorithm with an <see cref="OperationCanceledException"/>. By default nothing does.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public CancellationToken CancellationToken { get; init; }
}
