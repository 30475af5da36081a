using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// For each node of a part its neighbours that have more neighbours than it, or as many and a greater number. A node has at most
/// √(2·facts) of them, and looking at all pairs is O(facts^1.5). They go to each part that has one of them, with those after that.
/// </summary>
internal sealed class ForwardRows
{
    private readonly ClusterCalls _calls;
    private readonly int _part;
    private readonly int[] _degrees;
    private readonly TriangleRows[] _rows;

    /// <summary>The neighbours of the node that were there so far, which a page may end in the middle of.</summary>
    private readonly List<uint> _row = [];
    private int _node;
    private int _left;

    internal ForwardRows(ClusterCalls calls, int part, int[] degrees)
    {
        (_calls, _part, _degrees) = (calls, part, degrees);
        _rows = [.. Enumerable.Range(0, calls.PartCount).Select(_ => new TriangleRows())];
        _node = calls.Summary.Starts[part] - 1;
    }

    /// <summary>What goes to a part: the rows that ended on the last page.</summary>
    internal TriangleRows RowsFor(int part) => _rows[part];

    /// <summary>Takes further neighbours of the nodes of the part. O(neighbours · parts).</summary>
    /// <exception cref="ClusterGraphException">The part does not have as many as it said.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Take(ReadOnlySpan<uint> neighbors)
    {
        foreach (var rows in _rows) rows.Clear();
        while (!neighbors.IsEmpty)
        {
            while (_left == 0)
            {
                if (++_node == _calls.Summary.Starts[_part + 1]) throw WholeGraph.Contradiction(_calls, _part);
                _left = _degrees[_node];
            }

            var count = Math.Min(_left, neighbors.Length);
            foreach (var neighbor in neighbors[..count])
            {
                var number = Neighbor.NumberOf(neighbor);
                if (number >= _degrees.Length) throw WholeGraph.Contradiction(_calls, _part);
                var order = _degrees[number].CompareTo(_degrees[_node]);
                if (order > 0 || (order == 0 && number > _node)) _row.Add(neighbor);
            }

            neighbors = neighbors[count..];
            _left -= count;
            if (_left == 0) Divide();
        }
    }

    /// <summary>A part looks for the neighbours after its own, so that nothing is to be found of the last one.</summary>
    private void Divide()
    {
        ReadOnlySpan<uint> row = CollectionsMarshal.AsSpan(_row);
        while (row.Length > 1)
        {
            var (part, _) = _calls.PlaceOf(Neighbor.NumberOf(row[0]));
            _rows[part].Add(_node, row);
            var end = _calls.Summary.Starts[part + 1];
            while (!row.IsEmpty && Neighbor.NumberOf(row[0]) < end) row = row[1..];
        }

        _row.Clear();
    }
}
