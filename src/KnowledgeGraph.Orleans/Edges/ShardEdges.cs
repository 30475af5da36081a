using KnowledgeGraph.Shards;
using KnowledgeGraph.Walks;

namespace KnowledgeGraph.Orleans.Edges;

/// <summary>
/// What a silo keeps of a shard that it serves: the edges of the part's nodes, as far as questions have read them, and the order of all
/// nodes by number. Safe for any number of threads.
/// </summary>
internal sealed class ShardEdges
{
    private readonly OwnRows?[] _outgoing;
    private readonly OwnRows?[] _incoming;
    private readonly DerivedIndex?[] _derivedForwards;
    private readonly DerivedIndex?[] _derivedBackwards;
    private NativeArray<int>? _order;

    internal ShardEdges(Shard shard)
    {
        Shard = shard;
        _outgoing = new OwnRows?[shard.Graph.Store.Members.Count];
        _incoming = new OwnRows?[_outgoing.Length];
        _derivedForwards = new DerivedIndex?[_outgoing.Length];
        _derivedBackwards = new DerivedIndex?[_outgoing.Length];
    }

    internal Shard Shard { get; }

    /// <summary>The nodes of the shard, also of other parts, in ascending order of their numbers. O(nodes) at first.</summary>
    internal NativeArray<int> Order => _order ?? Interlocked.CompareExchange(ref _order, Sort(), null) ?? _order;

    /// <summary>The edges of a relation by subject, or by object; those of a symmetric one are the same.</summary>
    internal OwnRows Rows(int member, bool isIncoming)
    {
        isIncoming &= !Shard.Graph.Store.Members.IsSymmetric(member);
        ref var rows = ref (isIncoming ? _incoming : _outgoing)[member];
        return Volatile.Read(ref rows) ?? Interlocked.CompareExchange(ref rows, new OwnRows(Shard, member, isIncoming), null) ?? rows;
    }

    /// <summary>The derived edges of a member that the shard stores, which are all that touch nodes of the part.</summary>
    internal DerivedIndex Derived(int member, bool isForward)
    {
        ref var index = ref (isForward ? _derivedForwards : _derivedBackwards)[member];
        return Volatile.Read(ref index)
            ?? Interlocked.CompareExchange(ref index, new DerivedIndex(StoredEdges.Read(Shard.Graph, member), isForward), null) ?? index;
    }

    /// <summary>The place in <see cref="Order"/> of the first node whose number is not below a number. O(log nodes).</summary>
    internal int FirstFrom(int number)
    {
        var order = Order.Span;
        int low = 0, high = order.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Shard.NumberOf(order[middle]) < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Sorts nodes by part. Those of a part are in the order of their numbers already.</summary>
    private NativeArray<int> Sort()
    {
        var nodes = Shard.Graph.NodeCount;
        var cursors = new int[Shard.PartCount + 1];
        for (var node = 0; node < nodes; node++) cursors[Shard.PartOf(Shard.NumberOf(node)) + 1]++;
        for (var part = 0; part < Shard.PartCount; part++) cursors[part + 1] += cursors[part];
        var order = new NativeArray<int>(nodes);
        var sorted = order.Span;
        for (var node = 0; node < nodes; node++) sorted[cursors[Shard.PartOf(Shard.NumberOf(node))]++] = node;
        GC.KeepAlive(order);
        return order;
    }
}
