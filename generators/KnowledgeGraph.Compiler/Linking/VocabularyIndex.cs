using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Finds kinds and members by the names that facts use, and the nearest ones to names that are unknown.</summary>
internal sealed class VocabularyIndex
{
    /// <summary>How many names a message lists.</summary>
    private const int ListedNames = 12;

    private readonly NameTable<int> _kinds;
    private readonly NameTable<KindMember>[] _members;
    private readonly HashSet<string> _faultyKinds;
    private readonly HashSet<string>?[] _faultyMembers;
    private readonly Dictionary<(NamingStyle Style, int Kind), NearestName> _memberNames = [];
    private readonly WorkBudget _budget;
    private NearestName? _kindNames;

    public VocabularyIndex(Vocabulary vocabulary, WorkBudget budget)
    {
        Vocabulary = vocabulary;
        _budget = budget;
        var kinds = vocabulary.Kinds;
        _kinds = new NameTable<int>(2 * kinds.Count);
        foreach (var kind in kinds) _kinds.Set(kind.FullName, kind.Index);
        foreach (var kind in kinds) _kinds.Set(kind.Name, kind.Index);

        _members = new NameTable<KindMember>[kinds.Count];
        _faultyKinds = new HashSet<string>(vocabulary.FaultyKinds, StringComparer.Ordinal);
        _faultyMembers = new HashSet<string>?[kinds.Count];
        foreach (var kind in kinds)
        {
            var members = new NameTable<KindMember>(NamingStyle.All.Count * kind.Members.Count);
            foreach (var style in NamingStyle.All.Reverse())
            {
                foreach (var member in kind.Members) members.Set(style.Of(member.Name), member);
            }

            _members[kind.Index] = members;
            if (kind.FaultyMembers.Count == 0) continue;
            _faultyMembers[kind.Index] = new HashSet<string>(kind.FaultyMembers, StringComparer.Ordinal);
            foreach (var name in kind.FaultyMembers) _faultyMembers[kind.Index]!.UnionWith(NamingStyle.All.Select(style => style.Of(name)));
        }
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>Gives the index of a kind by its simple or full name, or -1.</summary>
    public int FindKind(string name) => _kinds.TryGet(name, out var kind) ? kind : -1;

    public bool TryFindMember(int kind, string name, out KindMember member) => _members[kind].TryGet(name, out member);

    /// <summary>Whether the name is that of a struct whose declaration as a kind is in error, as was reported.</summary>
    public bool IsFaultyKind(string name) => _faultyKinds.Contains(name);

    /// <summary>Whether the name is that of a property whose declaration as a member of the kind is in error, as was reported.</summary>
    public bool IsFaultyMember(int kind, string name) =>
        Vocabulary.Kinds[kind].HasUnknownMembers || _faultyMembers[kind]?.Contains(name) == true;

    /// <summary>
    /// Names the kinds that have a member of this name, those that inherit it aside: <c>'Company' and 'Chip'</c>; null when none has.
    /// </summary>
    public string? KindsWithMember(string name)
    {
        var kinds = new List<string>();
        foreach (var kind in Vocabulary.Kinds)
        {
            if (TryFindMember(kind.Index, name, out var member) && member.DeclaredBy == kind.Index) kinds.Add(kind.Name);
        }

        return kinds.Count == 0 ? null : NameList.Of(kinds, ListedNames, " and ");
    }

    /// <summary>Determines whether other kinds have a property of a name, and none has a relation of it.</summary>
    public bool IsPropertyElsewhere(string name)
    {
        var found = false;
        foreach (var kind in Vocabulary.Kinds)
        {
            if (!TryFindMember(kind.Index, name, out var member)) continue;
            if (member.ResultKind >= 0) return false;
            found = true;
        }

        return found;
    }

    /// <summary>Ends the message about an unknown member: the nearest one of the kind, or all of them.</summary>
    public Argument MemberHint(int kind, string name, NamingStyle style)
    {
        var names = StatedNames(Vocabulary.Kinds[kind], style);
        if (names.Count == 0) return ". It has no members.";

        if (!_memberNames.TryGetValue((style, kind), out var nearest)) _memberNames.Add((style, kind), nearest = new NearestName(names));
        var index = nearest.FindIndex(name, _budget);
        return index >= 0 ? Argument.DidYouMean(names[index]) : ". It has " + NameList.Of(names, ListedNames, " and ") + ".";
    }

    private List<string> StatedNames(VocabularyKind kind, NamingStyle style)
    {
        var names = new List<string>(kind.Members.Count);
        foreach (var member in kind.Members)
        {
            if (Vocabulary.Members[member.Member].Expression is null) names.Add(style.Of(member.Name));
        }

        return names;
    }

    /// <summary>Ends the message about an unknown kind: the nearest concrete one, or all of them.</summary>
    public Argument KindHint(string name)
    {
        var names = ConcreteKinds(Vocabulary.Kinds);
        if (names.Count == 0) return ". The vocabulary has no concrete kinds.";

        var index = (_kindNames ??= new NearestName(names)).FindIndex(name, _budget);
        return index >= 0 ? Argument.DidYouMean(names[index]) : ". The kinds are " + NameList.Of(names, ListedNames, " and ") + ".";
    }

    /// <summary>Names the concrete kinds below an abstract one.</summary>
    public string ConcreteKindsOf(int kind)
    {
        var names = ConcreteKindsIn(kind);
        return names.Count == 0 ? "there is none yet" : NameList.Of(names, ListedNames, " or ");
    }

    /// <summary>Determines whether entities can be of a kind or one below it.</summary>
    public bool HasConcreteKinds(int kind) => ConcreteKindsIn(kind).Count > 0;

    private List<string> ConcreteKindsIn(int kind) =>
        ConcreteKinds(Vocabulary.KindsBelow(Vocabulary.Kinds[kind]).Prepend(Vocabulary.Kinds[kind]));

    private static List<string> ConcreteKinds(IEnumerable<VocabularyKind> kinds) =>
        [.. kinds.Where(static kind => !kind.IsAbstract).Select(static kind => kind.Name)];
}
