using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Reads the visible facts of a graph as edges, relation by relation in each node's row: the edges themselves, and the facts that they are.
/// </summary>
internal sealed class EdgeReader
{
    private readonly List<Adjacency> _relations = [];
    private readonly bool _isUndirected = true;
    private readonly int[] _starts;

    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="allowed">For each member the directions that its facts give edges in.</param>
    internal EdgeReader(Graph graph, PathDirection[] allowed)
    {
        for (var member = 0; member < allowed.Length; member++)
        {
            if ((allowed[member] & PathDirection.Forward) != 0) _relations.Add(graph.Outgoing(member));
            if ((allowed[member] & PathDirection.Backward) != 0) _relations.Add(graph.Incoming(member));
            _isUndirected &= allowed[member] is 0 or PathDirection.Either || graph.Store.Members.IsSymmetric(member);
        }

        _starts = new int[graph.NodeCount + 1];
        foreach (var relation in _relations)
        {
            for (var row = 0; row < relation.Starts.Length - 1; row++)
                _starts[relation.FirstNode + row + 1] += relation.Starts[row + 1] - relation.Starts[row];
        }

        for (var node = 0; node < graph.NodeCount; node++) _starts[node + 1] = checked(_starts[node + 1] + _starts[node]);
    }

    /// <summary>The edges. The targets of a single relation in one direction are shared with it and not copied.</summary>
    internal CompactGraph ReadEdges()
    {
        if (_relations is [var only]) return new CompactGraph(_starts, only.Neighbors, _isUndirected);
        var targets = new int[_starts[^1]];
        var cursors = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var relation in _relations)
        {
            for (var row = 0; row < relation.Starts.Length - 1; row++)
            {
                var neighbors = relation.Neighbors.AsSpan(relation.Starts[row], relation.Starts[row + 1] - relation.Starts[row]);
                neighbors.CopyTo(targets.AsSpan(cursors[relation.FirstNode + row]));
                cursors[relation.FirstNode + row] += neighbors.Length;
            }
        }

        return new CompactGraph(_starts, targets, _isUndirected);
    }

    /// <summary>The number of each edge's fact, in the order of <see cref="ReadEdges"/>.</summary>
    internal int[] ReadFacts()
    {
        var facts = new int[_starts[^1]];
        var cursors = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var relation in _relations)
        {
            for (var row = 0; row < relation.Starts.Length - 1; row++)
            {
                for (var edge = relation.Starts[row]; edge < relation.Starts[row + 1]; edge++)
                {
                    facts[cursors[relation.FirstNode + row]++] = relation.FactOfEdge(edge);
                }
            }
        }

        return facts;
    }
}
