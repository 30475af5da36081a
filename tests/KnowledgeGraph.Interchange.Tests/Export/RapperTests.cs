using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Turtle without provenance is Turtle 1.1, which <c>rapper</c> reads. Its N-Triples are held against the graph.</summary>
public sealed class RapperTests
{
    /// <summary>RDF can have these characters, but <c>rapper</c> ends texts at the first and refuses the second.</summary>
    private const string Forbidden = "\0\uFFFE";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Rapper_reads_a_graph_of_hostile_names(int seed) => AssertIsRead(HostileGraph.Create(seed, without: Forbidden));

    [Fact]
    public void Rapper_reads_every_text() => AssertIsRead(HostileGraph.OfAllTexts(Forbidden));

    private static void AssertIsRead(Graph graph)
    {
        var text = Exported.Text(graph, ExportFormat.Turtle, new ExportOptions { Provenance = false });
        var triples = ExternalTool.Run("rapper", "raptor2-utils", text, "-q", "-i", "turtle", "-o", "ntriples");
        using var reader = RdfReader.Create(new StringReader(triples), RdfFormat.NTriples);
        var read = new List<string>();
        while (reader.Read()) read.Add(GraphTriples.Show(graph, reader.Current));

        Assert.Equal(GraphTriples.OfVisible(graph).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }
}
