using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class ConstraintBinder
{
    private void BindToKind(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        var place = target.At(declaration.Anchor);
        switch (declaration.Name)
        {
            case "Closed":
                target.Bound.Add(new ClosedConstraint(place));
                break;
            case "UniqueNames":
                target.Bound.Add(new UniqueNamesConstraint(place));
                break;
            case "CitationNeeded":
                target.Bound.Add(new CitationConstraint(place, IsTrue(declaration, "Quote")));
                break;
            case "DisjointWith":
                BindDisjointKind(target, declaration);
                break;
            case "Lifetime":
                BindLifetime(target, declaration);
                break;
            case "Unique":
                BindUniqueTogether(target, declaration);
                break;
        }
    }

    private void BindDisjointKind(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        if (Positional(declaration).FirstOrDefault() is not { } argument) return;
        var other = vocabulary.Kinds.FirstOrDefault(kind => kind.FullName == argument.Text);
        if (argument.Form != ArgumentForm.Type)
            Report(
                ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path,
                "on a kind it must name another kind with typeof(…), and on a relation another relation with nameof(…)");
        else if (other is null)
            Report(ConstraintProblems.NotDisjoint, target, argument, target.Path, argument.Text, "it is not a kind of this graph");
        else if (other.Includes(target.Kind.Index) || target.Kind.Includes(other.Index))
            Report(
                ConstraintProblems.NotDisjoint, target, argument, target.Path, other.Name,
                other == target.Kind ? "a kind cannot exclude itself" : "one of them is a kind of the other");
        else if (IsFirst(target, declaration, "disjoint " + argument.Text))
            target.Bound.Add(new DisjointKindConstraint(target.At(declaration.Anchor), other.Index));
    }

    private void BindLifetime(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        var (start, end) = (Named(declaration, "Start"), Named(declaration, "End"));
        if (start is null or { Form: ArgumentForm.Null } && end is null or { Form: ArgumentForm.Null })
        {
            Report(
                ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path,
                "the property that holds the start date, the one that holds the end date, or both");
            return;
        }

        var members = new[] { -1, -1 };
        for (var i = 0; i < 2; i++)
        {
            if ((i == 0 ? start : end) is not { Form: ArgumentForm.Text } argument) continue;
            if (FindDate(target, declaration, argument, target.Kind) is not { } member) return;
            members[i] = member;
        }

        target.Bound.Add(new LifetimeConstraint(target.At(declaration.Anchor), members[0], members[1]));
    }

    private void BindUniqueTogether(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        var members = new List<int>();
        foreach (var argument in Positional(declaration))
        {
            if (Find(target, declaration, argument, target.Kind) is not { } view) return;
            if (view.IsInverse || vocabulary.Members[view.Member].Expression is not null)
            {
                Report(
                    ConstraintProblems.WrongMember, target, argument, declaration.Name, target.Path, argument.Text,
                    view.IsInverse ? "an inverse" : "derived",
                    "properties and relations, which have facts of their own");
                return;
            }

            if (!members.Contains(view.Member)) members.Add(view.Member);
        }

        if (members.Count == 0)
            Report(
                ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path,
                "the members whose values together identify an entity");
        else if (IsFirst(target, declaration, "unique " + string.Join(",", members.OrderBy(static member => member))))
            target.Bound.Add(new UniqueConstraint(target.At(declaration.Anchor), members.ToEquatableArray()));
    }

    /// <summary>Finds a member of a kind by its C# name, or reports that there is none.</summary>
    private KindMember? Find(ConstraintTarget target, ConstraintDeclaration declaration, ConstraintArgument argument, Kind kind)
    {
        if (Find(kind, argument.Text) is { } found) return found;
        var candidates = kind.Members.Select(static view => view.Name).ToList();
        var hint = NearestName.Find(argument.Text, candidates, names) is { } nearest
            ? Argument.DidYouMean(nearest, before: " (", after: "?)")
            : "";
        Report(ConstraintProblems.UnknownMember, target, argument, declaration.Name, target.Path, argument.Text, kind.Name, hint);
        return null;
    }

    private static KindMember? Find(Kind kind, string name) =>
        kind.Members.FirstOrDefault(view => string.Equals(view.Name, name, StringComparison.Ordinal));

    /// <summary>Finds a property of dates, or reports that it is none.</summary>
    private int? FindDate(ConstraintTarget target, ConstraintDeclaration declaration, ConstraintArgument argument, Kind kind)
    {
        if (Find(target, declaration, argument, kind) is not { } view) return null;
        var type = vocabulary.Members[view.Member].Type;
        if (type == ValueType.PartialDate) return view.Member;
        Report(
            ConstraintProblems.WrongMember, target, argument, declaration.Name, target.Path, argument.Text,
            view.IsInverse ? "an inverse" : TypeName(type), "a property that holds dates");
        return null;
    }
}
