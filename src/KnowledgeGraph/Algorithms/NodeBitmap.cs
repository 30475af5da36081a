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

    /// <summary>Fills the bits after the last node, so that a search for absent nodes does not find them.</summary>
    internal void FillPadding(int nodes)
    {
        if ((nodes & 63) != 0) Words[^1] |= ulong.MaxValue << nodes;
    }
}
