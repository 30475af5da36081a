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
    /// <summary>How many nodes ahead the edges are asked for, which takes long to come from memory.</summary>
    private const int Ahead = 8;

    private const uint Unreached = int.MaxValue;

    private readonly CompactGraph _graph;
    private readonly ushort[] _weights;
    private readonly uint[] _distances;
    private readonly int[][] _buckets;
    private readonly int[] _counts;

    /// <summary>A bit for each bucket that is not empty.</summary>
    private readonly ulong[] _filled;

    private WholeDistances(CompactGraph graph, WholeWeights weights)
    {
        (_graph, _weights) = (graph, weights.Values);
        _distances = new uint[graph.NodeCount];
        Array.Fill(_distances, Unreached);
        _filled = new ulong[BitOperations.RoundUpToPowerOf2((uint)weights.Greatest / 64 + 1)];
        _buckets = new int[64 * _filled.Length][];
        _counts = new int[_buckets.Length];
        Array.Fill(_buckets, []);
    }

    /// <summary>The distance of each node; infinity where there is no way.</summary>
    /// <param name="graph">The edges.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="from">The number of the node to begin at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static double[] From(CompactGraph graph, WholeWeights weights, int from, CancellationToken cancellationToken)
    {
        var search = new WholeDistances(graph, weights);
        search._distances[from] = 0;
        search.Add(from, 0);
        search.Run(cancellationToken);
        return search.Widen();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Run(CancellationToken cancellationToken)
    {
        // Without checks of bounds: a graph has targets among its nodes, and each edge its weight.
        fixed (int* starts = _graph.Starts, targets = _graph.Targets)
        fixed (ushort* weights = _weights)
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
                    for (int edge = starts[node], end = starts[node + 1]; edge < end; edge++)
                    {
                        var reached = distance + weights[edge];
                        var target = targets[edge];
                        if (reached >= distances[target] || weights[edge] == WholeWeights.NotTaken) continue;
                        distances[target] = reached;
                        Add(target, reached);
                    }
                }

                _counts[bucket] = 0;
                _filled[bucket >> 6] &= ~(1UL << bucket);
            }
        }
    }

    /// <summary>The distances as others have them, without a branch on whether a node was reached, which could not be foreseen.</summary>
    private double[] Widen()
    {
        ReadOnlySpan<double> beyond = [0, double.PositiveInfinity];
        var distances = GC.AllocateUninitializedArray<double>(_distances.Length);
        for (var node = 0; node < distances.Length; node++)
            distances[node] = _distances[node] + beyond[(int)((_distances[node] + 1) >> 31)];
        return distances;
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
