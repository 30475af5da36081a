using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Makes a partial property of a kind a property of its nodes: a member whose values are dates, quantities, texts, numbers, links or enum
/// constants.
/// </summary>
/// <remarks>
/// The property's type is its schema: <c>T?</c> is at most one, <c>T</c> exactly one, <see cref="Values{T}"/> any number.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class PropertyAttribute : Attribute;

/// <summary>Makes a partial property of a kind a relation: a member that leads from its nodes to others.</summary>
/// <remarks>
/// The property's type is its schema: <c>T?</c> is at most one node, <c>T</c> exactly one, <see cref="Nodes{T}"/> any number.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class RelationAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the name of the <see cref="InverseAttribute"/> member, on the kind that the relation leads to, that walks it backwards.
    /// </summary>
    public string? Inverse { get; set; }
}

/// <summary>
/// Makes a partial property of a kind the inverse of the relation that names it as its <see cref="RelationAttribute.Inverse"/>.
/// </summary>
/// <remarks>An inverse holds no facts of its own: a fact stated with it is a fact of the relation, read from the other side.</remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class InverseAttribute : Attribute;

/// <summary>
/// Makes the values of a property or relation keep the order in which the source states them, such as the authors of a paper. Values of
/// other members are sorted.
/// </summary>
/// <remarks>The inverse of an ordered relation is sorted by key, as every inverse is.</remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class OrderedAttribute : Attribute;

/// <summary>
/// Says of a relation between nodes of one kind that it holds in both directions: a fact of either is a fact of the other.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class SymmetricAttribute : Attribute
{
    /// <summary>
    /// Gets or sets a value indicating whether the data must state each fact in both directions. The build reports a claim whose other
    /// direction no claim states. Set it for data that lists both, such as borders, where a missing direction is a mistake.
    /// </summary>
    public bool BothWays { get; set; }
}
