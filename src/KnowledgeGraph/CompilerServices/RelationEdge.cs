using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.CompilerServices;

/// <summary>A relation's visible fact as an edge, which is what generated views for other graph libraries are made of.</summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else. Two edges are
/// equal if they are the same fact of the same <see cref="Graph"/> object, in the same direction. Immutable, and safe for any number of threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RelationEdge : IEquatable<RelationEdge>
{
    private readonly Graph? _graph;
    private readonly int _source;
    private readonly int _target;
    private readonly int _fact;

    internal RelationEdge(Graph graph, int source, int target, int fact)
    {
        _graph = graph;
        _source = source;
        _target = target;
        _fact = fact;
    }

    /// <summary>Gets the node that the edge leaves: the fact's subject, or either end of a symmetric relation's.</summary>
    public Node Source => new(_graph ?? DefaultValue.Throw("edge"), _source);

    /// <summary>Gets the node that the edge enters.</summary>
    public Node Target => new(_graph ?? DefaultValue.Throw("edge"), _target);

    /// <summary>Gets the fact.</summary>
    public Fact Fact => new(_graph ?? DefaultValue.Throw("edge"), _fact);

    internal bool IsOf(Graph graph) => ReferenceEquals(_graph, graph);

    /// <inheritdoc/>
    public bool Equals(RelationEdge other) =>
        _fact == other._fact && _source == other._source && _target == other._target && ReferenceEquals(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelationEdge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_graph is null ? 0 : RuntimeHelpers.GetHashCode(_graph), _fact, _source);

    /// <summary>Returns the edge as words, such as <c>High-Flyer backs DeepSeek</c>, or nothing for the default value.</summary>
    public override string ToString() => _graph is null ? "" : Source.Label + " " + Fact.Member.Label + " " + Target.Label;

    /// <summary>Says whether two edges are the same fact in the same direction.</summary>
    public static bool operator ==(RelationEdge left, RelationEdge right) => left.Equals(right);

    /// <summary>Says whether two edges differ.</summary>
    public static bool operator !=(RelationEdge left, RelationEdge right) => !left.Equals(right);
}
