using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    public void BindDisjointKind()
    {
        if (Positional().FirstOrDefault() is not { } argument) return;
        var other = scope.Vocabulary.Kinds.FirstOrDefault(kind => kind.FullName == argument.Text);
        if (argument.Form != ArgumentForm.Type)
            Report(
                ConstraintProblems.Misplaced, Name, Path,
                "on a kind it must name another kind with typeof(…), and on a relation another relation with nameof(…)");
        else if (other is null)
            ReportAt(argument, ConstraintProblems.NotDisjoint, Path, argument.Text, "it is not a kind of this graph");
        else if (other.Includes(target.Kind.Index) || target.Kind.Includes(other.Index))
            ReportAt(
                argument, ConstraintProblems.NotDisjoint, Path, other.Name,
                other == target.Kind ? "a kind cannot exclude itself" : "one of them is a kind of the other");
        else if (scope.Vocabulary.KindsBelow(target.Kind).FirstOrDefault(below => other.Includes(below.Index)) is { } common)
            ReportAt(argument, ConstraintProblems.NotDisjoint, Path, other.Name, "'" + common.Name + "' is a kind of both");
        else if (IsFirst("disjoint " + argument.Text))
            Add(new DisjointKindConstraint(Place, other.Index));
    }

    public void BindLifetime()
    {
        var (start, end) = (Named("Start"), Named("End"));
        if (start is null or { Form: ArgumentForm.Null } && end is null or { Form: ArgumentForm.Null })
        {
            Report(
                ConstraintProblems.Empty, Name, Path, "the property that holds the start date, the one that holds the end date, or both");
            return;
        }

        var members = new[] { -1, -1 };
        for (var i = 0; i < 2; i++)
        {
            if ((i == 0 ? start : end) is not { Form: ArgumentForm.Text } argument) continue;
            if (FindDate(argument, target.Kind) is not { } member) return;
            members[i] = member;
        }

        Add(new LifetimeConstraint(Place, members[0], members[1]));
    }

    public void BindUniqueTogether()
    {
        var members = new List<int>();
        foreach (var argument in Positional())
        {
            if (Find(argument, target.Kind) is not { } view) return;
            if (view.IsInverse || scope.Vocabulary.Members[view.Member].Expression is not null)
            {
                ReportAt(
                    argument, ConstraintProblems.WrongMember, Name, Path, argument.Text,
                    view.IsInverse ? "an inverse" : "derived",
                    "properties and relations, which have facts of their own");
                return;
            }

            if (!members.Contains(view.Member)) members.Add(view.Member);
        }

        if (members.Count == 0)
            Report(ConstraintProblems.Empty, Name, Path, "the members whose values together identify an entity");
        else if (IsFirst("unique " + string.Join(",", members.OrderBy(static member => member))))
            Add(new UniqueConstraint(Place, members.ToEquatableArray()));
    }

    /// <summary>Finds a member of a kind by its C# name, or reports that there is none.</summary>
    private KindMember? Find(ConstraintArgument argument, VocabularyKind kind)
    {
        if (Find(kind, argument.Text) is { } found) return found;
        var candidates = kind.Members.Select(static view => view.Name).ToList();
        var hint = NearestName.Find(argument.Text, candidates, scope.Names) is { } nearest
            ? Argument.DidYouMean(nearest, before: " (", after: "?)")
            : "";
        ReportAt(argument, ConstraintProblems.UnknownMember, Name, Path, argument.Text, kind.Name, hint);
        return null;
    }

    private static KindMember? Find(VocabularyKind kind, string name) =>
        kind.Members.FirstOrDefault(view => string.Equals(view.Name, name, StringComparison.Ordinal));

    /// <summary>Finds a property of dates, or reports that it is none.</summary>
    private int? FindDate(ConstraintArgument argument, VocabularyKind kind)
    {
        if (Find(argument, kind) is not { } view) return null;
        var type = scope.Vocabulary.Members[view.Member].Type;
        if (type == MemberType.PartialDate) return view.Member;
        ReportAt(
            argument, ConstraintProblems.WrongMember, Name, Path, argument.Text,
            view.IsInverse ? "an inverse" : ConstraintPlace.TypeName(type), "a property that holds dates");
        return null;
    }
}
