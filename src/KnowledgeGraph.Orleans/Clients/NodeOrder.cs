using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Finds the order of the nodes in the graph, which is by kind, then by key in the order of code points. The nodes of a part are in that
/// order, so the parts are merged.
/// </summary>
internal sealed class NodeOrder
{
    private readonly int[] _places;
    private readonly PriorityQueue<PartKeys, PartKeys> _parts = new(Comparer<PartKeys>.Create(PartKeys.Compare));
    private int _next;

    private NodeOrder(int nodes) => _places = new int[nodes];

    /// <summary>For each node, by its number, its place in the graph. O(nodes · log parts), and a call for each MiB of keys.</summary>
    internal static async Task<int[]> FindAsync(ClusterCalls calls, CancellationToken cancellationToken)
    {
        var order = new NodeOrder(calls.NodeCount);
        PartKeys[] parts = [.. Enumerable.Range(0, calls.PartCount).Select(part => new PartKeys(calls, part)).Where(part => !part.IsAtEnd)];
        await Task.WhenAll(parts.Select(part => part.ReadAsync(cancellationToken))).ConfigureAwait(false);
        foreach (var part in parts) order._parts.Enqueue(part, part);
        while (order.Merge() is { } part)
        {
            await part.ReadAsync(cancellationToken).ConfigureAwait(false);
            order._parts.Enqueue(part, part);
        }

        return order._places;
    }

    /// <summary>Merges parts until one has to be asked for more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PartKeys? Merge()
    {
        while (_parts.TryDequeue(out var least, out _))
        {
            _places[least.Number] = _next++;
            if (least.MoveNext()) _parts.Enqueue(least, least);
            else if (!least.IsAtEnd) return least;
        }

        return null;
    }

    /// <summary>The keys of a part, a page at a time.</summary>
    private sealed class PartKeys(ClusterCalls calls, int part)
    {
        private readonly int _count = calls.Summary.Starts[part + 1] - calls.Summary.Starts[part];
        private int[] _kinds = [];
        private int[] _ends = [];
        private byte[] _keys = [];
        private int _first;
        private int _at;

        /// <summary>Whether all nodes of the part were there.</summary>
        internal bool IsAtEnd => _first + _at == _count;

        /// <summary>The number of the node.</summary>
        internal int Number => calls.Summary.Starts[part] + _first + _at;

        private ReadOnlySpan<byte> Key => _keys.AsSpan((_at == 0 ? 0 : _ends[_at - 1]).._ends[_at]);

        internal static int Compare(PartKeys? one, PartKeys? other)
        {
            var kinds = one!._kinds[one._at].CompareTo(other!._kinds[other._at]);
            return kinds != 0 ? kinds : one.Key.SequenceCompareTo(other.Key);
        }

        /// <summary>Goes to the next node.</summary>
        /// <returns>Whether it is on the page.</returns>
        internal bool MoveNext() => ++_at < _kinds.Length;

        internal async Task ReadAsync(CancellationToken cancellationToken)
        {
            _first += _at;
            _at = 0;
            var page = (await calls.AskAsync<IShardAlgorithmGrain, KeyPage>(
                part, (grain, token) => grain.Keys(_first, token), cancellationToken).ConfigureAwait(false))!;
            (_kinds, _ends) = (new int[page.Kinds.Length / sizeof(int)], new int[page.Kinds.Length / sizeof(int)]);
            RawValues.Decode(page.Kinds, _kinds);
            RawValues.Decode(page.Ends, _ends);
            _keys = page.Keys;
            if (_kinds.Length == 0 || _kinds.Length > _count - _first) throw WholeGraph.Contradiction(calls, part);
        }
    }
}
