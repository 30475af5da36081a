namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Shares the width of a screen out to the columns of a table.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Every column gets what its longest word takes, and what is left goes to the narrowest columns that need more, so that a word is
    /// broken only where the words alone take more than there is; then the widest columns are narrowed.
    /// </summary>
    /// <param name="least">The width of the longest word of each column.</param>
    /// <param name="natural">The width of its longest text.</param>
    /// <param name="available">The width of all columns together.</param>
    public static int[] Share(IReadOnlyList<int> least, IReadOnlyList<int> natural, int available)
    {
        int[] widths = [.. least];
        while (widths.Sum() > available && widths.Max() > 1) widths[Array.LastIndexOf(widths, widths.Max())]--;
        for (var room = available - widths.Sum(); room > 0; room--)
        {
            var narrowest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] < natural[i] && (narrowest < 0 || widths[i] < widths[narrowest])) narrowest = i;
            }

            if (narrowest < 0) break;
            widths[narrowest]++;
        }

        return widths;
    }
}
