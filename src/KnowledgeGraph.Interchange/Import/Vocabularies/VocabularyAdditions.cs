using KnowledgeGraph.Interchange.Import.Kept;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>What an import needs and a vocabulary that is kept does not have.</summary>
internal sealed class VocabularyAdditions
{
    private readonly List<PlannedKind> _kinds = [];
    private readonly List<(PlannedKind Kind, List<PlannedMember> Members)> _members = [];
    private readonly List<PlannedType> _enumerations;

    public VocabularyAdditions(KeptVocabulary kept, KindPlanner kinds, MemberPlanner members, NoteTable changes)
    {
        foreach (var kind in kinds.Kinds)
        {
            if (!kept.Kinds.TryGetValue(kind.Name, out var existing))
            {
                _kinds.Add(kind);
                changes.Add($"the kind '{kind.Name}' is new", null, kind.Entities);
                continue;
            }

            var added = kind.Members.Where(member => !member.IsDropped && !existing.Members.ContainsKey(member.Name)).ToList();
            if (added.Count > 0) _members.Add((kind, added));
            foreach (var member in added) changes.Add($"'{kind.Name}.{member.Name}' is new", null, member.Written);
        }

        _enumerations = [.. members.Enumerations.Where(enumeration => !kept.Enumerations.Contains(enumeration.Text))];
    }

    public bool IsEmpty => _kinds.Count == 0 && _members.Count == 0 && _enumerations.Count == 0;

    public string Text(GraphNames names) => VocabularyText.Additions(names.Namespace, names.Inputs, _kinds, _members, _enumerations);
}
