namespace KnowledgeGraph.Compiler.Tests;

/// <summary>The examples of a page.</summary>
internal static class Documentation
{
    /// <summary>Returns the JSON blocks of a page.</summary>
    public static IEnumerable<string> Examples(string page)
    {
        const string Fence = "```json\n";
        page = page.ReplaceLineEndings("\n");
        for (var start = page.IndexOf(Fence, StringComparison.Ordinal); start >= 0; start = page.IndexOf(Fence, start, StringComparison.Ordinal))
        {
            start += Fence.Length;
            var end = page.IndexOf("```", start, StringComparison.Ordinal);
            yield return page[start..end];
            start = end + 3;
        }
    }
}
