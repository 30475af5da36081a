using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Kept;

/// <summary>
/// Brings a mapping file in line with a vocabulary that was edited: what has another name there is renamed, what is gone is dropped, and
/// types are those of the vocabulary.
/// </summary>
internal sealed class MappingUpdate(KeptVocabulary kept, MappingFile mapping, NoteTable changes)
{
    public void Apply()
    {
        (mapping.Graph, mapping.Namespace) = (kept.Graph ?? mapping.Graph, kept.Namespace);
        RenameKinds();
        foreach (var (source, kind) in mapping.Kinds)
        {
            if (kind.Drop || kind.Name is not { } name) continue;
            if (kept.Kinds.TryGetValue(name, out var found)) Update(source, kind, found);
            else if (source.Contains('|', StringComparison.Ordinal)) kind.Name = null;
            else
            {
                kind.Drop = true;
                changes.Add($"the vocabulary does not have the kind '{name}' any more, so '{source}' is left out", null);
            }
        }
    }

    /// <summary>A kind that is gone and one that the mapping does not know are the same if most of their members are.</summary>
    private void RenameKinds()
    {
        var known = mapping.Kinds.Values.Select(static kind => kind.Name).ToHashSet();
        foreach (var (source, kind) in mapping.Kinds)
        {
            if (kind.Drop || kind.Name is not { } name || kept.Kinds.ContainsKey(name)) continue;
            var candidates = kept.Kinds.Values.Where(k => !known.Contains(k.Name) && Resemble(kind, k)).ToList();
            if (candidates.Count != 1) continue;
            changes.Add($"the kind '{name}' is now '{candidates[0].Name}'", null);
            kind.Name = candidates[0].Name;
            known.Add(kind.Name);
        }
    }

    private static bool Resemble(KindMapping kind, KeptKind other)
    {
        var names = kind.Members.Values.Where(static m => !m.Drop).Select(static m => m.Name).ToList();
        return names.Count == 0 ? other.Members.Count == 0 : names.Count(name => other.Members.ContainsKey(name ?? "")) * 2 > names.Count;
    }

    private void Update(string source, KindMapping kind, KeptKind found)
    {
        var known = kind.Members.Values.Select(static member => member.Name).ToHashSet();
        var extra = found.Members.Values.Where(member => !known.Contains(member.Name)).ToList();
        var gone = kind.Members.Where(m => !m.Value.Drop && m.Value.Name is { } name && !found.Members.ContainsKey(name)).ToList();
        foreach (var (member, mapped) in gone)
        {
            var candidates = extra.Where(e => e.Type == mapped.Type).ToList();
            if (candidates.Count == 1 && gone.Count(g => g.Value.Type == mapped.Type) == 1)
            {
                changes.Add($"'{found.Name}.{mapped.Name}' is now '{candidates[0].Name}'", null);
                mapped.Name = candidates[0].Name;
            }
            else
            {
                mapped.Drop = true;
                changes.Add(
                    $"the vocabulary does not have '{found.Name}.{mapped.Name}' any more, so '{source}.{member}' is left out; "
                        + "if it has another name now, write it into the mapping file", null);
            }
        }

        foreach (var (_, mapped) in kind.Members)
        {
            if (mapped.Drop || !found.Members.TryGetValue(mapped.Name ?? "", out var member) || member.Type == mapped.Type) continue;
            changes.Add($"'{found.Name}.{member.Name}' has the type {member.Type}", null);
            mapped.Type = member.Type;
        }
    }
}
