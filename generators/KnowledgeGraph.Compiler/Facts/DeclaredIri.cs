namespace KnowledgeGraph.Compiler.Facts;

/// <summary>The IRI that <c>[Iri]</c> gives something in C#, by which files in RDF name it.</summary>
/// <param name="Anchor">Ordinal of the anchor at the argument of the attribute.</param>
internal sealed record DeclaredIri(string Value, int Anchor);
