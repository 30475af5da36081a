using System.ComponentModel;
using System.Diagnostics;
using KnowledgeGraph.Conversion;

namespace KnowledgeGraph;

/// <summary>
/// One source's statement of one fact, with the fact's value in its own type. A <see cref="Claim"/> otherwise, which it converts to.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// The default value belongs to no graph: it can be compared, has the default of <typeparamref name="T"/> for its value, and throws
/// <see cref="InvalidOperationException"/> at everything else. Two are equal if their claims are. Immutable, and safe for any number of
/// threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Claim<T> : IEquatable<Claim<T>>, IConvertibleToText
{
    private readonly Claim _claim;

    internal Claim(T value, Claim claim)
    {
        Value = value;
        _claim = claim;
    }

    /// <summary>Gets the claimed value: for a relation the node at its other end.</summary>
    public T Value { get; }

    /// <inheritdoc cref="Claim.Fact"/>
    public Fact Fact => _claim.Fact;

    /// <inheritdoc cref="Claim.Id"/>
    public string? Id => _claim.Id;

    /// <inheritdoc cref="Claim.Handle"/>
    public string Handle => _claim.Handle;

    /// <inheritdoc cref="Claim.Source"/>
    public Source? Source => _claim.Source;

    /// <inheritdoc cref="Claim.Quote"/>
    public string? Quote => _claim.Quote;

    /// <inheritdoc cref="Claim.QuoteAt"/>
    public int? QuoteAt => _claim.QuoteAt;

    /// <inheritdoc cref="Claim.Since"/>
    public PartialDate? Since => _claim.Since;

    /// <inheritdoc cref="Claim.Until"/>
    public PartialDate? Until => _claim.Until;

    /// <inheritdoc cref="Claim.At"/>
    public PartialDate? At => _claim.At;

    /// <inheritdoc cref="Claim.Recorded"/>
    public PartialDate? Recorded => _claim.Recorded;

    /// <inheritdoc cref="Claim.RecordedAt"/>
    public DateTimeOffset? RecordedAt => _claim.RecordedAt;

    /// <inheritdoc cref="Claim.Note"/>
    public string? Note => _claim.Note;

    /// <inheritdoc cref="Claim.Scope"/>
    public string? Scope => _claim.Scope;

    /// <inheritdoc cref="Claim.Modality"/>
    public Modality Modality => _claim.Modality;

    /// <inheritdoc cref="Claim.AttributedTo"/>
    public string? AttributedTo => _claim.AttributedTo;

    /// <inheritdoc cref="Claim.AttributedNode"/>
    public Node? AttributedNode => _claim.AttributedNode;

    /// <inheritdoc cref="Claim.Rank"/>
    public Rank Rank => _claim.Rank;

    /// <inheritdoc cref="Claim.RankReason"/>
    public string? RankReason => _claim.RankReason;

    /// <inheritdoc cref="Claim.RestsOn"/>
    public ClaimList RestsOn => _claim.RestsOn;

    /// <inheritdoc cref="Claim.IsVisible"/>
    public bool IsVisible => _claim.IsVisible;

    /// <summary>Returns the claim without the type of its value.</summary>
    /// <returns>The claim without the type of its value.</returns>
    public Claim ToClaim() => _claim;

    /// <inheritdoc/>
    public bool Equals(Claim<T> other) => _claim.Equals(other._claim);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Claim<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _claim.GetHashCode();

    /// <inheritdoc cref="Claim.ToString"/>
    public override string ToString() => _claim.ToString();

    /// <summary>Converts to the claim without the type of its value.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The claim without the type of its value.</returns>
    public static implicit operator Claim(Claim<T> claim) => claim._claim;

    string IConvertibleToText.ToConvertedText() => _claim == default ? "" : EvidenceText.Of(_claim);

    /// <summary>Determines whether two claims are the same claim of one graph or of views of it.</summary>
    /// <param name="left">The first claim.</param>
    /// <param name="right">The second claim.</param>
    /// <returns><see langword="true"/> if they are the same claim; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Claim<T> left, Claim<T> right) => left.Equals(right);

    /// <summary>Determines whether two claims are different claims.</summary>
    /// <param name="left">The first claim.</param>
    /// <param name="right">The second claim.</param>
    /// <returns><see langword="true"/> if they are different claims; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Claim<T> left, Claim<T> right) => !left.Equals(right);
}
