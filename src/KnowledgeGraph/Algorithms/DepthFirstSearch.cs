namespace KnowledgeGraph.Algorithms;

/// <summary>A depth-first search with a stack of its own, which follows the edges of each node in order. O(nodes + edges).</summary>
internal sealed class DepthFirstSearch(CompactGraph graph, CancellationToken cancellationToken)
{
    private readonly int[] _cursors = graph.Starts.AsSpan(0, graph.NodeCount).ToArray();
    private readonly State[] _states = new State[graph.NodeCount];
    private readonly int[] _path = new int[graph.NodeCount];
    private int _depth;

    private enum State : byte
    {
        Unmet,
        OnPath,
        Left,
    }

    /// <summary>The nodes that a node leads to, itself first, in the order in which the search meets them.</summary>
    internal int[] Preorder(int from)
    {
        var order = new List<int> { from };
        Enter(from);
        while (_depth > 0)
        {
            var edge = NextEdge();
            if (edge < 0 || _states[graph.Targets[edge]] != State.Unmet) continue;
            order.Add(graph.Targets[edge]);
            Enter(graph.Targets[edge]);
        }

        return [.. order];
    }

    /// <summary>The edges of a cycle, one after the other; empty where there is none. The first that the search closes.</summary>
    internal int[] FindCycle()
    {
        for (var root = 0; root < graph.NodeCount; root++)
        {
            if (_states[root] != State.Unmet) continue;
            Enter(root);
            while (_depth > 0)
            {
                var edge = NextEdge();
                if (edge < 0) continue;
                var target = graph.Targets[edge];
                if (_states[target] == State.OnPath) return EdgesFrom(target);
                if (_states[target] == State.Unmet) Enter(target);
            }
        }

        return [];
    }

    /// <summary>The edges that the path took since a node: the one before each node's cursor.</summary>
    private int[] EdgesFrom(int node)
    {
        var first = Array.IndexOf(_path, node, 0, _depth);
        return Array.ConvertAll(_path[first.._depth], on => _cursors[on] - 1);
    }

    private void Enter(int node)
    {
        if ((node & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        _states[node] = State.OnPath;
        _path[_depth++] = node;
    }

    /// <summary>The next edge of the node that the search is at; -1 where it has none and is left.</summary>
    private int NextEdge()
    {
        var node = _path[_depth - 1];
        if (_cursors[node] < graph.Starts[node + 1]) return _cursors[node]++;
        _states[node] = State.Left;
        _depth--;
        return -1;
    }
}
