using KnowledgeGraph.Interchange.Import.Kept;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Finds a kind for the targets of each relation, and adds abstract kinds above those of relations that lead to several.</summary>
/// <remarks>
/// A kind belongs to one abstract kind at most. Where the targets of two relations overlap and neither includes the other, one abstract
/// kind includes both.
/// </remarks>
internal sealed class TargetPlanner(KindPlanner kinds, KeptVocabulary? kept, NoteTable changes)
{
    private readonly List<PlannedKind> _groups = [];

    public void Plan(IReadOnlyList<(string Member, IReadOnlySet<int> Targets)> relations)
    {
        if (kept is not null)
        {
            PlanKept(kept);
            return;
        }

        var sets = new List<(SortedSet<int> Kinds, string Member)>();
        foreach (var (member, targets) in relations.Where(static r => r.Targets.Count > 1).OrderBy(static r => r.Targets.Count))
        {
            var merged = new SortedSet<int>(targets);
            while (sets.Find(set => set.Kinds.Overlaps(merged) && !set.Kinds.IsSubsetOf(merged) && !merged.IsSubsetOf(set.Kinds))
                is { Kinds: not null } overlapping)
            {
                merged.UnionWith(overlapping.Kinds);
                sets.Remove(overlapping);
            }

            if (!sets.Exists(set => set.Kinds.SetEquals(merged))) sets.Add((merged, member));
        }

        var all = kinds.Kinds.Count;
        foreach (var (below, member) in sets.OrderBy(static set => set.Kinds.Count).ThenBy(static set => set.Kinds.Min))
            _groups.Add(kinds.AddAbove(below, NameOf(below, member, all)));
        foreach (var kind in kinds.Kinds)
        {
            kind.Parent = _groups.Find(group => group != kind && (kind.IsAbstract ? IsAbove(group, kind) : group.Includes(kind.Number)));
        }
    }

    /// <summary>Gets the kind that includes the targets of a relation.</summary>
    public PlannedKind TargetOf(string relation, IReadOnlySet<int> targets)
    {
        if (targets.Count == 1) return kinds.Kinds[targets.First()];
        if (_groups.Find(group => targets.IsSubsetOf(group.Below)) is { } group) return group;
        var most = kinds.Kinds[targets.MaxBy(kind => kinds.Kinds[kind].Entities)];
        changes.Add(
            $"the vocabulary has no abstract kind above {string.Join(", ", targets.Select(kind => kinds.Kinds[kind].Name))}, "
                + $"so '{relation}' leads to '{most.Name}' only", null);
        return most;
    }

    /// <summary>The abstract kinds of a vocabulary that is kept are those that there are.</summary>
    private void PlanKept(KeptVocabulary vocabulary)
    {
        var concrete = kinds.Kinds.ToList();
        foreach (var group in vocabulary.Kinds.Values.Where(static kind => kind.IsAbstract))
        {
            var below = concrete.Where(kind => vocabulary.IsBelow(kind.Name, group.Name)).Select(static kind => kind.Number).ToHashSet();
            if (below.Count > 0) _groups.Add(kinds.AddAbove(below, group.Name));
        }

        _groups.Sort(static (a, b) => a.Below.Count - b.Below.Count);
    }

    private static bool IsAbove(PlannedKind group, PlannedKind kind) =>
        group.Below.Count > kind.Below.Count && kind.Below.IsSubsetOf(group.Below);

    private string NameOf(SortedSet<int> below, string member, int all) =>
        below.Count == 2 ? kinds.Kinds[below.Min].Name + "Or" + kinds.Kinds[below.Max].Name
        : below.Count * 2 > all ? "AnyItem"
        : Texts.Identifiers.Pascal(member) + "Target";
}
