using KnowledgeGraph.Derivations;

namespace KnowledgeGraph.Orleans.Edges;

/// <summary>The derived edges that a shard stores for a member, by the node that a step begins at. Immutable.</summary>
internal sealed class DerivedIndex
{
    private readonly int[] _from;
    private readonly int[] _to;

    internal DerivedIndex(DerivedEdges edges, bool isForward)
    {
        (_from, _to) = (edges.Subjects, edges.Objects);
        if (isForward) return;
        (_from, _to) = ((int[])edges.Objects.Clone(), (int[])edges.Subjects.Clone());
        Array.Sort(_from, _to);
    }

    /// <summary>The nodes that edges lead to from a node. O(log edges).</summary>
    internal ReadOnlySpan<int> Of(int node) => _to.AsSpan(FirstFrom(node)..FirstFrom(node + 1));

    private int FirstFrom(int node)
    {
        int low = 0, high = _from.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_from[middle] < node) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
