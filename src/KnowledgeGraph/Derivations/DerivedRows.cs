using System;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Derivations;

/// <summary>Puts derived edges in rows, with the stated ones of a relation among them. Neighbours are by node number. O(nodes + edges).</summary>
internal static class DerivedRows
{
    /// <param name="nodes">The nodes of the graph.</param>
    /// <param name="stated">The rows of the relation's visible facts in the same direction; empty ones for a derived member.</param>
    public static PathRows Create(DerivedEdges edges, bool isForward, int nodes, PathRows stated)
    {
        var (from, to) = isForward ? (edges.Subjects, edges.Objects) : (edges.Objects, edges.Subjects);
        if (from.Length == 0 && stated.Neighbors.Length == 0) return PathRows.Empty;
        var starts = new int[nodes + 1];
        foreach (var node in from) starts[node + 1]++;
        for (var node = stated.FirstNode; node < stated.FirstNode + stated.Starts.Length - 1; node++)
        {
            var (start, end) = stated.EdgesOf(node);
            starts[node + 1] += end - start;
        }

        for (var node = 0; node < nodes; node++) starts[node + 1] += starts[node];
        var next = (int[])starts.Clone();
        var neighbors = new int[starts[nodes]];
        for (var i = 0; i < from.Length; i++) neighbors[next[from[i]]++] = to[i];
        if (stated.Neighbors.Length == 0 && isForward) return new PathRows(0, starts, neighbors);
        for (var node = 0; node < nodes; node++)
        {
            var (start, end) = stated.EdgesOf(node);
            for (var edge = start; edge < end; edge++) neighbors[next[node]++] = stated.Neighbors[edge];
        }

        return Sort(starts, neighbors);
    }

    /// <summary>Sorts each row, and drops what is twice in one: several facts may be of one subject and object.</summary>
    private static PathRows Sort(int[] starts, int[] neighbors)
    {
        var count = 0;
        for (var node = 0; node < starts.Length - 1; node++)
        {
            var (start, end) = (starts[node], starts[node + 1]);
            Array.Sort(neighbors, start, end - start);
            starts[node] = count;
            for (var edge = start; edge < end; edge++)
            {
                if (edge == start || neighbors[edge] != neighbors[edge - 1]) neighbors[count++] = neighbors[edge];
            }
        }

        starts[starts.Length - 1] = count;
        Array.Resize(ref neighbors, count);
        return new PathRows(0, starts, neighbors);
    }
}
