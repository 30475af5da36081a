using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>A set of nodes, one bit each.</summary>
internal readonly struct NodeBitmap(int nodes)
{
    internal readonly ulong[] Words = new ulong[(nodes + 63) >>> 6];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int node) => (Words[node >> 6] >> node & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int node) => Words[node >> 6] |= 1UL << node;

    /// <summary>Adds a node from whichever thread; whether it was not there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAddShared(int node) => (Interlocked.Or(ref Words[node >> 6], 1UL << node) >> node & 1) == 0;

    /// <summary>Fills the bits after the last node, so that a search for absent nodes does not find them.</summary>
    internal void FillPadding(int nodes)
    {
        if ((nodes & 63) != 0) Words[^1] |= ulong.MaxValue << nodes;
    }

    /// <summary>Copies the numbers of the nodes to a span, in order; returns how many there are.</summary>
    internal int CopyTo(Span<int> nodes)
    {
        var count = 0;
        for (var word = 0; word < Words.Length; word++)
        {
            for (var bits = Words[word]; bits != 0; bits &= bits - 1) nodes[count++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }
}
