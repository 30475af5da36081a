namespace KnowledgeGraph;

/// <summary>
/// A breadth-first search from both ends at once (I. Pohl, “Bi-directional search”, Machine Intelligence 6, 1971), level by level, always from the
/// end with fewer nodes to expand. Among the shortest paths it takes, step by step from the start, the fact that comes first in the graph.
/// </summary>
internal sealed class ShortestPathSearch
{
    private readonly Graph _graph;
    private readonly Side _fromStart;
    private readonly Side _fromEnd;

    internal ShortestPathSearch(Graph graph, PathDirections[] allowed)
    {
        _graph = graph;
        _fromStart = new Side(graph, new PathEdges(graph, allowed, isReversed: false));
        _fromEnd = new Side(graph, new PathEdges(graph, allowed, isReversed: true));
    }

    /// <summary>The steps of the path, or <see langword="null"/> where none is that short.</summary>
    internal PathStep[]? Find(int start, int end, int maximumLength)
    {
        if (start == end) return [];
        _fromStart.Begin(start);
        _fromEnd.Begin(end);
        while (_fromStart.Level + _fromEnd.Level < maximumLength && _fromStart.Frontier.Count > 0 && _fromEnd.Frontier.Count > 0)
        {
            var isStart = _fromStart.Frontier.Count <= _fromEnd.Frontier.Count;
            var (grown, other) = isStart ? (_fromStart, _fromEnd) : (_fromEnd, _fromStart);
            grown.Grow();
            var meetings = Meetings(grown, other);
            if (meetings.Count > 0) return Trace(start, end, meetings);
        }

        return null;
    }

    /// <summary>The new level's nodes that the other search has reached. The first time that there are any, each is on a shortest path.</summary>
    private static List<int> Meetings(Side grown, Side other)
    {
        var meetings = new List<int>();
        foreach (var node in grown.Frontier)
        {
            if (other.Depths[node] >= 0) meetings.Add(node);
        }

        return meetings;
    }

    /// <summary>
    /// Marks what lies on a shortest path with the distance that is left to the end, from the meeting nodes back to the start, then walks
    /// from the start, each time by the first fact to a node that is one nearer.
    /// </summary>
    private PathStep[] Trace(int start, int end, List<int> meetings)
    {
        var left = _fromEnd.Depths;
        var level = meetings;
        for (var depth = _fromStart.Level; depth > 0; depth--)
        {
            var before = new List<int>();
            foreach (var node in level)
            {
                foreach (var edge in _fromEnd.Edges.Of(node))
                {
                    foreach (var neighbor in edge.Rows.NeighborsOf<Node>(_graph, node))
                    {
                        if (_fromStart.Depths[neighbor.Index] != depth - 1 || left[neighbor.Index] >= 0) continue;
                        left[neighbor.Index] = left[node] + 1;
                        before.Add(neighbor.Index);
                    }
                }
            }

            level = before;
        }

        var steps = new PathStep[left[start]];
        var from = start;
        for (var i = 0; i < steps.Length; i++)
        {
            var (to, fact) = FirstStep(from, left[from] - 1);
            steps[i] = new PathStep(new Node(_graph, from), new Node(_graph, to), new Fact(_graph, fact));
            from = to;
        }

        return from == end ? steps : throw new InvalidOperationException("The path does not end where it should.");
    }

    private (int To, int Fact) FirstStep(int from, int left)
    {
        int first = int.MaxValue, to = -1;
        foreach (var edge in _fromStart.Edges.Of(from))
        {
            var row = from - edge.Rows.FirstNode;
            for (var i = edge.Rows.Starts[row]; i < edge.Rows.Starts[row + 1]; i++)
            {
                var fact = edge.Rows.FactOfEdge(i);
                if (_fromEnd.Depths[edge.Rows.Neighbors[i]] == left && fact < first) (first, to) = (fact, edge.Rows.Neighbors[i]);
            }
        }

        return (to, first);
    }

    /// <summary>One end's search: the nodes that it reached, and at which distance.</summary>
    private sealed class Side
    {
        private readonly Graph _graph;
        private List<int> _next = [];

        internal Side(Graph graph, PathEdges edges)
        {
            _graph = graph;
            Edges = edges;
            Depths = new int[graph.NodeCount];
            Array.Fill(Depths, -1);
        }

        internal PathEdges Edges { get; }

        /// <summary>The distance of each node from this end; -1 where it was not reached.</summary>
        internal int[] Depths { get; }

        internal List<int> Frontier { get; private set; } = [];

        internal int Level { get; private set; }

        internal void Begin(int node)
        {
            Depths[node] = 0;
            Frontier.Add(node);
        }

        internal void Grow()
        {
            Level++;
            _next.Clear();
            foreach (var node in Frontier)
            {
                foreach (var edge in Edges.Of(node))
                {
                    foreach (var neighbor in edge.Rows.NeighborsOf<Node>(_graph, node))
                    {
                        if (Depths[neighbor.Index] >= 0) continue;
                        Depths[neighbor.Index] = Level;
                        _next.Add(neighbor.Index);
                    }
                }
            }

            (Frontier, _next) = (_next, Frontier);
        }
    }
}
