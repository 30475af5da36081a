using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>
/// The distinct texts of an image, numbered from 1 in the order in which they were first added. They are kept as UTF-8 alone: a large graph
/// has millions of them.
/// </summary>
internal sealed class StringPool
{
    /// <summary>The largest array of bytes.</summary>
    private const int LongestText = 0x7FFFFFC7;

    private readonly List<int> _starts = [0];
    private readonly List<int> _hashes = [0];
    private byte[] _text = new byte[4096];
    private int _length;

    /// <summary>The ids by hash, with open addressing; 0 where there is none.</summary>
    private int[] _slots = new int[1024];

    public int Count => _starts.Count - 1;

    /// <summary>Where each string begins, and where the last one ends.</summary>
    public int[] Starts => _starts.ToArray();

    /// <summary>
    /// Adds a text unless it is there, and returns its id; 0 for null. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    /// </summary>
    /// <exception cref="InvalidOperationException">All texts together are longer than 2 GB.</exception>
    public int Add(string? text)
    {
        if (text is null) return 0;

        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, 0, text.Length, _text, _length);
        var hash = Hash(_text, _length, length);
        var slot = Find(hash, length);
        if (_slots[slot] != 0) return _slots[slot];

        _length += length;
        _starts.Add(_length);
        _hashes.Add(hash);
        _slots[slot] = Count;
        if (2 * Count > _slots.Length) Grow();
        return Count;
    }

    /// <summary>Lets go all but the bytes.</summary>
    public void Complete()
    {
        _slots = [];
        _hashes.Clear();
        _hashes.TrimExcess();
        _starts.Clear();
        _starts.TrimExcess();
    }

    /// <summary>The bytes of all strings.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>Finds the slot of the text that stands after the others, or the empty one where it belongs.</summary>
    private int Find(int hash, int length)
    {
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        for (; _slots[slot] is var id and not 0; slot = (slot + 1) & mask)
        {
            var start = _starts[id - 1];
            if (_hashes[id] == hash && _starts[id] - start == length
                && _text.AsSpan(start, length).SequenceEqual(_text.AsSpan(_length, length))) break;
        }

        return slot;
    }

    private void Reserve(int needed)
    {
        if (_text.Length - _length >= needed) return;
        var least = (long)_length + needed;
        if (least > LongestText)
        {
            throw new InvalidOperationException(
                "The texts of the graph are longer than 2 GB together, which is more than an image can hold. Split the graph.");
        }

        Array.Resize(ref _text, (int)Math.Min(LongestText, Math.Max(2L * _text.Length, least)));
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var id = 1; id <= Count; id++)
        {
            var slot = _hashes[id] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = id;
        }
    }

    private static int Hash(byte[] text, int start, int length)
    {
        // FNV-1a, its bits mixed once more since the table looks at the low ones.
        var hash = 2166136261u;
        for (var i = start; i < start + length; i++) hash = unchecked((hash ^ text[i]) * 16777619u);
        hash = unchecked((hash ^ (hash >> 15)) * 2246822519u);
        return (int)(hash ^ (hash >> 13));
    }
}
