namespace KnowledgeGraph.Paths;

/// <summary>
/// What the cheapest way from each node to the end of a path costs: a search from the end (E. W. Dijkstra, “A Note on Two Problems in
/// Connexion with Graphs”, Numerische Mathematik 1, 1959) that goes only as far as it is asked to. Ways through the start are not among
/// them. Disposing gives its array back.
/// </summary>
internal sealed class DistanceToEnd : IDisposable
{
    private readonly PathScope _scope;
    private readonly StepWeights? _weights;
    private readonly NodeLabels _labels;
    private readonly CostQueue _queue;
    private readonly int _start;
    private readonly int _end;

    internal DistanceToEnd(PathScope scope, StepWeights? weights, int start, int end)
    {
        _scope = scope;
        _weights = weights;
        _start = start;
        _end = end;
        _labels = scope.Graph.SpareArrays.TakeLabels();
        _queue = new CostQueue(isAscending: weights is null);
        _labels.TryLower(end, default);
        _queue.Enqueue(end, default);
    }

    /// <summary>The least cost that a node can still have that is not known.</summary>
    internal PathCost Radius { get; private set; }

    internal bool IsKnown(int node) => _labels.IsFinal(node);

    /// <summary>The cost of a node that is known, and one that is not greater of any other.</summary>
    internal PathCost AtLeast(int node) => _labels.IsFinal(node) ? _labels.Of(node) : Radius;

    /// <summary>The cost of a node; infinite where no way leads to the end.</summary>
    internal PathCost Of(int node)
    {
        while (!IsKnown(node) && Grow())
        {
        }

        return AtLeast(node);
    }

    /// <summary>Finds the cost of one node more.</summary>
    /// <returns>Whether there was one; otherwise all other nodes lead nowhere.</returns>
    internal bool Grow()
    {
        while (_queue.Count > 0)
        {
            var cost = _queue.Least;
            var node = _queue.Dequeue();
            if (!_labels.TryFinish(node)) continue;
            Radius = cost;
            if (node != _start) LookBack(node, cost);
            return true;
        }

        Radius = PathCost.Infinite;
        return false;
    }

    private void LookBack(int node, PathCost cost)
    {
        for (var edges = _scope.Backward.From(node); edges.MoveNext();)
        {
            _scope.Look();
            var neighbor = edges.Neighbor;
            if (_labels.IsFinal(neighbor) || (neighbor != _start && !_scope.CanPass(neighbor))) continue;
            var reached = cost.Then(_weights?.Of(edges.Fact, node) ?? 0);
            if (!reached.IsInfinite && _labels.TryLower(neighbor, reached)) _queue.Enqueue(neighbor, reached);
        }
    }

    /// <summary>
    /// Adds the cheapest way from a known node to the end, among equal ones that with the first fact at its first step, then at its second,
    /// and so on.
    /// </summary>
    /// <returns>Whether it passes none of the forbidden nodes; otherwise what was added leads to the first of them.</returns>
    internal bool TryFollow(int node, HashSet<int> forbidden, List<FoundStep> path)
    {
        while (node != _end)
        {
            var cost = _labels.Of(node);
            var first = new FoundStep(int.MaxValue, -1);
            for (var edges = _scope.Forward.From(node); edges.MoveNext();)
            {
                // Every node that a cheapest way passes is nearer than the one before, and was known earlier.
                var neighbor = edges.Neighbor;
                if (!_labels.IsFinal(neighbor) || neighbor == _start || !(_labels.Of(neighbor) < cost) || edges.Fact >= first.Fact)
                    continue;
                if (_labels.Of(neighbor).Then(_weights?.Of(edges.Fact, neighbor) ?? 0) == cost) first = new FoundStep(edges.Fact, neighbor);
            }

            path.Add(first);
            node = first.To;
            if (forbidden.Contains(node)) return false;
        }

        return true;
    }

    public void Dispose() => _scope.Graph.SpareArrays.Return(_labels);
}
