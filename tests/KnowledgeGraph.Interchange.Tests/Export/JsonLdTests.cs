using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>JSON-LD is read back with the JSON reader of the platform, and its terms by its own context.</summary>
public sealed class JsonLdTests
{
    private const string Namespace = "urn:knowledgegraph:Hostile:";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back(int seed)
    {
        var graph = HostileGraph.Create(seed);
        using var document = JsonDocument.Parse(Exported.Text(graph, ExportFormat.JsonLd));
        var context = document.RootElement.GetProperty("@context");
        var objects = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();

        Assert.Equal(1.1, context.GetProperty("@version").GetDouble());
        AssertHasNoUnknownTerm(context, objects);
        AssertAre(
            graph.Sources.Select(source => $"{source.Key}|{source.Title}|{source.Document}|{source.Url!.OriginalString}"),
            OfType(objects, "kg:Source").Select(
                source => $"{Name(source)}|{Text(source, "kg:title")}|{Text(source, "kg:document")}|{Text(source, "kg:url")}"));
        AssertAre(
            graph.Nodes.Select(node => $"{node.Key}|{node.Label}|{node.Kind}|{string.Join('|', node.Aliases)}"), Nodes(graph, objects));
        AssertAre(
            graph.Facts.Where(fact => fact.Claims.Any(claim => claim.Modality != Modality.Denied))
                .Select(fact => $"{fact.Subject.Key} {fact.Member.JsonName} {Expected(fact.Value)}"),
            Facts(graph, objects));
        AssertAre(
            graph.Facts.SelectMany(fact => fact.Claims).Select(
                claim => $"{claim.Id ?? claim.Handle}|{claim.Fact.Subject.Key}|{claim.Fact.Member.JsonName}|{Expected(claim.Fact.Value)}"
                    + $"|{claim.Source}|{claim.Quote}|{GraphTriples.Recorded(claim)}|{claim.Note}|{claim.Scope}|{claim.Since}"
                    + $"|{claim.RankReason}|{claim.AttributedNode?.Key ?? claim.AttributedTo}"),
            OfType(objects, "rdf:Statement").Select(
                claim => $"{Name(claim)}|{Name(claim, "rdf:subject")}|{Name(claim, "rdf:predicate")}"
                    + $"|{Value(claim.GetProperty("rdf:object"))}|{Name(claim, "kg:source")}|{Text(claim, "kg:quote")}"
                    + $"|{Text(claim, "kg:recorded")}|{Text(claim, "kg:note")}|{Text(claim, "kg:scope")}|{Text(claim, "kg:since")}"
                    + $"|{Text(claim, "kg:rankReason")}|{Attribution(claim)}"));
    }

    [Fact]
    public void The_context_gives_each_term_its_IRI_in_the_namespace()
    {
        var options = new ExportOptions { Namespace = "https://example.org/things/" };
        using var document = JsonDocument.Parse(Exported.Text(HostileGraph.Create(1), ExportFormat.JsonLd, options));
        var context = document.RootElement.GetProperty("@context");

        Assert.Equal("https://example.org/things/Person", context.GetProperty("Person").GetString());
        Assert.Equal("https://example.org/things/knows", context.GetProperty("knows").GetProperty("@id").GetString());
        Assert.Equal("@id", context.GetProperty("knows").GetProperty("@type").GetString());
        Assert.False(context.GetProperty("textOne").TryGetProperty("@type", out _));
    }

    [Fact]
    public void A_member_with_the_name_of_a_prefix_or_a_kind_has_its_IRI_for_a_term()
    {
        var test = new Testing.Graphs.TestGraph("Names").Kind("item").Property("item", "Skos", MemberType.Text);
        test.Relation("item", "Item", "item").Entity("item", "a").Fact("a", "Skos", "text").Fact("a", "Item", "a");
        using var document = JsonDocument.Parse(Exported.Text(test.Build(), ExportFormat.JsonLd));
        var terms = document.RootElement.GetProperty("@context").EnumerateObject().Select(term => term.Name).ToList();
        var item = document.RootElement.GetProperty("@graph")[0];

        Assert.Distinct(terms);
        Assert.Equal("text", item.GetProperty("urn:knowledgegraph:Names:skos").GetString());
        Assert.Equal("urn:knowledgegraph:Names:a", item.GetProperty("urn:knowledgegraph:Names:item").GetProperty("@id").GetString());
    }

    [Fact]
    public void Without_provenance_there_are_only_nodes_and_visible_facts()
    {
        var graph = HostileGraph.Create(3);
        using var document = JsonDocument.Parse(Exported.Text(graph, ExportFormat.JsonLd, new ExportOptions { Provenance = false }));
        var objects = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();

        Assert.Equal(graph.NodeCount, objects.Count);
        AssertAre(
            graph.Facts.Where(fact => fact.IsVisible).Select(fact => $"{fact.Subject.Key} {fact.Member.JsonName} {Expected(fact.Value)}"),
            Facts(graph, objects));
    }

    /// <summary>A processor drops what its context does not know.</summary>
    private static void AssertHasNoUnknownTerm(JsonElement context, List<JsonElement> objects)
    {
        var terms = context.EnumerateObject().Select(term => term.Name).ToHashSet();
        foreach (var property in objects.SelectMany(item => item.EnumerateObject()))
        {
            var name = property.Name;
            if (name[0] == '@') Assert.Contains(name, (string[])["@id", "@type"]);
            else Assert.True(terms.Contains(name) || terms.Contains(name.Split(':')[0]), name);
        }
    }

    private static IEnumerable<JsonElement> OfType(IEnumerable<JsonElement> objects, string type) =>
        objects.Where(item => item.GetProperty("@type").GetString() == type);

    private static IEnumerable<string> Nodes(Graph graph, IEnumerable<JsonElement> objects) =>
        from kind in graph.Kinds
        from item in OfType(objects, kind.Name)
        select $"{Name(item)}|{Text(item, "rdfs:label")}|{kind.Name}|{string.Join('|', Items(item, "skos:altLabel").Select(Value))}";

    private static IEnumerable<string> Facts(Graph graph, IEnumerable<JsonElement> objects) =>
        from kind in graph.Kinds
        from item in OfType(objects, kind.Name)
        from property in item.EnumerateObject()
        where property.Name[0] != '@' && !property.Name.Contains(':', StringComparison.Ordinal)
        from value in Items(item, property.Name)
        select $"{Name(item)} {property.Name} {Value(value)}";

    private static List<JsonElement> Items(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Value(value) : null;

    private static string Attribution(JsonElement claim) =>
        !claim.TryGetProperty("kg:attributedTo", out var by) ? ""
        : by.ValueKind == JsonValueKind.String ? Name(claim, "kg:attributedTo") : Value(by);

    private static string Name(JsonElement item, string property = "@id")
    {
        var iri = item.GetProperty(property).GetString()!;
        Assert.StartsWith(Namespace, iri, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\s<>""{}|^`\\\u0000-\u0020\u202A-\u202E]", iri);
        return Uri.UnescapeDataString(iri[Namespace.Length..]);
    }

    private static string Expected(FactValue value) => value.Type == MemberType.Node ? value.AsNode().Key : value.ToString();

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("@id", out _) => Name(value),
        JsonValueKind.Object when value.TryGetProperty("@language", out var language) => $"{Text(value, "@value")}@{language.GetString()}",
        JsonValueKind.Object => Text(value, "@value")!,
        JsonValueKind.Number => value.GetInt32().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static void AssertAre(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
}
