namespace KnowledgeGraph.Rdf;

/// <summary>How a text is read.</summary>
public sealed class RdfReaderOptions
{
    /// <summary>The deepest nesting that is read if the options do not say otherwise.</summary>
    public const int DefaultMaxDepth = 256;

    /// <summary>Gets the IRI that relative IRIs are resolved against until the text declares another one, or null.</summary>
    public string? BaseIri { get; init; }

    /// <summary>Gets the path of the file, which messages begin with, or null.</summary>
    public string? Path { get; init; }

    /// <summary>Gets how many lists, property lists, annotations and triple terms can be open at once, which is 256 by default.</summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;
}
