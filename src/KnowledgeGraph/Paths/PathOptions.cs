namespace KnowledgeGraph;

/// <summary>What a path may consist of. Immutable; two are equal if they hold the same collection and the same values.</summary>
public sealed record PathOptions
{
    private readonly PathDirections _direction = PathDirections.Either;
    private readonly int _maximumLength = int.MaxValue;

    /// <summary>
    /// Gets the names of the relations that a path may take, as in C# or as in fact files (<c>RestrictedBy</c>, <c>restrictedBy</c>); a name
    /// that several kinds declare stands for all of these relations. The name of an inverse allows its relation from object to subject
    /// alone, whatever <see cref="Direction"/> says. <see langword="null"/>, the default, allows every relation.
    /// </summary>
    /// <remarks>A name that is none is an <see cref="ArgumentException"/> when the path is sought.</remarks>
    public IReadOnlyCollection<string>? Relations { get; init; }

    /// <summary>Gets the directions in which facts may be taken. By default both; a symmetric relation has no direction and is always taken in both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no combination of the flags, or none of them.</exception>
    public PathDirections Direction
    {
        get => _direction;
        init => _direction = value is >= PathDirections.Forward and <= PathDirections.Either
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A path goes forward, backward or either way.");
    }

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
}
