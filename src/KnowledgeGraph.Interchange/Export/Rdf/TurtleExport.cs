namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as Turtle 1.2: a triple for each fact, and a reifier with an annotation for each claim of it. A fact that is only denied is
/// reified and not asserted.
/// </summary>
internal sealed class TurtleExport
{
    private readonly ExportScope _scope;
    private readonly GraphIris _iris;
    private readonly TurtleText _turtle;
    private readonly ClaimTurtle _claims;

    private TurtleExport(ExportScope scope, TextWriter writer)
    {
        _scope = scope;
        _iris = new GraphIris(scope.Graph, scope.Options.Namespace);
        _turtle = new TurtleText(writer, _iris);
        _claims = new ClaimTurtle(scope, _iris, _turtle);
    }

    public static void Write(ExportScope scope, TextWriter writer) => new TurtleExport(scope, writer).Write();

    private void Write()
    {
        _turtle.WritePrefixes();
        foreach (var source in _scope.Sources)
        {
            _turtle.Raw("\n");
            _claims.WriteSource(source);
        }

        foreach (var node in _scope.Nodes) WriteNode(node);
    }

    private void WriteNode(Node node)
    {
        NodeTurtle.WriteNames(_turtle.Raw("\n"), _iris, node);
        var denied = new List<Fact>();
        foreach (var fact in _scope.FactsOf(node))
        {
            if (IsOnlyDenied(fact)) denied.Add(fact);
            else WriteFact(fact);
        }

        _turtle.Raw(" .\n");
        foreach (var fact in denied) WriteDenied(fact);
    }

    private void WriteFact(Fact fact)
    {
        _turtle.Raw(" ;\n    ").Iri(_iris.Of(fact.Member)).Raw(" ").Value(fact.Value);
        if (!_scope.Options.Provenance) return;
        var claims = _scope.ClaimsOf(fact).ToList();
        if (claims is [var only] && ClaimTurtle.IsBare(only)) return;
        var wasBare = false;
        foreach (var claim in claims)
        {
            // An annotation belongs to the reifier before it: after a claim without one, the next claim says that it has its own.
            var isBare = ClaimTurtle.IsBare(claim);
            if (claim.Id is not null) _turtle.Raw(" ~ ").Iri(_iris.Of(claim));
            else if (isBare || wasBare) _turtle.Raw(" ~");
            wasBare = !_claims.WriteQualifiers(claim, " {| ", " ; ");
            if (!wasBare) _turtle.Raw(" |}");
        }
    }

    private void WriteDenied(Fact fact)
    {
        if (!_scope.Options.Provenance) return;
        foreach (var claim in _scope.ClaimsOf(fact))
        {
            _turtle.Raw("<< ").Iri(_iris.Of(fact.Subject)).Raw(" ").Iri(_iris.Of(fact.Member)).Raw(" ").Value(fact.Value);
            if (claim.Id is not null) _turtle.Raw(" ~ ").Iri(_iris.Of(claim));
            _turtle.Raw(" >>");
            _claims.WriteQualifiers(claim, " ", " ; ");
            _turtle.Raw(" .\n");
        }
    }

    private bool IsOnlyDenied(Fact fact) => _scope.ClaimsOf(fact).All(claim => claim.Modality == Modality.Denied);
}
