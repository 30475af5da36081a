using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Drawings are read back by Graphviz, which says what it draws.</summary>
public sealed class DotTests
{
    [Fact]
    public void Graphviz_draws_every_text_as_it_is()
    {
        var graph = HostileGraph.OfAllTexts();
        using var drawing = Draw(graph);

        Assert.Equal(graph.Nodes.Select(node => Drawn(node.Label)), Labels(drawing, "objects"));
        Assert.Equal(graph.NodeCount - 1, drawing.RootElement.GetProperty("edges").GetArrayLength());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Graphviz_draws_a_graph_of_hostile_names(int seed)
    {
        var graph = HostileGraph.Create(seed, nodes: 20);
        using var drawing = Draw(graph);
        var nodes = drawing.RootElement.GetProperty("objects").EnumerateArray()
            .ToDictionary(
                node => node.GetProperty("_gvid").GetInt32(),
                node => graph.Nodes[int.Parse(node.GetProperty("name").GetString()![1..], CultureInfo.InvariantCulture)]);

        Assert.Equal(graph.Nodes.Select(node => Drawn(node.Label)), Labels(drawing, "objects"));
        Assert.Equal(
            graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible)
                .Select(fact => $"{fact.Subject.Key} {fact.Member.Label} {fact.Object!.Value.Key} {fact.Member.IsSymmetric}")
                .Order(StringComparer.Ordinal),
            drawing.RootElement.GetProperty("edges").EnumerateArray().Select(
                edge => $"{nodes[edge.GetProperty("tail").GetInt32()].Key} {edge.GetProperty("label").GetString()}"
                    + $" {nodes[edge.GetProperty("head").GetInt32()].Key} {edge.TryGetProperty("dir", out _)}")
                .Order(StringComparer.Ordinal));
    }

    private static JsonDocument Draw(Graph graph) => JsonDocument.Parse(
        ExternalTool.Run("dot", "graphviz", Exported.Text(graph, ExportFormat.Dot), "-Tjson"));

    /// <summary>The lines of text that each item shows.</summary>
    private static IEnumerable<string> Labels(JsonDocument drawing, string items) =>
        from item in drawing.RootElement.GetProperty(items).EnumerateArray()
        let texts = item.GetProperty("_ldraw_").EnumerateArray().Where(operation => operation.GetProperty("op").GetString() == "T")
        select string.Join('\n', texts.Select(operation => operation.GetProperty("text").GetString()));

    /// <summary>A line break begins a line, and other control characters are not drawn.</summary>
    private static string Drawn(string label) =>
        string.Concat(label.Select(c => c == '\r' ? ' ' : char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c));
}
