using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Rows of neighbours that a part looks for triangles in, as a message has them.</summary>
internal sealed class TriangleRows
{
    private readonly List<uint> _values = [];
    private readonly List<int> _nodes = [];

    /// <summary>The number of values in the message.</summary>
    internal int Length => _values.Count;

    internal void Clear()
    {
        _values.Clear();
        _nodes.Clear();
    }

    /// <summary>Adds neighbours of a node, in ascending order of numbers.</summary>
    internal void Add(int node, ReadOnlySpan<uint> neighbors)
    {
        _nodes.Add(node);
        _values.Add((uint)neighbors.Length);
        _values.AddRange(neighbors);
    }

    internal byte[] Encode() => RawValues.Encode(MemoryMarshal.Cast<uint, int>(CollectionsMarshal.AsSpan(_values)));

    /// <summary>Adds what a part found to what was found at each node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddUp(byte[] counts, long[] found)
    {
        var values = CollectionsMarshal.AsSpan(_values);
        var added = new int[values.Length];
        RawValues.Decode(counts, added);
        var at = 0;
        foreach (var node in _nodes)
        {
            var end = at + 1 + (int)values[at];
            found[node] += added[at];
            while (++at < end) found[Neighbor.NumberOf(values[at])] += added[at];
        }
    }
}
