namespace KnowledgeGraph.Interchange;

/// <summary>What of a graph is exported, and how. Immutable; two are equal if they hold the same collections and the same values.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// Gets the paths to export: their nodes and the facts of their steps, and nothing else. <see langword="null"/>, the default, exports
    /// the whole graph. Drawings of paths show the sources of each step.
    /// </summary>
    public IReadOnlyCollection<GraphPath>? Paths { get; init; }

    /// <summary>
    /// Gets a value indicating whether sources and claims are exported where the format has a place for them. The default is
    /// <see langword="true"/>. Turtle without them is Turtle 1.1.
    /// </summary>
    public bool Provenance { get; init; } = true;

    /// <summary>
    /// Gets the IRI that the IRIs of kinds, members, entities, sources and claims begin with, in the formats that are RDF.
    /// <see langword="null"/>, the default, is <c>urn:knowledgegraph:</c>, the name of the graph and a colon.
    /// </summary>
    public string? Namespace { get; init; }

    /// <summary>
    /// Gets a value indicating whether a text in CSV that a spreadsheet would take for a formula has an apostrophe in front. The default is
    /// <see langword="true"/>.
    /// </summary>
    public bool EscapeFormulas { get; init; } = true;
}
