using System;
using KnowledgeGraph.Queries;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Puts derived edges in rows, with the stated ones of a relation among them. Neighbours are by node number. O(nodes + edges).
/// </summary>
internal static class DerivedRows
{
    /// <param name="edges">The derived edges of the member.</param>
    /// <param name="isForward">Whether the rows lead from subjects to objects.</param>
    /// <param name="firstNode">The first node that an edge can begin at.</param>
    /// <param name="nodeEnd">One past the last.</param>
    /// <param name="stated">The rows of the relation's visible facts in the same direction; empty ones for a derived member.</param>
    public static PathRows Create(DerivedEdges edges, bool isForward, int firstNode, int nodeEnd, PathRows stated)
    {
        var (from, to) = isForward ? (edges.Subjects, edges.Objects) : (edges.Objects, edges.Subjects);
        if (from.Length == 0 && stated.Neighbors.Length == 0) return PathRows.Empty;
        var starts = new int[nodeEnd - firstNode + 1];
        foreach (var node in from) starts[node - firstNode + 1]++;
        for (var node = firstNode; node < nodeEnd; node++)
        {
            var (start, end) = stated.EdgesOf(node);
            starts[node - firstNode + 1] += end - start;
        }

        for (var row = 1; row < starts.Length; row++) starts[row] += starts[row - 1];
        var next = (int[])starts.Clone();
        var neighbors = new int[starts[starts.Length - 1]];
        for (var i = 0; i < from.Length; i++) neighbors[next[from[i] - firstNode]++] = to[i];
        for (var node = firstNode; node < nodeEnd; node++)
        {
            var (start, end) = stated.EdgesOf(node);
            for (var edge = start; edge < end; edge++) neighbors[next[node - firstNode]++] = stated.Neighbors[edge];
        }

        return Sort(firstNode, starts, neighbors);
    }

    /// <summary>Sorts each row, and drops what is twice in one: several facts may be of one subject and object.</summary>
    private static PathRows Sort(int firstNode, int[] starts, int[] neighbors)
    {
        var count = 0;
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var (start, end) = (starts[row], starts[row + 1]);
            Array.Sort(neighbors, start, end - start);
            starts[row] = count;
            for (var edge = start; edge < end; edge++)
            {
                if (edge == start || neighbors[edge] != neighbors[edge - 1]) neighbors[count++] = neighbors[edge];
            }
        }

        starts[starts.Length - 1] = count;
        Array.Resize(ref neighbors, count);
        return new PathRows(firstNode, starts, neighbors);
    }
}
