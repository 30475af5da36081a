using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// A random graph with hubs, by recursive halving of the adjacency matrix (D. Chakrabarti, Y. Zhan, C. Faloutsos, “R-MAT: A Recursive
/// Model for Graph Mining”, SDM 2004) with the probabilities of the Graph 500 benchmark. The same size and seed give the same graph.
/// </summary>
internal sealed class SkewedGraph
{
    private const double TopLeft = 0.57, TopRight = 0.19, BottomLeft = 0.19;

    public SkewedGraph(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, nodes).ToArray();
        random.Shuffle(names); // Else the nodes of the most edges have the least numbers.
        Nodes = nodes;
        Sources = new int[edges];
        Targets = new int[edges];
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
            Sources[i] = names[source];
            Targets[i++] = names[target];
        }
    }

    public int Nodes { get; }

    public int[] Sources { get; }

    public int[] Targets { get; }

    /// <summary>Gets the first node that an edge leaves.</summary>
    public int First => Sources.Min();

    public CompactGraph ToCompactGraph() => CompactGraph.FromEdges(Nodes, Sources, Targets);

    public Dictionary<int, List<int>> ToDictionary()
    {
        var lists = new Dictionary<int, List<int>>();
        for (var i = 0; i < Sources.Length; i++)
        {
            if (!lists.TryGetValue(Sources[i], out var targets)) lists[Sources[i]] = targets = [];
            targets.Add(Targets[i]);
        }

        return lists;
    }
}
