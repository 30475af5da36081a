namespace KnowledgeGraph.Rdf;

// In the generator these types are internal, so that no program can see them twice.
public abstract partial class RdfWriter;
public sealed partial class RdfWriterOptions;
