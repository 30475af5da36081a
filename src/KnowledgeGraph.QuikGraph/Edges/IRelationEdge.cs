using System.ComponentModel;
using QuikGraph;

namespace KnowledgeGraph;

/// <summary>An edge of QuikGraph's that stands for what a graph states or derives, whatever the types of its ends.</summary>
public interface IRelationEdge
{
    /// <summary>
    /// Gets the edge without the types of its ends; <see langword="null"/> for one that an algorithm added to a graph of its own.
    /// </summary>
    /// <returns>The edge without the types of its ends.</returns>
    RelationEdge? AsRelationEdge();
}

/// <summary>
/// An edge whose ends have a type. Implemented by <see cref="RelationEdge"/> and <see cref="RelationEdge{T}"/>; it cannot be implemented
/// elsewhere.
/// </summary>
/// <typeparam name="TVertex">The type of the ends.</typeparam>
/// <typeparam name="TSelf">The type of the edge itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRelationEdge<TVertex, TSelf> : IEdge<TVertex>, IRelationEdge, IEquatable<TSelf>
    where TVertex : struct, INode<TVertex>
    where TSelf : struct, IRelationEdge<TVertex, TSelf>
{
    /// <summary>Gives an edge the types of its ends, which is not checked.</summary>
    internal static abstract TSelf From(RelationEdge edge);
}
