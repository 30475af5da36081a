using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Turtle and TriG are read back with the readers of RDF 1.2.</summary>
public sealed class TurtleTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back_with_its_claims(int seed) => AssertIsReadBack(HostileGraph.Create(seed));

    [Fact]
    public void Every_text_is_read_back() => AssertIsReadBack(HostileGraph.OfAllTexts());

    [Fact]
    public void The_seeds_are_read_back_with_their_claims() => AssertIsReadBack(KnowledgeGraph.Seeds.Race.Graph);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_nanopublication_has_its_four_graphs(int seed)
    {
        var graph = HostileGraph.Create(seed);
        var quads = Read(Exported.Text(graph, ExportFormat.TriG), RdfFormat.TriG);
        var publications = quads.Where(quad => quad.Object.Value == "http://www.nanopub.org/nschema#Nanopublication").ToList();

        Assert.Equal(graph.ClaimCount + 1, publications.Count);
        Assert.All(quads, quad => Assert.NotNull(quad.Graph));
        var graphs = quads.ToLookup(quad => quad.Graph!.Value);
        foreach (var publication in publications)
        {
            var head = graphs[publication.Graph!.Value].ToDictionary(quad => quad.Predicate.Value, quad => quad.Object.Value);
            Assert.Equal(4, head.Count);
            string Part(string name) => head["http://www.nanopub.org/nschema#has" + name];
            Assert.NotEmpty(graphs[Part("Assertion")]);
            Assert.Contains(graphs[Part("Provenance")], quad => quad.Subject.Value == Part("Assertion"));
            Assert.Contains(graphs[Part("PublicationInfo")], quad => quad.Subject == publication.Subject);
        }

        Assert.Equal(publications.Count * 4, graphs.Count);
    }

    [Fact]
    public void A_denied_claim_is_not_asserted_in_its_nanopublication()
    {
        var test = new Testing.Graphs.TestGraph("Denied").Kind("Item").Relation("Item", "Knows", "Item");
        test.Entity("Item", "a").Entity("Item", "b").Fact("a", "Knows", "b", new Testing.Graphs.TestClaim { Modality = Modality.Denied });
        var quads = Read(Exported.Text(test.Build(), ExportFormat.TriG), RdfFormat.TriG);

        Assert.DoesNotContain(quads, quad => quad.Predicate.Value == "urn:knowledgegraph:Denied:knows");
        Assert.Contains(quads, quad => quad.Object.Triple?.Predicate.Value == "urn:knowledgegraph:Denied:knows");
    }

    private static void AssertIsReadBack(Graph graph)
    {
        var quads = Read(Exported.Text(graph, ExportFormat.Turtle), RdfFormat.Turtle);

        Assert.Equal(
            GraphTriples.OfAll(graph).Order(StringComparer.Ordinal), GraphTriples.OfQuads(graph, quads).Order(StringComparer.Ordinal));
    }

    private static List<RdfQuad> Read(string text, RdfFormat format)
    {
        using var reader = RdfReader.Create(new StringReader(text), format);
        return [.. reader.ReadAll()];
    }
}
