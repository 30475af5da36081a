using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// PageRank by power iteration, as section 2.3.3 of the LDBC Graphalytics specification has it: a node's rank is handed on in equal parts
/// along its edges, and that of a node without edges to all nodes. Each node adds up what it is given, so that the sums are the same on
/// every number of threads. O(nodes + edges) an iteration.
/// </summary>
/// <remarks>
/// Nearly all time goes into reading what is given, at places that the edges name, which <see cref="SlicedRows"/> brings close together.
/// </remarks>
internal sealed class PageRankIteration
{
    private readonly double _damping;
    private readonly SlicedRows _rows;

    /// <summary>The number of outgoing edges of the node at each place that has some.</summary>
    private readonly double[] _degrees;

    /// <summary>What the node at each place gives along each edge, and then the 0 that fills short rows.</summary>
    private readonly double[] _given;
    private double[] _ranks;
    private double[] _next;
    private double _base;

    private PageRankIteration(CompactGraph graph, double damping, ChunkedLoop loop)
    {
        _damping = damping;
        _rows = SlicedRows.Create(graph, loop);
        _given = new double[_rows.Givers + 1];
        _degrees = new double[_rows.Givers];
        for (var place = 0; place < _degrees.Length; place++) _degrees[place] = graph.DegreeOf(_rows.Nodes[place]);
        _ranks = new double[_rows.Lengths.Length];
        _next = new double[_rows.Lengths.Length];
        Array.Fill(_ranks, 1.0 / graph.NodeCount);
    }

    private int NodeCount => _rows.Nodes.Length;

    /// <summary>The ranks after so many iterations, or fewer where one changed them by less than the tolerance in all.</summary>
    internal static double[] Run(CompactGraph graph, double damping, int iterations, double tolerance, ChunkedLoop loop)
    {
        var iteration = new PageRankIteration(graph, damping, loop);
        for (var i = 0; i < iterations; i++)
        {
            iteration.Step(loop);
            if (tolerance > 0 && iteration.Change() < tolerance) break;
        }

        return iteration.ByNode();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(ChunkedLoop loop)
    {
        var ranks = _ranks.AsSpan(0, _degrees.Length);
        Divide(ranks, _degrees, _given);
        var dangling = 0.0;
        foreach (var rank in _ranks.AsSpan(ranks.Length, NodeCount - ranks.Length)) dangling += rank;
        _base = (1 - _damping + _damping * dangling) / NodeCount;
        loop.Run(NodeCount, SlicedRows.Window, Gather);
        (_ranks, _next) = (_next, _ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Divide(ReadOnlySpan<double> dividends, ReadOnlySpan<double> divisors, Span<double> quotients)
    {
        var first = MemoryMarshal.Cast<double, Vector<double>>(dividends);
        var second = MemoryMarshal.Cast<double, Vector<double>>(divisors);
        var results = MemoryMarshal.Cast<double, Vector<double>>(quotients[..dividends.Length]);
        for (var i = 0; i < results.Length; i++) results[i] = first[i] / second[i];
        for (var i = Vector<double>.Count * results.Length; i < dividends.Length; i++) quotients[i] = dividends[i] / divisors[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Gather(int thread, int begin, int end)
    {
        // Without checks of bounds: places are those of the rows.
        fixed (int* sources = _rows.Sources, lengths = _rows.Lengths, widths = _rows.Widths)
        fixed (double* given = _given, next = _next)
        {
            var (damping, basis) = (_damping, _base);
            var source = sources + _rows.WindowStarts[begin / SlicedRows.Window];
            for (var place = begin; place < end; place += SlicedRows.Slice)
            {
                var width = widths[place / SlicedRows.Slice];
                if (width == SlicedRows.OneByOne)
                {
                    for (var row = place; row < place + SlicedRows.Slice; source += lengths[row++])
                        next[row] = basis + damping * Sum(source, lengths[row], given);
                    continue;
                }

                var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
                for (var last = source + SlicedRows.Slice * width; source < last; source += SlicedRows.Slice)
                {
                    first += given[source[0]];
                    second += given[source[1]];
                    third += given[source[2]];
                    fourth += given[source[3]];
                }

                next[place] = basis + damping * first;
                next[place + 1] = basis + damping * second;
                next[place + 2] = basis + damping * third;
                next[place + 3] = basis + damping * fourth;
            }
        }
    }

    /// <summary>Adds up a long row, in four sums, so that an addition need not wait for the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe double Sum(int* sources, int length, double* given)
    {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        var edge = 0;
        for (; edge <= length - 4; edge += 4)
        {
            first += given[sources[edge]];
            second += given[sources[edge + 1]];
            third += given[sources[edge + 2]];
            fourth += given[sources[edge + 3]];
        }

        for (; edge < length; edge++) first += given[sources[edge]];
        return first + second + (third + fourth);
    }

    private double Change()
    {
        var change = 0.0;
        for (var place = 0; place < NodeCount; place++) change += Math.Abs(_ranks[place] - _next[place]);
        return change;
    }

    private double[] ByNode()
    {
        var ranks = new double[NodeCount];
        for (var place = 0; place < ranks.Length; place++) ranks[_rows.Nodes[place]] = _ranks[place];
        return ranks;
    }
}
