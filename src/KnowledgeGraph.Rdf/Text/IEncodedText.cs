namespace KnowledgeGraph.Rdf;

/// <summary>A text that is decoded while it is read.</summary>
internal interface IEncodedText
{
    /// <summary>Gets what is wrong with the bytes after the text, or null. The text ends there.</summary>
    string? Problem { get; }
}
