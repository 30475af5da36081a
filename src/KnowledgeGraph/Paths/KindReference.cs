using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>A kind in the options of a search: a <see cref="Kind"/>, or the name of one.</summary>
/// <remarks>
/// Made by conversion, as in <c>Through = [kind, "Person"]</c>. Immutable, and safe for any number of threads. The default value names
/// nothing, and options that contain it are refused.
/// </remarks>
[JsonConverter(typeof(GraphItemJsonConverter<KindReference>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct KindReference : IEquatable<KindReference>, IConvertibleToText, INamedJsonItem
{
    private KindReference(Kind? kind, string? name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>Gets the kind, or <see langword="null"/> where it is given by name.</summary>
    public Kind? Kind { get; }

    /// <summary>Gets the name; <see langword="null"/> where the kind is given itself.</summary>
    public string? Name { get; }

    /// <summary>Converts the name of a kind.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The reference.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of names.")]
    public static implicit operator KindReference(string name) => new(null, name);

    /// <summary>Converts a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The reference.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of kinds.")]
    public static implicit operator KindReference(Kind kind) => new(kind, null);

    /// <inheritdoc/>
    public bool Equals(KindReference other) => Kind == other.Kind && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KindReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>Returns the name, or that of the kind.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name ?? Kind?.ToString() ?? "";

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => ToString();

    object INamedJsonItem.FromJsonName(string name) => (KindReference)name;

    /// <summary>Determines whether two references are equal.</summary>
    /// <param name="left">The first reference.</param>
    /// <param name="right">The second reference.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(KindReference left, KindReference right) => left.Equals(right);

    /// <summary>Determines whether two references differ.</summary>
    /// <param name="left">The first reference.</param>
    /// <param name="right">The second reference.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(KindReference left, KindReference right) => !left.Equals(right);
}
