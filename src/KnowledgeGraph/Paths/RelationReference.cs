using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>A relation in the options of a search: a <see cref="Member"/>, or the name of relations and inverses of any kind.</summary>
/// <remarks>
/// Made by conversion, as in <c>Relations = [member, "BackedBy"]</c>. Immutable, and safe for any number of threads. The default value
/// names nothing, and options that contain it are refused.
/// </remarks>
[JsonConverter(typeof(GraphItemJsonConverter<RelationReference>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct RelationReference : IEquatable<RelationReference>, IConvertibleToText, INamedJsonItem
{
    private RelationReference(Member? member, string? name)
    {
        Member = member;
        Name = name;
    }

    /// <summary>Gets the member, or <see langword="null"/> where relations are given by name.</summary>
    public Member? Member { get; }

    /// <summary>Gets the name, in C# or in fact files; <see langword="null"/> where the relation is given as a member.</summary>
    public string? Name { get; }

    /// <summary>Converts the name of relations or of inverses.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The reference.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of names.")]
    public static implicit operator RelationReference(string name) => new(null, name);

    /// <summary>Converts a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The reference.</returns>
    [SuppressMessage(
        "Usage", "CA2225:Operator overloads have named alternates", Justification = "Options are written as lists of members.")]
    public static implicit operator RelationReference(Member member) => new(member, null);

    /// <inheritdoc/>
    public bool Equals(RelationReference other) => Member == other.Member && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelationReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Member, Name);

    /// <summary>Returns the name, or the member's kind and name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name ?? Member?.ToString() ?? "";

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => ToString();

    object INamedJsonItem.FromJsonName(string name) => (RelationReference)name;

    /// <summary>Determines whether two references are equal.</summary>
    /// <param name="left">The first reference.</param>
    /// <param name="right">The second reference.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(RelationReference left, RelationReference right) => left.Equals(right);

    /// <summary>Determines whether two references differ.</summary>
    /// <param name="left">The first reference.</param>
    /// <param name="right">The second reference.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(RelationReference left, RelationReference right) => !left.Equals(right);
}
