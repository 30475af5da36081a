using System.Numerics;

namespace KnowledgeGraph.Orleans.Frontiers;

/// <summary>A set of numbers below a limit: a bit for each.</summary>
internal sealed class NumberSet(int limit)
{
    private const int WordShift = 6;

    private readonly ulong[] _words = new ulong[(limit + 63) >> WordShift];

    internal ulong[] Words => _words;

    /// <summary>Adds a number.</summary>
    /// <returns>Whether it was not in the set.</returns>
    internal bool Add(int number)
    {
        ref var word = ref _words[number >> WordShift];
        var bit = 1UL << number;
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    internal bool Contains(int number) => (_words[number >> WordShift] & (1UL << number)) != 0;

    /// <summary>How many numbers there are. O(limit / 64).</summary>
    internal int Count()
    {
        var count = 0;
        foreach (var word in _words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The numbers in ascending order. O(limit / 64 + numbers).</summary>
    internal List<int> ToList() => [.. Numbers()];

    /// <summary>The numbers in ascending order, one after the other.</summary>
    internal IEnumerable<int> Numbers()
    {
        for (var at = 0; at < _words.Length; at++)
        {
            for (var word = _words[at]; word != 0; word &= word - 1)
                yield return (at << WordShift) + BitOperations.TrailingZeroCount(word);
        }
    }
}
