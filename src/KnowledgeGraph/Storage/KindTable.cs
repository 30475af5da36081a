using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>The kinds' tree and ranges of nodes, decoded and checked as a whole at first use.</summary>
/// <remarks>
/// In the tree, a kind is one range of kinds and of nodes. Where kinds of other branches are of it, too, its nodes are one range if theirs
/// are next to its own, and otherwise several.
/// </remarks>
internal sealed class KindTable
{
    /// <summary>The first node of each kind.</summary>
    internal readonly int[] FirstNodes;

    /// <summary>One past the last node of each kind. Only where a kind is one range are all nodes before it of the kind.</summary>
    internal readonly int[] NodeEnds;

    /// <summary>One past the index of the last kind below in the tree.</summary>
    private readonly int[] _ends;

    private readonly (int Kind, int Parent)[] _otherParents;

    /// <summary>Which kinds are of a kind; <see langword="null"/> where that is only those below it in the tree.</summary>
    private readonly bool[]?[] _included;

    private readonly NodeRange[] _ranges;

    private readonly int[]?[] _otherKinds;
    private readonly int[]?[] _nodes;
    private readonly int[]?[] _currentNodes;

    private readonly int[] _parents;
    private readonly int[] _flags;

    /// <summary>The kinds that have none below them, in order: what nodes are of.</summary>
    private readonly int[] _leaves;

    /// <summary>One past the last node of each of them. An abstract one has none here, even if kinds of other branches are of it.</summary>
    private readonly int[] _leafEnds;

    private KindTable(GraphImage image)
    {
        var count = image.KindCount;
        FirstNodes = image.Read(Column.KindFirstNode, 0, count);
        NodeEnds = image.Read(Column.KindNodeEnd, 0, count);
        _ends = image.Read(Column.KindEnd, 0, count);
        _parents = image.Read(Column.KindParent, 0, count);
        _flags = image.Read(Column.KindFlags, 0, count);
        CheckTree();
        CheckRanges(image.NodeCount);

        var leaves = new List<int>(count);
        for (var kind = 0; kind < count; kind++)
        {
            if (_ends[kind] == kind + 1) leaves.Add(kind);
        }

        _leaves = [.. leaves];
        _leafEnds = Array.ConvertAll(_leaves, leaf => NodeEnds[leaf]);
        _otherParents = ReadOtherParents(image);
        _included = new bool[]?[count];
        _ranges = new NodeRange[count];
        for (var kind = 0; kind < count; kind++) _ranges[kind] = new NodeRange(FirstNodes[kind], NodeEnds[kind]);
        (_nodes, _currentNodes, _otherKinds) = (new int[]?[count], new int[]?[count], new int[]?[count]);
        if (_otherParents.Length > 0) Include();
        Numbers = ReadNumbers(image);
    }

    internal int Count => _ends.Length;

    /// <summary>
    /// The number of each kind among those of its module; <see langword="null"/> where kinds are in the order of numbers.
    /// </summary>
    internal int[]? Numbers { get; }

    /// <summary>Whether all nodes from the first to the last of a kind are of it.</summary>
    internal bool IsWhole(int kind) => _ranges[kind].IsWhole;

    /// <summary>The nodes of a kind.</summary>
    internal NodeRange RangeOf(int kind) => _ranges[kind];

    /// <summary>The nodes of a kind that is several ranges. O(nodes) at first, then O(1).</summary>
    internal int[] NodesOf(int kind) => _nodes[kind] ??= RangeOf(kind).ToNodes();

    /// <summary>Those of them that are not deprecated.</summary>
    internal int[] CurrentNodesOf(int kind, StatusTable statuses) =>
        _currentNodes[kind] ??= Array.FindAll(NodesOf(kind), node => !statuses.IsDeprecated(node));

    /// <summary>Whether all of some nodes are of a kind. O(nodes).</summary>
    internal bool AreOf(int kind, int[] nodes)
    {
        if (!Rows.AreWithin(nodes, FirstNodes[kind], NodeEnds[kind])) return false;
        var range = RangeOf(kind);
        return range.IsWhole || Array.TrueForAll(nodes, range.Contains);
    }

    /// <summary>The further kinds that a kind is, in the order in which they are declared.</summary>
    internal IEnumerable<int> OtherParentsOf(int kind)
    {
        foreach (var (other, parent) in _otherParents)
        {
            if (other == kind) yield return parent;
        }
    }

    /// <summary>The kinds above a kind, the nearest first.</summary>
    internal List<int> Above(int kind)
    {
        var above = new List<int>();
        Add(kind);
        for (var i = 0; i < above.Count; i++) Add(above[i]);
        return above;

        void Add(int below)
        {
            if (Parent(below) is var parent and >= 0 && !above.Contains(parent)) above.Add(parent);
            if (_otherParents.Length == 0) return;
            foreach (var other in OtherParentsOf(below))
            {
                if (!above.Contains(other)) above.Add(other);
            }
        }
    }

    /// <summary>Whether the kinds below a kind are those after it.</summary>
    internal bool HasOnlyTree(int kind) => _included[kind] is null;

    /// <summary>The kinds below a kind that are not below it in the tree, ascending.</summary>
    internal int[] OtherKindsOf(int kind)
    {
        if (_included[kind] is not { } kinds) return [];
        return _otherKinds[kind] ??= [.. Enumerable.Range(0, Count).Where(other => kinds[other])];
    }

    /// <summary>The number of kinds below a kind in the tree.</summary>
    internal int CountInTree(int kind) => _ends[kind] - kind - 1;

    /// <exception cref="ImageFormatException">The kinds are no tree in preorder, or their ranges do not cover the nodes.</exception>
    internal static KindTable Read(GraphImage image) => new(image);

    internal bool IsAbstract(int kind) => (_flags[kind] & 1) != 0;

    /// <summary>The parent's index, or -1.</summary>
    internal int Parent(int kind) => _parents[kind] - 1;

    internal bool Includes(int kind, int other) => (other >= kind && other < _ends[kind]) || (_included[kind] is { } kinds && kinds[other]);

    /// <summary>Whether a node can be of both kinds.</summary>
    internal bool Overlap(int one, int other)
    {
        if (Includes(one, other) || Includes(other, one)) return true;
        if (HasOnlyTree(one) && HasOnlyTree(other)) return false;
        for (var kind = 0; kind < Count; kind++)
        {
            if (Includes(one, kind) && Includes(other, kind)) return true;
        }

        return false;
    }

    /// <summary>The concrete kind of a node. O(log kinds).</summary>
    internal int KindOf(int node)
    {
        int low = 0, high = _leaves.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_leafEnds[middle] > node) high = middle;
            else low = middle + 1;
        }

        return _leaves[low];
    }

    /// <summary>In preorder, each kind's range ends within that of its parent, which is the last one open around it.</summary>
    private void CheckTree()
    {
        var count = _ends.Length;
        for (var kind = 0; kind < count; kind++)
        {
            var parent = _parents[kind] - 1;
            var limit = parent < 0 ? count : parent < kind ? _ends[parent] : 0;
            var isOpen = kind < limit && _ends[kind] > kind && _ends[kind] <= limit;
            if (!isOpen || (kind > 0 && parent != Around(kind))) Damage.Throw("kind ", kind, " has no place in the tree of kinds");
        }
    }

    /// <summary>The kind that encloses another by position: the one before it, or that one's nearest ancestor that is still open.</summary>
    private int Around(int kind)
    {
        var candidate = kind - 1;
        while (candidate >= 0 && _ends[candidate] <= kind) candidate = _parents[candidate] - 1;
        return candidate;
    }

    /// <summary>
    /// The leaves of the tree take the nodes one range after the other, and the kinds above them what those take together.
    /// </summary>
    private void CheckRanges(int nodes)
    {
        var next = 0;
        for (var kind = 0; kind < _ends.Length; kind++)
        {
            var isLeaf = _ends[kind] == kind + 1;
            var range = FirstNodes[kind] == next && NodeEnds[kind] >= next && NodeEnds[kind] <= nodes;
            if (!range) Damage.Throw("the nodes of kind ", kind, " are out of order");
            if (isLeaf) next = NodeEnds[kind];
        }

        for (var kind = 0; kind < _ends.Length; kind++)
        {
            if (NodeEnds[kind] != NodeEnds[_ends[kind] - 1]) Damage.Throw("the nodes of kind ", kind, " are not those of its subkinds");
        }

        if (next != nodes) Damage.Throw("", nodes - next, " nodes do not belong to a kind");
    }

    private (int Kind, int Parent)[] ReadOtherParents(GraphImage image)
    {
        var rows = image.RowsOf(Column.OtherParentOf);
        var (kinds, parents) = (image.Read(Column.OtherParentOf, 0, rows), image.Read(Column.OtherParent, 0, rows));
        var others = new (int Kind, int Parent)[rows];
        for (var row = 0; row < rows; row++)
        {
            others[row] = (Damage.Check(kinds[row], Count, "kind"), Damage.Check(parents[row], Count, "kind"));
            if (!IsAbstract(parents[row])) Damage.Throw("kind ", kinds[row], " is of another kind that is not abstract");
        }

        return others;
    }

    /// <summary>Finds for each kind which kinds are of it, and its ranges of nodes.</summary>
    private void Include()
    {
        for (var kind = 0; kind < Count; kind++)
        {
            foreach (var above in Above(kind))
            {
                if (above == kind) Damage.Throw("kind ", kind, " is a kind of itself");
                if (kind < above || kind >= _ends[above]) (_included[above] ??= new bool[Count])[kind] = true;
            }
        }

        var (firsts, ends) = ((int[])FirstNodes.Clone(), (int[])NodeEnds.Clone());
        for (var kind = 0; kind < Count; kind++)
        {
            if (_included[kind] is null) continue;
            var parts = new List<(int First, int End)>();
            foreach (var leaf in _leaves)
            {
                if (firsts[leaf] == ends[leaf] || !Includes(kind, leaf)) continue;
                if (parts.Count > 0 && parts[^1].End == firsts[leaf]) parts[^1] = (parts[^1].First, ends[leaf]);
                else parts.Add((firsts[leaf], ends[leaf]));
            }

            if (parts.Count == 0) continue;
            (FirstNodes[kind], NodeEnds[kind]) = (parts[0].First, parts[^1].End);
            _ranges[kind] = new NodeRange([.. parts]);
        }
    }

    private static int[]? ReadNumbers(GraphImage image)
    {
        var modules = image.Read(Column.KindModule, 0, image.KindCount);
        var numbers = image.Read(Column.KindNumber, 0, image.KindCount);
        var counts = new int[image.ModuleCount];
        if (counts.Length == 0) return null; // The table of modules reports it.
        var isInOrder = true;
        for (var kind = 0; kind < numbers.Length; kind++)
            isInOrder &= numbers[kind] == counts[Damage.Check(modules[kind], counts.Length, "module")]++;
        if (isInOrder) return null;

        var seen = new HashSet<(int, int)>();
        for (var kind = 0; kind < numbers.Length; kind++)
        {
            if (numbers[kind] >= counts[modules[kind]] || !seen.Add((modules[kind], numbers[kind])))
                Damage.Throw("kind ", kind, " has no number among those of its module");
        }

        return numbers;
    }
}
