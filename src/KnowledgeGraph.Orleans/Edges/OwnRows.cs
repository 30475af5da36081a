using System.Runtime.CompilerServices;
using KnowledgeGraph.Shards;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Orleans.Edges;

/// <summary>
/// The visible edges of a member from the nodes of a part: by their positions, the nodes of the shard at the other ends. They are read from
/// the file for single nodes, and all at once, outside of the managed heap, when many nodes are asked for. Safe for any number of threads.
/// </summary>
internal sealed class OwnRows
{
    /// <summary>All rows are read once a part of the nodes has been asked for that is one of so many.</summary>
    private const int WorthReading = 8;

    /// <summary>The nodes whose rows are decoded at a time.</summary>
    private const int ChunkNodes = 2048;

    private readonly Shard _shard;
    private readonly RowReader _reader;
    private readonly int _firstNode;
    private readonly int _nodeEnd;
    private readonly int _capacity;
    private readonly Lock _reading = new();
    private NativeArray<int>? _starts;
    private NativeArray<int>? _neighbors;
    private int _asked;

    internal OwnRows(Shard shard, int member, bool isIncoming)
    {
        var store = shard.Graph.Store;
        var kind = isIncoming ? store.Members.RangeOf(member) : store.Members.Domains[member];
        (_firstNode, _nodeEnd) = (store.Kinds.FirstNodes[kind], store.Kinds.NodeEnds[kind]);
        var facts = store.Members.FactEnds[member] - store.Members.FirstFacts[member];
        _capacity = store.Members.IsSymmetric(member) ? checked(2 * facts) : facts;
        _shard = shard;
        _reader = new RowReader(store, member, isIncoming);
        (Member, IsIncoming) = (member, isIncoming);
    }

    internal int Member { get; }

    internal bool IsIncoming { get; }

    /// <summary>To be called before so many nodes are asked for, which may read all rows.</summary>
    internal void Expect(int nodes)
    {
        if (_neighbors is null && Interlocked.Add(ref _asked, nodes) > _shard.OwnCount / WorthReading) ReadAll();
    }

    /// <summary>
    /// The nodes at the other ends of a node's edges. The caller keeps this object alive while it uses them. O(1) once all are read, and
    /// otherwise O(log facts + edges).
    /// </summary>
    internal ReadOnlySpan<int> Of(int position)
    {
        if (Volatile.Read(ref _neighbors) is { } neighbors)
        {
            var starts = _starts!.Span;
            return neighbors.Span[starts[position]..starts[position + 1]];
        }

        var node = _shard.NodeAt(position);
        return node >= _firstNode && node < _nodeEnd ? _reader.Read(node, 1).Neighbors : [];
    }

    /// <summary>The fact of an edge of a node, by its place in the row. O(edges of the node + log facts).</summary>
    internal int FactOf(int position, int edge) => FactsOf(position, edge, 1)[0];

    /// <summary>The facts of edges of a node, from a place in the row on. O(edges of the node + maximum · log facts).</summary>
    internal IReadOnlyList<int> FactsOf(int position, int edge, int maximum)
    {
        var facts = _reader.FactsOf(_shard.NodeAt(position), includesHidden: false, edge, maximum);
        return facts.Numbers ?? [.. Enumerable.Range(facts.First, facts.Count)];
    }

    /// <summary>Reads all rows, unless they were. What it costs is bounded by the shard, and paid once.</summary>
    internal void ReadAll()
    {
        lock (_reading)
        {
            if (_neighbors is not null) return;
            var (starts, neighbors) = (new NativeArray<int>(_shard.OwnCount + 1), new NativeArray<int>(_capacity));
            neighbors.Shrink(Read(starts.Span, neighbors.Span));
            _starts = starts;
            Volatile.Write(ref _neighbors, neighbors);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Read(Span<int> starts, Span<int> neighbors)
    {
        var (next, position) = (0, FirstFrom(_firstNode));
        while (position < _shard.OwnCount && _shard.NodeAt(position) < _nodeEnd)
        {
            var first = _shard.NodeAt(position);
            var count = Math.Min(ChunkNodes, _nodeEnd - first);
            var (rows, found) = _reader.Read(first, count);
            for (; position < _shard.OwnCount && _shard.NodeAt(position) is var node && node < first + count; position++)
            {
                starts[position] = next;
                var row = found.AsSpan(rows[node - first]..rows[node - first + 1]);
                row.CopyTo(neighbors[next..]);
                next += row.Length;
            }
        }

        starts[position..].Fill(next);
        return next;
    }

    /// <summary>The first position whose node is not below a node.</summary>
    private int FirstFrom(int node)
    {
        int low = 0, high = _shard.OwnCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_shard.NodeAt(middle) < node) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
