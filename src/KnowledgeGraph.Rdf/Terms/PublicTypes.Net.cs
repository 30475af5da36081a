namespace KnowledgeGraph.Rdf;

// In the generator these types are internal, so that no program can see them twice.
public readonly partial record struct RdfQuad;
public sealed partial class RdfTerm;
public sealed partial record RdfTriple;
public static partial class RdfFormats;
public static partial class RdfIri;
public static partial class XsdIri;
