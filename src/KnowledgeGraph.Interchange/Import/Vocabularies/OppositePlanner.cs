using KnowledgeGraph.Interchange.Import.Kept;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Finds relations that state each other in the opposite direction, and relations that state both directions themselves.</summary>
internal sealed class OppositePlanner(
    KindPlanner kinds, IReadOnlyDictionary<PlannedMember, ReferenceProfile> profiles, KeptVocabulary? kept, NoteTable guesses)
{
    public void Plan()
    {
        // Of two opposite relations the one with the shorter name is the relation, and the other one its inverse.
        var relations = kinds.Kinds.SelectMany(kind => kind.Members.Select(member => (Kind: kind, Member: member)))
            .Where(relation => profiles.TryGetValue(relation.Member, out var profile) && profile.Targets.Count == 1
                && relation.Member.Type.Target is { IsAbstract: false } && !relation.Member.IsDropped)
            .OrderBy(static relation => relation.Member.Name.Length).ThenBy(static relation => relation.Member.Name, StringComparer.Ordinal)
            .ThenBy(static relation => relation.Kind.Name, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < relations.Count; i++)
        {
            var (kind, member) = relations[i];
            if (IsTaken(member)) continue;
            var pairs = profiles[member].Pairs;
            if (member.Type.Target == kind && profiles[member].Loops == 0 && Kept(kind, member) is null or { IsSymmetric: true }
                && PairSketch.AreOpposite(pairs, pairs)) SetSymmetric(kind, member);
            for (var j = i + 1; j < relations.Count && !IsTaken(member); j++)
            {
                var (other, opposite) = relations[j];
                if (IsTaken(opposite) || member.Type.Target != other || opposite.Type.Target != kind) continue;
                if (!PairSketch.AreOpposite(pairs, profiles[opposite].Pairs)) continue;
                if ((Kept(kind, member), Kept(other, opposite)) is (null, null) or ({ IsInverse: false }, { IsInverse: true }))
                    SetInverse(kind, member, other, opposite);
                else if ((Kept(kind, member), Kept(other, opposite)) is ({ IsInverse: true }, { IsInverse: false }))
                    SetInverse(other, opposite, kind, member);
            }
        }
    }

    /// <summary>A vocabulary that is kept says itself which relations are symmetric and which are inverses.</summary>
    private KeptMember? Kept(PlannedKind kind, PlannedMember member) =>
        kept?.Kinds.GetValueOrDefault(kind.Name)?.Members.GetValueOrDefault(member.Name);

    private static bool IsTaken(PlannedMember member) => member.IsSymmetric || member.OppositeOf is not null || member.Inverse is not null;

    private void SetSymmetric(PlannedKind kind, PlannedMember member)
    {
        member.IsSymmetric = true;
        member.IsBothWays = PairSketch.AreSame(profiles[member].Pairs, profiles[member].Pairs);
        if (kept is null && member.Count != PlannedCount.Many) member.Count = PlannedCount.Optional;
        guesses.Add($"'{kind.Name}.{member.Name}' is symmetric", null, profiles[member].Count);
    }

    private void SetInverse(PlannedKind kind, PlannedMember member, PlannedKind other, PlannedMember opposite)
    {
        member.Inverse = (other, opposite);
        opposite.OppositeOf = member;

        // A fact that only one of the two states counts for both.
        var isSame = profiles[member].Count == profiles[opposite].Count
            && PairSketch.AreSame(profiles[member].Pairs, profiles[opposite].Pairs);
        if (!isSame && kept is null) (member.Count, opposite.Count) = (PlannedCount.Many, PlannedCount.Many);
        guesses.Add($"'{other.Name}.{opposite.Name}' is the inverse of '{kind.Name}.{member.Name}'", null, profiles[opposite].Count);
    }
}
