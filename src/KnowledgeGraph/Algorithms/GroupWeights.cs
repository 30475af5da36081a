namespace KnowledgeGraph.Algorithms;

/// <summary>Sums of weights by group, in memory that is used again: clearing them takes time for the groups that have one alone.</summary>
internal sealed class GroupWeights(int groups)
{
    private readonly long[] _sums = new long[groups];
    private readonly int[] _touched = new int[groups];
    private int _count;

    /// <summary>The groups that have a sum, in the order in which they first got a weight.</summary>
    internal ReadOnlySpan<int> Groups => _touched.AsSpan(0, _count);

    /// <summary>The sum of a group; 0 where nothing was added.</summary>
    internal long this[int group] => _sums[group];

    /// <param name="group">The group.</param>
    /// <param name="weight">The weight, which is positive.</param>
    internal void Add(int group, int weight)
    {
        if (_sums[group] == 0) _touched[_count++] = group;
        _sums[group] += weight;
    }

    internal void Clear()
    {
        foreach (var group in Groups) _sums[group] = 0;
        _count = 0;
    }
}
