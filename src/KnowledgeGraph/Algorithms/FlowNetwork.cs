namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A maximum flow (E. A. Dinic, “Algorithm for Solution of a Problem of Maximum Flow in Networks with Power Estimation”, Soviet
/// Mathematics Doklady 11, 1970): along shortest ways with capacity left, level by level, until no way is left. O(nodes² · edges) at
/// worst.
/// </summary>
internal sealed class FlowNetwork
{
    /// <summary>Arcs in pairs: an even one is an edge, the odd one after it takes its flow back.</summary>
    private readonly int[] _targets;
    private readonly double[] _left;
    private readonly CompactGraph _arcs;
    private readonly double[] _capacities;
    private readonly int[] _levels;
    private readonly int[] _cursors;
    private readonly int[] _path;

    internal FlowNetwork(int nodes, int[] sources, int[] targets, double[] capacities)
    {
        _capacities = capacities;
        _targets = new int[2 * targets.Length];
        _left = new double[_targets.Length];
        var tails = new int[_targets.Length];
        var numbers = new int[_targets.Length];
        for (var edge = 0; edge < targets.Length; edge++)
        {
            (_targets[2 * edge], _targets[2 * edge + 1]) = (targets[edge], sources[edge]);
            (tails[2 * edge], tails[2 * edge + 1]) = (sources[edge], targets[edge]);
            (numbers[2 * edge], numbers[2 * edge + 1]) = (2 * edge, 2 * edge + 1);
            _left[2 * edge] = capacities[edge];
        }

        _arcs = CompactGraph.FromEdges(nodes, tails, numbers);
        _levels = new int[nodes];
        _cursors = new int[nodes];
        _path = new int[nodes];
    }

    /// <summary>The flow on each edge from one node to another.</summary>
    internal double[] Maximize(int from, int to, CancellationToken cancellationToken)
    {
        while (Level(from, to))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _arcs.Starts.AsSpan(0, _cursors.Length).CopyTo(_cursors);
            while (FindPath(from, to) is var length and > 0) Push(length);
        }

        var flows = new double[_capacities.Length];
        for (var edge = 0; edge < flows.Length; edge++) flows[edge] = _left[2 * edge + 1];
        return flows;
    }

    /// <summary>
    /// Whether a way with capacity left leads to a node, once the flow is greatest: the first side of the minimum cut nearest to where it
    /// begins.
    /// </summary>
    internal bool IsBeforeCut(int node) => _levels[node] >= 0;

    /// <summary>Counts the arcs with capacity left on a shortest way to each node; whether there is one to the end.</summary>
    private bool Level(int from, int to)
    {
        Array.Fill(_levels, -1);
        _levels[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs.NeighborsOf(node))
            {
                var target = _targets[arc];
                if (_left[arc] <= 0 || _levels[target] >= 0) continue;
                _levels[target] = _levels[node] + 1;
                queue.Enqueue(target);
            }
        }

        return _levels[to] >= 0;
    }

    /// <summary>A way from level to level; how many arcs it has, 0 where none is left. What leads nowhere is not tried again.</summary>
    private int FindPath(int from, int to)
    {
        var length = 0;
        for (var node = from; node != to;)
        {
            if (_cursors[node] < _arcs.Starts[node + 1])
            {
                var arc = _arcs.Targets[_cursors[node]];
                if (_left[arc] > 0 && _levels[_targets[arc]] == _levels[node] + 1)
                {
                    _path[length++] = arc;
                    node = _targets[arc];
                }
                else _cursors[node]++;
            }
            else
            {
                if (length == 0) return 0;
                node = _targets[_path[--length] ^ 1];
                _cursors[node]++;
            }
        }

        return length;
    }

    private void Push(int length)
    {
        var flow = double.PositiveInfinity;
        foreach (var arc in _path.AsSpan(0, length)) flow = Math.Min(flow, _left[arc]);
        foreach (var arc in _path.AsSpan(0, length))
        {
            _left[arc] -= flow;
            _left[arc ^ 1] += flow;
        }
    }
}
