using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>The enumerations of the vocabulary. Members with the same name and constants share one.</summary>
internal sealed class EnumerationNames(KindPlanner kinds)
{
    private readonly List<PlannedType> _all = [];

    public IReadOnlyList<PlannedType> All => _all;

    /// <summary>Makes an enumeration of the texts of a member.</summary>
    public PlannedType Of(PlannedKind kind, string member, IReadOnlyCollection<string> texts, NoteTable guesses)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var constants = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts.Order(StringComparer.Ordinal))
        {
            var name = Identifiers.Take(Identifiers.Pascal(text) is { Length: > 0 } pascal ? pascal : "Value", taken.Contains);
            taken.Add(name);
            constants.Add(text, name);
        }

        var shared = _all.Find(type => type.Text.EndsWith(member, StringComparison.Ordinal)
            && type.Constants!.OrderBy(static c => c.Key, StringComparer.Ordinal).SequenceEqual(constants));
        if (shared is not null) return shared;
        var wanted = IsFree(member) ? member : kind.Name + member;
        guesses.Add($"'{kind.Name}.{member}' has one of a fixed set of texts", string.Join(", ", constants.Keys), constants.Count);
        return Add(Identifiers.Take(wanted, name => !IsFree(name)), constants);
    }

    /// <summary>Adds an enumeration, or finds it if it was added before.</summary>
    public PlannedType Add(string name, IReadOnlyDictionary<string, string> constants)
    {
        if (_all.Find(type => type.Text == name) is { } existing && existing.Constants!.SequenceEqual(constants)) return existing;
        var type = PlannedType.Enumeration(name, constants);
        _all.Add(type);
        return type;
    }

    private bool IsFree(string name) =>
        kinds.IsFree(name) && _all.TrueForAll(type => !string.Equals(type.Text, name, StringComparison.OrdinalIgnoreCase));
}
