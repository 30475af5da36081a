using System;

namespace KnowledgeGraph;

/// <summary>Looks symbols up in tables that are sorted ordinally.</summary>
internal static class SortedSymbols
{
    /// <summary>Gives the index of a symbol, or -1. O(log n), without allocation.</summary>
    public static int IndexOf(string[] sorted, ReadOnlySpan<char> symbol)
    {
        int low = 0, high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = sorted[middle].AsSpan().SequenceCompareTo(symbol);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
