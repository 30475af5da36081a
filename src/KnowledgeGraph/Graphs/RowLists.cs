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
            if ((uint)row >= (uint)(starts.Length - 1)) return Outside<T>(rows);
            var start = starts[row];
            return new Nodes<T>(graph, rows.Neighbors, start, starts[row + 1] - start);
        }

        /// <summary>The facts that the visible edges of a node are.</summary>
        internal IdList VisibleFactsOf(Graph graph, int node)
        {
            var row = rows.RowOf(node);
            return row < 0 ? default : List(graph, rows, rows.Facts?.Edges, rows.Starts[row], rows.Starts[row + 1]);
        }

        /// <summary>All facts of a node, hidden ones last unless the member is ordered.</summary>
        internal IdList FactsOf(Graph graph, int node)
        {
            var row = rows.RowOf(node);
            if (row < 0) return default;
            return rows.Facts is { } facts
                ? List(graph, rows, facts.All, facts.Starts[row], facts.Starts[row + 1])
                : List(graph, rows, null, rows.Starts[row], rows.Starts[row + 1]);
        }
    }

    private static IdList List(Graph graph, Adjacency rows, int[]? facts, int start, int end) =>
        facts is null ? new IdList(graph, rows.FirstFact + start, end - start) : new IdList(graph, facts, start, end - start);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Nodes<T> Outside<T>(Adjacency rows)
        where T : struct, INode<T>
    {
        rows.CheckOutside();
        return default;
    }
}
