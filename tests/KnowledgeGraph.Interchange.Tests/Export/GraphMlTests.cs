using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>GraphML is read back with the parser of the platform, and held against the rules of its schema.</summary>
public sealed class GraphMlTests
{
    private static readonly XNamespace Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back(int seed)
    {
        var graph = HostileGraph.Create(seed);
        var document = Read(graph);

        Assert.Equal(Expected(graph), Actual(document));
        Assert.Equal(
            graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible)
                .Select(fact => (Clean(fact.Subject.Key), fact.Member.JsonName, Clean(fact.Object!.Value.Key), fact.Member.IsSymmetric)),
            Edges(document));
        AssertAreRecorded(graph, document);
    }

    [Fact]
    public void Every_text_is_read_back_but_what_XML_cannot_have()
    {
        var graph = HostileGraph.OfAllTexts();

        Assert.Equal(Expected(graph), Actual(Read(graph)));
        Assert.Contains(HostileGraph.Texts, text => Clean(text) != text);
    }

    [Theory]
    [InlineData("int", "Person.int32One")]
    [InlineData("string", "Place.int32One")]
    [InlineData("string", "textOne")]
    [InlineData("long", "int64One")]
    [InlineData("double", "decimalOne")]
    [InlineData("double", "doubleOne")]
    [InlineData("boolean", "booleanOne")]
    [InlineData("string", "partialDateOne")]
    [InlineData("string", "int32Many")]
    [InlineData("int", "Other.key")]
    public void A_key_has_the_type_of_its_property(string type, string name)
    {
        var document = Read(HostileGraph.Create(1));
        var keys = document.Root!.Elements(Namespace + "key")
            .ToLookup(key => key.Attribute("attr.name")!.Value, key => key.Attribute("attr.type")!.Value);

        Assert.Equal(type, Assert.Single(keys[name]));
    }

    [Fact]
    public void A_document_type_is_neither_written_nor_read()
    {
        var text = Exported.Text(HostileGraph.Create(1), ExportFormat.GraphMl);

        Assert.DoesNotContain("<!DOCTYPE", text, StringComparison.Ordinal);
        Assert.Throws<XmlException>(() => Parse("<!DOCTYPE graphml>" + text[text.IndexOf("<graphml", StringComparison.Ordinal)..]));
    }

    /// <summary>The notes of the claims of each edge, and when they were written down.</summary>
    private static void AssertAreRecorded(Graph graph, XDocument document)
    {
        var facts = graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible).ToList();
        foreach (var (key, text) in (ReadOnlySpan<(string, Func<Claim, string?>)>)
            [("e_notes", claim => claim.Note), ("e_recorded", GraphTriples.Recorded)])
        {
            Assert.Equal(
                facts.Select(fact => fact.Claims.Where(claim => claim.IsVisible).Select(text).OfType<string>().Distinct())
                    .Select(texts => string.Join('|', texts)),
                document.Descendants(Namespace + "edge").Select(edge => edge.Elements().Where(data => data.Attribute("key")!.Value == key)
                    .Select(data => string.Join('|', JsonSerializer.Deserialize<string[]>(data.Value)!)).SingleOrDefault("")));
        }
    }

    private static XDocument Read(Graph graph, ExportOptions? options = null)
    {
        var document = Parse(Exported.Text(graph, ExportFormat.GraphMl, options));
        AssertIsGraphMl(document);
        return document;
    }

    private static XDocument Parse(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>What the schema and the primer of GraphML demand of the elements that are used here.</summary>
    private static void AssertIsGraphMl(XDocument document)
    {
        var root = document.Root!;
        Assert.Equal(Namespace + "graphml", root.Name);
        var children = root.Elements().Select(element => element.Name.LocalName).ToList();
        Assert.Equal([.. Enumerable.Repeat("key", children.Count - 1), "graph"], children);
        var ids = root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.All(ids, id => XmlConvert.VerifyNMTOKEN(id));
        Assert.Distinct(ids);

        var keys = root.Elements(Namespace + "key").ToDictionary(key => key.Attribute("id")!.Value);
        Assert.All(keys.Values, key =>
        {
            Assert.Contains(key.Attribute("for")!.Value, (string[])["node", "edge"]);
            Assert.Contains(key.Attribute("attr.type")!.Value, (string[])["boolean", "int", "long", "double", "string"]);
        });
        Assert.Distinct(keys.Values.Select(key => (key.Attribute("for")!.Value, key.Attribute("attr.name")!.Value)));

        var graph = root.Element(Namespace + "graph")!;
        Assert.Equal("directed", graph.Attribute("edgedefault")!.Value);
        var nodes = graph.Elements(Namespace + "node").Select(node => node.Attribute("id")!.Value).ToHashSet();
        foreach (var element in graph.Elements())
        {
            Assert.Contains(element.Name.LocalName, (string[])["node", "edge"]);
            if (element.Name.LocalName == "edge")
            {
                Assert.Contains(element.Attribute("source")!.Value, nodes);
                Assert.Contains(element.Attribute("target")!.Value, nodes);
            }

            Assert.Distinct(element.Elements().Select(data => data.Attribute("key")!.Value));
            foreach (var data in element.Elements())
            {
                Assert.Equal(Namespace + "data", data.Name);
                var key = keys[data.Attribute("key")!.Value];
                Assert.Equal(element.Name.LocalName, key.Attribute("for")!.Value);
                AssertIsOfType(key.Attribute("attr.type")!.Value, data.Value);
            }
        }
    }

    private static void AssertIsOfType(string type, string text)
    {
        switch (type)
        {
            case "boolean":
                XmlConvert.ToBoolean(text);
                break;
            case "int":
                XmlConvert.ToInt32(text);
                break;
            case "long":
                XmlConvert.ToInt64(text);
                break;
            case "double":
                XmlConvert.ToDouble(text);
                break;
        }
    }

    /// <summary>A line for each value of each node, as the graph has it. Lists are JSON, which escapes what XML cannot have.</summary>
    private static List<string> Expected(Graph graph)
    {
        var lines = new List<string>();
        foreach (var node in graph.Nodes)
        {
            var key = Clean(node.Key);
            lines.AddRange([$"{key} key {key}", $"{key} label {Clean(node.Label)}", $"{key} kind {node.Kind}"]);
            lines.AddRange(node.Aliases.Select(alias => $"{key} aliases {alias}"));
            foreach (var fact in node.Facts.Where(fact => !fact.Member.IsRelation && fact.IsVisible))
            {
                var value = fact.Value.ToString();
                lines.Add($"{key} {fact.Member.JsonName} {(fact.Member.IsSingleValued ? Clean(value) : value)}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static List<string> Actual(XDocument document)
    {
        var names = document.Root!.Elements(Namespace + "key").ToDictionary(
            key => key.Attribute("id")!.Value, key => key.Attribute("attr.name")!.Value);
        var lines = new List<string>();
        foreach (var node in document.Descendants(Namespace + "node"))
        {
            var values = node.Elements().Select(data => (Name: names[data.Attribute("key")!.Value], data.Value)).ToList();
            var key = values[0].Value;
            foreach (var (name, value) in values)
            {
                var isList = name == "aliases" || name.EndsWith("Many", StringComparison.Ordinal);
                var items = isList ? JsonSerializer.Deserialize<string[]>(value)! : [value];
                lines.AddRange(items.Select(item => $"{key} {name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]} {item}"));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string, string, string, bool)> Edges(XDocument document)
    {
        string Data(XElement element, string key) => element.Elements().Single(data => data.Attribute("key")!.Value == key).Value;
        var keys = document.Descendants(Namespace + "node").ToDictionary(node => node.Attribute("id")!.Value, node => Data(node, "n_key"));
        return document.Descendants(Namespace + "edge").Select(edge => (
            keys[edge.Attribute("source")!.Value], Data(edge, "e_relation"), keys[edge.Attribute("target")!.Value],
            edge.Attribute("directed")?.Value == "false"));
    }

    /// <summary>What XML 1.0 has no way to write is U+FFFD.</summary>
    private static string Clean(string text)
    {
        var cleaned = text.ToCharArray();
        for (var i = 0; i < cleaned.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(cleaned[i]) && !char.IsSurrogate(cleaned[i])) cleaned[i] = '\uFFFD';
        }

        return new string(cleaned);
    }
}
