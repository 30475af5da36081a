using System;
using KnowledgeGraph.Compiler.Documents;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>
/// Finds the passage of a document that a quote which is not in it most likely means: the one that shares the longest run of characters.
/// </summary>
/// <remarks>
/// Looks from the first words of the quote only, each in O(m log n), so that a long quote of something else takes no time.
/// </remarks>
internal static class NearestPassage
{
    private const int MostWords = 32;

    /// <summary>What is shared by chance.</summary>
    private const int ShortestRun = 6;

    private const int LongestWord = 20;

    /// <summary>Returns the passage as the document has it and where it begins, in code points; null where nothing is near.</summary>
    public static (int Position, string Text)? Find(DocumentText document, string quote)
    {
        var best = (Position: 0, Length: 0, Offset: 0);
        var offset = 0;
        for (var word = 0; word < MostWords && quote.Length - offset > best.Length; word++)
        {
            var (position, length) = document.Suffixes.LongestMatch(quote, offset);
            if (length > best.Length) best = (position, length, offset);
            offset = quote.IndexOf(' ', offset) + 1;
            if (offset == 0) break;
        }

        if (best.Length < Math.Max(ShortestRun, Math.Min(quote.Length / 4, 20))) return null;
        var folded = document.Folded;
        var start = Math.Max(best.Position - best.Offset, 0);
        var end = Math.Min(start + quote.Length, folded.Text.Length);

        // Whole words read better.
        for (var i = 0; i < LongestWord && start > 0 && folded.Text[start - 1] != ' '; i++) start--;
        for (var i = 0; i < LongestWord && end < folded.Text.Length && folded.Text[end] != ' '; i++) end++;
        var from = folded.Origins[start];
        var to = end == folded.Text.Length ? document.Length : folded.Origins[end];
        return (document.PositionOf(start), QuoteExcerpt.Of(document.Text!.Substring(from, to - from)));
    }
}
