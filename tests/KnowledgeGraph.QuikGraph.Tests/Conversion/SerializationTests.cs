using System.ComponentModel;
using KnowledgeGraph.Seeds;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace KnowledgeGraph.QuikGraph.Tests.Conversion;

/// <summary>
/// Edges are written whichever serializer gets them, also those that follow by rule and have no fact. Newtonsoft.Json stands for all that
/// use type converters.
/// </summary>
public sealed class SerializationTests
{
    private const string Quote =
        "High-Flyer, has pivoted to focus on AI development, providing DeepSeek with both capital and strategic direction";

    private const string Backs =
        "High-Flyer ─backs→ DeepSeek [D1, scope \"capital\", quote \"" + Quote + "\", quote at 1948, id D1-045; "
        + "D1, scope \"strategic direction\", quote \"" + Quote + "\", quote at 1948, id D1-046]";

    private static readonly RelationGraph<Node, RelationEdge> WithDerived =
        Race.Graph.Including(Modality.Opinion).AsQuikGraph(new QuikGraphOptions { IncludeDerived = true });

    [Fact]
    public void An_edge_is_the_line_of_a_step_with_its_evidence()
    {
        var edges = Company.Schema.Backs.AsQuikGraph<Company>().Edges.ToList();
        Assert.Equal(JsonConvert.SerializeObject(new[] { Backs }), JsonConvert.SerializeObject(edges));
        Assert.Equal(JsonConvert.SerializeObject(Backs), JsonConvert.SerializeObject(edges[0].ToRelationEdge()));
        Assert.Equal(JsonConvert.SerializeObject(edges.ToPath().Steps[0]), JsonConvert.SerializeObject(edges[0]));
    }

    [Fact]
    public void A_derived_edge_says_so()
    {
        var edge = WithDerived.OutEdges(Company.HighFlyer).Single(edge => edge.IsDerived && edge.Target.Key == "ExportControls");
        Assert.Equal("\"High-Flyer ─exposed to→ US export controls [derived]\"", JsonConvert.SerializeObject(edge));
        Assert.Equal(
            """{"from":"HighFlyer","to":"ExportControls","relation":"exposed to","derived":true}""", JsonSerializer.Serialize(edge));
    }

    [Fact]
    public void Every_edge_is_written_and_a_graph_is_its_name()
    {
        Assert.Contains(WithDerived.Edges, edge => edge.IsDerived);
        Assert.All(
            WithDerived.Edges,
            edge => Assert.StartsWith($"\"{edge.Source.Label} ─", JsonConvert.SerializeObject(edge), StringComparison.Ordinal));
        Assert.All(
            WithDerived.Edges,
            edge => Assert.StartsWith($$"""{"from":"{{edge.Source.Key}}",""", JsonSerializer.Serialize(edge), StringComparison.Ordinal));
        Assert.Equal("\"Race: Company.Backs\"", JsonConvert.SerializeObject(Company.Schema.Backs.AsQuikGraph()));
        Assert.Equal(
            "\"Race: Company.Backs, undirected\"", JsonConvert.SerializeObject(Company.Schema.Backs.AsQuikGraph<Company>().AsUndirected()));
    }

    [Fact]
    public void An_edge_is_an_object_in_JSON_as_a_step_is()
    {
        var edge = Company.Schema.Backs.AsQuikGraph<Company>().Edges.First();
        var step = JsonSerializer.Serialize(new[] { edge }.ToPath().Steps[0]);
        Assert.Equal(step, JsonSerializer.Serialize(edge));
        Assert.Equal(step, JsonSerializer.Serialize(edge.ToRelationEdge()));
        Assert.Equal("{\"Edge\":" + step + "}", JsonSerializer.Serialize(new { Edge = edge }));
        Assert.Contains(
            "cannot be read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<RelationEdge<Company>>(step)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot be read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<RelationEdge>(step)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(RelationEdge))]
    [InlineData(typeof(RelationEdge<Company>))]
    public void The_default_value_is_the_empty_text(Type type)
    {
        var converter = TypeDescriptor.GetConverter(type);
        Assert.Equal("", converter.ConvertToInvariantString(Activator.CreateInstance(type)));
        Assert.Equal(
            (true, false, false),
            (converter.CanConvertTo(typeof(string)), converter.CanConvertTo(typeof(int)), converter.CanConvertFrom(typeof(string))));
    }
}
