using System.Runtime.CompilerServices;
using QuikGraph;

namespace KnowledgeGraph;

/// <summary>
/// An edge of a graph that an algorithm may change: one that stands for a fact, or one that the algorithm added. Its tag is its weight.
/// </summary>
/// <typeparam name="T">The type of the ends.</typeparam>
/// <remarks>
/// Two edges are equal only if they are the same object, so that edges side by side are told apart. An edge of QuikGraph's own is equal
/// where its ends are.
/// </remarks>
public sealed class MutableEdge<T> : EquatableTaggedEdge<T, double>, IRelationEdge, IEquatable<MutableEdge<T>>
    where T : struct, INode<T>
{
    private readonly RelationEdge? _edge;

    internal MutableEdge(T source, T target, double weight, RelationEdge? edge)
        : base(source, target, weight) => _edge = edge;

    /// <summary>Gets a value indicating whether an algorithm added the edge, so that no fact stands behind it.</summary>
    public bool IsAdded => _edge is null;

    /// <summary>Creates an edge that no fact stands behind, of weight 0: what algorithms ask an edge factory for.</summary>
    /// <param name="source">The node that the edge begins at.</param>
    /// <param name="target">The node that it ends at.</param>
    /// <returns>The edge.</returns>
    public static MutableEdge<T> Add(T source, T target) => new(source, target, 0, null);

    /// <inheritdoc/>
    public RelationEdge? AsRelationEdge() => _edge;

    /// <inheritdoc/>
    public bool Equals(MutableEdge<T>? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(EquatableEdge<T>? other) => other is MutableEdge<T> ? ReferenceEquals(this, other) : base.Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableEdge<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>
    /// Returns the fact as words, such as <c>High-Flyer backs DeepSeek</c>, or the ends of an edge that an algorithm added.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => _edge is { } edge ? edge.ToString() : $"{Source} → {Target} (added)";
}
