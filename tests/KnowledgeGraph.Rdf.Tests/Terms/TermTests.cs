namespace KnowledgeGraph.Rdf.Tests.Terms;

public sealed class TermTests
{
    [Fact]
    public void Terms_are_written_as_N_Triples()
    {
        var iri = RdfTerm.Iri("https://example.org/a");

        Assert.Equal("<https://example.org/a>", iri.ToString());
        Assert.Equal("_:b1", RdfTerm.BlankNode("b1").ToString());
        Assert.Equal("\"a\\\"\\n\\\\\\u0000\"", RdfTerm.Literal("a\"\n\\\0").ToString());
        Assert.Equal("\"5\"^^<http://www.w3.org/2001/XMLSchema#integer>", RdfTerm.Literal("5", XsdIri.Integer).ToString());
        Assert.Equal("\"a\"@en-GB--rtl", RdfTerm.LanguageLiteral("a", "en-GB", RdfDirection.RightToLeft).ToString());
        Assert.Equal(
            "<<( _:b <https://example.org/a> \"x\" )>>", RdfTerm.TripleTerm(RdfTerm.BlankNode("b"), iri, RdfTerm.Literal("x")).ToString());
        Assert.Equal("_:b <https://example.org/a> \"x\" _:g .", new RdfQuad(
            RdfTerm.BlankNode("b"), iri, RdfTerm.Literal("x"), RdfTerm.BlankNode("g")).ToString());
        Assert.Equal("", default(RdfQuad).ToString());
    }

    [Fact]
    public void Equal_terms_are_the_same_term_of_RDF()
    {
        Assert.Equal(RdfTerm.LanguageLiteral("a", "en-gb"), RdfTerm.LanguageLiteral("a", "EN-GB"));
        Assert.Equal(RdfTerm.LanguageLiteral("a", "en-gb").GetHashCode(), RdfTerm.LanguageLiteral("a", "EN-GB").GetHashCode());
        Assert.NotEqual(RdfTerm.LanguageLiteral("a", "en"), RdfTerm.LanguageLiteral("a", "en", RdfDirection.LeftToRight));
        Assert.NotEqual(RdfTerm.Literal("a"), RdfTerm.LanguageLiteral("a", "en"));
        Assert.NotEqual(RdfTerm.Literal("a:a"), RdfTerm.Iri("a:a"));
        Assert.NotEqual(RdfTerm.Literal("1", XsdIri.Integer), RdfTerm.Literal("01", XsdIri.Integer));
        Assert.True(RdfTerm.Literal("a") == RdfTerm.Literal("a", XsdIri.String));
        Assert.True(RdfTerm.Literal("a") != RdfTerm.Literal("b"));
        Assert.True((RdfTerm?)null == null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("//example.org/")]
    [InlineData("1a:b")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/<")]
    [InlineData("https://example.org/\n")]
    public void What_is_not_an_absolute_IRI_is_refused(string iri)
    {
        Assert.Throws<ArgumentException>(() => RdfTerm.Iri(iri));
        Assert.Throws<ArgumentException>(() => RdfTerm.Literal("a", iri));
    }

    [Fact]
    public void What_no_file_can_contain_is_refused()
    {
        var iri = RdfTerm.Iri("a:a");
        Assert.Throws<ArgumentException>(() => RdfTerm.Iri("https://example.org/\uD800"));
        Assert.Throws<ArgumentException>(() => RdfTerm.BlankNode("a b"));
        Assert.Throws<ArgumentException>(() => RdfTerm.BlankNode("a."));
        Assert.Throws<ArgumentException>(() => RdfTerm.BlankNode(""));
        Assert.Throws<ArgumentException>(() => RdfTerm.Literal("\uDC00"));
        Assert.Throws<ArgumentException>(() => RdfTerm.Literal("a", RdfIri.LangString));
        Assert.Throws<ArgumentException>(() => RdfTerm.LanguageLiteral("a", "toolonglanguage"));
        Assert.Throws<ArgumentException>(() => RdfTerm.LanguageLiteral("a", "en-"));
        Assert.Throws<ArgumentException>(() => RdfTerm.TripleTerm(RdfTerm.Literal("a"), iri, iri));
        Assert.Throws<ArgumentException>(() => RdfTerm.TripleTerm(iri, RdfTerm.BlankNode("b"), iri));
    }

    [Theory]
    [InlineData("a.nt", RdfFormat.NTriples)]
    [InlineData("a.nq", RdfFormat.NQuads)]
    [InlineData("folder/a.kg.ttl", RdfFormat.Turtle)]
    [InlineData("A.TRIG", RdfFormat.TriG)]
    [InlineData("a.json", null)]
    [InlineData("ttl", null)]
    public void The_extension_of_a_file_stands_for_its_format(string path, RdfFormat? format)
    {
        Assert.Equal(format, RdfFormats.OfFile(path));
    }
}
