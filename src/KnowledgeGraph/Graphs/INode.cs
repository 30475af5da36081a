using System.ComponentModel;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>A node of a graph, of whatever type. Implemented by <see cref="Node"/> and by the generated type of every kind.</summary>
public interface INode
{
    /// <summary>Gets the same node without its type.</summary>
    /// <returns>The same node without its type.</returns>
    Node AsNode();
}

/// <summary>
/// A type of nodes. Implemented by <see cref="Node"/> and by the generated type of every kind; there is no reason to implement it by hand.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INode<TSelf> : INode, IEquatable<TSelf>
    where TSelf : struct, INode<TSelf>
{
    /// <summary>Gets which kind of which vocabulary the type stands for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract NodeType Type { get; }

    /// <summary>Gives a node the type without a check of its kind. <see cref="Node.As{T}"/> is the same with one.</summary>
    /// <param name="node">The node, which must be of the kind.</param>
    /// <returns>The same node with the type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf FromNode(Node node);
}
