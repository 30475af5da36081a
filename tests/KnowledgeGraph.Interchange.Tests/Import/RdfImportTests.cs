using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class RdfImportTests
{
    private const string Triples = """
        <http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Company> .
        <http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> "Firma A"@de .
        <http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> "Firm A"@en .
        <http://example.org/a> <http://example.org/founded> "1999-05-01"^^<http://www.w3.org/2001/XMLSchema#date> .
        <http://example.org/a> <http://example.org/founded> "1999-05-01"^^<http://www.w3.org/2001/XMLSchema#date> .
        <http://example.org/a> <http://example.org/staff> "+012"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/a> <http://example.org/homepage> <https://example.org/home> .
        <http://example.org/a> <http://example.org/owns> <http://example.org/b> .
        <http://example.org/b> <http://example.org/ownedBy> <http://example.org/a> .
        <http://example.org/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Company> .
        <http://example.org/c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Company> .
        <http://example.org/b> <http://example.org/owns> <http://example.org/c> .
        <http://example.org/c> <http://example.org/ownedBy> <http://example.org/b> .
        <http://example.org/c> <http://example.org/address> _:x .
        _:x <http://example.org/city> "Bonn" .
        <http://example.org/Company> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Class> .
        <http://example.org/Company> <http://www.w3.org/2000/01/rdf-schema#comment> "Whoever makes <things> & sells them." .

        """;

    [Fact]
    public void Types_are_kinds_and_inverse_relations_are_found()
    {
        using var directory = new ImportDirectory().Add("firms.nt", Triples);

        var graph = directory.Import("firms.nt");

        Assert.Equal("Company", graph.KindOf("a"));
        Assert.Equal("Firm A", graph.Graph["a"].Label);
        Assert.Equal(["Firma A"], graph.Graph["a"].Aliases);
        Assert.Equal(["1999-05-01"], graph["a", "founded"]);
        Assert.Equal(["12"], graph["a", "staff"]);
        Assert.Equal(["https://example.org/home"], graph["a", "homepage"]);
        Assert.Equal(["b"], graph["a", "owns"]);
        Assert.Equal(2, graph.Graph.Facts.Count(static fact => fact.Member.Name is "Owns" or "OwnedBy"));
        Assert.Contains(
            "[Relation(Inverse = nameof(OwnedBy))] public partial Company? Owns { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Inverse] public partial Company? OwnedBy { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("Whoever makes &lt;things&gt; &amp; sells them.", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("public partial PartialDate? Founded { get; }", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        using var directory = new ImportDirectory().Add("firms.nt", Triples);

        directory.Import("firms.nt");

        var leftOut = directory.Report!.LeftOut.ToDictionary(static note => note.What, static note => note.Count);
        Assert.Equal(1, leftOut["statements that repeat another one"]);
        Assert.Equal(2, leftOut["languages of labels"]);
        Assert.Equal(1, leftOut["definitions of classes and properties, of which only comments are used"]);
        Assert.Contains(
            directory.Report.Guessed, static note => note.What == "entities without a kind are of the kind 'Thing'" && note.Count == 1);
    }

    [Fact]
    public void Statements_of_one_subject_can_be_anywhere()
    {
        var lines = Triples.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var together = new ImportDirectory().Add("firms.nt", Triples);
        using var scattered = new ImportDirectory().Add(
            "firms.nt",
            string.Join('\n', lines.Where(static (_, i) => i % 3 == 0).Concat(lines.Where(static (_, i) => i % 3 != 0))) + "\n");

        var (one, other) = (together.Import("firms.nt"), scattered.Import("firms.nt"));

        Assert.Equal(Facts(one), Facts(other));

        static IEnumerable<string> Facts(ImportedGraph graph) =>
            graph.Graph.Facts.Select(static f => $"{f.Subject.Key} {f.Member.JsonName} {f.Object?.Key ?? f.Value.ToString()}")
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Iris_with_the_same_end_get_different_keys()
    {
        using var directory = new ImportDirectory().Add("a.nt", """
            <http://a.org/x> <http://a.org/p> "1" .
            <http://b.org/x> <http://a.org/p> "2" .

            """);

        var graph = directory.Import("a.nt");

        Assert.Equal(["1"], graph["x", "p"]);
        Assert.Equal(["2"], graph["http://b.org/x", "p"]);
    }

    [Fact]
    public void Json_with_a_context_is_RDF()
    {
        using var directory = new ImportDirectory().Add("people.json", """
            { "@context": { "@vocab": "http://schema.org/", "ex": "http://example.org/",
                "knows": { "@type": "@id" }, "label": "http://www.w3.org/2000/01/rdf-schema#label",
                "born": { "@id": "birthDate", "@type": "http://www.w3.org/2001/XMLSchema#date" },
                "titles": { "@id": "headline", "@container": "@language" } },
              "@graph": [
                { "@id": "ex:ada", "@type": "Person", "label": "Ada", "born": "1815-12-10",
                  "knows": ["ex:bo"], "titles": { "en": "Countess", "de": "Gräfin" },
                  "address": { "@type": "Place", "city": "London" } },
                { "@id": "ex:bo", "@type": "Person", "knows": "ex:ada" } ] }
            """);

        var graph = directory.Import("people.json");

        Assert.Equal("Ada", graph.Graph["ada"].Label);
        Assert.Equal(["1815-12-10"], graph["ada", "birthDate"]);
        Assert.Equal(["Countess@en", "Gräfin@de"], graph["ada", "headline"].Order(StringComparer.Ordinal));
        var address = Assert.Single(graph["ada", "address"]);
        Assert.Equal("Place", graph.KindOf(address));
        Assert.Equal(["London"], graph[address, "city"]);
        Assert.Contains(
            "[Relation, Symmetric(BothWays = true), Iri(\"http://schema.org/knows\")] public partial Person? Knows { get; }",
            graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_that_is_elsewhere_is_not_fetched()
    {
        using var directory = new ImportDirectory().Add("a.json", """{ "@context": "https://schema.org/", "@id": "x" }""");

        Assert.Contains("https://schema.org/", directory.Fail("a.json").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_and_edges_of_GraphML_are_entities_and_relations()
    {
        using var directory = new ImportDirectory().Add("net.graphml", """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="k" for="node" attr.name="kind" attr.type="string"/>
              <key id="l" for="node" attr.name="label" attr.type="string"/>
              <key id="w" for="node" attr.name="weight" attr.type="double"><default>1.5</default></key>
              <key id="r" for="edge" attr.name="relation" attr.type="string"/>
              <key id="c" for="edge" attr.name="colour" attr.type="string"/>
              <key id="s" for="edge" attr.name="since" attr.type="string"/>
              <graph edgedefault="directed">
                <node id="a"><data key="k">Router</data><data key="l">Edge &amp; core</data></node>
                <node id="b"><data key="k">Router</data><data key="w">3</data></node>
                <edge source="a" target="b"><data key="r">feeds</data><data key="c">red</data><data key="s">2020</data></edge>
                <edge source="a" target="nowhere"/>
              </graph>
            </graphml>
            """);

        var graph = directory.Import("net.graphml");

        Assert.Equal("Edge & core", graph.Graph["a"].Label);
        Assert.Equal(["1.5"], graph["a", "weight"]);
        Assert.Equal(["3"], graph["b", "weight"]);
        var fact = Assert.Single(graph.Graph.Facts, static f => f.Member.JsonName == "feeds");
        Assert.Equal("2020", fact.Claims[0].Since.ToString());
        Assert.Equal(["a connectedTo nowhere"], directory.Report!.Dangling);
        Assert.Contains(directory.Report.LeftOut, static note => note.What == "data 'colour' of edges");
    }
}
