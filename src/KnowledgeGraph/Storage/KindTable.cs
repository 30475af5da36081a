using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>The kinds' tree and ranges of nodes, decoded and checked as a whole at first use.</summary>
internal sealed class KindTable
{
    internal readonly int[] FirstNodes;
    internal readonly int[] NodeEnds;

    /// <summary>One past the index of the last kind below.</summary>
    internal readonly int[] Ends;

    private readonly int[] _parents;
    private readonly int[] _flags;

    /// <summary>The kinds that have none below them, in order: what nodes are of.</summary>
    private readonly int[] _leaves;

    private KindTable(GraphImage image)
    {
        var count = image.KindCount;
        FirstNodes = image.Read(Column.KindFirstNode, 0, count);
        NodeEnds = image.Read(Column.KindNodeEnd, 0, count);
        Ends = image.Read(Column.KindEnd, 0, count);
        _parents = image.Read(Column.KindParent, 0, count);
        _flags = image.Read(Column.KindFlags, 0, count);
        CheckTree();
        CheckRanges(image.NodeCount);

        var leaves = new List<int>(count);
        for (var kind = 0; kind < count; kind++)
        {
            if (Ends[kind] == kind + 1) leaves.Add(kind);
        }

        _leaves = [.. leaves];
    }

    internal int Count => Ends.Length;

    /// <exception cref="ImageFormatException">The kinds are no tree in preorder, or their ranges do not cover the nodes.</exception>
    internal static KindTable Read(GraphImage image) => new(image);

    internal bool IsAbstract(int kind) => (_flags[kind] & 1) != 0;

    /// <summary>The parent's index, or -1.</summary>
    internal int Parent(int kind) => _parents[kind] - 1;

    internal bool Includes(int kind, int other) => other >= kind && other < Ends[kind];

    /// <summary>The concrete kind of a node. O(log kinds).</summary>
    internal int KindOf(int node)
    {
        int low = 0, high = _leaves.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (NodeEnds[_leaves[middle]] > node) high = middle;
            else low = middle + 1;
        }

        return _leaves[low];
    }

    /// <summary>In preorder, each kind's range ends within that of its parent, which is the last one open around it.</summary>
    private void CheckTree()
    {
        var count = Ends.Length;
        for (var kind = 0; kind < count; kind++)
        {
            var parent = _parents[kind] - 1;
            var limit = parent < 0 ? count : parent < kind ? Ends[parent] : 0;
            var isOpen = kind < limit && Ends[kind] > kind && Ends[kind] <= limit;
            if (!isOpen || (kind > 0 && parent != Around(kind))) Damage.Throw("kind ", kind, " has no place in the tree of kinds");
        }
    }

    /// <summary>The kind that encloses another by position: the one before it, or that one's nearest ancestor that is still open.</summary>
    private int Around(int kind)
    {
        var candidate = kind - 1;
        while (candidate >= 0 && Ends[candidate] <= kind) candidate = _parents[candidate] - 1;
        return candidate;
    }

    /// <summary>
    /// The leaves of the tree take the nodes one range after the other, and the kinds above them what those take together.
    /// </summary>
    private void CheckRanges(int nodes)
    {
        var next = 0;
        for (var kind = 0; kind < Ends.Length; kind++)
        {
            var isLeaf = Ends[kind] == kind + 1;
            var range = FirstNodes[kind] == next && NodeEnds[kind] >= next && NodeEnds[kind] <= nodes;
            if (!range) Damage.Throw("the nodes of kind ", kind, " are out of order");
            if (isLeaf) next = NodeEnds[kind];
        }

        for (var kind = 0; kind < Ends.Length; kind++)
        {
            if (NodeEnds[kind] != NodeEnds[Ends[kind] - 1]) Damage.Throw("the nodes of kind ", kind, " are not those of its subkinds");
        }

        if (next != nodes) Damage.Throw("", nodes - next, " nodes do not belong to a kind");
    }
}
