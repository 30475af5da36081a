using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Goes over edges where they stand, in the compressed sparse rows of one relation after another: those of a node, or all. The default value has none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RelationEdgeCursor
{
    private const int Every = -1;

    private readonly Graph _graph;
    private readonly Adjacency[]? _relations;
    private readonly int _node;
    private readonly int _other;
    private readonly bool _isIncoming;

    private Adjacency? _rows;
    private int _relation;
    private int _row;
    private int _rowEnd;
    private int _edge;
    private int _edgeEnd;

    /// <param name="relations">The rows by the node that the cursor is at.</param>
    /// <param name="node">The node whose edges it goes over, or -1 for those of all nodes.</param>
    /// <param name="isIncoming">Whether that node is the target.</param>
    /// <param name="other">The node that the other end must be, or -1 for any.</param>
    internal RelationEdgeCursor(Graph graph, Adjacency[] relations, int node, bool isIncoming = false, int other = Every)
    {
        _graph = graph;
        _relations = relations;
        _node = node;
        _isIncoming = isIncoming;
        _other = other;
        _edge = -1;
    }

    /// <summary>Gets the edge that the cursor is at, once <see cref="MoveNext"/> said that there is one.</summary>
    /// <exception cref="InvalidOperationException">The cursor is at no edge.</exception>
    public readonly RelationEdge Current
    {
        get
        {
            if (_rows is null || _edge >= _edgeEnd) throw new InvalidOperationException("The cursor is before the first edge or after the last.");
            int node = _row + _rows.FirstNode, other = _rows.Neighbors[_edge];
            return new RelationEdge(_graph, _isIncoming ? other : node, _isIncoming ? node : other, _rows.FactOfEdge(_edge));
        }
    }

    /// <summary>Gets the number of edges that are still to come. O(relations), and where the other end is given O(edges).</summary>
    public readonly int Count
    {
        get
        {
            var count = 0;
            for (var rest = this; rest.MoveNext();)
            {
                if (rest._other != Every)
                {
                    count++;
                    continue;
                }

                // Up to the end of the node's row, or of all rows.
                var end = rest._node == Every ? rest._rows!.Starts[rest._rowEnd] : rest._edgeEnd;
                count = checked(count + end - rest._edge);
                rest._row = rest._rowEnd - 1;
                rest._edgeEnd = end;
                rest._edge = end - 1;
            }

            return count;
        }
    }

    /// <summary>Advances to the next edge.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        for (; ; )
        {
            if (++_edge < _edgeEnd && _other != Every)
            {
                var found = _rows!.Neighbors.AsSpan(_edge, _edgeEnd - _edge).IndexOf(_other);
                _edge = found < 0 ? _edgeEnd : _edge + found;
            }

            if (_edge < _edgeEnd) return true;
            _edge = _edgeEnd;
            if (!MoveToRow()) return false;
        }
    }

    /// <summary>Advances by a number of edges, without looking at those between unless the other end is given.</summary>
    /// <param name="count">The number, from 1.</param>
    /// <returns>Whether there is an edge there.</returns>
    public bool Skip(int count)
    {
        while (MoveNext())
        {
            if (--count == 0) return true;
            if (_other != Every) continue;
            var skipped = Math.Min(count - 1, _edgeEnd - _edge - 1);
            _edge += skipped;
            count -= skipped;
        }

        return false;
    }

    private bool MoveToRow()
    {
        if (_rows is not null && ++_row < _rowEnd)
        {
            SetRow(_rows);
            return true;
        }

        if (_relations is null || _relation >= _relations.Length)
        {
            _rows = null;
            return false;
        }

        _rows = _relations[_relation++];
        _row = _node == Every ? 0 : _node - _rows.FirstNode;
        _rowEnd = _node == Every ? _rows.Starts.Length - 1 : _row + 1;
        if (_row < _rowEnd) SetRow(_rows);
        return true;
    }

    private void SetRow(Adjacency rows)
    {
        _edge = rows.Starts[_row] - 1;
        _edgeEnd = rows.Starts[_row + 1];
    }
}
