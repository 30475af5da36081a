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
        for (var i = kind; i < vocabulary.KindEnd(kind); i++) set.Add(i);
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
        for (var i = kind; i < vocabulary.KindEnd(kind); i++)
        {
            if (_kinds[i]) return true;
        }

        return false;
    }

    /// <summary>The lowest kind that all kinds of the set are, or -1 if there is none.</summary>
    public int Common()
    {
        var first = System.Array.IndexOf(_kinds, true);
        var last = System.Array.LastIndexOf(_kinds, true);

        // Of the kinds that come before the first, those that end after the last include both, and so all between.
        for (var kind = first; kind >= 0; kind--)
        {
            if (vocabulary.KindEnd(kind) > last) return kind;
        }

        return -1;
    }

    /// <summary>The kinds, an abstract one in place of all below it.</summary>
    public List<int> Summarize()
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
            kind = vocabulary.KindEnd(kind);
        }

        return kinds;
    }

    /// <summary>Names the kinds, an abstract one in place of all below it: <c>'Agent' and 'Chip'</c>.</summary>
    /// <param name="quote">What stands around each name.</param>
    public string Names(string quote = "'") => NameList.Of(Summarize().ConvertAll(vocabulary.NameOf), ListedNames, " and ", quote);

    private bool Covers(int kind)
    {
        var concrete = 0;
        for (var i = kind; i < vocabulary.KindEnd(kind); i++)
        {
            if (vocabulary.IsAbstract(i)) continue;
            if (!_kinds[i]) return false;
            concrete++;
        }

        return concrete > 0;
    }
}
