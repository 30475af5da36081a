using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// The rules of a vocabulary, divided into those that the facts with one subject decide, and those that cross entities. The facts of the
/// members that the latter are about are checked once more, together.
/// </summary>
/// <param name="Local">The vocabulary without the rules that cross entities.</param>
/// <param name="Crossing">The vocabulary with these alone.</param>
/// <param name="Members">The members that these need the facts of.</param>
internal sealed record CrossingRules(Vocabulary Local, Vocabulary Crossing, IReadOnlySet<int> Members)
{
    /// <summary>
    /// Names the first rule that needs all facts: as the name of its kind or member, or in a few words; null where there is none.
    /// </summary>
    public static string? FindWhole(Vocabulary vocabulary)
    {
        if (vocabulary.Modules.Count > 1) return "the graphs that it extends";
        foreach (var member in vocabulary.Members)
        {
            if (member.Constraints.FirstOrDefault(IsWhole) is { } found)
                return found.GetType().Name + " of " + vocabulary.Kinds[member.Domain].Name + "." + member.Name;
        }

        return null;
    }

    /// <summary>Divides the rules of a vocabulary in which none needs all facts.</summary>
    public static CrossingRules Of(Vocabulary vocabulary)
    {
        var needed = new HashSet<int>();
        foreach (var member in vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (IsCrossing(vocabulary, member, constraint)) needed.UnionWith(MembersOf(vocabulary, member, constraint));
            }
        }

        foreach (var kind in vocabulary.Kinds)
        {
            foreach (var constraint in kind.Constraints.OfType<UniqueConstraint>()) needed.UnionWith(constraint.Members);
            foreach (var view in kind.Members)
            {
                if (IsCrossing(vocabulary, view)) needed.Add(view.Member);
            }
        }

        return new CrossingRules(Keep(vocabulary, isCrossing: false), Keep(vocabulary, isCrossing: true), needed);
    }

    private static bool IsWhole(Constraint constraint) =>
        constraint is DisjointPathConstraint or CarriedValueConstraint or SameAnswerConstraint or DeniesConstraint;

    private static bool IsCrossing(Vocabulary vocabulary, VocabularyMember member, Constraint constraint) => constraint switch
    {
        UniqueConstraint or ContemporaryConstraint => true,

        // What one of them rules out already is not reported as another one.
        ShapeConstraint => member.Constraints.Any(
            static other => other is ShapeConstraint { Shape: RelationShape.Acyclic or RelationShape.Asymmetric }),
        CountConstraint count => count.IsInverse || member.IsSymmetric,
        DisjointRelationConstraint disjoint => member.IsSymmetric || vocabulary.Members[disjoint.Member].IsSymmetric,
        ConflictConstraint conflict => member.IsSymmetric || vocabulary.Members[conflict.Member].IsSymmetric,
        OrderConstraint order => member.Range >= 0 && (member.IsSymmetric || order.OtherEnd == FactEnd.Object),
        _ => false,
    };

    /// <summary>Whether the single or required value of a member is one of its object.</summary>
    private static bool IsCrossing(Vocabulary vocabulary, KindMember view) =>
        view.Cardinality != Cardinality.Many && (view.IsInverse || vocabulary.Members[view.Member].IsSymmetric);

    private static IEnumerable<int> MembersOf(Vocabulary vocabulary, VocabularyMember member, Constraint constraint)
    {
        int[] others = constraint switch
        {
            DisjointRelationConstraint disjoint => [disjoint.Member],
            ConflictConstraint conflict => [conflict.Member],
            OrderConstraint order => [order.Other, order.Own],
            ContemporaryConstraint =>
            [
                .. vocabulary.Kinds.SelectMany(static kind => kind.Constraints.OfType<LifetimeConstraint>())
                    .SelectMany(static lifetime => (int[])[lifetime.Start, lifetime.End]),
            ],
            _ => [],
        };
        return others.Where(static other => other >= 0).Append(member.Index);
    }

    private static Vocabulary Keep(Vocabulary vocabulary, bool isCrossing) => vocabulary with
    {
        Members = vocabulary.Members.Select(member => member with
        {
            Constraints = member.Constraints.Where(constraint => IsCrossing(vocabulary, member, constraint) == isCrossing)
                .ToEquatableArray(),
        }).ToEquatableArray(),
        Kinds = vocabulary.Kinds.Select(kind => kind with
        {
            // Those of entities are where they are looked at: the lifetime of a kind with rules that cross entities.
            Constraints = kind.Constraints.Where(
                constraint => (constraint is UniqueConstraint or LifetimeConstraint) == isCrossing).ToEquatableArray(),
            Members = kind.Members.Select(
                view => IsCrossing(vocabulary, view) == isCrossing ? view : view with { Cardinality = Cardinality.Many })
                .ToEquatableArray(),
        }).ToEquatableArray(),
    };
}
