using System.Collections;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// The vertices of a graph: one range of node numbers, or two, for a relation between kinds that do not follow each other.
/// </summary>
internal sealed class VertexRanges<TVertex> : IReadOnlyList<TVertex>
    where TVertex : struct, INode<TVertex>
{
    private readonly Graph _graph;
    private readonly (int First, int End) _low;
    private readonly (int First, int End) _high;

    /// <summary>The ranges may overlap, and either may be empty.</summary>
    internal VertexRanges(Graph graph, (int First, int End) one, (int First, int End) other)
    {
        _graph = graph;
        if (one.First == one.End) one = other;
        if (other.First == other.End) other = one;
        (_low, _high) = one.First <= other.First ? (one, other) : (other, one);
        if (_high.First > _low.End) return;
        _low = (_low.First, Math.Max(_low.End, _high.End));
        _high = (_low.End, _low.End);
    }

    public int Count => _low.End - _low.First + _high.End - _high.First;

    /// <summary>The number of the first vertex.</summary>
    internal int First => _low.First;

    /// <summary>One past the number of the last vertex.</summary>
    internal int End => _high.End;

    public TVertex this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} vertices.");
            var inLow = _low.End - _low.First;
            return At(index < inLow ? _low.First + index : _high.First + index - inLow);
        }
    }

    public IEnumerator<TVertex> GetEnumerator()
    {
        for (var node = _low.First; node < _low.End; node++) yield return At(node);
        for (var node = _high.First; node < _high.End; node++) yield return At(node);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Includes(int node) =>
        (uint)(node - _low.First) < (uint)(_low.End - _low.First) || (node >= _high.First && node < _high.End);

    private TVertex At(int node) => TVertex.FromNode(RelationRows.NodeAt(_graph, node));
}
