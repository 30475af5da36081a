namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Betweenness and closeness by one breadth-first search from each node, the dependencies added up on the way back (U. Brandes, “A Faster
/// Algorithm for Betweenness Centrality”, Journal of Mathematical Sociology 25, 2001). Parallel edges are one. O(nodes · (nodes +
/// edges)).
/// </summary>
internal sealed class Centrality
{
    /// <summary>
    /// More shortest paths to a node than two to the power of this are counted in multiples of that: they grow exponentially with the
    /// distance.
    /// </summary>
    private const int Exponent = 512;
    private const double ManyPaths = 1e150;

    private readonly CompactGraph _graph;
    private readonly int[] _distances;

    /// <summary>How many shortest paths lead to each node, times two to the power of <see cref="_exponents"/>.</summary>
    private readonly double[] _paths;
    private readonly int[] _exponents;
    private readonly double[] _dependencies;

    /// <summary>The nodes reached, in order.</summary>
    private readonly int[] _order;
    private int _reached;

    private Centrality(CompactGraph graph)
    {
        _graph = WithoutParallelEdges(graph);
        _distances = new int[graph.NodeCount];
        _paths = new double[graph.NodeCount];
        _exponents = new int[graph.NodeCount];
        _dependencies = new double[graph.NodeCount];
        _order = new int[graph.NodeCount];
        Array.Fill(_distances, -1);
    }

    /// <summary>
    /// For each node the sum, over ordered pairs of other nodes, of the share of their shortest paths that come through it.
    /// </summary>
    internal static double[] Betweenness(CompactGraph graph, CancellationToken cancellationToken)
    {
        var centrality = new Centrality(graph);
        var betweenness = new double[graph.NodeCount];
        for (var node = 0; node < betweenness.Length; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            centrality.Search(node);
            centrality.AddDependencies(node, betweenness);
            centrality.Forget();
        }

        return betweenness;
    }

    /// <summary>
    /// For each node the number of nodes that it reaches by the mean distance to them, times the share that they are of all.
    /// </summary>
    internal static double[] Closeness(CompactGraph graph, CancellationToken cancellationToken)
    {
        var centrality = new Centrality(graph);
        var closeness = new double[graph.NodeCount];
        for (var node = 0; node < closeness.Length; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            centrality.Search(node);
            var total = 0L;
            foreach (var other in centrality._order.AsSpan(0, centrality._reached)) total += centrality._distances[other];
            double others = centrality._reached - 1;
            if (total > 0) closeness[node] = others / total * (others / (graph.NodeCount - 1));
            centrality.Forget();
        }

        return closeness;
    }

    private void Search(int from)
    {
        _order[0] = from;
        _reached = 1;
        _distances[from] = 0;
        _paths[from] = 1;
        for (var next = 0; next < _reached; next++)
        {
            var node = _order[next];
            if (_paths[node] > ManyPaths)
                (_paths[node], _exponents[node]) = (Math.ScaleB(_paths[node], -Exponent), _exponents[node] + Exponent);
            foreach (var target in _graph.NeighborsOf(node))
            {
                if (_distances[target] < 0)
                {
                    _distances[target] = _distances[node] + 1;
                    _order[_reached++] = target;
                }

                if (_distances[target] == _distances[node] + 1) AddPaths(node, target);
            }
        }
    }

    private void AddPaths(int node, int target)
    {
        if (_exponents[node] > _exponents[target])
        {
            _paths[target] = Math.ScaleB(_paths[target], _exponents[target] - _exponents[node]);
            _exponents[target] = _exponents[node];
        }

        var difference = _exponents[node] - _exponents[target];
        _paths[target] += difference == 0 ? _paths[node] : Math.ScaleB(_paths[node], difference);
    }

    private void AddDependencies(int from, double[] betweenness)
    {
        for (var last = _reached - 1; last >= 0; last--)
        {
            var node = _order[last];
            foreach (var target in _graph.NeighborsOf(node))
            {
                if (_distances[target] == _distances[node] + 1) _dependencies[node] += ShareOf(node, target) * (1 + _dependencies[target]);
            }

            if (node != from) betweenness[node] += _dependencies[node];
        }
    }

    /// <summary>The share of the shortest paths to a node that come to it from another.</summary>
    private double ShareOf(int node, int target)
    {
        var share = _paths[node] / _paths[target];
        return _exponents[node] == _exponents[target] ? share : Math.ScaleB(share, _exponents[node] - _exponents[target]);
    }

    private void Forget()
    {
        foreach (var node in _order.AsSpan(0, _reached))
        {
            _distances[node] = -1;
            _paths[node] = 0;
            _exponents[node] = 0;
            _dependencies[node] = 0;
        }
    }

    private static CompactGraph WithoutParallelEdges(CompactGraph graph)
    {
        var starts = new int[graph.NodeCount + 1];
        var targets = new List<int>(graph.EdgeCount);
        var seenFrom = new int[graph.NodeCount];
        Array.Fill(seenFrom, -1);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var target in graph.NeighborsOf(node))
            {
                if (seenFrom[target] == node) continue;
                seenFrom[target] = node;
                targets.Add(target);
            }

            starts[node + 1] = targets.Count;
        }

        return new CompactGraph(starts, [.. targets], graph.IsUndirected);
    }
}
