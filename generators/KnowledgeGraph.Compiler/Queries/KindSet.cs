using System.Collections.Generic;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>Some of the concrete kinds of a vocabulary: what a node at a point of a path can be.</summary>
internal sealed class KindSet(Vocabulary vocabulary)
{
    private const int ListedNames = 6;

    private readonly bool[] _kinds = new bool[vocabulary.Kinds.Count];

    public bool IsEmpty { get; private set; } = true;

    /// <summary>The concrete kinds of a kind: itself, or those below an abstract one.</summary>
    public static KindSet Of(Vocabulary vocabulary, int kind)
    {
        var set = new KindSet(vocabulary);
        for (var i = kind; i < vocabulary.Kinds[kind].End; i++) set.Add(i);
        return set;
    }

    public static KindSet All(Vocabulary vocabulary)
    {
        var set = new KindSet(vocabulary);
        for (var i = 0; i < vocabulary.Kinds.Count; i++) set.Add(i);
        return set;
    }

    public bool Contains(int kind) => _kinds[kind];

    /// <summary>Adds a kind, unless it is abstract or there already.</summary>
    public bool Add(int kind)
    {
        if (_kinds[kind] || vocabulary.Kinds[kind].IsAbstract) return false;
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

    /// <summary>The lowest kind that all kinds of the set are, or -1 where there is none.</summary>
    public int Common()
    {
        var common = -1;
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (!_kinds[i]) continue;
            if (common < 0) common = i;
            while (common >= 0 && !vocabulary.Kinds[common].Includes(i)) common = vocabulary.Kinds[common].Parent;
            if (common < 0) return -1;
        }

        return common;
    }

    /// <summary>Names the kinds, an abstract one in place of all below it: <c>'Agent' and 'Chip'</c>.</summary>
    public string Names() => NameList.Of(NamesToList(), ListedNames, " and ");

    public List<string> NamesToList()
    {
        var names = new List<string>();
        for (var i = 0; i < _kinds.Length;)
        {
            if (!Covers(i))
            {
                i++;
                continue;
            }

            names.Add(vocabulary.Kinds[i].Name);
            i = vocabulary.Kinds[i].End;
        }

        return names;
    }

    private bool Covers(int kind)
    {
        var concrete = 0;
        for (var i = kind; i < vocabulary.Kinds[kind].End; i++)
        {
            if (vocabulary.Kinds[i].IsAbstract) continue;
            if (!_kinds[i]) return false;
            concrete++;
        }

        return concrete > 0;
    }
}
