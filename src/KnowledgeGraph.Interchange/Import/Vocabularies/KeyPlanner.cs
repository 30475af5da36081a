using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Gives each entity a key that is valid in fact files and unique in the graph.</summary>
internal sealed class KeyPlanner(Survey survey, KindPlanner kinds, MappingFile mapping, NoteTable guesses)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<int> _prefixed = [];

    public void Plan()
    {
        foreach (var kind in kinds.Kinds)
        {
            if (mapping.Kinds.TryGetValue(kind.Source, out var mapped) && mapped.Prefix == true) _prefixed.Add(kind.Number);
        }

        FindPrefixed();
        _taken.Clear();
        for (var entity = 0; entity < survey.Entities.Count; entity++)
        {
            if (kinds.KindOf(entity) is >= 0 and var kind) Assign(entity, kind);
        }

        foreach (var number in _prefixed)
        {
            var kind = kinds.Kinds[number];
            guesses.Add(
                $"keys of '{kind.Name}' begin with '{Prefix(kind)}', because other kinds have the same identifiers", null, kind.Entities);
        }
    }

    /// <summary>Determines whether keys of a kind begin with its name.</summary>
    public bool IsPrefixed(PlannedKind kind) => _prefixed.Contains(kind.Number);

    /// <summary>Gives a key to an entity that is found later.</summary>
    public void Assign(int entity, int kind)
    {
        var wanted = Wanted(entity);
        if (_prefixed.Contains(kind)) wanted = Prefix(kinds.Kinds[kind]) + wanted;
        if (!_taken.TryAdd(KeyText.Normalize(wanted), entity))
        {
            var full = Valid(survey.Entities.IdOf(entity), entity);
            var key = full;
            for (var i = 2; !_taken.TryAdd(KeyText.Normalize(key), entity); i++)
                key = string.Create(CultureInfo.InvariantCulture, $"{full} ({i})");
            guesses.Add("entities have another key than others of the same name", $"{wanted} → {key}");
            wanted = key;
        }

        survey.Entities[entity] = wanted;
    }

    /// <summary>Makes a text a valid key.</summary>
    public static string Valid(string text, int entity)
    {
        if (text.Length > 0 && KeyText.IsAscii(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Contains('\x7F')
            && !KeyText.HasStrayWhiteSpace(text)) return text;
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) valid.Append(' ');
            else if (!InvisibleCharacters.IsInvisible(rune.Value)) valid.Append(rune.ToString());
        }

        var key = KeyText.WithoutStrayWhiteSpace(valid.ToString());
        return key.Length > 0 ? key : string.Create(CultureInfo.InvariantCulture, $"entity {entity + 1}");
    }

    /// <summary>Two kinds with the same identifiers both get a prefix.</summary>
    private void FindPrefixed()
    {
        for (var entity = 0; entity < survey.Entities.Count; entity++)
        {
            if (kinds.KindOf(entity) is not (>= 0 and var kind)) continue;
            var key = KeyText.Normalize(Wanted(entity));
            if (_taken.TryAdd(key, kind) || _taken[key] == kind) continue;
            Prefix(kind, entity);
            Prefix(_taken[key], entity);
        }
    }

    private void Prefix(int kind, int entity)
    {
        // Identifiers of the whole world are told apart one by one.
        if (survey.Entities.ScopeOf(entity).Length == 0) return;
        if (mapping.Kinds.TryGetValue(kinds.Kinds[kind].Source, out var mapped) && mapped.Prefix == false) return;
        _prefixed.Add(kind);
    }

    private string Wanted(int entity) =>
        Valid(survey.WantedKeys.TryGetValue(entity, out var key) ? key : survey.Entities.IdOf(entity), entity);

    private static string Prefix(PlannedKind kind) =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.Name) + ":";
}
