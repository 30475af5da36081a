using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Numbers of things of one graph, either consecutive ones or a slice of an array. What the public lists are made of.</summary>
internal readonly struct IdList
{
    private readonly int[]? _ids;
    private readonly int _start;

    internal IdList(Graph graph, int first, int count)
    {
        Graph = graph;
        _ids = null;
        _start = first;
        Count = count;
    }

    internal IdList(Graph graph, int[] ids, int start, int count)
    {
        Graph = graph;
        _ids = ids;
        _start = start;
        Count = count;
    }

    /// <summary>The graph; <see langword="null"/> only in the default value, which is empty.</summary>
    internal Graph? Graph { get; }

    internal int Count { get; }

    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than the count.</exception>
    internal int this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) ThrowIndex(index, Count);
            return At(index);
        }
    }

    /// <summary>Gets a number without a check of the index.</summary>
    internal int At(int index) => _ids is null ? _start + index : _ids[_start + index];

    internal IdList Slice(int start, int count)
    {
        Debug.Assert(start >= 0 && count >= 0 && start + count <= Count, "The slice lies within the list.");
        return _ids is null ? new IdList(Graph!, _start + start, count) : new IdList(Graph!, _ids, _start + start, count);
    }

    internal static void ThrowIndex(int index, int count) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {count} items.");
}
