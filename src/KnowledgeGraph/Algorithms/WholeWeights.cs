using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>Weights of edges that are whole and small, in two bytes each. Immutable.</summary>
internal sealed class WholeWeights
{
    /// <summary>The weight of an edge that is not taken.</summary>
    internal const ushort NotTaken = ushort.MaxValue;

    /// <summary>The greatest weight that is small: the empty buckets between two distances are passed in at most 64 steps.</summary>
    private const int Limit = 4095;

    private WholeWeights(ushort[] values, int greatest) => (Values, Greatest) = (values, greatest);

    /// <summary>The weight of each edge, or <see cref="NotTaken"/>.</summary>
    internal ushort[] Values { get; }

    /// <summary>The greatest weight of an edge that is taken, or 0 if none is.</summary>
    internal int Greatest { get; }

    /// <summary>
    /// Narrows weights; <see langword="null"/> if one is not whole, or too great, or if a distance could be. O(weights).
    /// </summary>
    /// <param name="nodes">The number of nodes, with which the distances grow.</param>
    /// <param name="weights">The weights, 0 or more; infinite for edges that are not taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static WholeWeights? Of(int nodes, double[] weights)
    {
        var greatest = 0;
        var values = GC.AllocateUninitializedArray<ushort>(weights.Length);
        for (var edge = 0; edge < values.Length; edge++)
        {
            var whole = double.ConvertToIntegerNative<int>(weights[edge]);
            if (whole != weights[edge] || whole > Limit)
            {
                if (!double.IsPositiveInfinity(weights[edge])) return null;
                values[edge] = NotTaken;
                continue;
            }

            values[edge] = (ushort)whole;
            greatest = Math.Max(greatest, whole);
        }

        return (long)greatest * nodes < int.MaxValue ? new WholeWeights(values, greatest) : null;
    }
}
