namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A graph without directions, loops and parallel edges: for each node the others that an edge joins it to, and whether edges lead one way
/// or both. Immutable.
/// </summary>
internal sealed class NeighborSets
{
    internal readonly int[] Starts;
    internal readonly int[] Neighbors;

    /// <summary>For each neighbour the number of directions that edges lead in between the two: 1 or 2.</summary>
    internal readonly byte[] Directions;

    private NeighborSets(int[] starts, int[] neighbors, byte[] directions)
    {
        Starts = starts;
        Neighbors = neighbors;
        Directions = directions;
    }

    internal int NodeCount => Starts.Length - 1;

    internal int DegreeOf(int node) => Starts[node + 1] - Starts[node];

    /// <summary>Joins the rows of both directions. Neighbours are in the order of the edges. O(nodes + edges).</summary>
    internal static NeighborSets Of(CompactGraph graph, CancellationToken cancellationToken)
    {
        var starts = new int[graph.NodeCount + 1];
        var neighbors = new List<int>(graph.EdgeCount);
        var directions = new List<byte>(graph.EdgeCount);
        var marks = new byte[graph.NodeCount];
        var incoming = graph.Transposed;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if ((node & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            marks[node] = 3; // A loop joins a node to no other.
            Mark(graph.NeighborsOf(node), 1);
            Mark(incoming.NeighborsOf(node), 2);
            marks[node] = 0;
            for (var i = starts[node]; i < neighbors.Count; i++)
            {
                directions.Add(marks[neighbors[i]] == 3 ? (byte)2 : (byte)1);
                marks[neighbors[i]] = 0;
            }

            starts[node + 1] = neighbors.Count;
        }

        return new NeighborSets(starts, [.. neighbors], [.. directions]);

        void Mark(ReadOnlySpan<int> row, byte direction)
        {
            foreach (var other in row)
            {
                if (marks[other] == 0) neighbors.Add(other);
                marks[other] |= direction;
            }
        }
    }
}
