using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>A <see cref="RelationEdge"/> whose ends have a type: a kind, concrete or abstract.</summary>
/// <typeparam name="T">The generated type of a kind, or <see cref="Node"/>.</typeparam>
/// <remarks>
/// Everything that <see cref="RelationEdge"/> says of its values holds here too. Two edges are equal if they are equal without their types.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(EdgeJsonConverter))]
[TypeConverter(typeof(EdgeTypeConverter))]
public readonly struct RelationEdge<T> : IRelationEdge<T, RelationEdge<T>>, IEquatable<RelationEdge<T>>
    where T : struct, INode<T>
{
    private readonly RelationEdge _edge;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationEdge(RelationEdge edge) => _edge = edge;

    /// <inheritdoc cref="RelationEdge.Source"/>
    public T Source
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.FromNode(_edge.Source);
    }

    /// <inheritdoc cref="RelationEdge.Target"/>
    public T Target
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.FromNode(_edge.Target);
    }

    /// <inheritdoc cref="RelationEdge.Graph"/>
    public Graph Graph => _edge.Graph;

    /// <inheritdoc cref="RelationEdge.Relation"/>
    public Member Relation => _edge.Relation;

    /// <inheritdoc cref="RelationEdge.IsDerived"/>
    public bool IsDerived => _edge.IsDerived;

    /// <inheritdoc cref="RelationEdge.Fact"/>
    public Fact Fact => _edge.Fact;

    /// <inheritdoc cref="RelationEdge.Modality"/>
    public Modality Modality => _edge.Modality;

    /// <inheritdoc cref="RelationEdge.Why"/>
    public IEnumerable<GraphPath> Why(CancellationToken cancellationToken = default) => _edge.Why(cancellationToken);

    /// <summary>Gets the edge without the types of its ends.</summary>
    /// <returns>The edge without the types of its ends.</returns>
    public RelationEdge ToRelationEdge() => _edge;

    /// <inheritdoc/>
    public bool Equals(RelationEdge<T> other) => _edge.Equals(other._edge);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelationEdge<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _edge.GetHashCode();

    /// <inheritdoc cref="RelationEdge.ToString"/>
    public override string ToString() => _edge.ToString();

    /// <summary>Gets the edge without the types of its ends.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>The edge without the types of its ends.</returns>
    public static implicit operator RelationEdge(RelationEdge<T> edge) => edge._edge;

    /// <summary>Determines whether two edges are the same fact in the same direction.</summary>
    /// <param name="left">The first edge.</param>
    /// <param name="right">The second edge.</param>
    /// <returns><see langword="true"/> if they are the same edge; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(RelationEdge<T> left, RelationEdge<T> right) => left.Equals(right);

    /// <summary>Determines whether two edges differ.</summary>
    /// <param name="left">The first edge.</param>
    /// <param name="right">The second edge.</param>
    /// <returns><see langword="true"/> if they are different edges; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(RelationEdge<T> left, RelationEdge<T> right) => !left.Equals(right);

    RelationEdge? IRelationEdge.AsRelationEdge() => _edge;

    static RelationEdge<T> IRelationEdge<T, RelationEdge<T>>.From(RelationEdge edge) => new(edge);
}
