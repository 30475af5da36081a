using System.Globalization;
using System.Xml;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as GraphML: a key with a type for each property, an element for each node, and one for each fact of a relation. Ids of elements
/// are names in XML, so keys of nodes are data.
/// </summary>
internal sealed class GraphMlExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string Schema = "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";
    private static readonly string[] NodeKeys = ["key", "label", "kind", "aliases"];
    private static readonly string[] EdgeKeys = ["relation", "label", "modality"];

    private readonly ExportScope _scope;
    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<string> _nodeKeys;
    private readonly PropertyColumn?[] _columns;
    private readonly Dictionary<PropertyColumn, string> _ids = [];

    private GraphMlExport(ExportScope scope, XmlWriter xml)
    {
        _scope = scope;
        _xml = xml;
        _nodeKeys = [.. NodeKeys, .. StatusText.ColumnsOf(scope)];
        _columns = PropertyColumn.ByMember(scope, _nodeKeys);
    }

    public static void Write(ExportScope scope, TextWriter writer)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Document,
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(writer, settings)) new GraphMlExport(scope, xml).Write();
        writer.Write('\n');
    }

    private void Write()
    {
        _xml.WriteStartElement("graphml", Namespace);
        _xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
        _xml.WriteAttributeString("xsi", "schemaLocation", null, Schema);
        WriteKeys();
        _xml.WriteStartElement("graph", Namespace);
        _xml.WriteAttributeString("id", "graph");
        _xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in _scope.Nodes) WriteNode(node);
        foreach (var fact in _scope.Relations) WriteEdge(fact);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteKeys()
    {
        foreach (var name in _nodeKeys) WriteKey("n_" + name, "node", name, MemberType.Text);
        foreach (var column in _columns)
        {
            if (column is null || _ids.ContainsKey(column)) continue;
            var id = "p" + _ids.Count.ToString(CultureInfo.InvariantCulture);
            _ids.Add(column, id);
            WriteKey(id, "node", column.Name, column.IsList ? MemberType.Text : column.Type);
        }

        foreach (var name in EdgeKeys) WriteKey("e_" + name, "edge", name, MemberType.Text);
        if (!_scope.Options.Provenance) return;
        foreach (var name in ExportScope.ProvenanceNames) WriteKey("e_" + name, "edge", name, MemberType.Text);
    }

    private void WriteKey(string id, string domain, string name, MemberType type)
    {
        _xml.WriteStartElement("key", Namespace);
        _xml.WriteAttributeString("id", id);
        _xml.WriteAttributeString("for", domain);
        _xml.WriteAttributeString("attr.name", name);
        _xml.WriteAttributeString("attr.type", type switch
        {
            MemberType.Boolean => "boolean",
            MemberType.Int32 => "int",
            MemberType.Int64 => "long",
            MemberType.Decimal or MemberType.Double => "double",
            _ => "string",
        });
        _xml.WriteEndElement();
    }

    private void WriteNode(Node node)
    {
        _xml.WriteStartElement("node", Namespace);
        _xml.WriteAttributeString("id", ElementNames.IdOf(node));
        WriteData("n_key", node.Key);
        WriteData("n_label", node.Label);
        WriteData("n_kind", node.Kind.Name);
        if (node.Aliases is { Count: > 0 } aliases) WriteData("n_aliases", JsonList.Of(aliases));
        foreach (var (name, text) in StatusText.PropertiesOf(node)) WriteData("n_" + name, text);
        foreach (var (column, values) in PropertyColumn.ValuesOf(node, _scope, _columns))
            WriteData(_ids[column], column.IsList ? JsonList.Of(values) : values[0]);
        _xml.WriteEndElement();
    }

    private void WriteEdge(Fact fact)
    {
        _xml.WriteStartElement("edge", Namespace);
        _xml.WriteAttributeString("id", "f" + fact.Index.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("source", ElementNames.IdOf(fact.Subject));
        _xml.WriteAttributeString("target", ElementNames.IdOf(fact.Value.AsNode()));
        if (fact.Member.IsSymmetric) _xml.WriteAttributeString("directed", "false");
        WriteData("e_relation", fact.Member.JsonName);
        WriteData("e_label", fact.Member.Label);
        WriteData("e_modality", StatementText.Of(fact.Modality));
        foreach (var (name, texts) in _scope.ProvenanceOf(fact)) WriteData("e_" + name, JsonList.Of(texts));
        _xml.WriteEndElement();
    }

    private void WriteData(string key, string text)
    {
        _xml.WriteStartElement("data", Namespace);
        _xml.WriteAttributeString("key", key);
        _xml.WriteString(SafeText.ForXml(text));
        _xml.WriteEndElement();
    }
}
