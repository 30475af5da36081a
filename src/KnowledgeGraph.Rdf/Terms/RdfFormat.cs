namespace KnowledgeGraph.Rdf;

/// <summary>The text formats of RDF 1.2 that can be read and written.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum RdfFormat
{
    /// <summary>
    /// N-Triples: one triple on each line, with full IRIs. See <see href="https://www.w3.org/TR/rdf12-n-triples/">RDF 1.2
    /// N-Triples</see>.
    /// </summary>
    NTriples,

    /// <summary>
    /// N-Quads: N-Triples with an optional graph name. See <see href="https://www.w3.org/TR/rdf12-n-quads/">RDF 1.2 N-Quads</see>.
    /// </summary>
    NQuads,

    /// <summary>
    /// Turtle: triples with prefixes, lists and annotations. See <see href="https://www.w3.org/TR/rdf12-turtle/">RDF 1.2 Turtle</see>.
    /// </summary>
    Turtle,

    /// <summary>TriG: Turtle with named graphs. See <see href="https://www.w3.org/TR/rdf12-trig/">RDF 1.2 TriG</see>.</summary>
    TriG,
}
