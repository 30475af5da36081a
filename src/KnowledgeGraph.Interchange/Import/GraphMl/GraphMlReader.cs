using System.Xml;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.GraphMl;

/// <summary>
/// Reads nodes of GraphML as entities, and edges as relations. Document types are not allowed, so entities cannot expand.
/// </summary>
internal sealed class GraphMlReader(string path, string shown) : IRecordReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The reader lists all elements that are not closed.</summary>
    private const int LongestMessage = 200;

    /// <summary>Graphs within nodes are seldom nested more than a few times.</summary>
    private const int DeepestNesting = 256;

    private readonly ImportedRecord _record = new();

    public string Path => shown;

    public string Format => "GraphML";

    public void Read(IRecordSink sink)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        using var xml = XmlReader.Create(stream, Settings);
        var keys = new Dictionary<string, GraphMlKey>(StringComparer.Ordinal);
        try
        {
            var hasRoot = false;
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (!hasRoot && xml.LocalName != "graphml")
                    throw Error(xml, $"The root element is '{xml.LocalName}', but GraphML begins with 'graphml'.");
                hasRoot = true;
                if (xml.Depth > DeepestNesting)
                    throw Error(xml, $"The elements are nested more than {DeepestNesting} deep, which is an attack or a mistake.");
                switch (xml.LocalName)
                {
                    case "key":
                        var key = GraphMlKey.Read(xml, this);
                        keys[key.Id] = key;
                        break;
                    case "node":
                        ReadNode(xml, keys, sink);
                        break;
                    case "edge":
                        ReadEdge(xml, keys, sink);
                        break;
                    case "hyperedge" or "port":
                        sink.LeaveOut($"elements '{xml.LocalName}'", xml.GetAttribute("id") ?? "");
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            if (error.LineNumber > 0) throw At(error.LineNumber, error.LinePosition, MessageOf(error), error);

            // The reader does not say where the document type is that it refuses.
            var (line, column) = InputText.Find(path, "<!DOCTYPE");
            throw At(Math.Max(1, line), Math.Max(1, column), MessageOf(error), error);
        }
    }

    /// <summary>Describes a problem at the element that is being read.</summary>
    public ImportFormatException Error(XmlReader xml, string message)
    {
        var place = (IXmlLineInfo)xml;
        return At(place.LineNumber, place.LinePosition, message, null);
    }

    private ImportFormatException At(int line, int column, string message, Exception? inner) =>
        new(shown, line, column, InputText.ReadLine(path, null, line) ?? "", message, inner);

    private static string MessageOf(XmlException error)
    {
        if (error.Message.Contains("DTD", StringComparison.Ordinal))
            return "The file has a document type (DTD), which is not read, because its entities can expand without end. Remove it.";
        var message = error.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        if (place > 0) message = message[..place];
        if (message.Length > LongestMessage) message = message[..LongestMessage] + "…";
        var advice = message.Contains("encoding", StringComparison.Ordinal)
            ? " Save it as UTF-8, or declare its encoding in the first line." : "";
        return "The file is not valid XML: " + message + advice;
    }

    private void ReadNode(XmlReader xml, Dictionary<string, GraphMlKey> keys, IRecordSink sink)
    {
        var id = xml.GetAttribute("id") ?? throw Error(xml, "The node has no id. Add id=\"…\", which edges refer to.");
        var data = GraphMlData.Read(xml, keys, "node", sink);
        _record.Clear("", id);
        _record.Kinds.Add(data.Take("kind", "type", "class", "category", "labels")?.TrimStart(':') ?? "Node");
        _record.Label = data.Take("label", "name", "title");
        _record.Key = data.Take("key");
        foreach (var alias in data.TakeAll("aliases")) _record.Aliases.Add(alias);
        foreach (var (name, value) in data.Values) _record.Add(name, value);
        sink.Add(_record);
    }

    private void ReadEdge(XmlReader xml, Dictionary<string, GraphMlKey> keys, IRecordSink sink)
    {
        var source = xml.GetAttribute("source") ?? throw Error(xml, "The edge has no source. Add source=\"…\" with the id of a node.");
        var target = xml.GetAttribute("target") ?? throw Error(xml, "The edge has no target. Add target=\"…\" with the id of a node.");
        var data = GraphMlData.Read(xml, keys, "edge", sink);
        var member = data.Take("relation", "member", "label", "type", "kind", "name") is { Length: > 0 } name ? name : "connectedTo";
        var qualifiers = data.TakeQualifiers(sink);
        foreach (var (other, value) in data.Values) sink.LeaveOut($"data '{other}' of edges", value.Text);
        _record.Clear("", source);
        _record.IsMention = true;
        _record.Statements.Add(new ImportedStatement(member, new ImportedValue(ValueForm.Reference, target), qualifiers));
        sink.Add(_record);
    }
}
