using System.Collections;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// The vertices of a graph: one range of node numbers, or several, for a relation between kinds that do not follow each other, and for a
/// kind whose nodes do not.
/// </summary>
internal sealed class VertexRanges<TVertex> : IReadOnlyList<TVertex>
    where TVertex : struct, INode<TVertex>
{
    private readonly Graph _graph;
    private readonly (int First, int End) _low;

    /// <summary>The ranges above the lowest.</summary>
    private readonly (int First, int End)[] _others;

    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="ranges">The ranges, which may overlap or be empty.</param>
    internal VertexRanges(Graph graph, IEnumerable<(int First, int End)> ranges)
    {
        _graph = graph;
        var merged = new List<(int First, int End)>();
        foreach (var range in ranges.Where(static range => range.First < range.End).OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].End)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        }

        if (merged.Count > 0) _low = merged[0];
        _others = [.. merged.Skip(1)];
        Count = merged.Sum(static range => range.End - range.First);
    }

    public int Count { get; }

    /// <summary>The ranges, none of which follows on another.</summary>
    internal (int First, int End)[] All => [_low, .. _others];

    public TVertex this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} vertices.");
            if (index < _low.End - _low.First) return At(_low.First + index);
            index -= _low.End - _low.First;
            var next = 0;
            while (index >= _others[next].End - _others[next].First) index -= _others[next].End - _others[next++].First;
            return At(_others[next].First + index);
        }
    }

    public IEnumerator<TVertex> GetEnumerator()
    {
        for (var node = _low.First; node < _low.End; node++) yield return At(node);
        foreach (var (first, end) in _others)
        {
            for (var node = first; node < end; node++) yield return At(node);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Includes(int node) =>
        (uint)(node - _low.First) < (uint)(_low.End - _low.First) || (_others.Length > 0 && IncludedByOther(node));

    private bool IncludedByOther(int node)
    {
        foreach (var (first, end) in _others)
        {
            if (node < end) return node >= first;
        }

        return false;
    }

    private TVertex At(int node) => TVertex.FromNode(RelationRows.NodeAt(_graph, node));
}
