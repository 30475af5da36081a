namespace KnowledgeGraph.Compiler.Tests;

/// <summary>The examples of a page.</summary>
internal static class Documentation
{
    /// <summary>Returns the blocks of a page that are in a language.</summary>
    public static IEnumerable<string> Examples(string page, string language = "json")
    {
        var fence = $"```{language}\n";
        page = page.ReplaceLineEndings("\n");
        for (var start = page.IndexOf(
            fence, StringComparison.Ordinal); start >= 0; start = page.IndexOf(fence, start, StringComparison.Ordinal))
        {
            start += fence.Length;
            var end = page.IndexOf("```", start, StringComparison.Ordinal);
            yield return page[start..end];
            start = end + 3;
        }
    }
}
