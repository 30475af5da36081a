namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The pages of docs/diagnostics, which are resources of <c>kg</c>.</summary>
internal static class DiagnosticPages
{
    /// <summary>Gets the page of an id as Markdown, or null if there is none.</summary>
    public static string? Read(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(id + ".md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
