using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>A kind or a member with the constraints that are declared on it.</summary>
/// <param name="Kind">The kind, or the one that declares the member.</param>
/// <param name="Member">The property or relation; of an inverse, the relation that it belongs to; null for a kind.</param>
/// <param name="Path">What messages call it: <c>Company</c>, or <c>Company.Backs</c>.</param>
/// <param name="Unit">The unit of its anchors.</param>
internal sealed record ConstraintTarget(
    VocabularyKind Kind, VocabularyMember? Member, bool IsInverse, Cardinality Cardinality, string Path, string Unit,
    EquatableArray<ConstraintDeclaration> Declarations)
{
    /// <summary>What has been bound so far.</summary>
    public List<Constraint> Bound { get; } = [];

    /// <summary>What has been said so far, and where: see <see cref="ConstraintBinder"/>.</summary>
    public Dictionary<string, Anchor> Said { get; } = new(System.StringComparer.Ordinal);

    public Anchor At(int ordinal) => new(Unit, ordinal);
}
