using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Paths;

/// <summary>The nodes that a breadth-first search reaches.</summary>
internal static class Reachability
{
    /// <summary>The nodes that paths lead to from a node, itself among them: by distance, then by node.</summary>
    internal static List<int> From(PathScope scope, int node)
    {
        var depths = scope.Graph.SpareArrays.TakeDepths();
        var side = new SearchSide(scope, scope.Forward, depths, node, target: -1);
        var reached = new List<int> { node };
        while (side.Frontier.Count > 0 && side.Level < scope.MaximumLength)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            side.Grow();
            side.Frontier.Sort();
            reached.AddRange(side.Frontier);
        }

        scope.Graph.SpareArrays.Return(depths);
        return reached;
    }

    /// <summary>
    /// The nodes that one or more facts of a relation lead to, each after the other, the node itself where they lead back: by distance,
    /// then by node.
    /// </summary>
    internal static List<int> Along(Graph graph, Adjacency rows, int node)
    {
        var depths = graph.SpareArrays.TakeDepths();
        var reached = new List<int>();
        var end = 0;
        Add(node);
        for (var begin = 0; begin < reached.Count;)
        {
            reached.Sort(end, reached.Count - end, null);
            end = reached.Count;
            for (; begin < end; begin++) Add(reached[begin]);
        }

        graph.SpareArrays.Return(depths);
        return reached;

        void Add(int from)
        {
            var row = from - rows.FirstNode;
            if ((uint)row >= (uint)(rows.Starts.Length - 1)) return; // Of a kind that the relation goes on from no more.
            for (var edge = rows.Starts[row]; edge < rows.Starts[row + 1]; edge++)
            {
                if (depths.TryAdd(rows.Neighbors[edge], 0)) reached.Add(rows.Neighbors[edge]);
            }
        }
    }
}
