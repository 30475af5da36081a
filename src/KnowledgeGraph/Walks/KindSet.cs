namespace KnowledgeGraph.Walks;

/// <summary>Some of the concrete kinds of a vocabulary: what a node at a point of a path can be.</summary>
internal sealed class KindSet(Graph graph)
{
    private const int ListedNames = 6;

    private readonly bool[] _kinds = new bool[graph.KindTable.Count];

    internal bool IsEmpty { get; private set; } = true;

    internal bool Contains(int kind) => _kinds[kind];

    /// <summary>Adds a kind, unless it is abstract or there already.</summary>
    internal bool Add(int kind)
    {
        if (_kinds[kind] || graph.KindTable.IsAbstract(kind)) return false;
        IsEmpty = false;
        return _kinds[kind] = true;
    }

    /// <summary>Whether a kind, or one below it, is in the set.</summary>
    internal bool Overlaps(int kind)
    {
        for (var i = kind; i < graph.KindTable.Ends[kind]; i++)
        {
            if (_kinds[i]) return true;
        }

        return false;
    }

    /// <summary>The kinds, an abstract one in place of all below it.</summary>
    internal List<int> Summarize()
    {
        var kinds = new List<int>();
        for (var kind = 0; kind < _kinds.Length;)
        {
            if (!Covers(kind))
            {
                kind++;
                continue;
            }

            kinds.Add(kind);
            kind = graph.KindTable.Ends[kind];
        }

        return kinds;
    }

    /// <summary>Names the kinds: <c>Agent and Chip</c>.</summary>
    internal string Names()
    {
        var names = new List<string>();
        foreach (var kind in Summarize()) names.Add(graph.Kinds[kind].Name);
        return Join(names, ListedNames);
    }

    /// <summary>
    /// Joins names with commas, and the last with “and”; of more than a limit only the first, and how many more there are.
    /// </summary>
    internal static string Join(List<string> names, int limit)
    {
        if (names.Count > limit) return string.Join(", ", names[..limit]) + $" and {names.Count - limit} more";
        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    private bool Covers(int kind)
    {
        var concrete = 0;
        for (var i = kind; i < graph.KindTable.Ends[kind]; i++)
        {
            if (graph.KindTable.IsAbstract(i)) continue;
            if (!_kinds[i]) return false;
            concrete++;
        }

        return concrete > 0;
    }
}
