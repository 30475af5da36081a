namespace KnowledgeGraph.Paths;

/// <summary>A breadth-first search from one node, level by level: the nodes that it reached, and at which distance.</summary>
internal sealed class SearchSide
{
    private readonly PathScope _scope;
    private readonly PathEdges _edges;
    private readonly int _target;
    private List<int> _next = [];
    private long _facts = -1;

    /// <param name="scope">What paths may consist of.</param>
    /// <param name="edges">The edges of the graph.</param>
    /// <param name="depths">Receives the distances of the nodes that are reached.</param>
    /// <param name="origin">The node to begin at.</param>
    /// <param name="target">
    /// The other end, which is reached whatever its kind; -1 for every node, so that kinds that may not be passed are reached, but not
    /// left.
    /// </param>
    internal SearchSide(PathScope scope, PathEdges edges, NodeDepths depths, int origin, int target)
    {
        _scope = scope;
        _edges = edges;
        _target = target;
        Depths = depths;
        Origin = origin;
        depths.Set(origin, 0);
        Frontier.Add(origin);
    }

    internal int Origin { get; }

    /// <summary>The distance of each node that was reached.</summary>
    internal NodeDepths Depths { get; }

    /// <summary>The nodes of the last level.</summary>
    internal List<int> Frontier { get; private set; } = [];

    internal int Level { get; private set; }

    /// <summary>How many facts the next level takes to look at.</summary>
    internal long CountFacts()
    {
        if (_facts >= 0) return _facts;
        _facts = 0;
        foreach (var node in Frontier)
        {
            foreach (var rows in _edges.Of(node)) _facts += rows.Starts[node - rows.FirstNode + 1] - rows.Starts[node - rows.FirstNode];
        }

        return _facts;
    }

    /// <summary>Reaches the next level.</summary>
    internal void Grow()
    {
        Level++;
        _next.Clear();
        _facts = -1;
        var (depths, level, next) = (Depths, Level, _next);
        foreach (var node in Frontier)
        {
            _scope.Look();
            if (node == _target || (_target < 0 && node != Origin && !_scope.CanPass(node))) continue;
            foreach (var rows in _edges.Of(node))
            {
                var row = node - rows.FirstNode;
                var neighbors = rows.Neighbors.AsSpan(rows.Starts[row], rows.Starts[row + 1] - rows.Starts[row]);
                if (_scope.IsFiltered)
                {
                    AddPassable(neighbors);
                    continue;
                }

                foreach (var neighbor in neighbors)
                {
                    if (depths.TryAdd(neighbor, level)) next.Add(neighbor);
                }
            }
        }

        (Frontier, _next) = (_next, Frontier);
    }

    private void AddPassable(ReadOnlySpan<int> neighbors)
    {
        foreach (var neighbor in neighbors)
        {
            var isReached = _target < 0 || neighbor == _target || _scope.CanPass(neighbor);
            if (isReached && Depths.TryAdd(neighbor, Level)) _next.Add(neighbor);
        }
    }
}
