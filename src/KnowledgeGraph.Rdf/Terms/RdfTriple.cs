namespace KnowledgeGraph.Rdf;

/// <summary>A subject, a predicate and an object: what a triple term stands for.</summary>
/// <param name="Subject">An IRI or a blank node.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Any term.</param>
sealed partial record RdfTriple(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object);
