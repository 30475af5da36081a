using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Least total weights from one node where weights are whole and small, with a bucket for each distance instead of a heap (R. B. Dial,
/// “Algorithm 360: Shortest-Path Forest with Topological Ordering”, Communications of the ACM 12, 1969). Open distances differ by the
/// greatest weight at most, so that a ring of buckets is enough. O(nodes + edges), and one step over 64 buckets for each distance.
/// </summary>
internal sealed class WholeDistances
{
    /// <summary>The greatest weight: the empty buckets between two distances are passed in at most 64 steps.</summary>
    private const int GreatestWeight = 4095;

    /// <summary>How many nodes ahead the edges are asked for, which takes long to come from memory.</summary>
    private const int Ahead = 8;

    private const uint Unreached = int.MaxValue;

    private readonly CompactGraph _graph;
    private readonly double[] _weights;
    private readonly uint[] _distances;
    private readonly int[][] _buckets;
    private readonly int[] _counts;

    /// <summary>A bit for each bucket that is not empty.</summary>
    private readonly ulong[] _filled;

    private WholeDistances(CompactGraph graph, double[] weights, int greatest)
    {
        (_graph, _weights) = (graph, weights);
        _distances = new uint[graph.NodeCount];
        Array.Fill(_distances, Unreached);
        _filled = new ulong[BitOperations.RoundUpToPowerOf2((uint)greatest / 64 + 1)];
        _buckets = new int[64 * _filled.Length][];
        _counts = new int[_buckets.Length];
        Array.Fill(_buckets, []);
    }

    /// <summary>
    /// The greatest weight of edges that are taken, for <see cref="From"/>; <see langword="null"/> if one is not whole, or too great.
    /// </summary>
    /// <param name="nodes">The number of nodes, with which the distances grow.</param>
    /// <param name="weights">The weights, 0 or more; infinite for edges that are not taken.</param>
    internal static int? Greatest(int nodes, double[] weights)
    {
        var greatest = 0;
        foreach (var weight in weights)
        {
            if (double.IsPositiveInfinity(weight)) continue;
            if (!(weight <= GreatestWeight)) return null;
            var whole = double.ConvertToIntegerNative<int>(weight);
            if (whole != weight) return null;
            greatest = Math.Max(greatest, whole);
        }

        return (long)greatest * nodes < Unreached ? greatest : null;
    }

    /// <summary>The distance of each node; infinity where there is no way.</summary>
    /// <param name="graph">The edges.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="greatest">The <see cref="Greatest"/> of them.</param>
    /// <param name="from">The number of the node to begin at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static double[] From(CompactGraph graph, double[] weights, int greatest, int from, CancellationToken cancellationToken)
    {
        var search = new WholeDistances(graph, weights, greatest);
        search._distances[from] = 0;
        search.Add(from, 0);
        search.Run(cancellationToken);
        return Array.ConvertAll(search._distances, distance => distance == Unreached ? double.PositiveInfinity : distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Run(CancellationToken cancellationToken)
    {
        // Without checks of bounds: a graph has targets among its nodes, and each edge its weight.
        fixed (int* starts = _graph.Starts, targets = _graph.Targets)
        fixed (double* weights = _weights)
        fixed (uint* distances = _distances)
        {
            var (distance, settled) = (0u, 0);
            while (TryAdvance(ref distance))
            {
                var bucket = (int)(distance & (uint)(_buckets.Length - 1));

                // Edges that weigh nothing add to the bucket.
                for (var i = 0; i < _counts[bucket]; i++)
                {
                    if ((settled++ & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
                    var nodes = _buckets[bucket];
                    if (Sse.IsSupported && i + Ahead < _counts[bucket])
                    {
                        var start = starts[nodes[i + Ahead]];
                        Sse.Prefetch0(targets + start);
                        Sse.Prefetch0(weights + start);
                    }

                    var node = nodes[i];
                    if (distances[node] != distance) continue;
                    for (var edge = starts[node]; edge < starts[node + 1]; edge++)
                    {
                        // An infinite weight becomes 2^31 or the number below, which leads to nothing that is less than Unreached.
                        var reached = distance + (uint)double.ConvertToIntegerNative<int>(weights[edge]);
                        var target = targets[edge];
                        if (reached >= distances[target]) continue;
                        distances[target] = reached;
                        Add(target, reached);
                    }
                }

                _counts[bucket] = 0;
                _filled[bucket >> 6] &= ~(1UL << bucket);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int node, uint distance)
    {
        var bucket = (int)(distance & (uint)(_buckets.Length - 1));
        var count = _counts[bucket]++;
        if (count == _buckets[bucket].Length) Array.Resize(ref _buckets[bucket], Math.Max(16, 2 * count));
        _buckets[bucket][count] = node;
        _filled[bucket >> 6] |= 1UL << bucket;
    }

    /// <summary>Goes on to the least distance, not less than this one, whose bucket is not empty.</summary>
    private bool TryAdvance(ref uint distance)
    {
        var mask = _filled.Length - 1;
        var word = (int)(distance >> 6) & mask;
        var ahead = _filled[word] & (ulong.MaxValue << (int)distance);
        for (var i = 0; i <= _filled.Length; i++)
        {
            if (ahead != 0)
            {
                distance = (distance & ~63u) + 64 * (uint)i + (uint)BitOperations.TrailingZeroCount(ahead);
                return true;
            }

            ahead = _filled[(word + i + 1) & mask];
        }

        return false;
    }
}
