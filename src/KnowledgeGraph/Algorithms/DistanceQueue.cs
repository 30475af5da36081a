using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Nodes by distance, the least first, where none is added that is nearer than the last that came out: a radix heap (R. K. Ahuja,
/// K. Mehlhorn, J. B. Orlin, R. E. Tarjan, “Faster Algorithms for the Shortest Path Problem”, Journal of the ACM 37, 1990). Its
/// numbers are the bits of the distances, which have the order of the distances for those that are not negative. A node is in the
/// bucket of the highest bit that its distance differs from the last one in, and only comes to lower ones, at most 64 times.
/// </summary>
internal sealed class DistanceQueue
{
    private readonly Entry[][] _buckets = new Entry[65][];
    private readonly int[] _counts = new int[65];
    private ulong _last;

    private readonly double[] _distances;

    /// <param name="distances">The distance of each node. A node whose distance became another one need not come out.</param>
    internal DistanceQueue(double[] distances)
    {
        _distances = distances;
        Array.Fill(_buckets, []);
    }

    /// <param name="node">The node, which may be in the queue already.</param>
    /// <param name="distance">Its distance: 0 or more, and not less than that of the last node that came out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enqueue(int node, double distance) => Enqueue(new Entry(BitConverter.DoubleToUInt64Bits(distance), node));

    /// <summary>Takes out a node of the least distance, unless none is left.</summary>
    internal bool TryDequeue(out int node, out double distance)
    {
        if (_counts[0] == 0 && !TryFillFirst())
        {
            (node, distance) = (default, default);
            return false;
        }

        var entry = _buckets[0][--_counts[0]];
        (node, distance) = (entry.Node, BitConverter.UInt64BitsToDouble(entry.Bits));
        return true;
    }

    /// <summary>
    /// Spreads the first bucket that has a node at its distance over those before it. Its least distances come to the very first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryFillFirst()
    {
        while (_counts.AsSpan().IndexOfAnyExcept(0) is var from and >= 0)
        {
            var entries = _buckets[from].AsSpan(0, _counts[from]);
            _counts[from] = 0;
            var (current, least) = (0, ulong.MaxValue);
            foreach (var entry in entries)
            {
                if (BitConverter.DoubleToUInt64Bits(_distances[entry.Node]) != entry.Bits) continue;
                entries[current++] = entry;
                least = Math.Min(least, entry.Bits);
            }

            if (current == 0) continue;
            _last = least;
            foreach (var entry in entries[..current]) Enqueue(entry);
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enqueue(Entry entry)
    {
        var bucket = 64 - BitOperations.LeadingZeroCount(entry.Bits ^ _last);
        var count = _counts[bucket]++;
        if (count == _buckets[bucket].Length) Array.Resize(ref _buckets[bucket], Math.Max(16, 2 * count));
        _buckets[bucket][count] = entry;
    }

    private readonly record struct Entry(ulong Bits, int Node);
}
