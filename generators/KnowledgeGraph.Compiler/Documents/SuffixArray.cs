using System;

namespace KnowledgeGraph.Compiler.Documents;

/// <summary>
/// The suffixes of a text in ordinal order, in which every occurrence of a pattern is found by bisection, however often the text repeats
/// itself.
/// </summary>
/// <remarks>
/// Built by prefix doubling with radix sort (Manber and Myers, 1993; Larsson and Sadakane, 2007) in O(n log n) time for a text of n
/// characters; a search takes O(m log n) for a pattern of m.
/// </remarks>
internal sealed class SuffixArray
{
    private readonly string _text;
    private readonly int[] _suffixes;

    public SuffixArray(string text)
    {
        _text = text;
        _suffixes = Sort(text);
    }

    public int this[int rank] => _suffixes[rank];

    /// <summary>The ranks of the suffixes that begin with a pattern: the first, and one past the last.</summary>
    public (int Start, int End) Find(string pattern)
    {
        var start = Bound(pattern, 0, pattern.Length, 0);
        return (start, Bound(pattern, 0, pattern.Length, 1));
    }

    /// <summary>Where the text has the longest beginning of the pattern's end from an offset on, and how long that is.</summary>
    public (int Position, int Length) LongestMatch(string pattern, int offset)
    {
        var rank = Bound(pattern, offset, pattern.Length - offset, 0);
        var best = (Position: 0, Length: 0);
        for (var neighbour = Math.Max(rank - 1, 0); neighbour < Math.Min(rank + 1, _suffixes.Length); neighbour++)
        {
            var length = CommonLength(_suffixes[neighbour], pattern, offset);
            if (length > best.Length) best = (_suffixes[neighbour], length);
        }

        return best;
    }

    /// <summary>
    /// The first rank whose suffix, cut to the length, is above the pattern (when <paramref name="above"/> is 1) or not below it (0).
    /// </summary>
    private int Bound(string pattern, int offset, int length, int above)
    {
        int low = 0, high = _suffixes.Length;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (string.CompareOrdinal(_text, _suffixes[middle], pattern, offset, length) < above) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int CommonLength(int position, string pattern, int offset)
    {
        var length = 0;
        while (position + length < _text.Length && offset + length < pattern.Length && _text[position + length] == pattern[offset + length])
            length++;
        return length;
    }

    private static int[] Sort(string text)
    {
        var order = new int[text.Length];
        var ranks = new int[text.Length];
        var next = new int[text.Length];
        var counts = new int[Math.Max(text.Length, char.MaxValue + 1)];
        for (var i = 0; i < text.Length; i++)
        {
            ranks[i] = text[i];
            next[i] = i;
        }

        SortByRank(next, ranks, order, counts, char.MaxValue + 1);
        for (var length = 1; text.Length > 1; length *= 2)
        {
            var classes = Rank(order, ranks, next, length / 2);
            (ranks, next) = (next, ranks);
            if (classes == text.Length) break;

            // By what follows the first characters: first those that nothing follows, then as the others are ordered already.
            var filled = 0;
            for (var i = Math.Max(text.Length - length, 0); i < text.Length; i++) next[filled++] = i;
            foreach (var suffix in order)
            {
                if (suffix >= length) next[filled++] = suffix - length;
            }

            SortByRank(next, ranks, order, counts, classes);
        }

        return order;
    }

    /// <summary>
    /// Numbers the suffixes so that those with the same first characters share a number. Returns how many numbers there are.
    /// </summary>
    private static int Rank(int[] order, int[] ranks, int[] result, int half)
    {
        var classes = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && !(ranks[order[i]] == ranks[order[i - 1]] && Second(order[i]) == Second(order[i - 1]))) classes++;
            result[order[i]] = classes;
        }

        return classes + 1;

        int Second(int suffix) => half == 0 ? 0 : suffix + half < ranks.Length ? ranks[suffix + half] : -1;
    }

    private static void SortByRank(int[] suffixes, int[] ranks, int[] order, int[] counts, int classes)
    {
        Array.Clear(counts, 0, classes);
        foreach (var suffix in suffixes) counts[ranks[suffix]]++;
        for (var i = 1; i < classes; i++) counts[i] += counts[i - 1];
        for (var i = suffixes.Length - 1; i >= 0; i--) order[--counts[ranks[suffixes[i]]]] = suffixes[i];
    }
}
