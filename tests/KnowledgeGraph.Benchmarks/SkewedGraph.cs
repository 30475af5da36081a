using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A random graph with hubs, by recursive halving of the adjacency matrix (D. Chakrabarti, Y. Zhan, C. Faloutsos, “R-MAT: A Recursive Model for Graph
/// Mining”, SDM 2004) with the probabilities of the Graph 500 benchmark. The same size and seed give the same graph.
/// </summary>
internal static class SkewedGraph
{
    private const double TopLeft = 0.57, TopRight = 0.19, BottomLeft = 0.19;

    public static CompactGraph Create(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, nodes).ToArray();
        random.Shuffle(names); // Else the nodes of the most edges have the least numbers.
        var sources = new int[edges];
        var targets = new int[edges];
        for (var i = 0; i < edges;)
        {
            int source = 0, target = 0;
            for (var bit = 1; bit < nodes; bit <<= 1)
            {
                var part = random.NextDouble();
                if (part >= TopLeft + TopRight) source |= bit;
                if (part is >= TopLeft and < TopLeft + TopRight or >= TopLeft + TopRight + BottomLeft) target |= bit;
            }

            if (source >= nodes || target >= nodes) continue;
            sources[i] = names[source];
            targets[i++] = names[target];
        }

        return CompactGraph.FromEdges(nodes, sources, targets);
    }
}
