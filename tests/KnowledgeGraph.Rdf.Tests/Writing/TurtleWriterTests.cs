namespace KnowledgeGraph.Rdf.Tests.Writing;

public sealed class TurtleWriterTests
{
    private static readonly RdfWriterOptions _options = new()
    {
        Prefixes = new Dictionary<string, string> { [""] = "https://a.example/", ["rdfs"] = RdfIri.SchemaNamespace },
    };

    [Fact]
    public void Turtle_is_grouped_by_subject_with_annotations_lists_and_brackets()
    {
        const string text = """
            @prefix : <https://a.example/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            :A a :Company ;
                rdfs:label "A"@en ;
                :address [
                    :city "Rome" ;
                    :street "Via"
                ] ;
                :backs :B ~ :claim1 {| :source :D1 |} ~ :claim2 ,
                    :C {|
                        :quote "It \"backs\" C.\n" ;
                        :source :D1
                    |} ,
                    :D ~ ;
                :founders ( "x" 1 [ :name true ] ) ;
                :size "01"^^<https://a.example/x#y> ,
                    1.5 ,
                    2 .

            << :A :denies :B ~ :claim3 >> :source :D2 .

            [] :isAbout :A .

            """;
        var expected = text.ReplaceLineEndings("\n");

        var written = Rdf.Write(Rdf.Read(text), RdfFormat.Turtle, _options);

        Assert.True(RdfDataset.AreIsomorphic(Rdf.Read(text), Rdf.Read(written)));
        Assert.Equal(Lines(expected), Lines(written));
    }

    [Fact]
    public void TriG_has_the_default_graph_first_and_the_others_by_name()
    {
        const string text = """
            @prefix : <https://a.example/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            :a :b :c .

            :g {
                :a :b :d .

                :e :f _:g .
            }

            _:g {
                :a :b 1 .
            }

            """;

        Assert.Equal(text.ReplaceLineEndings("\n"), Rdf.Write(Rdf.Read(text, RdfFormat.TriG), RdfFormat.TriG, _options));
    }

    [Fact]
    public void Deep_nesting_is_written_in_statements()
    {
        var text = "<a:a> <a:b> " + string.Concat(
            Enumerable.Repeat("[ <a:b> ", 200)) + "1" + string.Concat(Enumerable.Repeat(" ]", 200)) + " .";
        var lists = "<a:a> <a:b> " + new string('(', 200) + new string(')', 200) + " .";
        var claims = "<a:a> <a:b> <a:c> " + string.Concat(
            Enumerable.Range(0, 200).Select(static i => $"~ <a:r{i}> {{| <a:b> 1 ")) + string.Concat(Enumerable.Repeat("|} ", 200)) + " .";
        foreach (var quads in new[] { Rdf.Read(text), Rdf.Read(lists), Rdf.Read(claims) })
        {
            var written = Rdf.Write(quads, RdfFormat.Turtle);

            Assert.True(RdfDataset.AreIsomorphic(quads, Rdf.Read(written, options: new RdfReaderOptions { MaxDepth = 70 })));
        }
    }

    [Fact]
    public void Nodes_that_contain_each_other_are_written()
    {
        var quads = Rdf.Read(
            "_:a <a:b> _:b . _:b <a:b> _:a . _:c <a:b> _:c . "
                + "<a:r> <a:b> 1 ~ <a:r> . <a:x> <a:b> <a:y> ~ <a:y> . <a:y> <a:b> <a:x> ~ <a:x> .");

        Assert.True(RdfDataset.AreIsomorphic(quads, Rdf.Read(Rdf.Write(quads, RdfFormat.Turtle))));
    }

    [Fact]
    public void What_a_format_cannot_have_is_refused()
    {
        var iri = RdfTerm.Iri("a:a");
        using var turtle = RdfWriter.Create(new StringWriter(), RdfFormat.Turtle);

        Assert.Throws<ArgumentException>(() => turtle.Write(default));
        Assert.Throws<ArgumentException>(() => turtle.Write(new RdfQuad(RdfTerm.Literal("a"), iri, iri)));
        Assert.Throws<ArgumentException>(() => turtle.Write(new RdfQuad(iri, RdfTerm.BlankNode("b"), iri)));
        Assert.Contains("Write TriG.", Assert.Throws<ArgumentException>(() => turtle.Write(new RdfQuad(iri, iri, iri, iri))).Message);
        Assert.Throws<ArgumentException>(() => Create("1", "https://a.example/"));
        Assert.Throws<ArgumentException>(() => Create("a", "not an IRI"));
        turtle.Complete();
        Assert.Throws<InvalidOperationException>(() => turtle.Write(new RdfQuad(iri, iri, iri)));

        static RdfWriter Create(string prefix, string iri) => RdfWriter.Create(
            new StringWriter(), RdfFormat.Turtle, new RdfWriterOptions { Prefixes = new Dictionary<string, string> { [prefix] = iri } });
    }

    private static string[] Lines(string text) => text.Split('\n');
}
