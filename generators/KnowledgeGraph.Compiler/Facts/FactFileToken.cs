using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>A text and where it stands: a string with its quotes, a number or a word as written.</summary>
internal readonly record struct FactFileToken(string Text, int Start, int Length);

/// <summary>The keys of one object that were met so far. Reused from object to object.</summary>
internal sealed class FactFileKeys
{
    // Up to here comparing is faster than hashing.
    private const int MostCompared = 12;
    private const int MostKept = 256;

    private readonly List<FactFileToken> _keys = [];
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public void Clear()
    {
        // Clearing takes as long as the table once grew, which many objects after one large one would pay for again and again.
        if (_keys.Count > MostKept) _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        else if (_keys.Count >= MostCompared) _numbers.Clear();
        _keys.Clear();
    }

    /// <summary>Forgets a key of which there are few.</summary>
    public void Forget(string text)
    {
        if (_keys.Count < MostCompared) _keys.RemoveAll(key => key.Text == text);
    }

    /// <summary>Determines whether there is a key of a text.</summary>
    public bool Contains(string text) => _keys.Exists(key => key.Text == text);

    /// <summary>The earlier key of the same text; null if there is none, and the key is remembered.</summary>
    public FactFileToken? Add(FactFileToken key)
    {
        if (_keys.Count < MostCompared)
        {
            foreach (var known in _keys)
            {
                if (known.Text == key.Text) return known;
            }
        }
        else
        {
            if (_keys.Count == MostCompared)
            {
                for (var i = 0; i < _keys.Count; i++) _numbers[_keys[i].Text] = i;
            }

            if (_numbers.TryGetValue(key.Text, out var number)) return _keys[number];
            _numbers.Add(key.Text, _keys.Count);
        }

        _keys.Add(key);
        return null;
    }
}
