namespace KnowledgeGraph.Rdf.Tests;

/// <summary>Random quads with characters that writers must escape, lists, nested blank nodes, and reifiers of all sorts.</summary>
internal sealed class RandomQuads(Random random)
{
    private static readonly string[] _texts =
    [
        "", "a", "\"",
            "\\", "\n", "\r\n", "\t\b\f", "'''\"\"\"", "é𝄞", "\0\x1F\x7F", "\uFFFE\uFFFF", "true", "1", "-0.5", "1e6", ".", "@en", "^^",
        "<<( )>>", "{| |}", "# not a comment", " ", "\u2028", "\uFEFF",
    ];

    private static readonly string[
        ] _locals = ["", "a", "a.b", "a.", "-a", "1", "a/b", "%20", "a'b", "a(b)", "é", "𝄞", "a:b", ".", "_", "a~b"];

    private static readonly string[] _datatypes =
        [XsdIri.String, XsdIri.Integer, XsdIri.Decimal, XsdIri.Double, XsdIri.Boolean, "https://a.example/d"];

    public List<RdfQuad> Next(bool hasGraphs)
    {
        var quads = new List<RdfQuad>();
        for (var count = random.Next(1, 25); count > 0; count--)
        {
            var graph = hasGraphs && random.Next(3) > 0 ? Node() : null;
            if (random.Next(6) == 0) AddList(quads, graph);
            else quads.Add(new RdfQuad(Node(), Predicate(), Term(2), graph));
            while (random.Next(3) == 0) AddReifier(quads);
        }

        return quads;
    }

    private void AddReifier(List<RdfQuad> quads)
    {
        var about = quads[random.Next(quads.Count)];
        var triple = RdfTerm.TripleTerm(about.Subject, about.Predicate, about.Object);
        var reifier = Node();
        quads.Add(new RdfQuad(reifier, RdfTerm.Iri(RdfIri.Reifies), triple, about.Graph));
        for (var count = random.Next(3); count > 0; count--) quads.Add(new RdfQuad(reifier, Predicate(), Term(1), about.Graph));
        if (random.Next(4) == 0) quads.Remove(about);
    }

    private void AddList(List<RdfQuad> quads, RdfTerm? graph)
    {
        var cell = RdfTerm.BlankNode("l" + random.Next(1000));
        quads.Add(new RdfQuad(Node(), Predicate(), cell, graph));
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var rest = count == 1 ? RdfTerm.Iri(RdfIri.Nil) : RdfTerm.BlankNode("l" + random.Next(1000));
            quads.Add(new RdfQuad(cell, RdfTerm.Iri(RdfIri.First), Term(1), graph));
            if (random.Next(20) > 0) quads.Add(new RdfQuad(cell, RdfTerm.Iri(RdfIri.Rest), rest, graph));
            cell = rest;
        }
    }

    private RdfTerm Node() => random.Next(3) == 0 ? Iri() : RdfTerm.BlankNode("b" + random.Next(12));

    private RdfTerm Iri() => RdfTerm.Iri((random.Next(2) == 0 ? "https://a.example/" : "https://a.example/x#") + Pick(_locals));

    private RdfTerm Predicate() => random.Next(5) == 0 ? RdfTerm.Iri(RdfIri.Type) : Iri();

    private RdfTerm Term(int depth) => random.Next(depth > 0 ? 6 : 5) switch
    {
        0 or 1 => Node(),
        2 => RdfTerm.LanguageLiteral(Pick(_texts), Pick(["en", "de-CH", "x-A1"]), random.Next(3) == 0 ? RdfDirection.RightToLeft : null),
        3 or 4 => RdfTerm.Literal(Pick(_texts), Pick(_datatypes)),
        _ => RdfTerm.TripleTerm(Node(), Predicate(), Term(depth - 1)),
    };

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
