namespace KnowledgeGraph.Reports;

/// <summary>A source, with what the graph says about it.</summary>
public sealed record SourceReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the name of the document.</summary>
    public string? Document { get; init; }

    /// <summary>Gets the address.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the author.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the date of publication in its canonical text.</summary>
    public string? Published { get; init; }

    internal static SourceReport Of(Source source) => new()
    {
        Key = source.Key,
        Title = source.Title,
        Document = source.Document,
        Url = source.Url?.OriginalString,
        Author = source.Author,
        Published = source.Published?.ToString(),
    };
}
