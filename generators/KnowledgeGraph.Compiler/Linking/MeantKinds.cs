using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Finds what an entity is meant to be whose kind is missing or wrong, as was reported: the kind that has almost the name, or the only one
/// that has the members that facts state of it. What other facts say of it is not wrong then, and code that uses it compiles.
/// </summary>
/// <param name="units">The units with their claims, which are only asked for where something is in doubt.</param>
internal sealed class MeantKinds(VocabularyIndex vocabulary, IEnumerable<FactUnit> units, WorkBudget budget)
{
    /// <summary>Subjects with the same members share one set.</summary>
    private readonly Dictionary<(HashSet<string> Members, string Member), HashSet<string>> _larger = [];
    private Dictionary<string, HashSet<string>>? _members;

    /// <summary>Returns the index of the kind, or -1 where that would be a guess.</summary>
    /// <param name="name">What is written as the kind; null where nothing is.</param>
    /// <param name="kind">The abstract kind of that name, or -1.</param>
    public int Find(string key, string? name, int kind)
    {
        var kinds = vocabulary.Vocabulary.Kinds;
        var concrete = kinds.Where(static found => !found.IsAbstract).ToList();
        var below = kind < 0 ? concrete : concrete.FindAll(found => kinds[kind].Includes(found.Index));
        if (below.Count == 0) return kind; // An abstract kind above no other: that is what is wrong.
        if (Named(name, kind, below) is { } named && (MembersOf(key) is not { } members || members.Any(member => Has(named, member))))
            return named;
        return FindByMembers(key, below.ConvertAll(static found => found.Index)) is var found and >= 0
            ? found
            : FindByMembers(key, concrete.ConvertAll(static found => found.Index));
    }

    /// <summary>
    /// Returns the index of the only kind that has the members that facts state of an entity, where its own has none of them; -1 otherwise.
    /// </summary>
    public int FindOther(string key, int kind)
    {
        if (MembersOf(key) is not { } members || members.Any(member => Has(kind, member))) return -1;
        return FindByMembers(
            key, vocabulary.Vocabulary.Kinds.Where(static found => !found.IsAbstract).Select(static found => found.Index).ToList());
    }

    private int? Named(string? name, int kind, List<VocabularyKind> below)
    {
        if (kind >= 0) return below.Count == 1 ? below[0].Index : null;
        if (name is not { Length: > 0 }) return null;
        var names = below.ConvertAll(static found => found.Name);
        return NearestName.FindConstant(name, names, budget) is { } nearest ? below[names.IndexOf(nearest)].Index : null;
    }

    private bool Has(int kind, string member) => vocabulary.TryFindMember(kind, member, out _);

    private HashSet<string>? MembersOf(string key) => (_members ??= CollectMembers()).TryGetValue(key, out var members) ? members : null;

    private int FindByMembers(string key, List<int> candidates)
    {
        if (MembersOf(key) is not { } members) return -1;
        var counts = candidates.ConvertAll(kind => members.Count(member => Has(kind, member)));
        var most = counts.Max();
        return most > 0 && counts.Count(count => count == most) == 1 ? candidates[counts.IndexOf(most)] : -1;
    }

    /// <summary>The members that claims name, by their subjects.</summary>
    private Dictionary<string, HashSet<string>> CollectMembers()
    {
        var members = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var none = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in units.SelectMany(static unit => unit.Claims))
        {
            if (!members.TryGetValue(claim.Subject, out var ofSubject)) ofSubject = none;
            if (!ofSubject.Contains(claim.Member)) members[claim.Subject] = With(ofSubject, claim.Member);
        }

        return members;
    }

    private HashSet<string> With(HashSet<string> members, string member)
    {
        if (_larger.TryGetValue((members, member), out var larger)) return larger;
        larger = new HashSet<string>(members, StringComparer.Ordinal) { member };
        _larger.Add((members, member), larger);
        return larger;
    }
}
