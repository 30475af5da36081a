using System.Collections;

namespace KnowledgeGraph;

/// <summary>
/// The edges of one node, or some of them that follow each other. The first enumeration on the thread that made the sequence uses the
/// sequence itself, so that a loop over it takes a single object.
/// </summary>
internal sealed class EdgeSequence<TVertex, TEdge, TRows> : IReadOnlyList<TEdge>, IEnumerator<TEdge>
    where TVertex : struct, INode<TVertex>
    where TEdge : struct, IRelationEdge<TVertex, TEdge>
    where TRows : struct, IEdgeRows
{
    private readonly TRows _rows;
    private readonly int _node;
    private readonly int _start;
    private readonly int _end;
    private readonly int _thread;
    private int _position;
    private bool _hasBegun;

    internal EdgeSequence(TRows rows, int node, int start, int end)
    {
        _rows = rows;
        _node = node;
        _start = start;
        _end = end;
        _thread = Environment.CurrentManagedThreadId;
        _position = start - 1;
    }

    public int Count => _end - _start;

    public TEdge Current => _position >= _start && _position < _end
        ? TEdge.From(_rows.EdgeAt(_node, _position))
        : throw new InvalidOperationException("The enumerator is before the first edge or after the last.");

    object IEnumerator.Current => Current;

    public TEdge this[int index] => (uint)index < (uint)Count
        ? TEdge.From(_rows.EdgeAt(_node, _start + index))
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} edges.");

    public bool MoveNext()
    {
        if (_position < _end) _position++;
        return _position < _end;
    }

    public void Reset() => _position = _start - 1;

    public void Dispose()
    {
    }

    public IEnumerator<TEdge> GetEnumerator()
    {
        var enumerator = !_hasBegun && _thread == Environment.CurrentManagedThreadId
            ? this
            : new EdgeSequence<TVertex, TEdge, TRows>(_rows, _node, _start, _end);
        enumerator._hasBegun = true;
        return enumerator;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
