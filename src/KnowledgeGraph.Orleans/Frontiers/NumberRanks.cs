using System.Numerics;

namespace KnowledgeGraph.Orleans.Frontiers;

/// <summary>
/// A set of numbers that does not change any more, and the place of each in ascending order: so that values can be kept for the numbers of
/// the set alone. A bit for each number below the limit, and 4 bytes for each 64 of them.
/// </summary>
internal sealed class NumberRanks
{
    private const int WordShift = 6;

    private readonly NumberSet _numbers;
    private readonly ulong[] _words;

    /// <summary>How many numbers of the set are before each word, and one more for all.</summary>
    private readonly int[] _before;

    internal NumberRanks(NumberSet numbers)
    {
        (_numbers, _words) = (numbers, numbers.Words);
        _before = new int[_words.Length + 1];
        for (var at = 0; at < _words.Length; at++) _before[at + 1] = _before[at] + BitOperations.PopCount(_words[at]);
    }

    internal int Count => _before[^1];

    /// <summary>How many numbers of the set are less than a number of it; -1 for one that is not in the set. O(1).</summary>
    internal int Of(int number)
    {
        var (at, bit) = (number >> WordShift, 1UL << number);
        return (_words[at] & bit) == 0 ? -1 : _before[at] + BitOperations.PopCount(_words[at] & (bit - 1));
    }

    /// <summary>The numbers in ascending order. O(limit / 64 + numbers).</summary>
    internal int[] ToArray() => [.. _numbers.Numbers()];
}
