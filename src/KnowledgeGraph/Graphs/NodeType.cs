using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>Which kind of which module a type of nodes stands for. Used by generated code.</summary>
/// <param name="kind">The position of the kind among those that the module declares, or -1 for every kind of every vocabulary.</param>
/// <param name="vocabularyHash">The hash of the module's vocabulary; one of the modules of an image must match it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NodeType(int kind, ulong vocabularyHash) : IEquatable<NodeType>
{
    /// <summary>Gets the position of the kind among those that the module declares, or -1 for every kind of every vocabulary.</summary>
    public int Kind { get; } = kind;

    /// <summary>Gets the hash of the vocabulary of the module that declares the kind.</summary>
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
