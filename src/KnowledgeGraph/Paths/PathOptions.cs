using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>What a path may consist of. Immutable; two are equal if they hold the same collections and the same values.</summary>
public sealed record PathOptions
{
    private readonly PathDirection _direction = PathDirection.Forward;
    private readonly int _maximumLength = int.MaxValue;

    /// <summary>
    /// Gets the names of the relations that a path may take, as in C# or as in fact files (<c>RestrictedBy</c>, <c>restrictedBy</c>); a
    /// name that several kinds declare stands for all of these relations. The name of an inverse allows its relation from object to subject
    /// alone, whatever the <see cref="Direction"/>. <see langword="null"/>, the default, allows every relation.
    /// </summary>
    /// <remarks>
    /// An unknown name, or the name of a derived relation, which has no facts, is an <see cref="ArgumentException"/> when the path is
    /// sought.
    /// </remarks>
    public IReadOnlyCollection<string>? Relations { get; init; }

    /// <summary>
    /// Gets the direction in which facts are taken: from subject to object by default. A symmetric relation has no direction, and is always
    /// taken both ways.
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
    /// Gets the names of the kinds that a path may pass, such as <c>nameof(Company)</c>; each stands for the kinds below it too. The ends
    /// of a path are of any kind. <see langword="null"/>, the default, allows every kind, and an empty collection none, so that paths have
    /// one step at most.
    /// </summary>
    /// <remarks>An unknown name is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public IReadOnlyCollection<string>? Through { get; init; }

    /// <summary>
    /// Gets the names of the kinds that a path must not pass, such as <c>nameof(Policy)</c>; each stands for the kinds below it too, and
    /// goes before <see cref="Through"/>. The ends of a path are of any kind. <see langword="null"/>, the default, avoids none.
    /// </summary>
    /// <remarks>An unknown name is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public IReadOnlyCollection<string>? Avoiding { get; init; }

    /// <summary>Gets the greatest number of steps that a path may have. By default there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or negative.</exception>
    public int MaximumLength
    {
        get => _maximumLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maximumLength = value;
        }
    }

    /// <summary>
    /// Gets the date that facts must certainly hold at, as <see cref="Graph.AsOf(PartialDate)"/> says, besides what the graph asks for
    /// already. By default there is none. The result is made of nodes and facts of the graph that was asked.
    /// </summary>
    /// <remarks>A default value, an interval or a one-of set is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public PartialDate? AsOf { get; init; }

    /// <summary>
    /// Gets the date that facts may hold at, as <see cref="Graph.PossiblyAsOf(PartialDate)"/> says, besides what the graph asks for
    /// already. By default there is none. The result is made of nodes and facts of the graph that was asked.
    /// </summary>
    /// <remarks>A default value, an interval or a one-of set is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public PartialDate? PossiblyAsOf { get; init; }

    /// <summary>
    /// Gets the modalities of the claims that count, instead of those that count in the graph. <see langword="null"/>, the default, leaves
    /// it at these. The result is made of nodes and facts of the graph that was asked, where facts can be hidden that these modalities make
    /// visible.
    /// </summary>
    /// <remarks>
    /// An empty collection, or a number that is no modality, is an <see cref="ArgumentException"/> when the path is sought.
    /// </remarks>
    public IReadOnlyCollection<Modality>? Modalities { get; init; }

    /// <summary>Gets what stops the search with an <see cref="OperationCanceledException"/>. By default nothing does.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public CancellationToken CancellationToken { get; init; }
}
