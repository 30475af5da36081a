namespace KnowledgeGraph.Rdf;

/// <summary>A triple and the graph that it is in.</summary>
/// <param name="Subject">An IRI or a blank node.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Any term.</param>
/// <param name="Graph">An IRI or a blank node, or null for the default graph.</param>
/// <remarks>The default value is not a quad: its terms are null.</remarks>
readonly partial record struct RdfQuad(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object, RdfTerm? Graph = null)
{
    /// <summary>Returns the quad as a line of N-Quads, without the end of the line.</summary>
    public override string ToString() =>
        Subject is null ? "" : Subject + " " + Predicate + " " + Object + (Graph is null ? " ." : " " + Graph + " .");
}
