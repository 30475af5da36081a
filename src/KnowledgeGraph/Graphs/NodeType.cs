using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>Which kind of which vocabulary a type of nodes stands for. Used by generated code.</summary>
/// <param name="kind">The kind's index in the vocabulary, or -1 for every kind of every vocabulary.</param>
/// <param name="vocabularyHash">The hash of the vocabulary; what an image must match.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NodeType(int kind, ulong vocabularyHash) : IEquatable<NodeType>
{
    /// <summary>Gets the kind's index in the vocabulary, or -1 for every kind of every vocabulary.</summary>
    public int Kind { get; } = kind;

    /// <summary>Gets the hash of the vocabulary.</summary>
    public ulong VocabularyHash { get; } = vocabularyHash;

    /// <inheritdoc/>
    public bool Equals(NodeType other) => Kind == other.Kind && VocabularyHash == other.VocabularyHash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NodeType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, VocabularyHash);

    /// <summary>Compares two types.</summary>
    /// <param name="left">The first type.</param>
    /// <param name="right">The second type.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(NodeType left, NodeType right) => left.Equals(right);

    /// <summary>Compares two types.</summary>
    /// <param name="left">The first type.</param>
    /// <param name="right">The second type.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(NodeType left, NodeType right) => !left.Equals(right);
}
