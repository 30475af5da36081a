namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>
/// The edges of a random graph with hubs, by recursive halving of the adjacency matrix (D. Chakrabarti, Y. Zhan, C. Faloutsos, “R-MAT: A
/// Recursive Model for Graph Mining”, SDM 2004) with the probabilities of the Graph 500 benchmark. Each pair of nodes is there once, and
/// no node has an edge to itself. The same arguments give the same edges.
/// </summary>
internal static class RMatEdges
{
    private const double TopLeft = 0.57, TopRight = 0.19, BottomLeft = 0.19;

    /// <summary>Makes edges, sorted by source and target, each as <c>source &lt;&lt; 32 | target</c>. O(edges · log edges).</summary>
    /// <param name="scale">The logarithm of the number of nodes.</param>
    /// <param name="edges">How many edges are made. Those that are there already are left out.</param>
    /// <param name="seed">What decides everything.</param>
    internal static long[] Create(int scale, int edges, int seed)
    {
        // Without other names, the nodes with the most edges would have the least numbers.
        var names = Enumerable.Range(0, 1 << scale).ToArray();
        new Random(seed).Shuffle(names);
        var pairs = new long[edges];
        var random = (ulong)seed;
        for (var i = 0; i < pairs.Length; i++)
        {
            var (source, target) = AnyEdge(scale, ref random);
            pairs[i] = ((long)names[source] << 32) | (uint)names[target];
        }

        Array.Sort(pairs);
        var count = 0;
        foreach (var pair in pairs)
        {
            if (pair >> 32 != (int)pair && (count == 0 || pairs[count - 1] != pair)) pairs[count++] = pair;
        }

        return pairs[..count];
    }

    private static (int Source, int Target) AnyEdge(int scale, ref ulong random)
    {
        const double Range = 1L << 32;
        const uint First = (uint)(TopLeft * Range), Second = (uint)((TopLeft + TopRight) * Range);
        const uint Third = (uint)((TopLeft + TopRight + BottomLeft) * Range);
        int source = 0, target = 0;
        for (var bit = 0; bit < scale; bit++)
        {
            var part = (uint)(Next(ref random) >> 32);
            if (part >= Second) source |= 1 << bit;
            if (part is >= First and < Second or >= Third) target |= 1 << bit;
        }

        return (source, target);
    }

    /// <summary>SplitMix64 (G. Steele, D. Lea, C. Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014).</summary>
    private static ulong Next(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
