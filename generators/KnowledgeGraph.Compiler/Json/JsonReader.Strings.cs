using System;

namespace KnowledgeGraph.Compiler.Json;

internal sealed partial class JsonReader
{
    private char[] _unescaped = [];
    private bool _hasEscapes;

    /// <summary>Gets what the string or property name at this token says.</summary>
    /// <param name="pool">Where texts are kept that come again; null for one that hardly does.</param>
    public string GetString(TextPool? pool)
    {
        var text = _hasEscapes ? Unescape() : _text.AsSpan(Start + 1, Length - 2);
        return pool is null ? text.ToString() : pool.Intern(text);
    }

    /// <summary>Gets the token as it is written, such as a number's digits.</summary>
    public string GetRawText(TextPool pool) => pool.Intern(_text.AsSpan(Start, Length));

    /// <summary>Checks the string that begins at the position, and moves past it.</summary>
    private bool ScanString()
    {
        var text = _text;
        var start = _position;
        _hasEscapes = false;
        for (var i = start + 1; i < text.Length;)
        {
            var c = text[i];
            if (c == '"')
            {
                Start = start;
                Length = i + 1 - start;
                _position = i + 1;
                return true;
            }

            if (c == '\\')
            {
                _hasEscapes = true;
                var length = ScanEscape(i);
                if (length == 0) return false;
                i += length;
            }
            else if (c < ' ')
            {
                return FailControlCharacter(start, i);
            }
            else if (!char.IsSurrogate(c))
            {
                i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i += 2;
            }
            else
            {
                return FailLoneSurrogate(i, 1, c);
            }
        }

        return Fail(start, text.Length - start, "the string that begins here is not closed", "Close it with '\"'");
    }

    /// <summary>The length of the escape sequence at an offset, with both halves of a surrogate pair; 0 when it is wrong.</summary>
    private int ScanEscape(int offset)
    {
        switch (offset + 1 < _text.Length ? _text[offset + 1] : '\0')
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return 2;
            case 'u':
                break;
            default:
                FailEscape(offset);
                return 0;
        }

        var unit = HexUnit(offset);
        if (unit < 0)
        {
            FailHexEscape(offset);
            return 0;
        }

        if (!char.IsSurrogate((char)unit)) return 6;
        if (char.IsHighSurrogate((char)unit) && HexUnit(offset + 6) is var low and >= 0 && char.IsLowSurrogate((char)low)) return 12;
        FailLoneSurrogate(offset, 6, (char)unit);
        return 0;
    }

    /// <summary>The code unit of a <c>\u0000</c> at an offset, or -1 if there is none.</summary>
    private int HexUnit(int offset)
    {
        if (offset + 6 > _text.Length || _text[offset] != '\\' || _text[offset + 1] != 'u') return -1;
        var unit = 0;
        for (var i = offset + 2; i < offset + 6; i++)
        {
            var digit = HexDigit(_text[i]);
            if (digit < 0) return -1;
            unit = 16 * unit + digit;
        }

        return unit;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    // Called for strings that were scanned, so that every escape is known to be whole.
    private ReadOnlySpan<char> Unescape()
    {
        if (_unescaped.Length < Length) _unescaped = new char[Math.Max(Length, 2 * _unescaped.Length)];
        var count = 0;
        var end = Start + Length - 1;
        for (var i = Start + 1; i < end; i++)
        {
            var c = _text[i];
            if (c == '\\')
            {
                c = _text[++i];
                if (c == 'u')
                {
                    c = (char)HexUnit(i - 1);
                    i += 4;
                }
                else
                {
                    c = c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c };
                }
            }

            _unescaped[count++] = c;
        }

        return _unescaped.AsSpan(0, count);
    }
}
