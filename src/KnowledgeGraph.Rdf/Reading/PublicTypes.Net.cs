namespace KnowledgeGraph.Rdf;

// In the generator these types are internal, so that no program can see them twice.
public readonly partial record struct RdfTriplePositions;
public sealed partial class RdfReaderOptions;
