namespace KnowledgeGraph.Rdf;

/// <summary>How a text is read.</summary>
sealed partial class RdfReaderOptions
{
    /// <summary>The deepest nesting that is read if the options do not say otherwise.</summary>
    public const int DefaultMaxDepth = 256;

    // Triple terms are read, compared and written by recursion.
    internal const int LargestMaxDepth = 1000;

    /// <summary>Gets the IRI that relative IRIs are resolved against until the text declares another one, or null.</summary>
    public string? BaseIri { get; init; }

    /// <summary>Gets the path of the file, which messages begin with, or null.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// Gets how many lists, property lists, annotations and triple terms can be open at once. It is 256 by default, and at most 1000.
    /// </summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;
}
