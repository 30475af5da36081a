using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>
/// Deprecated entities are exported with their status: in formats that say how everything is stated, and where a view includes them.
/// </summary>
public sealed class StatusExportTests : IDisposable
{
    private const string Namespace = "urn:knowledgegraph:Statuses:";

    private static readonly TestGraph Declared = Declare();
    private static readonly Graph Graph = Declared.Build();
    private static readonly Graph All = Graph.IncludeDeprecated();

    private readonly string _directory = Directory.CreateTempSubdirectory("export-").FullName;

    public static TheoryData<ExportFormat> FormatsOfVisible =>
        [ExportFormat.GraphMl, ExportFormat.Dot, ExportFormat.Mermaid, ExportFormat.Cypher];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Turtle_has_them_and_is_read_as_facts_to_the_same_image()
    {
        var file = FactFormat.OfFile("graph.kg.ttl")!.Read(Exported.Text(Graph, ExportFormat.Turtle), "graph.kg.ttl");
        var link = GraphCompiler.Link(Declared.Link().Vocabulary, [file.Unit], CancellationToken.None);

        Assert.Empty(file.Problems);
        Assert.Equal(Declared.ToImage(), GraphCompiler.Write(link.Graph, null));
    }

    [Theory]
    [InlineData(ExportFormat.Turtle)]
    [InlineData(ExportFormat.TriG)]
    public void Rdf_has_the_status(ExportFormat format)
    {
        using var reader = RdfReader.Create(
            new StringReader(Exported.Text(Graph, format)), format == ExportFormat.TriG ? RdfFormat.TriG : RdfFormat.Turtle);
        var quads = reader.ReadAll().ToLookup(quad => (GraphTriples.Show(Graph, quad.Subject), GraphTriples.Show(Graph, quad.Predicate)));

        AssertAre(key => (
            quads[(key, "kg:status")].Select(quad => quad.Object.Value).SingleOrDefault(),
            quads[(key, "kg:replacedBy")].Select(quad => GraphTriples.Show(Graph, quad.Object)).SingleOrDefault(),
            quads[(key, "kg:statusReason")].Select(quad => quad.Object.Value).SingleOrDefault()));
    }

    [Fact]
    public void Json_ld_has_the_status()
    {
        using var document = JsonDocument.Parse(Exported.Text(Graph, ExportFormat.JsonLd));
        var nodes = document.RootElement.GetProperty("@graph").EnumerateArray()
            .Where(item => item.GetProperty("@type").GetString() is "Item" or "Other")
            .ToDictionary(item => item.GetProperty("@id").GetString()![Namespace.Length..]);
        string? Text(string key, string name) => nodes[key].TryGetProperty(name, out var value) ? value.GetString() : null;

        Assert.Equal(
            "@id", document.RootElement.GetProperty("@context").GetProperty("kg:replacedBy").GetProperty("@type").GetString());
        AssertAre(key => (Text(key, "kg:status"), Text(key, "kg:replacedBy")?[Namespace.Length..], Text(key, "kg:statusReason")));
    }

    [Fact]
    public void GraphML_of_a_view_that_includes_them_has_the_status()
    {
        var document = XDocument.Parse(Exported.Text(All, ExportFormat.GraphMl));
        var nodes = document.Descendants().Where(element => element.Name.LocalName == "node")
            .Select(node => node.Elements().ToDictionary(data => data.Attribute("key")!.Value, data => data.Value))
            .ToDictionary(node => node["n_key"]);

        AssertAre(
            key => (
                nodes[key].GetValueOrDefault("n_status"), nodes[key].GetValueOrDefault("n_replacedBy"),
                nodes[key].GetValueOrDefault("n_statusReason")),
            reason => string.Concat(reason.Select(c => c < ' ' && c is not ('\t' or '\n' or '\r') || c == '\uFFFE' ? '\uFFFD' : c)));
        Assert.Contains(document.Descendants(), key => key.Attribute("attr.name")?.Value == "Other.status");
    }

    [Fact]
    public void Cypher_of_a_view_that_includes_them_has_the_status()
    {
        var script = CypherScript.Read(Exported.Text(All, ExportFormat.Cypher));

        Assert.Equal(
            All.Nodes.Select(
                    node => $"Entity:{node.Kind}{Property("Other.status", node.Key == "other" ? "text" : null)}"
                        + $" key={node.Key} label={node.Label}"
                        + Property("replacedBy", node.ReplacedBy?.Key)
                        + Property("status", node.Status == EntityStatus.Deprecated ? "deprecated" : null)
                        + Property("statusReason", node.StatusReason)).Order(StringComparer.Ordinal),
            script.Nodes.Order(StringComparer.Ordinal));

        static string Property(string name, string? text) => text is null ? "" : $" {name}={text}";
    }

    [Fact]
    public void Tables_have_columns_for_the_status_where_a_view_includes_them()
    {
        All.ExportTo(ExportFormat.Csv, _directory, new ExportOptions { EscapeFormulas = false });
        var nodes = Read("nodes").ToDictionary(row => row["key:ID"]);

        AssertAre(key => (
            NullIfEmpty(nodes[key]["status"]), NullIfEmpty(nodes[key]["replacedBy"]), NullIfEmpty(nodes[key]["statusReason"])));
        Assert.Equal("text", nodes["other"]["Other.status:string"]);
    }

    [Fact]
    public void The_tables_of_a_graph_leave_them_out_but_not_their_claims()
    {
        Graph.ExportTo(ExportFormat.Csv, _directory);

        Assert.Equal(Graph.Nodes.Select(node => node.Key), Read("nodes").Select(row => row["key:ID"]));
        Assert.DoesNotContain("replacedBy", Read("nodes")[0].Keys);
        Assert.Equal(["", "text"], Read("nodes").Select(row => row["status:string"]));
        Assert.Empty(Read("relationships"));
        Assert.Equal(
            Graph.Facts.SelectMany(fact => fact.Claims).Select(claim => $"{claim.Fact.Subject.Key} {claim.IsVisible}")
                .Order(StringComparer.Ordinal),
            Read("claims").Select(row => $"{row["subject"]} {bool.Parse(row["counts"])}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FormatsOfVisible))]
    public void A_format_of_what_counts_leaves_them_out(ExportFormat format)
    {
        var (some, all) = (Exported.Text(Graph, format), Exported.Text(All, format));

        Assert.DoesNotContain("old label", some, StringComparison.Ordinal);
        Assert.Contains("old label", all, StringComparison.Ordinal);
        Assert.DoesNotContain("replacedBy", some, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphviz_draws_a_deprecated_entity_with_a_dashed_border()
    {
        using var drawing = JsonDocument.Parse(ExternalTool.Run("dot", "graphviz", Exported.Text(All, ExportFormat.Dot), "-Tjson"));
        foreach (var drawn in drawing.RootElement.GetProperty("objects").EnumerateArray())
        {
            var node = All.Nodes[int.Parse(drawn.GetProperty("name").GetString()![1..], CultureInfo.InvariantCulture)];
            var (style, tooltip) = (drawn.GetProperty("style").GetString()!, drawn.GetProperty("tooltip").GetString()!);
            var isDeprecated = node.Status == EntityStatus.Deprecated;
            Assert.Equal(isDeprecated, style.EndsWith("dashed", StringComparison.Ordinal));
            Assert.Equal(isDeprecated, tooltip.Contains(", deprecated, replaced by living: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Mermaid_draws_a_deprecated_entity_with_a_dashed_border()
    {
        var lines = Exported.Text(All, ExportFormat.Mermaid).Split('\n');

        Assert.Equal(
            All.Nodes.Where(node => node.Status == EntityStatus.Deprecated).Select(node => $"    class n{node.Index} deprecated"),
            lines.Where(line => line.StartsWith("    class ", StringComparison.Ordinal)));
        Assert.Contains("    classDef deprecated stroke-dasharray:4", lines);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>Compares the status of each entity with what was read of its key.</summary>
    private static void AssertAre(
        Func<string, (string? Status, string? ReplacedBy, string? Reason)> read, Func<string, string>? cleaned = null)
    {
        Assert.Contains(All.Nodes, node => node.Status == EntityStatus.Deprecated);
        foreach (var node in All.Nodes)
        {
            var reason = node.StatusReason is { } text ? cleaned?.Invoke(text) ?? text : null;
            var status = node.Status == EntityStatus.Deprecated ? "deprecated" : null;
            Assert.Equal((status, node.ReplacedBy?.Key, reason), read(node.Key));
        }
    }

    private List<Dictionary<string, string>> Read(string table)
    {
        using var text = new StreamReader(Path.Combine(_directory, table + ".csv"));
        using var reader = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>
    /// Entities in use, of which one has a property with the name of a status, and one for each text that is deprecated for that reason.
    /// </summary>
    private static TestGraph Declare()
    {
        var test = new TestGraph("Statuses").Kind("Item").Kind("Other").Relation("Item", "Knows", "Item")
            .Property("Other", "Status", MemberType.Text).Entity("Item", "living", "living label").Entity("Other", "other")
            .Fact("other", "Status", "text");
        for (var i = 0; i < HostileGraph.Texts.Length; i++)
        {
            var key = "old" + i.ToString(CultureInfo.InvariantCulture);
            test.Entity("Item", key, "old label " + key).Status(key, "deprecated", "living", HostileGraph.Texts[i])
                .Fact(key, "Knows", "living");
        }

        return test;
    }
}
