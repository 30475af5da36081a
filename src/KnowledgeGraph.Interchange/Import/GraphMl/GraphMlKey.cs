using System.Xml;

namespace KnowledgeGraph.Interchange.Import.GraphMl;

/// <summary>What a key of GraphML declares: the name and type of data.</summary>
internal sealed record GraphMlKey(string Id, string Name, string Type, string? Default, string For)
{
    /// <summary>Reads the declaration.</summary>
    public static GraphMlKey Read(XmlReader xml, GraphMlReader reader)
    {
        var id = xml.GetAttribute("id") ?? throw reader.Error(xml, "The key has no id. Add id=\"…\", which data refer to.");
        var name = xml.GetAttribute("attr.name") ?? xml.GetAttribute("yfiles.type") ?? id;
        var type = xml.GetAttribute("attr.type") ?? "string";
        var target = xml.GetAttribute("for") ?? "all";
        string? fallback = null;
        if (!xml.IsEmptyElement)
        {
            using var inner = xml.ReadSubtree();
            while (inner.Read())
            {
                if (inner is { NodeType: XmlNodeType.Element, LocalName: "default" }) fallback = GraphMlData.TextOf(inner);
            }
        }

        return new GraphMlKey(id, name, type, fallback, target);
    }
}
