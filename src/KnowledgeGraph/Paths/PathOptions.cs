using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>What a path may consist of. Immutable; two are equal if they hold the same collections and the same values.</summary>
public sealed record PathOptions
{
    private readonly PathDirection _direction = PathDirection.Forward;
    private readonly int _maximumLength = int.MaxValue;

    /// <summary>
    /// Gets the relations that a path may take, as members or by their names in C# or in fact files (<c>RestrictedBy</c>,
    /// <c>restrictedBy</c>); a name that several kinds declare stands for all of these relations. The name of an inverse allows its
    /// relation from object to subject alone, whatever the <see cref="Direction"/>. <see langword="null"/>, the default, allows every
    /// relation.
    /// </summary>
    /// <remarks>
    /// An unknown name, or the name of a derived relation, which has no facts, is an <see cref="ArgumentException"/> when the path is
    /// sought.
    /// </remarks>
    public IReadOnlyCollection<NameOr<Member>>? Relations { get; init; }

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
    /// Gets the kinds that a path may pass, as kinds or by their names, such as <c>nameof(Company)</c>; each stands for the kinds below it
    /// too. The ends of a path are of any kind. <see langword="null"/>, the default, allows every kind, and an empty collection none, so
    /// that paths have one step at most.
    /// </summary>
    /// <remarks>An unknown name is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public IReadOnlyCollection<NameOr<Kind>>? Through { get; init; }

    /// <summary>
    /// Gets the kinds that a path must not pass, as kinds or by their names, such as <c>nameof(Policy)</c>; each stands for the kinds below
    /// it too, and goes before <see cref="Through"/>. The ends of a path are of any kind. <see langword="null"/>, the default, avoids none.
    /// </summary>
    /// <remarks>An unknown name is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public IReadOnlyCollection<NameOr<Kind>>? Avoiding { get; init; }

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

    /// <summary>Gets what stops the search with an <see cref="OperationCanceledException"/>. By default nothing does.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public CancellationToken CancellationToken { get; init; }
}
