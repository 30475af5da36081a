using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>What a member's rows hold of a node, as nodes and facts of a graph.</summary>
internal static class RowLists
{
    extension(Adjacency rows)
    {
        /// <summary>The nodes at the other ends of a node's visible facts: two reads of offsets.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Nodes<T> NeighborsOf<T>(Graph graph, int node)
            where T : struct, INode<T>
        {
            var starts = rows.Starts;
            var row = node - rows.FirstNode;
            if ((uint)row >= (uint)(starts.Length - 1)) return Elsewhere<T>(rows, graph, node);
            var start = starts[row];
            return new Nodes<T>(graph, rows.Neighbors, start, starts[row + 1] - start);
        }

        /// <summary>The facts that the visible edges of a node are.</summary>
        internal IdList VisibleFactsOf(Graph graph, int node)
        {
            var row = rows.RowOf(node);
            return row < 0
                ? List(graph, rows.FactsElsewhere(node, includesHidden: false))
                : List(graph, rows, rows.Facts?.Edges, rows.Starts[row], rows.Starts[row + 1]);
        }

        /// <summary>All facts of a node, hidden ones last unless the member is ordered.</summary>
        internal IdList FactsOf(Graph graph, int node)
        {
            var row = rows.RowOf(node);
            if (row < 0) return List(graph, rows.FactsElsewhere(node, includesHidden: true));
            return rows.Facts is { } facts
                ? List(graph, rows, facts.All, facts.Starts[row], facts.Starts[row + 1])
                : List(graph, rows, null, rows.Starts[row], rows.Starts[row + 1]);
        }
    }

    private static IdList List(Graph graph, Adjacency rows, int[]? facts, int start, int end) =>
        facts is null ? new IdList(graph, rows.FirstFact + start, end - start) : new IdList(graph, facts, start, end - start);

    private static IdList List(Graph graph, FactSlice facts) => facts.Numbers is { } numbers
        ? new IdList(graph, numbers, 0, facts.Count)
        : new IdList(graph, facts.First, facts.Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Nodes<T> Elsewhere<T>(Adjacency rows, Graph graph, int node)
        where T : struct, INode<T>
    {
        var row = rows.RowElsewhere(node);
        return row.Count == 0 ? default : new Nodes<T>(graph, row.Neighbors, row.Start, row.Count);
    }
}
