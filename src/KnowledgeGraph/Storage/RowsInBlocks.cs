using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The rows of one member in a file that has them in both directions, decoded 512 nodes at a time when one of these is first asked for: the
/// first hop costs no more than that, and memory grows with what is touched. Once half of them are here, all are, as in any other graph, if
/// the budget of <see cref="MemberRows"/> allows it. Otherwise blocks are forgotten when it is used up, and decoded again.
/// Safe for any number of threads: those that ask for the same nodes at the same time may each decode them.
/// </summary>
internal sealed class RowsInBlocks : Adjacency
{
    private const int Shift = 9;
    private const int Mask = (1 << Shift) - 1;

    private readonly MemberRows _rows;
    private readonly int _member;
    private readonly int _nodes;
    private readonly RowReader _reader;
    private readonly Decoded?[] _blocks;
    private int _decoded;
    private bool _isCounted;
    private Adjacency? _whole;

    private RowsInBlocks(MemberRows rows, int member, bool isIncoming, int kind)
        : base(rows.Store.Kinds.FirstNodes[kind], rows.Store.Members.FirstFacts[member], [0], [])
    {
        IsIncoming = isIncoming;
        _rows = rows;
        _member = member;
        _nodes = rows.Store.Kinds.NodeEnds[kind] - FirstNode;
        _reader = new RowReader(rows.Store, member, isIncoming);
        _blocks = new Decoded?[(_nodes + Mask) >> Shift];
    }

    /// <inheritdoc/>
    internal override Adjacency Whole => _whole ?? ReadWhole();

    /// <summary>The rows of a member by subject; those of a symmetric relation by both ends.</summary>
    internal static RowsInBlocks Outgoing(MemberRows rows, int member) =>
        new(rows, member, isIncoming: false, rows.Store.Members.Domains[member]);

    /// <summary>The rows of a relation by object.</summary>
    internal static RowsInBlocks Incoming(MemberRows rows, int member) =>
        new(rows, member, isIncoming: true, rows.Store.Members.RangeOf(member));

    /// <inheritdoc/>
    internal override RowSlice RowElsewhere(int node)
    {
        var row = node - FirstNode;
        if ((uint)row >= (uint)_nodes) return base.RowElsewhere(node);
        var index = row >> Shift;
        var block = _blocks[index] ?? Decode(index);
        row -= block.FirstRow;
        var start = block.Starts[row];
        return new RowSlice(block.Neighbors, start, block.Starts[row + 1] - start);
    }

    /// <inheritdoc/>
    internal override FactSlice FactsElsewhere(int node, bool includesHidden) => (uint)(node - FirstNode) < (uint)_nodes
        ? _reader.FactsOf(node, includesHidden)
        : base.FactsElsewhere(node, includesHidden);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Decoded Decode(int index)
    {
        if (_whole is null && Interlocked.Increment(ref _decoded) > _blocks.Length / 2 && CanBeWhole())
        {
            Forget();
            ReadWhole();
        }

        if (_whole is { } whole) return Replace(index, new Decoded(0, whole.Starts, whole.Neighbors, bytes: 0));
        var first = index << Shift;
        var count = Math.Min(1 << Shift, _nodes - first);
        var (starts, neighbors) = _reader.Read(FirstNode + first, count);
        return Keep(index, new Decoded(first, starts, neighbors, (starts.LongLength + neighbors.LongLength) * sizeof(int)));
    }

    private Decoded Keep(int index, Decoded block)
    {
        if (!_rows.TryKeep(block.Bytes))
        {
            _rows.ForgetBlocks();
            if (!_rows.TryKeep(block.Bytes)) return block;
        }

        return Replace(index, block);
    }

    private Decoded Replace(int index, Decoded block)
    {
        if (Interlocked.Exchange(ref _blocks[index], block) is { } other) _rows.Release(other.Bytes);
        return block;
    }

    /// <summary>Forgets the blocks. Threads that read one keep it until they have.</summary>
    internal void Forget()
    {
        for (var index = 0; index < _blocks.Length; index++)
        {
            if (_blocks[index] is not null && Interlocked.Exchange(ref _blocks[index], null) is { } block) _rows.Release(block.Bytes);
        }
    }

    /// <summary>Counts all rows as kept, if there is room for them and for the columns that they are made of.</summary>
    private bool CanBeWhole()
    {
        var members = _rows.Store.Members;
        var facts = (long)members.FactEnds[_member] - members.FirstFacts[_member];
        lock (_blocks) return _isCounted = _isCounted || _rows.TryKeep((facts + _nodes) * sizeof(int), 2 * facts * sizeof(int));
    }

    /// <summary>Decodes all rows, which hops read from now on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Adjacency ReadWhole()
    {
        var read = IsIncoming ? AdjacencyReader.ReadIncoming(_rows, _member) : AdjacencyReader.ReadOutgoing(_rows, _member);
        var whole = Interlocked.CompareExchange(ref _whole, read, null) ?? read;
        Interlocked.CompareExchange(ref (IsIncoming ? _rows.Incoming : _rows.Outgoing)[_member], whole, this);
        Forget(); // The whole has them, and no hop asks this object from now on.
        return whole;
    }

    /// <summary>The edges of consecutive rows.</summary>
    private sealed class Decoded(int firstRow, int[] starts, int[] neighbors, long bytes)
    {
        internal readonly int FirstRow = firstRow;
        internal readonly int[] Starts = starts;
        internal readonly int[] Neighbors = neighbors;
        internal readonly long Bytes = bytes;
    }
}
