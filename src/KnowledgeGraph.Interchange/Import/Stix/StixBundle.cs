using System.Text.Json;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Trees;
using KnowledgeGraph.Interchange.Import.Vocabularies;

namespace KnowledgeGraph.Interchange.Import.Stix;

/// <summary>
/// The objects of a STIX bundle, and what they say together: citations, tactics by their short names, and external identifiers.
/// </summary>
internal sealed class StixBundle
{
    private readonly Dictionary<string, string> _tactics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _replacements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _citations = new(StringComparer.Ordinal);
    private readonly List<StixCitation> _all = [];

    public StixBundle(JsonElement root)
    {
        All = [.. root.GetProperty("objects").EnumerateArray()];
        Objects = [.. All.Where(IsObject)];
        foreach (var item in Objects)
        {
            if (Text(item, "x_mitre_shortname") is { } shortName) _tactics.TryAdd(shortName, Text(item, "id")!);
            if (Text(item, "relationship_type") == "revoked-by") AddReplacement(Text(item, "source_ref"), Text(item, "target_ref"));
        }

        FindKeys();
    }

    /// <summary>Gets what the bundle contains, right or wrong.</summary>
    public IReadOnlyList<JsonElement> All { get; }

    /// <summary>Gets the objects of the bundle.</summary>
    public IReadOnlyList<JsonElement> Objects { get; }

    /// <summary>Determines whether an element of a bundle has what every object of STIX has.</summary>
    public static bool IsObject(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Text(element, "id") is not null && Text(element, "type") is not null;

    /// <summary>Gets the works that objects cite.</summary>
    public IReadOnlyList<StixCitation> Citations => _all;

    /// <summary>Determines whether a JSON file is STIX.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Text(root, "type") == "bundle" && root.TryGetProperty("objects", out var objects)
            && objects.ValueKind == JsonValueKind.Array;

    public static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? JsonInput.TextOf(value) : null;

    public static bool IsTrue(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>Gets the external identifier of an object, if it is the only one with it.</summary>
    public string? KeyOf(string id) => _keys.GetValueOrDefault(id);

    /// <summary>Gets the object that replaces a revoked one, or null.</summary>
    public string? ReplacementOf(string id) => _replacements.GetValueOrDefault(id);

    /// <summary>Gets the tactic of a phase of a kill chain, or null if the bundle does not describe it.</summary>
    public string? TacticOf(string phase) => _tactics.GetValueOrDefault(phase);

    /// <summary>Gets the key of a citation. The same work has the same key in the whole bundle.</summary>
    public string CitationOf(JsonElement reference)
    {
        var name = Text(reference, "external_id") ?? Text(reference, "source_name") ?? "source";
        var content = reference.GetRawText();
        if (_citations.TryGetValue(content, out var key)) return key;
        key = Texts.Identifiers.Take(KeyPlanner.Valid(name, 0), k => _all.Exists(c => c.Key == k));
        _citations.Add(content, key);
        var url = Text(reference, "url");
        var isValid = url is not null && UriSyntax.Check(url) is null;
        _all.Add(new StixCitation(
            key, Text(reference, "source_name"), Text(reference, "description"), isValid ? url : null, url));
        return key;
    }

    /// <summary>Gets the reference that identifies an object in the source that it is from, or -1.</summary>
    public static int IndexOfPrimary(JsonElement references)
    {
        var index = 0;
        foreach (var reference in references.EnumerateArray())
        {
            if (Text(reference, "external_id") is not null && Text(reference, "source_name") is { } source
                && (source.StartsWith("mitre", StringComparison.OrdinalIgnoreCase) || index == 0)) return index;
            index++;
        }

        return -1;
    }

    /// <summary>Adds a replacement, unless it leads back to what it replaces.</summary>
    private void AddReplacement(string? revoked, string? replacement)
    {
        if (revoked is null || replacement is null || _replacements.ContainsKey(revoked)) return;
        for (var last = replacement; last is not null; last = _replacements.GetValueOrDefault(last))
        {
            if (last == revoked) return;
        }

        _replacements.Add(revoked, replacement);
    }

    private void FindKeys()
    {
        var owners = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Objects)
        {
            if (Text(item, "type") == "relationship" || !item.TryGetProperty("external_references", out var references)
                || references.ValueKind != JsonValueKind.Array || IndexOfPrimary(references) is not (>= 0 and var primary)) continue;
            var external = Text(references[primary], "external_id")!;
            owners[external] = owners.ContainsKey(external) ? null : Text(item, "id")!;
        }

        foreach (var (external, id) in owners)
        {
            if (id is not null) _keys[id] = external;
        }
    }
}

/// <summary>A work that objects of a bundle cite.</summary>
/// <param name="Url">The address, if it is valid.</param>
/// <param name="WrittenUrl">The address as the bundle has it.</param>
internal sealed record StixCitation(string Key, string? Name, string? Description, string? Url, string? WrittenUrl)
{
    public ImportedSource ToSource() => new(Key) { Title = Description ?? Name, Url = Url };
}
