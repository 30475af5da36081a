using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Trees;

namespace KnowledgeGraph.Interchange.Import.Stix;

/// <summary>
/// Reads a STIX 2.1 bundle: objects are entities of the kind of their type, and relationships are claims that cite their external
/// references.
/// </summary>
internal sealed class StixReader(JsonInput input) : IRecordReader
{
    private const string CitationKind = "citation";
    private const string PhaseKind = "kill-chain-phase";
    private const string CustomPrefix = "x_mitre_";
    private const string CustomKind = "x-mitre-";

    /// <summary>What is not a member, because records have it, or because it is about STIX.</summary>
    private static readonly HashSet<string> Handled = new(
        [
            "type", "id", "spec_version", "name", "aliases", "x_mitre_aliases", "external_references", "kill_chain_phases", "revoked",
            "x_mitre_deprecated",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> HandledInRelationships = new(
    [
        "type", "id", "spec_version", "source_ref", "target_ref", "relationship_type", "description", "created", "modified",
        "external_references", "revoked", "x_mitre_deprecated",
    ], StringComparer.Ordinal);

    private readonly StixBundle _bundle = new(input.Root);
    private readonly ImportedRecord _record = new();

    public string Path => input.Path;

    public string Format => "STIX 2.1";

    public void Read(IRecordSink sink)
    {
        foreach (var item in _bundle.All)
        {
            if (!StixBundle.IsObject(item)) sink.LeaveOut("elements of the bundle without an id and a type", item.GetRawText());
        }

        foreach (var item in _bundle.Objects) Cite(item);
        foreach (var citation in _bundle.Citations)
        {
            if (citation.Url is null && citation.WrittenUrl is { } wrong) sink.LeaveOut("addresses of citations that are not valid", wrong);
            sink.Add(citation.ToSource());
        }

        var phases = new HashSet<string>(StringComparer.Ordinal);
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _bundle.Objects)
        {
            if (StixBundle.Text(item, "type") != "relationship") ReadObject(item, sink, phases, cited);
        }

        foreach (var item in _bundle.Objects)
        {
            if (StixBundle.Text(item, "type") == "relationship") ReadRelationship(item, sink);
        }

        foreach (var phase in phases) AddPhase(phase, sink);
        foreach (var citation in _bundle.Citations.Where(citation => cited.Contains(citation.Key))) AddCitation(citation, sink);
    }

    private void Cite(JsonElement item)
    {
        foreach (var reference in References(item)) _bundle.CitationOf(reference);
    }

    private static IEnumerable<JsonElement> References(JsonElement item)
    {
        if (!item.TryGetProperty("external_references", out var references) || references.ValueKind != JsonValueKind.Array) yield break;
        var primary = StixBundle.Text(item, "type") == "relationship" ? -1 : StixBundle.IndexOfPrimary(references);
        var index = 0;
        foreach (var reference in references.EnumerateArray())
        {
            if (index++ != primary) yield return reference;
        }
    }

    private void ReadObject(JsonElement item, IRecordSink sink, HashSet<string> phases, HashSet<string> cited)
    {
        var id = StixBundle.Text(item, "id")!;
        _record.Clear("", id);
        _record.Kinds.Add(KindOf(StixBundle.Text(item, "type")!));
        _record.Key = _bundle.KeyOf(id);
        _record.Label = StixBundle.Text(item, "name");
        _record.IsDeprecated = StixBundle.IsTrue(item, "revoked") || StixBundle.IsTrue(item, "x_mitre_deprecated");
        _record.ReplacedBy = _bundle.ReplacementOf(id);
        foreach (var name in Texts(item, "aliases").Concat(Texts(item, "x_mitre_aliases"))) _record.Aliases.Add(name);
        if (item.TryGetProperty("external_references", out var references) && references.ValueKind == JsonValueKind.Array
            && StixBundle.IndexOfPrimary(references) is >= 0 and var primary && StixBundle.Text(references[primary], "url") is { } url)
            _record.Add("url", new ImportedValue(ValueForm.Text, url));
        foreach (var reference in References(item))
        {
            var citation = _bundle.CitationOf(reference);
            cited.Add(citation);
            _record.Add("cites", new ImportedValue(ValueForm.Reference, citation, CitationKind));
        }

        AddPhases(item, phases);
        foreach (var property in item.EnumerateObject())
        {
            if (!Handled.Contains(property.Name)) Add(property.Name, property.Value, sink);
        }

        sink.Add(_record);
    }

    private void AddPhases(JsonElement item, HashSet<string> phases)
    {
        if (!item.TryGetProperty("kill_chain_phases", out var list) || list.ValueKind != JsonValueKind.Array) return;
        foreach (var phase in list.EnumerateArray())
        {
            var name = StixBundle.Text(phase, "phase_name") ?? "";
            if (_bundle.TacticOf(name) is { } tactic)
            {
                _record.Add("tactics", new ImportedValue(ValueForm.Reference, tactic));
                continue;
            }

            var id = $"{StixBundle.Text(phase, "kill_chain_name")}/{name}";
            phases.Add(id);
            _record.Add("kill_chain_phases", new ImportedValue(ValueForm.Reference, id, PhaseKind));
        }
    }

    private void Add(string name, JsonElement value, IRecordSink sink, ValueOrder order = ValueOrder.None)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Add(name, item, sink, ValueOrder.Possible);
                break;
            case JsonValueKind.Object:
                if (order == ValueOrder.Possible && value.EnumerateObject().Count() > 1)
                    sink.LeaveOut($"which properties of an object in '{name}' belong together", _record.Id);
                foreach (var part in value.EnumerateObject()) Add($"{name}.{part.Name}", part.Value, sink, order);
                break;
            case JsonValueKind.Number:
                _record.Add(MemberOf(name), new ImportedValue(ValueForm.Number, value.GetRawText(), Order: order));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                _record.Add(MemberOf(name), new ImportedValue(ValueForm.Boolean, value.GetRawText()));
                break;
            case JsonValueKind.String when JsonInput.TextOf(value) is ['r', ..] claim && IsRelationship(claim):
                sink.LeaveOut($"references of '{name}' to relationships, which are claims", claim);
                break;
            case JsonValueKind.String when JsonInput.TextOf(value) is { } text:
                var form = name.EndsWith("_ref", StringComparison.Ordinal) || name.EndsWith("_refs", StringComparison.Ordinal)
                    ? ValueForm.Reference : ValueForm.Text;
                _record.Add(MemberOf(name), new ImportedValue(form, text, Order: order));
                break;
            default:
                sink.LeaveOut($"values of '{name}' that are null or not valid Unicode", _record.Id);
                break;
        }
    }

    private static bool IsRelationship(string id) => id.StartsWith("relationship--", StringComparison.Ordinal);

    private static string KindOf(string type) =>
        type.StartsWith(CustomKind, StringComparison.Ordinal) ? type[CustomKind.Length..] : type;

    /// <summary>A reference is called by what it refers to, and a property of MITRE by its name.</summary>
    private static string MemberOf(string property)
    {
        var name = property.Replace("." + CustomPrefix, ".", StringComparison.Ordinal);
        if (name.StartsWith(CustomPrefix, StringComparison.Ordinal)) name = name[CustomPrefix.Length..];
        return name.EndsWith("_refs", StringComparison.Ordinal) ? name[..^5]
            : name.EndsWith("_ref", StringComparison.Ordinal) ? name[..^4]
            : name;
    }

    private void ReadRelationship(JsonElement item, IRecordSink sink)
    {
        var id = StixBundle.Text(item, "id")!;
        var (source, target, type) =
            (StixBundle.Text(item, "source_ref"), StixBundle.Text(item, "target_ref"), StixBundle.Text(item, "relationship_type"));
        if (source is null || target is null || type is null)
        {
            sink.LeaveOut("relationships without a source, a target or a type", id);
            return;
        }

        foreach (var property in item.EnumerateObject())
        {
            if (!HandledInRelationships.Contains(property.Name))
                sink.LeaveOut($"'{property.Name}' of relationships", property.Value.GetRawText());
        }

        _record.Clear("", source);
        _record.IsMention = true;
        var qualifiers = QualifiersOf(item, id);
        string[] citations = [.. References(item).Select(_bundle.CitationOf).Distinct()];
        for (var i = 0; i < Math.Max(1, citations.Length); i++)
        {
            var own = new List<KeyValuePair<string, string>>(i == 0 ? qualifiers : []);
            if (i < citations.Length) own.Add(new KeyValuePair<string, string>("source", citations[i]));
            _record.Statements.Add(new ImportedStatement(type, new ImportedValue(ValueForm.Reference, target), own));
        }

        sink.Add(_record);
    }

    private static List<KeyValuePair<string, string>> QualifiersOf(JsonElement item, string id)
    {
        var qualifiers = new List<KeyValuePair<string, string>> { new("id", id) };
        if (StixBundle.Text(item, "description") is { Length: > 0 } description)
            qualifiers.Add(new KeyValuePair<string, string>("note", description));
        if ((StixBundle.Text(item, "modified") ?? StixBundle.Text(item, "created")) is { } recorded && ValueTypes.IsDateTime(recorded))
            qualifiers.Add(new KeyValuePair<string, string>("recorded", recorded));
        if (StixBundle.IsTrue(item, "revoked") || StixBundle.IsTrue(item, "x_mitre_deprecated"))
        {
            qualifiers.Add(new KeyValuePair<string, string>("rank", "deprecated"));
            qualifiers.Add(new KeyValuePair<string, string>("rankReason", "revoked or deprecated in the bundle"));
        }

        return qualifiers;
    }

    private void AddPhase(string id, IRecordSink sink)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        _record.Clear(PhaseKind, id);
        _record.Kinds.Add(PhaseKind);
        _record.Label = id[(slash + 1)..];
        _record.Add("kill_chain_name", new ImportedValue(ValueForm.Text, id[..slash]));
        sink.Add(_record);
    }

    private void AddCitation(StixCitation citation, IRecordSink sink)
    {
        _record.Clear(CitationKind, citation.Key);
        _record.Kinds.Add(CitationKind);
        _record.Label = citation.Name;
        if (citation.Description is { } description) _record.Add("description", new ImportedValue(ValueForm.Text, description));
        if (citation.Url is { } url) _record.Add("url", new ImportedValue(ValueForm.Text, url));
        sink.Add(_record);
    }

    private static IEnumerable<string> Texts(JsonElement item, string property) =>
        item.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(static t => t.ValueKind == JsonValueKind.String).Select(static t => JsonInput.TextOf(t) ?? "")
            : [];
}
