using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class ConstraintBinder
{
    /// <summary>The qualifiers that narrow a fact; the others are about who says so.</summary>
    public static IReadOnlyList<QualifierKind> Narrowing { get; } =
    [
        QualifierKind.Since, QualifierKind.Until, QualifierKind.At, QualifierKind.Scope
    ];

    /// <summary>Binds a constraint on the facts of a member, or on their claims.</summary>
    private void BindToFacts(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var place = target.At(declaration.Anchor);
        switch (declaration.Name)
        {
            case "Unique":
                BindUnique(target, member, declaration);
                break;
            case "Acyclic" or "Irreflexive" or "Asymmetric":
                BindShape(target, member, declaration);
                break;
            case "DisjointWith":
                BindDisjointRelation(target, member, declaration);
                break;
            case "RequiresQualifier" or "AllowsQualifier":
                BindQualifiers(target, declaration);
                break;
            case "CitationNeeded":
                target.Bound.Add(new CitationConstraint(place, IsTrue(declaration, "Quote")));
                break;
            case "Before" or "After":
                BindOrder(target, member, declaration);
                break;
            case "Contemporary":
                BindContemporary(target, member, declaration);
                break;
        }
    }

    private void BindUnique(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        if (Positional(declaration).Count > 0)
            Report(
                ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                "on a member it cannot name other members; to name several members, write it on the kind");
        else if (member.IsSymmetric)
            Report(
                ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                "the relation is symmetric, so each of its facts is a value of both ends; for at most one value, write the type 'T?'");
        else if (IsFirst(target, declaration, "unique"))
            target.Bound.Add(new UniqueConstraint(target.At(declaration.Anchor), new EquatableArray<int>([member.Index])));
    }

    private void BindShape(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var (domain, range) = (vocabulary.Kinds[member.Domain], vocabulary.Kinds[member.Range]);
        var shape = declaration.Name switch { "Acyclic" =>
            RelationShape.Acyclic, "Irreflexive" => RelationShape.Irreflexive, _ => RelationShape.Asymmetric };
        if (!domain.Includes(range.Index) && !range.Includes(domain.Index))
            Report(ConstraintProblems.NotWithinOneKind, target, declaration, declaration.Name, target.Path, domain.Name, range.Name);
        else if (member.IsSymmetric && shape != RelationShape.Irreflexive)
            Report(
                ConstraintProblems.Unsatisfiable, target, declaration, declaration.Name, target.Path,
                "the relation is [Symmetric], so each of its facts leads back");
        else
            target.Bound.Add(new ShapeConstraint(target.At(declaration.Anchor), shape));
    }

    private void BindDisjointRelation(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        if (Positional(declaration).FirstOrDefault() is not { } argument) return;
        if (argument.Form == ArgumentForm.Type)
        {
            Report(
                ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                "on a kind it must name another kind with typeof(…), and on a relation another relation with nameof(…)");
            return;
        }

        if (Find(target, declaration, argument, target.Kind) is not { } view) return;
        var other = vocabulary.Members[view.Member];
        if (view.IsInverse || other.Type != ValueType.Node || other.Expression is not null)
        {
            var what = view.IsInverse ? "an inverse" : other.Expression is not null ? "derived" : TypeName(other.Type);
            Report(ConstraintProblems.WrongMember, target, argument, declaration.Name, target.Path, argument.Text, what, "a relation");
        }
        else if (other.Index == member.Index)
            Report(ConstraintProblems.NotDisjoint, target, argument, target.Path, argument.Text, "a relation cannot exclude itself");
        else if (!vocabulary.Kinds[other.Range].Includes(member.Range) && !vocabulary.Kinds[member.Range].Includes(other.Range))
            Report(
                ConstraintProblems.NotDisjoint, target, argument, target.Path, argument.Text,
                "they never lead to the same nodes, because no entity is of both kinds");
        else if (IsFirst(target, declaration, "disjoint " + other.Index))
            target.Bound.Add(new DisjointRelationConstraint(target.At(declaration.Anchor), other.Index));
    }

    private void BindQualifiers(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        var kinds = new List<QualifierKind>();
        foreach (var argument in Positional(declaration))
        {
            if (Enum.TryParse<QualifierKind>(argument.Text, out var kind)) kinds.Add(kind);
        }

        var place = target.At(declaration.Anchor);
        if (declaration.Name == "AllowsQualifier")
        {
            target.Bound.Add(new AllowedQualifierConstraint(place, kinds.ToEquatableArray()));
            return;
        }

        // By name, the allowed ones come first.
        var allowed = target.Bound.OfType<AllowedQualifierConstraint>().FirstOrDefault();
        foreach (var kind in kinds)
        {
            if (allowed is null || !Narrowing.Contains(kind) || allowed.Qualifiers.Contains(kind)) continue;
            Report(
                ConstraintProblems.Unsatisfiable, target, declaration, declaration.Name, target.Path,
                "[AllowsQualifier] does not allow " + kind);
            return;
        }

        if (kinds.Count == 0) Report(ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path, "a qualifier");
        else target.Bound.Add(new RequiredQualifierConstraint(place, kinds.ToEquatableArray()));
    }

    private void BindOrder(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var arguments = Positional(declaration);
        if (arguments.Count == 0 || arguments[0].Form != ArgumentForm.Text) return;
        var (other, own) = (arguments[0], arguments.Count > 1 && arguments[1].Form == ArgumentForm.Text ? arguments[1] : null);
        var isRelation = member.Type == ValueType.Node;

        // What the relation leads to has the name first: a firm that backs a firm does so after that one was founded.
        var end = isRelation && (Find(vocabulary.Kinds[member.Range], other.Text) is not null || Find(target.Kind, other.Text) is null)
            ? FactEnd.Object
            : FactEnd.Subject;
        if (FindDate(target, declaration, other, end == FactEnd.Object ? vocabulary.Kinds[member.Range] : target.Kind) is not { } date)
            return;
        var ownDate = -1;
        if (own is not null)
        {
            if (!isRelation)
            {
                Report(
                    ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                    "on a property it must name exactly one other property");
                return;
            }

            if (FindDate(target, declaration, own, target.Kind) is not { } found) return;
            ownDate = found;
        }

        if (!isRelation && date == member.Index)
            Report(
                ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                "the member cannot be compared with itself");
        else if (IsFirst(target, declaration, declaration.Name + date + " " + end + " " + ownDate))
            target.Bound.Add(new OrderConstraint(target.At(declaration.Anchor), declaration.Name == "Before", date, end, ownDate));
    }

    private void BindContemporary(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        foreach (var index in new[] { member.Domain, member.Range })
        {
            if (HasLifetime(vocabulary.Kinds[index])) continue;
            Report(ConstraintProblems.NoLifetime, target, declaration, target.Path, vocabulary.Kinds[index].Name);
            return;
        }

        target.Bound.Add(new ContemporaryConstraint(target.At(declaration.Anchor)));
    }

    /// <summary>Whether a kind, one above it or one below it says how long its nodes are.</summary>
    private bool HasLifetime(Kind kind)
    {
        for (var above = kind.Index; above >= 0; above = vocabulary.Kinds[above].Parent)
        {
            if (_kindsWithLifetime.Contains(above)) return true;
        }

        return _kindsWithLifetime.Any(kind.Includes);
    }
}
