using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using KnowledgeGraph.Json;
using QuikGraph;

namespace KnowledgeGraph;

/// <summary>A visible fact of a relation, or what a rule derives, as an edge of QuikGraph's.</summary>
/// <remarks>
/// <para>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// </para>
/// <para>Two edges are equal if they are the same fact of the same graph or view in the same direction, or are derived for the same
/// relation between the same nodes. A fact of a symmetric relation is an edge in each direction. Immutable, 24 bytes, and safe for any
/// number of threads.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(EdgeJsonConverter))]
[TypeConverter(typeof(EdgeTypeConverter))]
public readonly struct RelationEdge : IRelationEdge<Node, RelationEdge>, IEquatable<RelationEdge>
{
    private readonly EdgeGraphs? _graphs;
    private readonly int _source;
    private readonly int _target;
    private readonly int _fact;

    /// <param name="graphs">The graphs of its ends.</param>
    /// <param name="source">The number of the node that it leaves.</param>
    /// <param name="target">The number of the node that it enters.</param>
    /// <param name="fact">The number of the fact, or the complement of the number of a derived edge's member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationEdge(EdgeGraphs graphs, int source, int target, int fact)
    {
        _graphs = graphs;
        _source = source;
        _target = target;
        _fact = fact;
    }

    /// <summary>Gets the node that the edge leaves: the subject of the fact, or either end of a symmetric relation.</summary>
    public Node Source
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_graphs ?? ThrowDefault()).Source(_source);
    }

    /// <summary>Gets the node that the edge enters.</summary>
    public Node Target
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_graphs ?? ThrowDefault()).Target(_target);
    }

    /// <summary>Gets the graph or view that the edge belongs to.</summary>
    public Graph Graph => (_graphs ?? ThrowDefault()).Graph;

    /// <summary>Gets the relation. O(log members).</summary>
    public Member Relation => IsDerived ? Graph.Members[~_fact] : Fact.Member;

    /// <summary>
    /// Gets a value indicating whether the edge follows by a rule, and is not stated. <see cref="Why"/> finds the facts that it rests on.
    /// </summary>
    public bool IsDerived => _fact < 0 && Graph is not null;

    /// <summary>Gets the fact, whose claims are the evidence for the edge.</summary>
    /// <exception cref="InvalidOperationException">The edge is derived: no fact states it.</exception>
    public Fact Fact => IsDerived
        ? throw new InvalidOperationException(
            $"“{this}” is derived, and no single fact states it. Use {nameof(IsDerived)} to find such edges, and {nameof(Why)} to get "
                + "the facts that one rests on.")
        : Graph.Facts[_fact];

    /// <summary>Gets the modality of the fact; of a derived edge the weakest one along the first path of <see cref="Why"/>.</summary>
    public Modality Modality => IsDerived ? Reason().WeakestModality ?? Modality.Inferred : Fact.Modality;

    internal int SourceIndex => _source;

    internal int TargetIndex => _target;

    internal int FactIndex => _fact;

    internal Graph? GraphOrNull => _graphs?.Graph;

    /// <summary>
    /// Finds the paths of visible facts that the edge rests on, shortest first, as <see cref="Graph.Why"/> does: for an edge that is
    /// stated, its fact comes first.
    /// </summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, computed one after the other as they are enumerated.</returns>
    public IEnumerable<GraphPath> Why(CancellationToken cancellationToken = default)
    {
        var graph = Graph;
        return graph.Why(Source.In(graph), Relation, Target.In(graph), cancellationToken);
    }

    /// <inheritdoc/>
    public bool Equals(RelationEdge other) =>
        _fact == other._fact && _source == other._source && _target == other._target
            && ReferenceEquals(_graphs?.Graph, other._graphs?.Graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelationEdge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_graphs is null ? 0 : RuntimeHelpers.GetHashCode(_graphs.Graph), _fact, _source, _target);

    /// <summary>Returns the edge as words, such as <c>High-Flyer backs DeepSeek</c>, or an empty text for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graphs is null ? "" : Source.Label + " " + Relation.Label + " " + Target.Label;

    /// <summary>Determines whether two edges are the same fact in the same direction.</summary>
    /// <param name="left">The first edge.</param>
    /// <param name="right">The second edge.</param>
    /// <returns><see langword="true"/> if they are the same edge; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(RelationEdge left, RelationEdge right) => left.Equals(right);

    /// <summary>Determines whether two edges differ.</summary>
    /// <param name="left">The first edge.</param>
    /// <param name="right">The second edge.</param>
    /// <returns><see langword="true"/> if they are different edges; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(RelationEdge left, RelationEdge right) => !left.Equals(right);

    RelationEdge? IRelationEdge.AsRelationEdge() => this;

    static RelationEdge IRelationEdge<Node, RelationEdge>.From(RelationEdge edge) => edge;

    /// <summary>The shortest path that a derived edge rests on.</summary>
    internal GraphPath Reason()
    {
        foreach (var path in Why()) return path;
        throw new InvalidOperationException($"No path of facts was found for “{this}”.");
    }

    private static EdgeGraphs ThrowDefault() =>
        throw new InvalidOperationException(
            $"The edge is the default value of {nameof(RelationEdge)} and belongs to no graph. Take edges from AsQuikGraph().");
}
