using System.Collections.Generic;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Queries.Binding;

/// <summary>Some of the concrete kinds of a vocabulary: what a node at a point of a path can be.</summary>
internal sealed class KindSet(IPathVocabulary vocabulary)
{
    private const int ListedNames = 6;

    private readonly bool[] _kinds = new bool[vocabulary.KindCount];

    public bool IsEmpty { get; private set; } = true;

    /// <summary>The concrete kinds of a kind: itself, or those below an abstract one.</summary>
    public static KindSet Of(IPathVocabulary vocabulary, int kind)
    {
        var set = new KindSet(vocabulary);
        foreach (var one in vocabulary.KindsOf(kind)) set.Add(one);
        return set;
    }

    public static KindSet All(IPathVocabulary vocabulary)
    {
        var set = new KindSet(vocabulary);
        for (var i = 0; i < vocabulary.KindCount; i++) set.Add(i);
        return set;
    }

    public bool Contains(int kind) => _kinds[kind];

    /// <summary>Adds a kind, unless it is abstract or there already.</summary>
    public bool Add(int kind)
    {
        if (_kinds[kind] || vocabulary.IsAbstract(kind)) return false;
        IsEmpty = false;
        return _kinds[kind] = true;
    }

    public bool Overlaps(KindSet other)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] && other._kinds[i]) return true;
        }

        return false;
    }

    /// <summary>Determines whether a kind, or one below it, is in the set.</summary>
    public bool Overlaps(int kind)
    {
        foreach (var one in vocabulary.KindsOf(kind))
        {
            if (_kinds[one]) return true;
        }

        return false;
    }

    /// <summary>
    /// The lowest kind that all kinds of the set are, or -1 if there is none. Of several, the one with the fewest kinds below it.
    /// </summary>
    public int Common()
    {
        var first = System.Array.IndexOf(_kinds, true);
        var (found, fewest) = (-1, int.MaxValue);
        for (var kind = vocabulary.KindCount - 1; first >= 0 && kind >= 0; kind--)
        {
            if (!vocabulary.Includes(kind, first) || !IncludesAll(kind)) continue;
            var count = vocabulary.KindEnd(kind) - kind + vocabulary.OtherKinds(kind).Length;
            if (count < fewest) (found, fewest) = (kind, count);
        }

        return found;
    }

    /// <summary>The kinds, an abstract one in place of all below it.</summary>
    public List<int> Summarize()
    {
        var kinds = new List<int>();
        var isNamed = new bool[_kinds.Length];
        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            if (!Covers(kind, isNamed)) continue;
            kinds.Add(kind);
            foreach (var one in vocabulary.KindsOf(kind)) isNamed[one] = true;
        }

        return kinds;
    }

    /// <summary>Names the kinds, an abstract one in place of all below it: <c>'Agent' and 'Chip'</c>.</summary>
    /// <param name="quote">What stands around each name.</param>
    public string Names(string quote = "'") => NameList.Of(Summarize().ConvertAll(vocabulary.NameOf), ListedNames, " and ", quote);

    private bool IncludesAll(int kind)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] && !vocabulary.Includes(kind, i)) return false;
        }

        return true;
    }

    /// <summary>Whether all concrete kinds of a kind are in the set, and one of them is not named yet.</summary>
    private bool Covers(int kind, bool[] isNamed)
    {
        var isNew = false;
        foreach (var one in vocabulary.KindsOf(kind))
        {
            if (vocabulary.IsAbstract(one)) continue;
            if (!_kinds[one]) return false;
            isNew |= !isNamed[one];
        }

        return isNew;
    }
}
