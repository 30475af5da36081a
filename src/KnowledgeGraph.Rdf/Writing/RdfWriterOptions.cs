using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>How quads are written.</summary>
sealed partial class RdfWriterOptions
{
    /// <summary>Gets the namespaces of prefixes, which Turtle and TriG declare and use. The order does not matter.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets a value indicating whether N-Triples and N-Quads are in the canonical form of RDF 1.2. The only difference is that language
    /// tags are then in lower case: everything else is always canonical. Quads stay in their order.
    /// </summary>
    public bool Canonical { get; init; }
}
