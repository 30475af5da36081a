using System.Text;
using System.Text.Json;
using System.Xml;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;

namespace KnowledgeGraph.Interchange.Import.GraphMl;

/// <summary>The data of a node or an edge.</summary>
internal sealed class GraphMlData
{
    public List<(string Name, ImportedValue Value)> Values { get; } = [];

    /// <summary>Reads the data of an element, and not those of elements within it that are nodes or edges themselves.</summary>
    public static GraphMlData Read(XmlReader xml, Dictionary<string, GraphMlKey> keys, string element, IRecordSink sink)
    {
        var data = new GraphMlData();
        var given = new HashSet<string>(StringComparer.Ordinal);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth && xml.LocalName != "graph")
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "data") continue;
                var id = xml.GetAttribute("key") ?? "";
                var key = keys.GetValueOrDefault(id) ?? new GraphMlKey(id, id.Length == 0 ? "data" : id, "string", null, "all");
                given.Add(id);
                data.Add(key, TextOf(xml), sink);
            }
        }

        foreach (var key in keys.Values)
        {
            if (key.Default is { } text && (key.For == element || key.For == "all") && !given.Contains(key.Id)) data.Add(key, text, sink);
        }

        return data;
    }

    /// <summary>Takes the first of some names out of the data.</summary>
    public string? Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var index = Values.FindIndex(value => string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase));
            if (index < 0) continue;
            var text = Values[index].Value.Text;
            Values.RemoveAt(index);
            return text;
        }

        return null;
    }

    /// <summary>Takes all values of a name out of the data.</summary>
    public IReadOnlyList<string> TakeAll(string name)
    {
        string[] texts = [.. Values.Where(value => value.Name == name).Select(static value => value.Value.Text)];
        Values.RemoveAll(value => value.Name == name);
        return texts;
    }

    /// <summary>Takes what qualifies a claim out of the data.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? TakeQualifiers(IRecordSink sink)
    {
        var qualifiers = new List<KeyValuePair<string, string>>();
        foreach (var name in ClaimQualifiers.Names)
        {
            if (Take(name) is { Length: > 0 } text) qualifiers.Add(new KeyValuePair<string, string>(name, text));
        }

        return ClaimQualifiers.Valid(qualifiers, sink);
    }

    /// <summary>Reads the text of an element. Where editors keep drawings, the labels in them are the text.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (all, labels) = (new StringBuilder(), new StringBuilder());
        var depth = xml.Depth;
        var isLabel = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) isLabel = xml.LocalName is "NodeLabel" or "EdgeLabel";
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                all.Append(xml.Value);
                if (isLabel) labels.Append(xml.Value);
            }
        }

        return labels.Length > 0 ? labels.ToString().Trim() : all.ToString();
    }

    private void Add(GraphMlKey key, string text, IRecordSink sink)
    {
        if (key.Name is "nodegraphics" or "edgegraphics")
        {
            if (text.Length > 0 && !Values.Exists(static v => v.Name == "label"))
                Values.Add(("label", new ImportedValue(ValueForm.Text, text)));
            sink.LeaveOut("drawings of nodes and edges, of which only labels are used", key.Name);
            return;
        }

        if (text.Length == 0) return;
        var form = key.Type switch
        {
            "int" or "long" or "float" or "double" => ValueForm.Number,
            "boolean" => ValueForm.Boolean,
            _ => ValueForm.Text,
        };
        if (form == ValueForm.Text && ListOf(text) is { } items)
        {
            foreach (var item in items) Values.Add((key.Name, new ImportedValue(form, item)));
            return;
        }

        Values.Add((key.Name, new ImportedValue(form, form == ValueForm.Text ? text : text.Trim().ToLowerInvariant())));
    }

    /// <summary>GraphML has no lists. A text that is a list of texts in JSON stands for one, as others and this package write it.</summary>
    private static List<string>? ListOf(string text)
    {
        if (!text.StartsWith("[\"", StringComparison.Ordinal) || !text.EndsWith("\"]", StringComparison.Ordinal)) return null;
        try
        {
            using var list = JsonDocument.Parse(text);
            var items = list.RootElement.EnumerateArray().ToList();
            return items.TrueForAll(static item => item.ValueKind == JsonValueKind.String)
                ? items.ConvertAll(static item => item.GetString()!) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // A text that only looks like a list.
        }
    }
}
