using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Clustering coefficients over all parts, as <see cref="Algorithms.TriangleCount"/> computes them in one process. Neighbours are read here
/// page by page, and handed on to the parts that find the triangles in them. What was found is here.
/// </summary>
internal sealed class ClusteringSearch
{
    private readonly ClusterCalls _calls;
    private readonly StepFilter _filter;

    /// <summary>The number of neighbours of each node.</summary>
    private readonly int[] _degrees;

    /// <summary>For each node the directed edges opposite it in triangles.</summary>
    private readonly long[] _found;
    private readonly NumberSet _deprecated;

    private ClusteringSearch(ClusterCalls calls, StepFilter filter)
    {
        (_calls, _filter) = (calls, filter);
        (_degrees, _found) = (new int[calls.NodeCount], new long[calls.NodeCount]);
        _deprecated = new NumberSet(calls.NodeCount);
    }

    internal static async Task<ClusterValues> FindAsync(ClusterCalls calls, StepFilter filter, CancellationToken cancellationToken)
    {
        var search = new ClusteringSearch(calls, filter);
        var parts = Enumerable.Range(0, calls.PartCount);
        await Task.WhenAll(parts.Select(part => search.CountNeighborsAsync(part, cancellationToken))).ConfigureAwait(false);
        // One after the other: all parts work on the rows of one, and the messages of one at a time are enough to keep here.
        foreach (var part in parts) await search.FindTrianglesAsync(part, cancellationToken).ConfigureAwait(false);
        return new ClusterValues(calls, search.Divide(), search._deprecated);
    }

    private async Task CountNeighborsAsync(int part, CancellationToken cancellationToken)
    {
        var (first, end) = (_calls.Summary.Starts[part], _calls.Summary.Starts[part + 1]);
        for (var start = first; start < end;)
        {
            var position = start - first;
            var page = (await _calls.AskAsync<IShardTriangleGrain, NeighborCountPage>(
                part, (grain, token) => grain.NeighborCounts(_filter, position, token), cancellationToken).ConfigureAwait(false))!;
            var count = Math.Min(_calls.Summary.PageLength, end - start);
            RawValues.Decode(page.Counts, _degrees.AsSpan(start, count));
            lock (_deprecated) WholeGraph.AddTo(_deprecated, page.Deprecated, start, start + count);
            start += count;
        }
    }

    private async Task FindTrianglesAsync(int part, CancellationToken cancellationToken)
    {
        var neighbors = CountNeighbors(part);
        var rows = new ForwardRows(_calls, part, _degrees);
        for (var start = 0; start < neighbors;)
        {
            var first = start;
            var page = (await _calls.AskAsync<IShardTriangleGrain, NeighborPage>(
                part, (grain, token) => grain.Neighbors(_filter, first, token), cancellationToken).ConfigureAwait(false))!;
            start += Take(rows, page.Neighbors, (int)Math.Min(_calls.Summary.PageLength, neighbors - start));
            await Task.WhenAll(Enumerable.Range(0, _calls.PartCount).Select(
                other => FindTrianglesAsync(other, rows.RowsFor(other), cancellationToken))).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a part find triangles, which it does for some time in each call.</summary>
    private async Task FindTrianglesAsync(int part, TriangleRows rows, CancellationToken cancellationToken)
    {
        if (rows.Length == 0) return;
        var message = rows.Encode();
        for (var start = 0; start < rows.Length;)
        {
            var request = new TriangleRequest(_filter, message, start);
            var page = (await _calls.AskAsync<IShardTriangleGrain, TrianglePage>(
                part, (grain, token) => grain.Triangles(request, token), cancellationToken).ConfigureAwait(false))!;
            if (page.End <= start || page.End > rows.Length) throw WholeGraph.Contradiction(_calls, part);
            lock (_found) rows.AddUp(page.Counts, _found);
            start = page.End;
        }
    }

    private static int Take(ForwardRows rows, byte[] page, int count)
    {
        var neighbors = new int[count];
        RawValues.Decode(page, neighbors);
        rows.Take(MemoryMarshal.Cast<int, uint>(neighbors));
        return count;
    }

    private long CountNeighbors(int part)
    {
        var count = 0L;
        for (var node = _calls.Summary.Starts[part]; node < _calls.Summary.Starts[part + 1]; node++) count += _degrees[node];
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Divide()
    {
        var coefficients = new double[_found.Length];
        for (var node = 0; node < coefficients.Length; node++)
        {
            double degree = _degrees[node];
            if (degree > 1) coefficients[node] = _found[node] / (degree * (degree - 1));
        }

        return coefficients;
    }
}
