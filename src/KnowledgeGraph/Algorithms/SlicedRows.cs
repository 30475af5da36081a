using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// The edges that enter each node, laid out so that four rows are added up side by side: SELL-C-σ (M. Kreutzer, G. Hager, G. Wellein,
/// H. Fehske and A. R. Bishop, “A Unified Sparse Matrix Data Format for Efficient General Sparse Matrix-Vector Multiplication on Modern
/// Processors with Wide SIMD Units”, SIAM Journal on Scientific Computing 36, 2014), here with C = 4 and σ = 4096. Immutable.
/// </summary>
/// <remarks>
/// Nodes have <em>places</em>. Those with most outgoing edges come first: what they give is read most, and stays in the caches. In each
/// window of 4096 places, those with most incoming edges come first, so that the rows of a slice are of about the same length, and the end
/// of a row is where a processor foresees it. Shorter rows of a slice are filled with the place <see cref="Givers"/>.
/// </remarks>
internal sealed class SlicedRows
{
    /// <summary>The number of places that are sorted together. Loops over rows begin and end at multiples of it.</summary>
    internal const int Window = 4096;

    /// <summary>The number of rows in a slice.</summary>
    internal const int Slice = 4;

    /// <summary>The width of a slice whose rows follow each other, because one of them is long.</summary>
    internal const int OneByOne = -1;

    /// <summary>From this many edges on, a row is long. Few are, and their lengths differ too much for them to be side by side.</summary>
    private const int LongRow = 128;

    /// <summary>Nodes of this many outgoing edges or more come first in no particular order: they are few.</summary>
    private const int ManyEdges = 4096;

    /// <summary>How many slices ahead the rows are asked for, which takes long to come from memory.</summary>
    private const int Ahead = 4;

    private SlicedRows(int nodes)
    {
        Nodes = new int[nodes];
        Widths = new int[(nodes + Slice - 1) / Slice];
        Lengths = new int[Slice * Widths.Length];
        WindowStarts = new int[(nodes + Window - 1) / Window];
    }

    /// <summary>The node at each place.</summary>
    internal int[] Nodes { get; }

    /// <summary>The number of nodes with outgoing edges, which have the first places.</summary>
    internal int Givers { get; private set; }

    /// <summary>The number of incoming edges of the node at each place; 0 beyond the last, up to a whole slice.</summary>
    internal int[] Lengths { get; }

    /// <summary>The number of edges in the longest row of each slice, or <see cref="OneByOne"/>.</summary>
    internal int[] Widths { get; }

    /// <summary>
    /// The places of the nodes that edges come from: the first edge of each row of a slice, the second of each, and so on; or the rows of a
    /// slice one by one.
    /// </summary>
    internal int[] Sources { get; private set; } = [];

    /// <summary>Where each window begins in <see cref="Sources"/>.</summary>
    internal int[] WindowStarts { get; }

    /// <summary>Lays out the edges that enter the nodes of a graph. O(nodes + edges).</summary>
    internal static SlicedRows Create(CompactGraph graph, ChunkedLoop loop)
    {
        var rows = new SlicedRows(graph.NodeCount);
        rows.Order(graph);
        rows.Measure(graph.Transposed);
        var places = new int[graph.NodeCount];
        for (var place = 0; place < places.Length; place++) places[rows.Nodes[place]] = place;
        loop.Run(graph.NodeCount, Window, (_, begin, end) => rows.Fill(graph.Transposed, places, begin, end));
        return rows;
    }

    /// <summary>Counting sorts: by outgoing edges, and then by incoming edges in windows, which do not mix givers with others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Order(CompactGraph graph)
    {
        var nodes = new int[Nodes.Length];
        var cursors = new int[ManyEdges + 1]; // By the number of edges, from the greatest.
        for (var node = 0; node < nodes.Length; node++) cursors[ManyEdges - Math.Min(graph.DegreeOf(node), ManyEdges)]++;
        BeginAt(cursors, 0);
        Givers = cursors[ManyEdges];
        for (var node = 0; node < nodes.Length; node++) nodes[cursors[ManyEdges - Math.Min(graph.DegreeOf(node), ManyEdges)]++] = node;

        cursors = new int[LongRow + 1];
        for (var begin = 0; begin < nodes.Length;)
        {
            var end = Math.Min(begin - begin % Window + Window, begin < Givers ? Givers : nodes.Length);
            var window = nodes.AsSpan(begin, end - begin);
            Array.Clear(cursors);
            foreach (var node in window) cursors[LongRow - Math.Min(graph.Transposed.DegreeOf(node), LongRow)]++;
            BeginAt(cursors, begin);
            foreach (var node in window) Nodes[cursors[LongRow - Math.Min(graph.Transposed.DegreeOf(node), LongRow)]++] = node;
            begin = end;
        }
    }

    /// <summary>From how many there are of each to where the first of each is.</summary>
    private static void BeginAt(int[] cursors, int begin)
    {
        foreach (ref var cursor in cursors.AsSpan()) (cursor, begin) = (begin, begin + cursor);
    }

    private void Measure(CompactGraph incoming)
    {
        for (var place = 0; place < Nodes.Length; place++) Lengths[place] = incoming.DegreeOf(Nodes[place]);
        var length = 0;
        for (var slice = 0; slice < Widths.Length; slice++)
        {
            if (slice % (Window / Slice) == 0) WindowStarts[slice / (Window / Slice)] = length;
            var (all, width) = (0, 0);
            foreach (var row in Lengths.AsSpan(Slice * slice, Slice)) (all, width) = (all + row, Math.Max(width, row));
            Widths[slice] = width < LongRow ? width : OneByOne;
            length = checked(length + (width < LongRow ? Slice * width : all));
        }

        Sources = GC.AllocateUninitializedArray<int>(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Fill(CompactGraph incoming, int[] placesOfNodes, int begin, int end)
    {
        // Without checks of bounds: the lengths were added up above.
        fixed (int* starts = incoming.Starts, targets = incoming.Targets, places = placesOfNodes, nodes = Nodes, sources = Sources)
        {
            var next = sources + WindowStarts[begin / Window];
            for (var first = begin; first < end; first += Slice)
            {
                if (Sse.IsSupported && first + (Ahead + 1) * Slice <= Nodes.Length)
                {
                    for (var place = first + Ahead * Slice; place < first + (Ahead + 1) * Slice; place++)
                        Sse.Prefetch0(targets + starts[nodes[place]]);
                }

                var width = Widths[first / Slice];
                for (var row = 0; row < Slice; row++)
                {
                    var length = Lengths[first + row];
                    var from = length == 0 ? targets : targets + starts[nodes[first + row]];
                    if (width == OneByOne)
                    {
                        for (var edge = 0; edge < length; edge++) *next++ = places[from[edge]];
                    }
                    else
                    {
                        for (var edge = 0; edge < length; edge++) next[Slice * edge + row] = places[from[edge]];
                        for (var edge = length; edge < width; edge++) next[Slice * edge + row] = Givers;
                    }
                }

                next += Slice * Math.Max(width, 0);
            }
        }
    }
}
