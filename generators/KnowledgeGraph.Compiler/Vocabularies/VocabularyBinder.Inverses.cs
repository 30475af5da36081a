using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class VocabularyBinder
{
    /// <summary>Gives each relation the inverse that it names, and leaves out inverses that no relation names.</summary>
    private void BindInverses()
    {
        var named = new HashSet<BoundMember>();
        foreach (var relation in _members)
        {
            if (relation.Declaration.Role != MemberRole.Relation || relation.Declaration.InverseName is not { } name) continue;
            if (FindInverse(relation.Range!, name) is not { } inverse)
            {
                var (hint, toWrite) = (Hint(name, InverseNames(relation.Range!)), "[Inverse] public partial Nodes<" + relation.Kind.Name + "> " + name + " { get; }");
                Report(VocabularyProblems.InverseNotFound, relation.AttributeAnchor, relation.Path, name, relation.Range!.Name, hint, toWrite);
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
                Report(VocabularyProblems.InverseTaken, relation.AttributeAnchor, relation.Path, inverse.Path, first.Path, first.AttributeAnchor);
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
                if (member.Declaration.Role == MemberRole.Inverse && !named.Contains(member))
                    Report(VocabularyProblems.InverseUnused, member.Anchor, member.Path, member.Range!.Name, member.Declaration.Name);
            }

            kind.Members.RemoveAll(static member => member.Index < 0);
        }
    }

    private static BoundMember? FindInverse(BoundKind range, string name)
    {
        for (var kind = range; kind is not null; kind = kind.Parent)
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
        for (var kind = range; kind is not null; kind = kind.Parent)
        {
            foreach (var member in kind.Members)
            {
                if (member.Declaration.Role == MemberRole.Inverse) names.Add(member.Declaration.Name);
            }
        }

        return names;
    }
}
