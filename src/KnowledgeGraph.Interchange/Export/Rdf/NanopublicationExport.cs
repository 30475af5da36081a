namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as nanopublications in TriG: for each claim a head and the graphs of its assertion, its provenance and its publication, as the
/// guidelines of nanopub.net have them, and one for the names of the nodes and the sources.
/// </summary>
internal sealed class NanopublicationExport
{
    private readonly ExportScope _scope;
    private readonly GraphIris _iris;
    private readonly TurtleText _turtle;
    private readonly ClaimTurtle _claims;

    private NanopublicationExport(ExportScope scope, TextWriter writer)
    {
        _scope = scope;
        _iris = new GraphIris(scope.Graph, scope.Options.Namespace);
        _turtle = new TurtleText(writer, _iris);
        _claims = new ClaimTurtle(scope, _iris, _turtle);
    }

    public static void Write(ExportScope scope, TextWriter writer) => new NanopublicationExport(scope, writer).Write();

    private void Write()
    {
        _turtle.WritePrefixes(
            ("np", "http://www.nanopub.org/nschema#"), ("prov", "http://www.w3.org/ns/prov#"), ("dct", "http://purl.org/dc/terms/"));
        WriteNames();
        foreach (var node in _scope.Nodes)
        {
            foreach (var fact in _scope.FactsOf(node))
            {
                foreach (var claim in _scope.ClaimsOf(fact)) WriteClaim(fact, claim);
            }
        }
    }

    /// <summary>What nobody claims: which nodes there are, and what the sources are.</summary>
    private void WriteNames()
    {
        var iri = $"{_iris.Namespace}np/names";
        WriteHead(iri);
        Begin(iri, "assertion");
        foreach (var source in _scope.Sources) _claims.WriteSource(source);
        foreach (var node in _scope.Nodes)
        {
            NodeTurtle.WriteNames(_turtle, _iris, node);
            _turtle.Raw(" .\n");
        }

        End();
        Begin(iri, "provenance");
        _turtle.Iri(iri + "#assertion").Raw(" prov:wasDerivedFrom ").Iri(_iris.Namespace).Raw(" .\n");
        End();
        WritePublication(iri, "names");
    }

    private void WriteClaim(Fact fact, Claim claim)
    {
        var iri = IriOf(claim);
        WriteHead(iri);
        Begin(iri, "assertion");
        var isDenied = claim.Modality == Modality.Denied;
        _turtle.Raw(isDenied ? "<< " : "").Iri(_iris.Of(fact.Subject)).Raw(" ").Iri(_iris.Of(fact.Member)).Raw(" ").Value(fact.Value);
        _turtle.Raw(isDenied ? " >> kg:modality \"denied\" .\n" : " .\n");
        End();
        Begin(iri, "provenance");
        WriteProvenance(iri, claim);
        End();
        WritePublication(iri, claim.Handle);
    }

    private void WriteProvenance(string iri, Claim claim)
    {
        _turtle.Iri(iri + "#assertion");
        if (claim.Source is { } source) _turtle.Raw(" prov:hadPrimarySource ").Iri(_iris.Of(source));
        else _turtle.Raw(" prov:wasDerivedFrom ").Iri(_iris.Namespace);
        if (claim.AttributedNode is { } node) _turtle.Raw(" ;\n    prov:wasAttributedTo ").Iri(_iris.Of(node));
        foreach (var premise in _scope.PremisesOf(claim))
            _turtle.Raw(" ;\n    prov:wasDerivedFrom ").Iri(IriOf(premise) + "#assertion");
        _claims.WriteQualifiers(claim, " ;\n    ", " ;\n    ");
        _turtle.Raw(" .\n");
    }

    private void WriteHead(string iri)
    {
        _turtle.Raw("\n");
        Begin(iri, "Head");
        _turtle.Iri(iri).Raw(" a np:Nanopublication ;\n    np:hasAssertion ").Iri(iri + "#assertion");
        _turtle.Raw(" ;\n    np:hasProvenance ").Iri(iri + "#provenance");
        _turtle.Raw(" ;\n    np:hasPublicationInfo ").Iri(iri + "#pubinfo").Raw(" .\n");
        End();
    }

    private void WritePublication(string iri, string identifier)
    {
        Begin(iri, "pubinfo");
        _turtle.Iri(iri).Raw(" dct:identifier ").Text(identifier).Raw(" ;\n    dct:isPartOf ").Iri(_iris.Namespace).Raw(" .\n");
        End();
    }

    private string IriOf(Claim claim) => $"{_iris.Namespace}np/{claim.Handle}";

    private void Begin(string iri, string part) => _turtle.Iri($"{iri}#{part}").Raw(" {\n");

    private void End() => _turtle.Raw("}\n");
}
