using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    /// <summary>The qualifiers that narrow a fact; the others are about who says so.</summary>
    public static IReadOnlyList<QualifierKind> Narrowing { get; } =
    [
        QualifierKind.Since, QualifierKind.Until, QualifierKind.At, QualifierKind.Scope
    ];

    public void BindUnique()
    {
        if (Positional().Count > 0)
            Report(
                ConstraintProblems.Misplaced, Name, Path,
                "on a member it cannot name other members; to name several members, write it on the kind");
        else if (Member.IsSymmetric)
            Report(
                ConstraintProblems.Misplaced, Name, Path,
                "the relation is symmetric, so each of its facts is a value of both ends; for at most one value, write the type 'T?'");
        else if (IsFirst("unique"))
            Add(new UniqueConstraint(Place, new EquatableArray<int>([Member.Index])));
    }

    public void BindShape(RelationShape shape)
    {
        var (domain, range) = (scope.Vocabulary.Kinds[Member.Domain], scope.Vocabulary.Kinds[Member.Range]);
        if (!scope.Vocabulary.Overlap(domain, range))
            Report(ConstraintProblems.NotWithinOneKind, Name, Path, domain.Name, range.Name);
        else if (Member.IsSymmetric && shape != RelationShape.Irreflexive)
            Report(ConstraintProblems.Unsatisfiable, Name, Path, "the relation is [Symmetric], so each of its facts leads back");
        else
            Add(new ShapeConstraint(Place, shape));
    }

    public void BindDisjointRelation()
    {
        if (Positional().FirstOrDefault() is not { } argument) return;
        if (argument.Form == ArgumentForm.Type)
        {
            Report(
                ConstraintProblems.Misplaced, Name, Path,
                "on a kind it must name another kind with typeof(…), and on a relation another relation with nameof(…)");
            return;
        }

        if (IsPath(argument.Text))
        {
            BindDisjointPath(argument);
            return;
        }

        if (Find(argument, target.Kind) is not { } view) return;
        var other = scope.Vocabulary.Members[view.Member];
        if (view.IsInverse || other.Type != MemberType.Node || other.Expression is not null)
        {
            var what = view.IsInverse ? "an inverse" : other.Expression is not null ? "derived" : ConstraintPlace.TypeName(other.Type);
            ReportAt(argument, ConstraintProblems.WrongMember, Name, Path, argument.Text, what, "a relation");
        }
        else if (other.Index == Member.Index)
            ReportAt(argument, ConstraintProblems.NotDisjoint, Path, argument.Text, "a relation cannot exclude itself");
        else if (!scope.Vocabulary.Overlap(scope.Vocabulary.Kinds[other.Range], scope.Vocabulary.Kinds[Member.Range]))
            ReportAt(
                argument, ConstraintProblems.NotDisjoint, Path, argument.Text,
                "they never lead to the same nodes, because no entity is of both kinds");
        else if (IsFirst("disjoint " + other.Index))
            Add(new DisjointRelationConstraint(Place, other.Index));
    }

    public void BindAllowedQualifiers() => Add(new AllowedQualifierConstraint(Place, ReadQualifiers()));

    public void BindRequiredQualifiers()
    {
        // By name, the allowed ones come first.
        var allowed = target.Bound.OfType<AllowedQualifierConstraint>().FirstOrDefault();
        var required = ReadQualifiers();
        foreach (var kind in required)
        {
            if (allowed is null || !Narrowing.Contains(kind) || allowed.Qualifiers.Contains(kind)) continue;
            Report(ConstraintProblems.Unsatisfiable, Name, Path, "[AllowsQualifier] does not allow " + kind);
            return;
        }

        if (required.Count == 0) Report(ConstraintProblems.Empty, Name, Path, "a qualifier");
        else Add(new RequiredQualifierConstraint(Place, required));
    }

    private EquatableArray<QualifierKind> ReadQualifiers()
    {
        var kinds = new List<QualifierKind>();
        foreach (var argument in Positional())
        {
            if (Enum.TryParse<QualifierKind>(argument.Text, out var kind)) kinds.Add(kind);
        }

        return kinds.ToEquatableArray();
    }

    public void BindOrder(bool isBefore)
    {
        var arguments = Positional();
        if (arguments.Count == 0 || arguments[0].Form != ArgumentForm.Text) return;
        var (other, own) = (arguments[0], arguments.Count > 1 && arguments[1].Form == ArgumentForm.Text ? arguments[1] : null);
        var isRelation = Member.Type == MemberType.Node;

        // What the relation leads to has the name first: a firm that backs a firm does so after that one was founded.
        var range = isRelation ? scope.Vocabulary.Kinds[Member.Range] : null;
        var end = range is not null && (Find(range, other.Text) is not null || Find(target.Kind, other.Text) is null)
            ? FactEnd.Object
            : FactEnd.Subject;
        if (FindDate(other, end == FactEnd.Object ? range! : target.Kind) is not { } date) return;
        var ownDate = -1;
        if (own is not null)
        {
            if (!isRelation)
            {
                Report(ConstraintProblems.Misplaced, Name, Path, "on a property it must name exactly one other property");
                return;
            }

            if (FindDate(own, target.Kind) is not { } found) return;
            ownDate = found;
        }

        if (!isRelation && date == Member.Index)
            Report(ConstraintProblems.Misplaced, Name, Path, "the member cannot be compared with itself");
        else if (IsFirst(Name + date + " " + end + " " + ownDate))
            Add(new OrderConstraint(Place, isBefore, date, end, ownDate));
    }

    public void BindContemporary()
    {
        foreach (var index in new[] { Member.Domain, Member.Range })
        {
            if (HasLifetime(scope.Vocabulary.Kinds[index])) continue;
            Report(ConstraintProblems.NoLifetime, Path, scope.Vocabulary.Kinds[index].Name);
            return;
        }

        Add(new ContemporaryConstraint(Place));
    }

    /// <summary>Whether a kind, one above it or one below it says how long its nodes are.</summary>
    private bool HasLifetime(VocabularyKind kind)
    {
        return scope.KindsWithLifetime.Any(other => kind.Includes(other) || scope.Vocabulary.Kinds[other].Includes(kind.Index));
    }
}
