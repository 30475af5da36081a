namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>The kinds of the inputs, and the sets of them that entities have.</summary>
internal sealed class KindSets
{
    /// <summary>The set of an entity that no input gives a kind to.</summary>
    public const int None = 0;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<int[]> _sets = [[]];
    private readonly Dictionary<(int Set, int Kind), int> _unions = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the kinds of a set.</summary>
    public IReadOnlyList<int> this[int set] => _sets[set];

    public int Count => _sets.Count;

    public int KindOf(string name)
    {
        if (_numbers.TryGetValue(name, out var kind)) return kind;
        _numbers.Add(name, kind = _names.Count);
        _names.Add(name);
        return kind;
    }

    /// <summary>Gets the set that has a kind more.</summary>
    public int With(int set, int kind)
    {
        if (_unions.TryGetValue((set, kind), out var union)) return union;
        int[] kinds = [.. _sets[set].Append(kind).Distinct().Order()];
        union = _sets.FindIndex(s => s.AsSpan().SequenceEqual(kinds));
        if (union < 0)
        {
            union = _sets.Count;
            _sets.Add(kinds);
        }

        _unions.Add((set, kind), union);
        return union;
    }
}
