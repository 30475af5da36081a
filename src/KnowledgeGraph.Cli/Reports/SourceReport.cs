namespace KnowledgeGraph.Cli.Reports;

/// <summary>A source, with what the graph says about it.</summary>
internal sealed record SourceReport(string Key, string? Title, string? Document, string? Url, string? Author, string? Published)
{
    public static SourceReport Of(Source source) =>
        new(source.Key, source.Title, source.Document, source.Url?.OriginalString, source.Author, source.Published?.ToString());
}
