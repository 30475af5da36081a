using KnowledgeGraph.Interchange.Import.Vocabularies;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>
/// Finds the facts of symmetric relations, and of relations with an inverse, that an input states from one end only. A statement is
/// remembered until the one from the other end comes.
/// </summary>
internal sealed class OneSidedFacts
{
    /// <summary>For each pair, how much more often it is stated from one end than from the other.</summary>
    private readonly Dictionary<PlannedMember, Dictionary<(int First, int Second), int>> _open = [];

    /// <summary>Takes a statement.</summary>
    public void Add(PlannedMember member, int subject, int target)
    {
        if (member is { IsSymmetric: false, OppositeOf: null, Inverse: null }) return;
        var primary = member.OppositeOf ?? member;
        if (!_open.TryGetValue(primary, out var open)) _open.Add(primary, open = []);
        var isForward = member.IsSymmetric ? subject < target : member.OppositeOf is null;
        var pair = isForward ? (subject, target) : (target, subject);
        var difference = open.GetValueOrDefault(pair) + (isForward ? 1 : -1);
        if (difference == 0) open.Remove(pair);
        else open[pair] = difference;
    }

    /// <summary>Gets the relations with such facts, and an example of each.</summary>
    public IEnumerable<(PlannedMember Member, int Count, int Subject, int Target)> All()
    {
        foreach (var (member, open) in _open)
        {
            if (open.Count == 0) continue;
            var ((first, second), difference) = open.First();
            var isForward = difference > 0;
            yield return (member, open.Count, isForward ? first : second, isForward ? second : first);
        }
    }
}
