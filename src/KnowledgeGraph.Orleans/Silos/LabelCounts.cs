using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// How often a node is given each label: a hash table with linear probing, in memory that is used again. An array for all labels would need
/// memory for each node of the whole graph.
/// </summary>
internal sealed class LabelCounts
{
    /// <summary>No label, which is the commonest of none.</summary>
    internal const int None = -1;

    /// <summary>The golden ratio in 32 bits (D. E. Knuth, The Art of Computer Programming, volume 3, section 6.4).</summary>
    private const uint Multiplier = 0x9E3779B9;

    private int[] _labels = [];
    private int[] _counts = [];
    private int _size;
    private int _shift;
    private int _most;

    /// <summary>Gets the label that was added most often. If there are several, gets the least.</summary>
    internal int Commonest { get; private set; }

    /// <summary>Forgets all labels, and makes room for some. O(labels).</summary>
    internal void Clear(int labels)
    {
        // At most half full, and at least two entries: a shift by all 32 bits would be none.
        _size = checked((int)(2 * BitOperations.RoundUpToPowerOf2((uint)Math.Max(labels, 1))));
        _shift = 32 - BitOperations.Log2((uint)_size);
        if (_labels.Length < _size) (_labels, _counts) = (new int[_size], new int[_size]);
        Array.Fill(_labels, None, 0, _size);
        (Commonest, _most) = (None, 0);
    }

    /// <summary>Counts the labels of some nodes, which are whole numbers of 0 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ReadOnlySpan<int> nodes, ReadOnlySpan<double> labelsOfNodes)
    {
        var labels = _labels.AsSpan(0, _size);
        var counts = _counts.AsSpan(0, _size);
        var (commonest, most) = (Commonest, _most);
        foreach (var node in nodes)
        {
            var label = (int)labelsOfNodes[node];
            var at = (int)((uint)label * Multiplier >> _shift);
            while (labels[at] != label)
            {
                if (labels[at] == None)
                {
                    (labels[at], counts[at]) = (label, 0);
                    break;
                }

                at = (at + 1) & (_size - 1);
            }

            var count = ++counts[at];
            if (count > most || (count == most && label < commonest)) (commonest, most) = (label, count);
        }

        (Commonest, _most) = (commonest, most);
    }
}
