using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Says of a relation that following it never leads back to where one began.</summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AcyclicAttribute : Attribute;

/// <summary>Says of a relation that nothing has it to itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class IrreflexiveAttribute : Attribute;

/// <summary>
/// Says of a relation that where it holds it does not hold the other way round at the same time; nor, therefore, of a thing to itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AsymmetricAttribute : Attribute;

/// <summary>
/// Says of a relation that it and another, or it and a path, never lead from one node to the same node at the same time; of a kind that
/// nothing is both of it and of another, so that no label or alias is shared by an entity of each.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Struct, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class DisjointWithAttribute : Attribute
{
    /// <summary>Names the other relation, which the same kind has, or a path that begins at the kind.</summary>
    /// <param name="relation">
    /// Its name: <c>nameof(CompetesWith)</c>; or a path expression: an auditor of a company owns no part of it, directly or through others,
    /// by <c>"Owns+"</c>.
    /// </param>
    public DisjointWithAttribute(string relation) => Relation = relation;

    /// <summary>Names the other kind.</summary>
    /// <param name="kind">A struct that has <see cref="NodeAttribute"/>.</param>
    public DisjointWithAttribute(Type kind) => Kind = kind;

    /// <summary>Gets the name of the other relation or the path expression, or <see langword="null"/> on a kind.</summary>
    public string? Relation { get; }

    /// <summary>Gets the other kind, or <see langword="null"/> on a relation.</summary>
    public Type? Kind { get; }
}
