using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>
/// A relation or a kind in the options of a search: a <see cref="Member"/> or a <see cref="Kind"/>, or a name, which can stand for several.
/// </summary>
/// <remarks>
/// Made by conversion, as in <c>Relations = [Company.Schema.Backs, "UsedBy"]</c>. Immutable, and safe for any number of threads. The
/// default value names nothing, and options that contain it are refused.
/// </remarks>
/// <typeparam name="T"><see cref="Member"/> or <see cref="Kind"/>.</typeparam>
[JsonConverter(typeof(NameOrJsonConverter))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct NameOr<T> : IEquatable<NameOr<T>>, IConvertibleToText, INamedJsonItem
    where T : struct, IEquatable<T>
{
    private NameOr(T? item, string? name)
    {
        Item = item;
        Name = name;
    }

    /// <summary>Gets the member or kind, or <see langword="null"/> if there is a name instead.</summary>
    public T? Item { get; }

    /// <summary>Gets the name, in C# or in fact files, or <see langword="null"/> if there is a member or kind instead.</summary>
    public string? Name { get; }

    /// <summary>Converts a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The option.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of names.")]
    public static implicit operator NameOr<T>(string name) => new(null, name);

    /// <summary>Converts a member or kind.</summary>
    /// <param name="item">The member or kind.</param>
    /// <returns>The option.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of members and kinds.")]
    public static implicit operator NameOr<T>(T item) => new(item, null);

    /// <inheritdoc/>
    public bool Equals(NameOr<T> other) => Nullable.Equals(Item, other.Item) && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NameOr<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item, Name);

    /// <summary>Returns the name, or that of the member or kind.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name ?? Item?.ToString() ?? "";

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => ToString();

    object INamedJsonItem.FromJsonName(string name) => (NameOr<T>)name;

    /// <summary>Determines whether two options are equal.</summary>
    /// <param name="left">The first option.</param>
    /// <param name="right">The second option.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(NameOr<T> left, NameOr<T> right) => left.Equals(right);

    /// <summary>Determines whether two options differ.</summary>
    /// <param name="left">The first option.</param>
    /// <param name="right">The second option.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(NameOr<T> left, NameOr<T> right) => !left.Equals(right);
}
