using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>What an entity in a fact file has besides its members.</summary>
    private static readonly HashSet<string> FactFileNames = new(StringComparer.Ordinal) { "kind", "label", "aliases", "claims", "except" };

    /// <summary>Takes up the members of each kind and numbers the properties and relations, by kind, then ordinal name.</summary>
    private void BindMembers()
    {
        var conversions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in _kinds) conversions.Add("As" + kind.Name);
        var shadows = NamesOfDescendants();

        // By module first: the members of a module have the same numbers, counted from its first, in every graph that extends it.
        for (var module = 0; module <= _bases.Count; module++)
        {
            foreach (var kind in _byName)
            {
                foreach (var part in kind.Parts)
                {
                    if (part.Declaration.Module == module) BindMembers(part, conversions, shadows[kind.Index]);
                }
            }
        }
    }

    private void BindMembers(KindPart part, HashSet<string> conversions, HashSet<string> kindsBelow)
    {
        var kind = part.Kind;
        var declarations = new List<MemberDeclaration>(part.Declaration.Members);
        declarations.Sort(static (a, b) =>
        {
            var order = string.CompareOrdinal(a.Name, b.Name);
            return order != 0 ? order : a.Anchor.CompareTo(b.Anchor);
        });

        foreach (var declaration in declarations)
        {
            var member = new BoundMember(part, declaration);
            if (ReasonAgainstName(member, conversions, kindsBelow) is { } reason)
                Report(VocabularyProblems.ReservedName, member.Anchor, member.Path, reason);
            else if (declaration.Fault != MemberFault.Unknown && !Clashes(member) && BindRange(member))
                Add(member);

            if (kind.Members.Count > 0 && kind.Members[kind.Members.Count - 1] == member) continue;
            kind.FaultyMembers.Add(declaration.Name);
            part.Placeholders.Add(declaration);
        }
    }

    private void Add(BoundMember member)
    {
        member.Kind.Members.Add(member);
        member.Kind.ByJsonName.Add(KeyText.Normalize(member.JsonName), member);
        if (member.Declaration.Role != MemberRole.Inverse)
        {
            member.Index = _members.Count;
            _members.Add(member);
        }

        BindSymmetry(member);
        BindOrder(member);
    }

    private void BindSymmetry(BoundMember member)
    {
        if (!member.Declaration.IsSymmetric) return;
        var reason = member.Declaration.Role == MemberRole.Derived ? "it is derived from a path expression"
            : member.Declaration.Role != MemberRole.Relation ? "it is not a relation"
            : member.Range != member.Kind ? "it leads from '" + member.Kind.Name + "' to '" + member.Range!.Name + "'"
            : member.Declaration.InverseName is { } inverse ? "it has the inverse '" + inverse + "'"
            : null;
        if (reason is null) member.IsSymmetric = true;
        else if (!member.IsGuess) Report(VocabularyProblems.NotSymmetric, member.Anchor, member.Path, reason);
    }

    private void BindOrder(BoundMember member)
    {
        if (!member.Declaration.IsOrdered) return;
        var reason = member.Declaration.Role switch
        {
            MemberRole.Derived => "it is derived from a path expression",
            MemberRole.Inverse => "it is an inverse, which is sorted by key",
            _ when member.Declaration.Cardinality != Cardinality.Many => "it has at most one value",
            _ when member.IsSymmetric => "it is symmetric, so each of its facts is a value of both ends",
            _ => null,
        };
        if (reason is null) member.IsOrdered = true;
        else if (!member.IsGuess) Report(VocabularyProblems.NotOrdered, member.Anchor, member.Path, reason);
    }

    /// <summary>For each kind the names of the kinds below it, which cannot be names of what they inherit.</summary>
    private List<HashSet<string>> NamesOfDescendants()
    {
        var names = new List<HashSet<string>>(_kinds.Count);
        foreach (var kind in _kinds)
        {
            var below = new HashSet<string>(StringComparer.Ordinal);

            // Only kinds with members matter, which keeps a deep tree of empty kinds from taking quadratic time.
            var hasMembers = kind.Parts.Exists(static part => part.Declaration.Members.Count > 0);
            for (var i = kind.Index; hasMembers && i < kind.End; i++) below.Add(_kinds[i].Name);
            foreach (var other in kind.Others) below.Add(_kinds[other].Name);
            names.Add(below);
        }

        return names;
    }

    private static string? ReasonAgainstName(BoundMember member, HashSet<string> conversions, HashSet<string> kindsBelow)
    {
        var name = member.Declaration.Name;
        if (GeneratedMembers.Contains(name)) return "every kind has a generated member '" + name + "'";
        if (conversions.Contains(name)) return "'" + name + "' is the conversion of an abstract kind to a kind below it";
        if (kindsBelow.Contains(name)) return "the kind '" + name + "' would have a member of its own name";
        return FactFileNames.Contains(member.JsonName) ? "'" + member.JsonName + "' has another meaning in fact files" : null;
    }

    private bool Clashes(BoundMember member)
    {
        var form = KeyText.Normalize(member.JsonName);
        foreach (var kind in member.Kind.WithAbove())
        {
            if (!kind.ByJsonName.TryGetValue(form, out var other)) continue;
            // The compiler reports two properties of one name.
            if (kind != member.Kind || other.Declaration.Name != member.Declaration.Name) ReportClash(member, other);
            return true;
        }

        return false;
    }

    private void ReportClash(BoundMember member, BoundMember other)
    {
        var reason = other.JsonName != member.JsonName
            ? "both are named '" + KeyText.Normalize(member.JsonName) + "' in Unicode form NFKC"
            : other.Declaration.Name != member.Declaration.Name ? "both are named '" + member.JsonName + "' in fact files"
            : other.Kind == member.Kind ? "a kind cannot have two members of the same name"
            : "'" + member.Kind.Name + "' inherits the members of '" + other.Kind.Name + "'";
        Report(VocabularyProblems.MemberClash, member.Anchor, member.Path, other.Path, other.Anchor, reason);
    }

    private bool BindRange(BoundMember member)
    {
        if (member.Declaration.Role == MemberRole.Property) return true;
        var name = member.Declaration.Range ?? "";
        if (member.Declaration.IsRangeMeant)
        {
            member.Range = MeantKind(name, static _ => true);
            return member.Range is not null;
        }

        if (_byFullName.TryGetValue(name, out var range))
        {
            member.Range = range;
            if (range.Declaration.IsReference && _reportedReferences.Add(range))
                ReportRange(member, name);
            return true;
        }

        if (_faultyKinds.Contains(name)) return false;
        _structsWithoutNode.Add(name.Substring(name.LastIndexOf('.') + 1));
        ReportRange(member, name);
        return false;
    }

    private void ReportRange(BoundMember member, string range) => Report(
        VocabularyProblems.RangeNotKind, member.TypeAnchor, member.Path, range, Hint(range, FullNames),
        WayToKind(member.Declaration.RangeAssembly, "Name a struct that has [Node]"));

    /// <summary>What to write where a type is not a kind of the graph: of one of another assembly, how the graph gets its kinds.</summary>
    private static string WayToKind(string? assembly, string otherwise) => assembly is null
        ? otherwise
        : "It is declared in '" + assembly + "'. If it is a kind of a graph there, name the class of that graph in "
            + "[KnowledgeGraph(Extends = [typeof(…)])]";
}
