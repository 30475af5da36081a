using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Declares for a property or relation that a node which has a value of it does not have certain values of another member at the same time:
/// <c>[Property, ConflictsWith(nameof(IsExtinct), true)] public partial Quantity? Population { get; }</c>.
/// </summary>
/// <remarks>
/// Claims are compared as those of one member are, with one difference: a claim without a scope is about the whole, so that it conflicts
/// with a claim of any scope.
/// </remarks>
/// <param name="member">The name of another property or relation of the kind: <c>nameof(IsExtinct)</c>.</param>
/// <param name="values">The values of it that conflict; of a relation, keys. Without any, every value does.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class ConflictsWithAttribute(string member, params object[] values) : Attribute
{
    /// <summary>Gets the name of the other member.</summary>
    public string Member { get; } = member;

    /// <summary>Gets the values that conflict; empty for all of them.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>
/// Declares for a single-valued property that what it says of a whole carries over to the parts: its value is held against the value of
/// each node that a path expression leads to.
/// <c>[Property, CarriesOver("MemberOf")] public partial Diet? Diet { get; }</c> compares a species with the genus that it belongs to.
/// </summary>
/// <remarks>
/// A statement about a whole need not be true of every part, so that a difference is information, whoever states the two, and never a
/// warning. Nothing is derived from it.
/// </remarks>
/// <param name="path">A path expression of the kind that leads to other nodes with the property: <c>MemberOf/PartOf?</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class CarriesOverAttribute(string path) : Attribute
{
    /// <summary>Gets the path expression.</summary>
    public string Path { get; } = path;
}

/// <summary>
/// Declares for a property or relation that certain values of it are true only of nodes of one kind:
/// <c>[Property, AppliesTo(typeof(Castle), "fortress")] public partial Values&lt;string&gt; Category { get; }</c>. A node of another kind
/// with such a value is a hint that a source uses one name for two things.
/// </summary>
/// <remarks>This is information: which of the two a source means is for the curator to decide.</remarks>
/// <param name="kind">The kind, a struct that has <see cref="NodeAttribute"/>; the kinds below it count as well.</param>
/// <param name="values">The values; of a relation, keys.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AppliesToAttribute(Type kind, params object[] values) : Attribute
{
    /// <summary>Gets the kind.</summary>
    public Type Kind { get; } = kind;

    /// <summary>Gets the values that are true only of nodes of the kind.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>
/// Declares for a relation that who states it denies what is said in the name of the node that it leads to: whoever refutes a legend denies
/// the claims that are <see cref="ClaimAttribute.AttributedTo"/> it.
/// </summary>
/// <remarks>This is information. The scope of a claim of the relation is about how something is denied, and limits nothing.</remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class DeniesAttribute : Attribute;

/// <summary>
/// Declares for a property that two nodes with values that can both be true may be one, if a path expression leads from both to the same
/// node: <c>[Property, SuggestsSame("PaintedBy")] public partial PartialDate? Painted { get; }</c>.
/// </summary>
/// <remarks>
/// This is information, and only about nodes that no source tells apart: a source that gives a value to both knows two of them. Nothing is
/// merged.
/// </remarks>
/// <param name="path">A path expression of the kind: <c>PaintedBy</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class SuggestsSameAttribute(string path) : Attribute
{
    /// <summary>Gets the path expression.</summary>
    public string Path { get; } = path;
}

/// <summary>
/// Declares for a single-valued property that its values are judgements: whoever states them, they are held against what others say, and a
/// difference is information.
/// <c>[Property, Judgement(Tolerance = 1)] public partial Grade? Quality { get; }</c> accepts grades that are neighbours in the enum.
/// </summary>
/// <remarks>
/// Without it, what a source says in the name of one person does not contradict what it says in the name of another, and values of the
/// sources themselves contradict each other as facts do.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class JudgementAttribute : Attribute
{
    /// <summary>
    /// Gets or sets how far apart two constants of an enum may be, in the order of their declaration, to be compatible. The default is 0.
    /// </summary>
    public int Tolerance { get; set; }
}
