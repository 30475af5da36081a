using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>How quads are written.</summary>
public sealed class RdfWriterOptions
{
    /// <summary>Gets the namespaces of prefixes, which Turtle and TriG declare and use. The order does not matter.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets a value indicating whether N-Triples and N-Quads are written sorted and without duplicates. Each line is in the canonical form of RDF 1.2 in any
    /// case, and Turtle and TriG are always sorted.
    /// </summary>
    public bool Canonical { get; init; }
}
