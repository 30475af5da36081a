namespace KnowledgeGraph.Paths;

/// <summary>
/// The cheapest path by a search from both ends (Dijkstra 1959; I. Pohl, “Bi-directional search”, 1971): it ends once no way through
/// nodes that are not final on either side can be as cheap as the best that was met, so that all cheapest paths are known, and the first
/// of them by its facts can be taken.
/// </summary>
internal sealed class TwoSidedDijkstra
{
    private readonly PathScope _scope;
    private readonly StepWeights _weights;
    private readonly int _start;
    private readonly int _end;
    private readonly Side _fromStart;
    private readonly Side _fromEnd;
    private readonly List<int> _meetings = [];
    private PathCost _best = PathCost.Infinite;

    private TwoSidedDijkstra(PathScope scope, StepWeights weights, int start, int end)
    {
        var spare = scope.Graph.SpareArrays;
        (_scope, _weights, _start, _end) = (scope, weights, start, end);
        _fromStart = new Side(scope.Forward, spare.TakeLabels(), start);
        _fromEnd = new Side(scope.Backward, spare.TakeLabels(), end);
    }

    /// <summary>
    /// The steps of the cheapest path, among equal ones that with the first fact at its first step, then at its second, and so on;
    /// <see langword="null"/> where there is none.
    /// </summary>
    internal static FoundStep[]? Find(PathScope scope, StepWeights weights, int start, int end)
    {
        var search = new TwoSidedDijkstra(scope, weights, start, end);
        search.Meet();
        var steps = search._best.IsInfinite ? null : search.Trace();
        scope.Graph.SpareArrays.Return(search._fromStart.Labels);
        scope.Graph.SpareArrays.Return(search._fromEnd.Labels);
        return steps;
    }

    private void Meet()
    {
        while (_fromStart.Queue.Count > 0 && _fromEnd.Queue.Count > 0 && !(_best < _fromStart.Queue.Least + _fromEnd.Queue.Least))
        {
            var isStart = _fromStart.Queue.Count <= _fromEnd.Queue.Count;
            var (grown, other) = isStart ? (_fromStart, _fromEnd) : (_fromEnd, _fromStart);
            var node = grown.Queue.Dequeue();
            if (!grown.Labels.TryFinish(node) || node == other.Origin) continue;
            var cost = grown.Labels.Of(node);
            for (var edges = grown.Edges.From(node); edges.MoveNext();)
            {
                _scope.Look();
                var neighbor = edges.Neighbor;
                if (grown.Labels.IsFinal(neighbor) || (neighbor != other.Origin && !_scope.CanPass(neighbor))) continue;
                var reached = cost.Then(_weights.Of(edges.Fact, isStart ? neighbor : node));
                if (reached.IsInfinite || _best < reached || !grown.Labels.TryLower(neighbor, reached)) continue;
                grown.Queue.Enqueue(neighbor, reached);
                if (other.Labels.Contains(neighbor)) MeetAt(neighbor, reached + other.Labels.Of(neighbor));
            }
        }
    }

    private void MeetAt(int node, PathCost cost)
    {
        if (_best < cost) return;
        if (cost < _best) _meetings.Clear();
        _best = cost;
        _meetings.Add(node);
    }

    /// <summary>
    /// Marks what lies on a cheapest path between the start and the nodes that both searches met at, then walks from the start by the first
    /// facts: to marked nodes, and from where the searches met on to nodes that are nearer to the end.
    /// </summary>
    private FoundStep[] Trace()
    {
        var marked = Mark();
        var path = new List<FoundStep>();
        var isBehind = false;
        for (var node = _start; node != _end; node = path[^1].To)
        {
            isBehind |= !marked.Contains(node);
            var first = new FoundStep(int.MaxValue, -1);
            var (cost, left) = (_fromStart.Labels.Of(node), _fromEnd.Labels.Of(node));
            var leadsOn = isBehind || _meetings.Contains(node);
            for (var edges = _scope.Forward.From(node); edges.MoveNext();)
            {
                var neighbor = edges.Neighbor;
                var isAhead = !isBehind && marked.Contains(neighbor) && cost < _fromStart.Labels.Of(neighbor);
                var isNearer = leadsOn && _fromEnd.Labels.Of(neighbor) < left;
                if ((!isAhead && !isNearer) || edges.Fact >= first.Fact) continue;
                var weight = _weights.Of(edges.Fact, neighbor);
                if ((isAhead && cost.Then(weight) == _fromStart.Labels.Of(neighbor))
                    || (isNearer && _fromEnd.Labels.Of(neighbor).Then(weight) == left))
                {
                    first = new FoundStep(edges.Fact, neighbor);
                }
            }

            path.Add(first);
        }

        return [.. path];
    }

    /// <summary>The nodes that both searches met at, and those on a cheapest way from the start to them.</summary>
    private HashSet<int> Mark()
    {
        var marked = new HashSet<int>(_meetings);
        var open = new Stack<int>(marked);
        while (open.TryPop(out var node))
        {
            var cost = _fromStart.Labels.Of(node);
            for (var edges = _scope.Backward.From(node); edges.MoveNext();)
            {
                _scope.Look();
                var before = edges.Neighbor;
                if (!(_fromStart.Labels.Of(before) < cost) || marked.Contains(before)) continue;
                if (_fromStart.Labels.Of(before).Then(_weights.Of(edges.Fact, node)) != cost) continue;
                marked.Add(before);
                open.Push(before);
            }
        }

        return marked;
    }

    /// <summary>One end's search.</summary>
    private sealed class Side
    {
        internal Side(PathEdges edges, NodeLabels labels, int origin)
        {
            (Edges, Labels, Origin) = (edges, labels, origin);
            Labels.TryLower(origin, default);
            Queue.Enqueue(origin, default);
        }

        internal PathEdges Edges { get; }

        /// <summary>What the cheapest way between this end and a node costs, as far as is known.</summary>
        internal NodeLabels Labels { get; }

        internal int Origin { get; }

        internal CostQueue Queue { get; } = new(isAscending: false);
    }
}
