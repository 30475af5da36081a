using System;

namespace KnowledgeGraph.Compiler.Json;

/// <summary>
/// Makes one string of each text that comes again, as keys and member names do. A hash table with open addressing; a text that finds no
/// place within a few steps stays outside of it, so that no input makes it slow.
/// </summary>
internal sealed class TextPool
{
    // Quotes are longer, and are seldom said twice.
    private const int LongestText = 64;
    private const int MostSteps = 12;

    private string?[] _texts = new string?[256];
    private uint[] _hashes = new uint[256];
    private int _count;

    public string Intern(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return string.Empty;
        if (text.Length > LongestText) return text.ToString();
        if (2 * _count > _texts.Length) Grow();

        var hash = Hash(text);
        var mask = _texts.Length - 1;
        for (var step = 0; step < MostSteps; step++)
        {
            var slot = (int)(hash + (uint)step) & mask;
            var known = _texts[slot];
            if (known is null)
            {
                _count++;
                _hashes[slot] = hash;
                return _texts[slot] = text.ToString();
            }

            if (_hashes[slot] == hash && known.AsSpan().SequenceEqual(text)) return known;
        }

        return text.ToString();
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        // FNV-1a over code units, its bits mixed once more since the table looks at the low ones.
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return hash ^ (hash >> 15);
    }

    private void Grow()
    {
        var (texts, hashes) = (_texts, _hashes);
        _texts = new string?[2 * texts.Length];
        _hashes = new uint[2 * texts.Length];
        _count = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text) Place(text, hashes[i]);
        }
    }

    private void Place(string text, uint hash)
    {
        var mask = _texts.Length - 1;
        for (var step = 0; step < MostSteps; step++)
        {
            var slot = (int)(hash + (uint)step) & mask;
            if (_texts[slot] is not null) continue;
            _texts[slot] = text;
            _hashes[slot] = hash;
            _count++;
            return;
        }
    }
}
