using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>The distinct texts of an image, numbered from 1 in the order in which they were first added.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _starts = [0];
    private byte[] _text = new byte[4096];
    private int _length;

    public int Count => _starts.Count - 1;

    /// <summary>Where each string begins, and where the last one ends.</summary>
    public int[] Starts => _starts.ToArray();

    /// <summary>
    /// Adds a text unless it is there, and returns its id; 0 for null. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    /// </summary>
    public int Add(string? text)
    {
        if (text is null) return 0;
        if (_ids.TryGetValue(text, out var id)) return id;

        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length - _length < needed) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + needed));
        _length += Encoding.UTF8.GetBytes(text, 0, text.Length, _text, _length);
        _starts.Add(_length);
        id = Count;
        _ids.Add(text, id);
        return id;
    }

    /// <summary>The bytes of all strings.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);
}
