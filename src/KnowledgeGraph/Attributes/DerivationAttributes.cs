using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Declares a relation that nobody states: it holds where a path expression leads from the node.
/// <c>[Derived("Backs*/Uses/RestrictedBy")] public partial Nodes&lt;Policy&gt; ExposedTo { get; }</c> gives the policies that restrict a
/// chip which the firm uses, or one that it backs, directly or not.
/// </summary>
/// <remarks>
/// <para>The property is a <see cref="Nodes{T}"/>. It has no facts and no claims of its own; <see cref="Graph.Members"/> lists it as one
/// that <see cref="Member.IsDerived"/>. A fact that is stated for it is an error.</para>
/// <para>The expression is written in the language of property paths of SPARQL 1.1 (section 9), with the names of relations, of inverses
/// and of derived relations, also of this one: a recursive definition has its least solution. A name stands for everything that holds of
/// the relation: what is stated and what <see cref="TransitiveAttribute"/> and <see cref="InheritedThroughAttribute"/> add. Names, kinds
/// and the kind at the end are checked when the program is built.</para>
/// <para>What follows from the facts of the default view is computed at build and stored beside them.</para>
/// </remarks>
/// <param name="expression">The path expression: <c>Backs*/Uses/RestrictedBy</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class DerivedAttribute(string expression) : Attribute
{
    /// <summary>Gets the path expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>
/// States that a relation also holds along a chain of its facts: what is part of a part is part of the whole.
/// </summary>
/// <remarks>
/// <para>The typed property, paths, algorithms and views keep to what is stated. What holds by the rule is in the node's <c>Closure</c>,
/// and counts wherever the name of the relation stands in a path expression. A chain that comes back makes a node related to itself;
/// <see cref="AcyclicAttribute"/> forbids it.</para>
/// <para>
/// Only a relation whose range can be its domain again is transitive. Declare it at the relation; its inverse is then transitive as well.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class TransitiveAttribute : Attribute;

/// <summary>
/// States that what a relation says of a node also holds of every node that another relation leads from: what restricts a class of chips
/// restricts the chips of that class.
/// <c>[Relation, InheritedThrough(nameof(Class))] public partial Nodes&lt;Policy&gt; RestrictedBy { get; }</c>.
/// </summary>
/// <remarks>
/// <para>The typed property, paths, algorithms and views keep to what is stated. What is inherited is in the node's <c>Closure</c>, and
/// counts wherever the name of the relation stands in a path expression. A class may itself belong to a class; what holds is handed down
/// along the whole chain.</para>
/// <para>Declare it at the relation; its inverse then leads to what inherits.</para>
/// </remarks>
/// <param name="relation">
/// The name of a relation or inverse on the same kind that leads to kinds which have this relation: <c>nameof(Class)</c>.
/// </param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class InheritedThroughAttribute(string relation) : Attribute
{
    /// <summary>Gets the name of the relation or inverse.</summary>
    public string Relation { get; } = relation;
}
