using System;
using System.Collections.Generic;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>Finds the tokens of a text in Turtle or TriG by the line and column that they begin at.</summary>
internal sealed class RdfTokenPlaces
{
    private readonly string _text;
    private readonly List<int> _lines = [0];
    private readonly int _mark;

    public RdfTokenPlaces(string text)
    {
        _text = text;

        // Columns do not count a byte order mark.
        _mark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }
    }

    public int OffsetOf(RdfPosition position)
    {
        if (position.Line < 1 || position.Line > _lines.Count) return 0;
        var offset = _lines[position.Line - 1] + position.Column - 1 + (position.Line == 1 ? _mark : 0);
        return Math.Min(offset, _text.Length);
    }

    /// <summary>Returns the length of the token at an offset: a term, or what one begins with that has others inside.</summary>
    public int LengthAt(int start)
    {
        if (start >= _text.Length) return 0;
        switch (_text[start])
        {
            case '<' when start + 1 < _text.Length && _text[start + 1] == '<':
                return 2;
            case '<':
                return Math.Max(_text.IndexOf('>', start) + 1 - start, 1);
            case '"' or '\'':
                return LengthOfString(start);
            case '{':
                return Math.Min(2, _text.Length - start);
            case '[' or '(' or '~':
                return 1;
            default:
                return LengthOfName(start);
        }
    }

    private int LengthOfString(int start)
    {
        var quote = _text[start];
        var isLong = string.CompareOrdinal(_text, start, new string(quote, 3), 0, 3) == 0;
        var marks = isLong ? 3 : 1;
        for (var i = start + marks; i < _text.Length; i++)
        {
            if (_text[i] == '\\') i++;
            else if (_text[i] == quote && (!isLong || string.CompareOrdinal(_text, i, new string(quote, 3), 0, 3) == 0))
                return i + marks - start;
        }

        return _text.Length - start;
    }

    private int LengthOfName(int start)
    {
        var end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && ";,[](){}|~^<>\"#".IndexOf(_text[end]) < 0)
            end += _text[end] == '\\' ? 2 : 1;
        end = Math.Min(end, _text.Length);
        while (end > start + 1 && _text[end - 1] == '.') end--;
        return Math.Max(end - start, 1);
    }
}
