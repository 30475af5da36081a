using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>No two nodes have the same values of these members: of one, or of all of several together.</summary>
internal sealed record UniqueConstraint(Anchor Place, EquatableArray<int> Members) : Constraint(Place);

/// <summary>What a relation from a kind to itself never does.</summary>
internal sealed record ShapeConstraint(Anchor Place, RelationShape Shape) : Constraint(Place);

internal enum RelationShape
{
    Acyclic,
    Irreflexive,
    Asymmetric,
}

/// <summary>Two relations that never hold between the same nodes.</summary>
internal sealed record DisjointRelationConstraint(Anchor Place, int Member) : Constraint(Place);

/// <summary>A relation that never leads to a node that a path leads to from the same node.</summary>
internal sealed record DisjointPathConstraint(Anchor Place, string Path) : Constraint(Place);

/// <summary>A property whose values are held against those of the nodes that a path leads to.</summary>
internal sealed record CarriedValueConstraint(Anchor Place, string Path) : Constraint(Place);

/// <summary>A property whose values are judgements.</summary>
/// <param name="Tolerance">How far apart the constants of an enum may be that are compatible.</param>
internal sealed record JudgementConstraint(Anchor Place, int Tolerance) : Constraint(Place);

/// <summary>Nodes with compatible values, and the same node at the end of a path, may be one.</summary>
internal sealed record SameAnswerConstraint(Anchor Place, string Path) : Constraint(Place);

/// <summary>A relation whose claims deny what is said in the name of what it leads to.</summary>
internal sealed record DeniesConstraint(Anchor Place) : Constraint(Place);

/// <summary>Values that are true only of nodes of a kind.</summary>
/// <param name="Values">Canonical texts; of a relation, keys.</param>
internal sealed record FittingKindConstraint(Anchor Place, int Kind, EquatableArray<string> Values) : Constraint(Place);

/// <summary>A value of the member, and one of these values of another member, never belong to one node.</summary>
/// <param name="Member">The other member.</param>
/// <param name="Values">Canonical texts; of a relation, keys. Empty for every value.</param>
internal sealed record ConflictConstraint(Anchor Place, int Member, EquatableArray<string> Values) : Constraint(Place);

/// <summary>Two kinds that nothing is both of.</summary>
internal sealed record DisjointKindConstraint(Anchor Place, int Kind) : Constraint(Place);

/// <summary>No entities but those that C# declares.</summary>
internal sealed record ClosedConstraint(Anchor Place) : Constraint(Place);

/// <summary>No two entities have the same label or alias.</summary>
internal sealed record UniqueNamesConstraint(Anchor Place) : Constraint(Place);

/// <summary>The properties with the beginning and the end of a node, or -1.</summary>
internal sealed record LifetimeConstraint(Anchor Place, int Start, int End) : Constraint(Place);

/// <summary>Both ends of a relation exist at one time.</summary>
internal sealed record ContemporaryConstraint(Anchor Place) : Constraint(Place);

/// <summary>The qualifiers that every claim has.</summary>
internal sealed record RequiredQualifierConstraint(Anchor Place, EquatableArray<QualifierKind> Qualifiers) : Constraint(Place);

/// <summary>Those of the qualifiers that narrow a fact which its claims may have.</summary>
internal sealed record AllowedQualifierConstraint(Anchor Place, EquatableArray<QualifierKind> Qualifiers) : Constraint(Place);

/// <summary>A source for every claim, and perhaps its words.</summary>
internal sealed record CitationConstraint(Anchor Place, bool NeedsQuote) : Constraint(Place);

/// <summary>The order of two dates.</summary>
/// <param name="IsBefore">Whether the constrained date is the earlier one.</param>
/// <param name="Other">The property with the date that it is compared with.</param>
/// <param name="OtherEnd">Whose property that is.</param>
/// <param name="Own">Of a relation, the property of its subject that is compared; -1 for the times of the claim.</param>
internal sealed record OrderConstraint(Anchor Place, bool IsBefore, int Other, FactEnd OtherEnd, int Own) : Constraint(Place);

internal enum FactEnd
{
    Subject,
    Object,
}
