namespace KnowledgeGraph.Rdf;

/// <summary>Where the terms of a triple begin.</summary>
/// <param name="Subject">Where the subject begins.</param>
/// <param name="Predicate">Where the predicate begins.</param>
/// <param name="Object">Where the object begins.</param>
readonly partial record struct RdfTriplePositions(RdfPosition Subject, RdfPosition Predicate, RdfPosition Object);
