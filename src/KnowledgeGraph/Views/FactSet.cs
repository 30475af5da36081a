namespace KnowledgeGraph.Views;

/// <summary>A set of facts, one bit each. Immutable once built.</summary>
internal sealed class FactSet
{
    private readonly ulong[] _words;

    private FactSet(ulong[] words) => _words = words;

    /// <summary>Asks a condition once for each fact of a graph.</summary>
    internal static FactSet Of(Graph graph, Func<Fact, bool> predicate)
    {
        var words = new ulong[(graph.FactCount + 63) >>> 6];
        foreach (var fact in graph.Facts)
        {
            if (predicate(fact)) words[fact.Index >> 6] |= 1UL << fact.Index;
        }

        return new FactSet(words);
    }

    internal bool Contains(int fact) => (_words[fact >> 6] >> fact & 1) != 0;

    internal FactSet Intersect(FactSet? other)
    {
        if (other is null) return this;
        var words = new ulong[_words.Length];
        for (var word = 0; word < words.Length; word++) words[word] = _words[word] & other._words[word];
        return new FactSet(words);
    }
}
