using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// The neighbours of the nodes of a part on some edges, as <see cref="Algorithms.NeighborSets"/> has them in one process: without loops and
/// parallel edges, and with the number of directions that edges lead in. In the order of numbers, outside of the managed heap.
/// </summary>
internal sealed class NeighborRows
{
    private readonly Shards.Shard _shard;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<uint> _neighbors;

    private NeighborRows(ShardEdges edges, ShardScope scope, int pageLength, WorkLimit limit)
    {
        _shard = edges.Shard;
        PageLength = pageLength;
        var (outgoing, incoming) = (scope.AllRows(isBackward: false), scope.AllRows(isBackward: true));
        var began = Stopwatch.GetTimestamp();
        foreach (var rows in outgoing) rows.ReadAll();
        foreach (var rows in incoming) rows.ReadAll();
        limit.Exclude(began);
        _starts = new NativeArray<int>(_shard.OwnCount + 1);
        _neighbors = new NativeArray<uint>(CountEdges(outgoing, limit) + CountEdges(incoming, limit) is var all && all <= int.MaxValue
            ? (int)all
            : throw new ShardFaultException(
                ClusterFault.OverBudget, $"has {all} edges, which are too many. Ask for fewer relations, or write the set in more parts."));
        _neighbors.Shrink(Fill(outgoing, incoming, limit));
    }

    /// <summary>How many values a message has at most.</summary>
    internal int PageLength { get; }

    internal Shards.Shard Shard => _shard;

    /// <summary>Finds neighbours. O(nodes of the part + edges · log edges of a node).</summary>
    internal static NeighborRows Create(ShardEdges edges, ShardScope scope, int pageLength, WorkLimit limit) =>
        new(edges, scope, pageLength, limit);

    /// <summary>The neighbours of a node of the part, as <see cref="Neighbor"/>. The caller keeps this object alive.</summary>
    internal ReadOnlySpan<uint> Of(int position)
    {
        var starts = _starts.Span;
        return _neighbors.Span[starts[position]..starts[position + 1]];
    }

    /// <summary>How many neighbours nodes of the part have, from a position on.</summary>
    internal NeighborCountPage Counts(int start)
    {
        if (start < 0 || start > _shard.OwnCount)
            throw ShardKernels.Invalid($"has no node {start} in a part of {_shard.OwnCount} nodes");
        var starts = _starts.Span;
        var statuses = _shard.Graph.Store.Statuses;
        var (counts, deprecated) = (new int[Math.Min(PageLength, _shard.OwnCount - start)], new List<int>());
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = starts[start + i + 1] - starts[start + i];
            if (statuses.IsDeprecated(_shard.NodeAt(start + i))) deprecated.Add(i);
        }

        GC.KeepAlive(this);
        return new NeighborCountPage(RawValues.Encode(counts), Frontier.Encode(CollectionsMarshal.AsSpan(deprecated)));
    }

    /// <summary>The neighbours of all nodes of the part, one node after the other, from a place on.</summary>
    internal NeighborPage Page(int start)
    {
        if (start < 0 || start > _neighbors.Length)
            throw ShardKernels.Invalid($"has no neighbour {start} among the {_neighbors.Length} neighbours of the part");
        var page = _neighbors.Span.Slice(start, Math.Min(PageLength, _neighbors.Length - start));
        var bytes = RawValues.Encode(MemoryMarshal.Cast<uint, int>(page));
        GC.KeepAlive(this);
        return new NeighborPage(bytes);
    }

    private long CountEdges(OwnRows[] allRows, WorkLimit limit)
    {
        var count = 0L;
        foreach (var rows in allRows)
        {
            for (var position = 0; position < _shard.OwnCount; position++)
            {
                limit.Look(0);
                count += rows.Of(position).Length;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Fill(OwnRows[] outgoing, OwnRows[] incoming, WorkLimit limit)
    {
        var starts = _starts.Span;
        var neighbors = _neighbors.Span;
        var (targets, sources) = (new List<int>(), new List<int>());
        var next = 0;
        for (var position = 0; position < _shard.OwnCount; position++)
        {
            starts[position] = next;
            Gather(outgoing, position, targets);
            Gather(incoming, position, sources);
            limit.Look(checked(targets.Count + sources.Count));
            next += Join(
                CollectionsMarshal.AsSpan(targets), CollectionsMarshal.AsSpan(sources), _shard.NumberOf(_shard.NodeAt(position)),
                neighbors[next..]);
        }

        starts[^1] = next;
        GC.KeepAlive(this);
        return next;
    }

    /// <summary>The numbers of the nodes at the other ends, in ascending order.</summary>
    private void Gather(OwnRows[] allRows, int position, List<int> numbers)
    {
        numbers.Clear();
        foreach (var rows in allRows)
        {
            foreach (var node in rows.Of(position)) numbers.Add(_shard.NumberOf(node));
        }

        numbers.Sort();
    }

    /// <summary>Joins ascending numbers, which may be there several times.</summary>
    /// <returns>How many neighbours there are.</returns>
    private static int Join(ReadOnlySpan<int> targets, ReadOnlySpan<int> sources, int self, Span<uint> neighbors)
    {
        var (count, target, source) = (0, 0, 0);
        while (target < targets.Length || source < sources.Length)
        {
            var number = target == targets.Length ? sources[source]
                : source == sources.Length ? targets[target]
                : Math.Min(targets[target], sources[source]);
            var (firstTarget, firstSource) = (target, source);
            while (target < targets.Length && targets[target] == number) target++;
            while (source < sources.Length && sources[source] == number) source++;
            if (number != self) neighbors[count++] = Neighbor.Encode(number, target > firstTarget && source > firstSource);
        }

        return count;
    }
}
