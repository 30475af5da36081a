using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Paths;

/// <summary>
/// A number for each node that a search reached. Four bytes for each node of the graph, which are not cleared between searches: each counts
/// from a number above all that the ones before it wrote, so that a search costs what it reaches and not what the graph has.
/// </summary>
internal sealed class NodeDepths(int nodes)
{
    private readonly int[] _values = new int[nodes];
    private int _base = 1;

    /// <summary>Forgets all nodes. O(1), but for every 2³¹ / nodes-th time.</summary>
    internal void Clear()
    {
        var span = _values.Length + 1;
        if (_base <= int.MaxValue - 2 * (long)span)
        {
            _base += span;
            return;
        }

        Array.Clear(_values);
        _base = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int node) => _values[node] >= _base;

    /// <summary>The depth of a node; negative where it was not reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Of(int node) => _values[node] - _base;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int node, int depth) => _values[node] = _base + depth;

    /// <summary>Sets the depth of a node that was not reached.</summary>
    /// <returns>Whether it was not.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int node, int depth)
    {
        ref var value = ref _values[node];
        if (value >= _base) return false;
        value = _base + depth;
        return true;
    }
}
