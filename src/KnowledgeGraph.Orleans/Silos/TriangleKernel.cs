using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// Finds the triangles of rows that a client sends, by the neighbours that a part has. The client sends each row to the parts of its nodes:
/// the form of the forward algorithm for MapReduce (S. Suri, S. Vassilvitskii, “Counting Triangles and the Curse of the Last Reducer”,
/// WWW 2011), in which each triangle is found in the row of the node that has the fewest neighbours. Keeps nothing.
/// </summary>
internal static class TriangleKernel
{
    /// <summary>The values of a request at most: 2 MiB.</summary>
    internal const int MaximumValues = 2 * RawValues.PageLength;

    /// <summary>An answer ends when, for each value of a page, so many neighbours were looked at.</summary>
    private const int LooksOfValue = 16;

    /// <summary>Of a list that is so many times longer than another one, single nodes are looked up.</summary>
    private const int MuchLonger = 16;

    /// <exception cref="ShardFaultException">The request is not one that silos take, or takes too long.</exception>
    internal static TrianglePage Find(NeighborRows neighbors, TriangleRequest request, WorkLimit limit)
    {
        var rows = Decode(ShardKernels.Required(request.Rows, "row"), neighbors.Shard.NodeCount);
        if (request.Start < 0 || request.Start > rows.Length)
            throw ShardKernels.Invalid($"has no place {request.Start} in rows of {rows.Length} values");
        var counts = new int[rows.Length];
        var end = Find(neighbors, rows, request.Start, counts, limit);
        GC.KeepAlive(neighbors);
        return new TrianglePage(end, RawValues.Encode(counts));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(NeighborRows neighbors, ReadOnlySpan<uint> rows, int start, Span<int> counts, WorkLimit limit)
    {
        var shard = neighbors.Shard;
        var (first, last) = (shard.StartOf(shard.Part), shard.StartOf(shard.Part + 1));
        var (looks, most) = (0L, (long)LooksOfValue * neighbors.PageLength);
        for (var (row, length) = (0, 0); row < rows.Length; row += length)
        {
            length = 1 + (int)rows[row];
            for (var at = Math.Max(row + 1, start); at < row + length; at++)
            {
                var number = Neighbor.NumberOf(rows[at]);
                if (number < first) continue;
                if (number >= last) break;
                if (looks >= most) return at;
                var looked = Find(rows, counts, row, at, row + length, After(neighbors.Of(number - first), number));
                limit.Look(looked);
                looks += looked;
            }
        }

        return rows.Length;
    }

    /// <summary>Finds the triangles of the node of a row and the neighbour at a place, whose own neighbours are given.</summary>
    /// <returns>How many neighbours were looked at.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(ReadOnlySpan<uint> rows, Span<int> counts, int row, int at, int end, ReadOnlySpan<uint> neighbors)
    {
        var third = at + 1;
        if (neighbors.Length / MuchLonger > end - third)
        {
            for (; third < end; third++)
            {
                neighbors = neighbors[PlaceOf(neighbors, rows[third] >> 1)..];
                if (!neighbors.IsEmpty && neighbors[0] >> 1 == rows[third] >> 1) Count(rows, counts, row, at, third, neighbors[0]);
            }

            return end - at;
        }

        if ((end - third) / MuchLonger > neighbors.Length)
        {
            foreach (var neighbor in neighbors)
            {
                third += PlaceOf(rows[third..end], neighbor >> 1);
                if (third == end) break;
                if (rows[third] >> 1 == neighbor >> 1) Count(rows, counts, row, at, third, neighbor);
            }

            return neighbors.Length + 1;
        }

        var next = 0;
        while (third < end && next < neighbors.Length)
        {
            uint inRow = rows[third] >> 1, inNeighbors = neighbors[next] >> 1;
            if (inRow == inNeighbors) Count(rows, counts, row, at, third, neighbors[next]);
            third += inRow <= inNeighbors ? 1 : 0;
            next += inNeighbors <= inRow ? 1 : 0;
        }

        return third - at + next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(ReadOnlySpan<uint> rows, Span<int> counts, int row, int at, int third, uint neighbor)
    {
        counts[row] += Neighbor.DirectionsOf(neighbor);
        counts[at] += Neighbor.DirectionsOf(rows[third]);
        counts[third] += Neighbor.DirectionsOf(rows[at]);
    }

    /// <summary>Those of ascending neighbours that come after a number.</summary>
    private static ReadOnlySpan<uint> After(ReadOnlySpan<uint> neighbors, int number) =>
        neighbors[PlaceOf(neighbors, (uint)number + 1)..];

    /// <summary>The place of the first neighbour whose number is not below a number.</summary>
    private static int PlaceOf(ReadOnlySpan<uint> neighbors, uint number)
    {
        int low = 0, high = neighbors.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (neighbors[middle] >> 1 < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <exception cref="ShardFaultException">The bytes are not rows.</exception>
    private static ReadOnlySpan<uint> Decode(byte[] bytes, int nodes)
    {
        if (bytes.Length % sizeof(int) != 0) throw ShardKernels.Invalid($"takes values of 4 bytes, but got {bytes.Length} bytes");
        if (bytes.Length > MaximumValues * sizeof(int))
            throw ShardKernels.Invalid($"takes at most {MaximumValues} values at once, not {bytes.Length / sizeof(int)}");
        var values = new int[bytes.Length / sizeof(int)];
        RawValues.Decode(bytes, values);
        ReadOnlySpan<uint> rows = MemoryMarshal.Cast<int, uint>(values);
        for (var row = 0; row < rows.Length;)
        {
            if (rows[row] >= rows.Length - row)
                throw ShardKernels.Invalid($"takes whole rows, but the row at place {row} has {rows[row]} neighbours");
            var end = row + 1 + (int)rows[row];
            for (var previous = -1; ++row < end; previous = Neighbor.NumberOf(rows[row]))
            {
                var number = Neighbor.NumberOf(rows[row]);
                if (number > previous && number < nodes) continue;
                throw ShardKernels.Invalid(
                    $"takes rows of ascending numbers below {nodes}, but the one at place {row} is {number}, after {previous}");
            }
        }

        return rows;
    }
}
