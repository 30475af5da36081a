using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>The members of all kinds by name, in the order of the kinds.</summary>
    private Dictionary<string, List<BoundMember>>? _membersByName;

    /// <summary>Takes up what holds of relations without being stated. A rule that can never be meant is reported and left out.</summary>
    private void BindRules()
    {
        foreach (var kind in _kinds)
        {
            foreach (var member in kind.Members)
            {
                if (member.Declaration.Rule is not { } rule) continue;
                if (rule.IsTransitive) BindTransitive(member, rule);
                if (rule.InheritedThrough is { } name) BindInheritance(member, rule, name);
            }
        }

        foreach (var member in _members)
        {
            if (member.InheritedThrough is null || !IsInheritedThroughItself(member)) continue;
            var reason = member.InheritedThrough == member.Declaration.Name ? "it cannot be inherited through itself"
                : "'" + member.InheritedThrough + "' is itself inherited through it";
            ReportInheritance(member, member.Declaration.Rule!, reason);
            member.InheritedThrough = null;
        }
    }

    private void BindTransitive(BoundMember member, RuleDeclaration rule)
    {
        var reason = ReasonAgainstRule(member)
            ?? (Overlap(member.Kind, member.Range!) ? null
                : "it leads from '" + member.Kind.Name + "' to '" + member.Range!.Name + "', so none of its facts can follow another");
        if (reason is null) member.IsTransitive = true;
        else if (!member.IsGuess)
            Report(VocabularyProblems.NotTransitive, member.At(rule.Anchor), member.Path, reason);
    }

    private void BindInheritance(BoundMember member, RuleDeclaration rule, string name)
    {
        if (member.IsGuess) return;
        if (ReasonAgainstRule(member) is { } wrong)
        {
            ReportInheritance(member, rule, wrong);
            return;
        }

        var named = MembersNamed(member.Kind, name);
        if (named.Count == 0)
        {
            if (!IsFaultyMember(member.Kind, name))
                ReportInheritance(
                    member, rule, "'" + member.Kind.Name + "' has no relation or inverse '" + name + "'",
                    Hint(name, RelationNamesOf(member.Kind)));
            return;
        }

        var reason = named.TrueForAll(static other => other.Declaration.Role == MemberRole.Property)
            ? "'" + name + "' is a property, which holds values"
            : named.TrueForAll(static other => other.Declaration.Role is MemberRole.Property or MemberRole.Derived)
                ? "'" + name + "' is derived"
            : named.Exists(other => other.Range is { } range && Overlap(range, member.Kind)) ? null
            : "'" + name + "' leads to '" + named.Find(static other => other.Range is not null)!.Range!.Name + "', which has no '"
                + member.Declaration.Name + "'";
        if (reason is null) member.InheritedThrough = name;
        else ReportInheritance(member, rule, reason);
    }

    /// <summary>Why no rule can be on a member, or null where it is a relation.</summary>
    private static string? ReasonAgainstRule(BoundMember member) => member.Declaration.Role switch
    {
        MemberRole.Property => "it is a property, which does not lead to nodes",
        MemberRole.Inverse =>
            "it is an inverse; write the attribute on the relation" + (member.Inverse is { } relation ? " '" + relation.Path + "'" : ""),
        MemberRole.Derived => "it is derived from a path expression",
        _ => null,
    };

    private void ReportInheritance(BoundMember member, RuleDeclaration rule, string reason, Argument hint = default) => Report(
        VocabularyProblems.NotInherited, member.At(rule.AnchorOfInheritance), member.Path,
        rule.InheritedThrough ?? "", reason,
        hint == default ? "" : hint, member.Declaration.Name);

    /// <summary>Whether a node can be of both kinds.</summary>
    private bool Overlap(BoundKind first, BoundKind second) =>
        first.Includes(second) || second.Includes(first) || _kinds.Exists(kind => first.Includes(kind) && second.Includes(kind));

    /// <summary>
    /// The members of a name that nodes of a kind can have: its own, those that it inherits, and those of the kinds below it.
    /// </summary>
    private List<BoundMember> MembersNamed(BoundKind kind, string name)
    {
        if (_membersByName is null)
        {
            _membersByName = new Dictionary<string, List<BoundMember>>(StringComparer.Ordinal);
            foreach (var member in _kinds.SelectMany(static other => other.Members))
            {
                if (!_membersByName.TryGetValue(member.Declaration.Name, out var sharing))
                    _membersByName.Add(member.Declaration.Name, sharing = []);
                sharing.Add(member);
            }
        }

        return _membersByName.TryGetValue(name, out var found) ? found.FindAll(member => Overlap(member.Kind, kind)) : [];
    }

    private List<string> RelationNamesOf(BoundKind kind)
    {
        var names = new List<string>();
        foreach (var other in _kinds)
        {
            if (!Overlap(other, kind)) continue;
            foreach (var member in other.Members)
            {
                if (member.Declaration.Role is MemberRole.Relation or MemberRole.Inverse) names.Add(member.Declaration.Name);
            }
        }

        return names;
    }

    /// <summary>
    /// Whether a way along what relations are inherited through comes back to the relation. An inverse is inherited as its relation is.
    /// </summary>
    private bool IsInheritedThroughItself(BoundMember member)
    {
        var seen = new HashSet<BoundMember>();
        var next = new Stack<BoundMember>();
        next.Push(member);
        while (next.Count > 0)
        {
            var current = next.Pop();
            if (current.InheritedThrough is not { } name) continue;
            foreach (var named in MembersNamed(current.Kind, name))
            {
                var relation = named.Declaration.Role == MemberRole.Inverse ? named.Inverse! : named;
                if (relation == member) return true;
                if (seen.Add(relation)) next.Push(relation);
            }
        }

        return false;
    }

    /// <summary>Holds the expressions of derived members against the vocabulary.</summary>
    private void CheckExpressions(Vocabulary vocabulary)
    {
        RelationNames? names = null;
        foreach (var member in _members)
        {
            if (member.IsGuess || member.Declaration is not { Role: MemberRole.Derived, Rule: { Expression: { } text } rule }) continue;
            if (!PathExpressionParser.TryParse(text, out var path, out var error))
            {
                Report(
                    PathProblems.Syntax, member.At(rule.AnchorOfPlaces),
                    error.Column.ToString(CultureInfo.InvariantCulture), error.Message, error.Remedy);
                continue;
            }

            names ??= new RelationNames(vocabulary);
            var binding = PathBinder.Bind(names, path, KindSet.Of(names, member.Kind.Index));
            foreach (var problem in binding.Problems)
            {
                if (vocabulary.IsExplained(problem)) continue;
                var (descriptor, arguments) = PathMessage.Of(problem, names, NamingStyle.CSharp, _names);
                Report(descriptor, member.At(rule.AnchorOfPlaces + problem.Place), arguments);
            }

            if (binding is { Path: { } bound, Problems.Count: 0 } && !bound.Ends.IsEmpty) CheckEnd(member, rule, path, bound.Ends);
        }
    }

    /// <summary>A derived member promises the kind of its nodes: whatever its path ends at is of that kind.</summary>
    private void CheckEnd(BoundMember member, RuleDeclaration rule, ParsedPath path, KindSet results)
    {
        var range = member.Range!;
        var isRight = true;
        var (common, hasKinds) = (new List<BoundKind>(), false);
        foreach (var kind in _kinds)
        {
            if (!results.Contains(kind.Index)) continue;
            isRight &= range.Includes(kind);
            if (!hasKinds) common = [.. kind.WithAbove()];
            else common.RemoveAll(above => !above.Includes(kind));
            hasKinds = true;
        }

        if (isRight || _members.Exists(static guess => guess.IsGuess)) return;
        var advice = common.Count == 0 ? "Fix the expression." : "Fix the expression, or write 'Nodes<" + common[0].Name + ">'.";
        Report(
            PathProblems.OtherKind, member.At(rule.AnchorOfExpression),
            path.Expression.ToString(), results.Names(), member.Path, range.Name, advice);
    }
}
