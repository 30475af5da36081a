using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>Gives each relation the inverse that it names, and leaves out inverses that no relation names.</summary>
    private void BindInverses()
    {
        var named = new HashSet<BoundMember>();
        var seeking = new List<(BoundKind Range, BoundKind Kind)>();
        foreach (var relation in _members)
        {
            if (relation.Declaration.Role != MemberRole.Relation || relation.Declaration.InverseName is not { } name) continue;
            if (FindInverse(relation.Range!, name) is not { } inverse)
            {
                if (relation.IsGuess || IsFaultyMember(relation.Range!, name)) continue;

                // Where another kind has that inverse of the relation, it is the kind of the relation that is wrong.
                var meant = InversesNamed(name, relation.Kind);
                relation.IsGuess = meant.Count > 0;
                named.UnionWith(meant);
                relation.Range!.FaultyMembers.Add(name);
                var hint = Hint(name, InverseNames(relation.Range!));
                var toWrite = "[Inverse] public partial Nodes<" + relation.Kind.Name + "> " + name + " { get; }";
                seeking.Add((relation.Range!, relation.Kind));
                Report(
                    VocabularyProblems.InverseNotFound, relation.AttributeAnchor, relation.Path, name, relation.Range!.Name, hint, toWrite);
                continue;
            }

            named.Add(inverse);
            if (!inverse.Range!.Includes(relation.Kind))
            {
                Report(
                    VocabularyProblems.InverseElsewhere, relation.AttributeAnchor,
                    relation.Path, inverse.Path, inverse.Range.Name, relation.Kind.Name, inverse.TypeAnchor);
            }
            else if (inverse.Inverse is { } first)
            {
                Report(
                    VocabularyProblems.InverseTaken, relation.AttributeAnchor, relation.Path, inverse.Path, first.Path,
                    first.AttributeAnchor);
            }
            else
            {
                inverse.Inverse = relation;
                inverse.Index = relation.Index;
                relation.Inverse = inverse;
            }
        }

        foreach (var kind in _kinds)
        {
            foreach (var member in kind.Members)
            {
                if (member.Declaration.Role == MemberRole.Inverse && !named.Contains(member) && !IsExplained(member, seeking))
                    Report(VocabularyProblems.InverseUnused, member.Anchor, member.Path, member.Range!.Name, member.Declaration.Name);
            }
        }

        foreach (var kind in _kinds)
        {
            foreach (var member in kind.Members)
            {
                if (member.Index >= 0) continue;
                kind.FaultyMembers.Add(member.Declaration.Name);
                MakeRelation(member);
            }
        }
    }

    /// <summary>An inverse of nothing, as was reported, is a relation for all who name it.</summary>
    private void MakeRelation(BoundMember inverse)
    {
        inverse.IsGuess = true;
        inverse.Index = _members.Count;
        _members.Add(inverse);
    }

    /// <summary>The inverses of a name that lead to a kind.</summary>
    private List<BoundMember> InversesNamed(string name, BoundKind kind)
    {
        var found = new List<BoundMember>();
        foreach (var other in _kinds)
            found.AddRange(other.Members.FindAll(
                member => member.Declaration.Role == MemberRole.Inverse && member.Declaration.Name == name
                    && member.Range!.Includes(kind)));
        return found;
    }

    private static bool IsFaultyMember(BoundKind range, string name)
    {
        foreach (var kind in range.WithAbove())
        {
            if (kind.FaultyMembers.Contains(name)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what was reported may be why no relation names an inverse: one has another name for it, or is itself in error.
    /// </summary>
    private static bool IsExplained(BoundMember inverse, List<(BoundKind Range, BoundKind Kind)> seeking)
    {
        foreach (var kind in inverse.Range!.WithAbove())
        {
            if (kind.FaultyMembers.Count > 0) return true;
        }

        return seeking.Exists(relation => inverse.Kind.Includes(relation.Range) && inverse.Range!.Includes(relation.Kind));
    }

    private static BoundMember? FindInverse(BoundKind range, string name)
    {
        foreach (var kind in range.WithAbove())
        {
            foreach (var member in kind.Members)
            {
                if (member.Declaration.Role == MemberRole.Inverse && string.Equals(member.Declaration.Name, name, StringComparison.Ordinal))
                    return member;
            }
        }

        return null;
    }

    private static List<string> InverseNames(BoundKind range)
    {
        var names = new List<string>();
        foreach (var kind in range.WithAbove())
        {
            foreach (var member in kind.Members)
            {
                if (member.Declaration.Role == MemberRole.Inverse) names.Add(member.Declaration.Name);
            }
        }

        return names;
    }
}
