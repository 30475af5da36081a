namespace KnowledgeGraph.Algorithms;

/// <summary>
/// The cores of a graph (V. Batagelj, M. Zaveršnik, “An O(m) Algorithm for Cores Decomposition of Networks”, 2003): again and again
/// the node with the fewest neighbours is taken away, from nodes that are kept sorted by that number. O(nodes + edges).
/// </summary>
internal static class CoreDecomposition
{
    /// <summary>For each node the greatest k such that it is in a subgraph in which every node has k neighbours.</summary>
    internal static int[] CoreNumbers(NeighborSets sets, CancellationToken cancellationToken)
    {
        var nodes = sets.NodeCount;
        var cores = new int[nodes]; // How many neighbours are left, and in the end the answer.
        var starts = new int[nodes + 1]; // Where the nodes of each number begin in the order.
        for (var node = 0; node < nodes; node++) starts[(cores[node] = sets.DegreeOf(node)) + 1]++;
        for (var degree = 0; degree < nodes; degree++) starts[degree + 1] += starts[degree];
        var order = new int[nodes];
        var places = new int[nodes];
        var cursors = starts.AsSpan(0, nodes).ToArray();
        for (var node = 0; node < nodes; node++) order[places[node] = cursors[cores[node]]++] = node;

        for (var i = 0; i < nodes; i++)
        {
            if ((i & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            var node = order[i];
            foreach (var other in sets.Neighbors.AsSpan(sets.Starts[node], sets.DegreeOf(node)))
            {
                if (cores[other] <= cores[node]) continue;

                // The neighbour changes places with the first of its number, which then begin one later.
                var first = starts[cores[other]];
                var displaced = order[first];
                (order[first], order[places[other]]) = (other, displaced);
                (places[displaced], places[other]) = (places[other], first);
                starts[cores[other]] = first + 1;
                cores[other]--;
            }
        }

        return cores;
    }
}
