using System;

namespace KnowledgeGraph.Compiler.Json;

/// <summary>
/// A pull reader of JSON (RFC 8259) over UTF-16 text that keeps the place of every token. It throws on no input: it stops at the first
/// error, which is a value. Neither memory nor stack grows with the text; open containers take four bytes each, up to the depth limit.
/// </summary>
internal sealed partial class JsonReader
{
    private readonly string _text;
    private readonly JsonReaderOptions _options;

    // Offsets of the brackets that are open; the character there says which kind of container it is.
    private int[] _openings = new int[16];
    private int _position;
    private Expected _expected = Expected.Value;

    public JsonReader(string text, JsonReaderOptions options)
    {
        _text = text;
        _options = options;
        if (options.Lenient && text.Length > 0 && text[0] == '\uFEFF') _position = 1;
    }

    /// <summary>What may come next.</summary>
    private enum Expected
    {
        Value,
        FirstElement,
        FirstName,
        NameAfterComma,
        ElementAfterComma,
        CommaOrEnd,
        Nothing,
    }

    public JsonTokenKind Kind { get; private set; }

    /// <summary>Gets where the token begins, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Gets the token's length; of a string with its quotes, of a property name without the colon.</summary>
    public int Length { get; private set; }

    /// <summary>Gets how many objects and arrays are open. An end token is no longer inside of what it ends.</summary>
    public int Depth { get; private set; }

    public JsonError? Error { get; private set; }

    /// <summary>Moves to the next token. False at the end of the text and after an error.</summary>
    public bool Read()
    {
        if (Error is not null || _expected == Expected.Nothing || !SkipTrivia()) return Stop();
        if (_expected == Expected.CommaOrEnd)
        {
            if (Depth == 0) return End();
            if (_position == _text.Length) return FailUnclosed();
            if (_text[_position] != ',') return Close(_text[_position]) || FailAfterValue();

            _position++;
            _expected = InObject ? Expected.NameAfterComma : Expected.ElementAfterComma;
            if (!SkipTrivia()) return Stop();
        }

        if (_position == _text.Length) return FailAtEnd();
        var next = _text[_position];
        switch (_expected)
        {
            case Expected.FirstName:
                return next == '"' ? ReadName() : Close(next) || FailName(next);
            case Expected.NameAfterComma:
                return next == '"' ? ReadName() : (_options.Lenient && Close(next)) || FailName(next);
            case Expected.FirstElement:
                return next == ']' ? Close(next) : ReadValue(next);
            case Expected.ElementAfterComma:
                return next == ']' && _options.Lenient ? Close(next) : ReadValue(next);
            default:
                return ReadValue(next);
        }
    }

    /// <summary>Moves past the value that begins at this token, to its end token. False after an error.</summary>
    public bool Skip()
    {
        if (Kind is not (JsonTokenKind.StartObject or JsonTokenKind.StartArray)) return Error is null;
        var depth = Depth - 1;
        while (Depth > depth)
        {
            if (!Read()) return false;
        }

        return true;
    }

    private bool InObject => _text[_openings[Depth - 1]] == '{';

    private bool ReadValue(char next)
    {
        switch (next)
        {
            case '"':
                return ScanString() && Accept(JsonTokenKind.String);
            case '{':
                return Open(JsonTokenKind.StartObject, Expected.FirstName);
            case '[':
                return Open(JsonTokenKind.StartArray, Expected.FirstElement);
            case '-':
            case >= '0' and <= '9':
                return ScanNumber() && Accept(JsonTokenKind.Number);
            default:
                return ReadWord() || FailValue(next);
        }
    }

    private bool ReadName()
    {
        if (!ScanString() || !SkipTrivia()) return Stop();
        if (_position == _text.Length || _text[_position] != ':')
        {
            return Fail(_position, Math.Min(1, _text.Length - _position), "expected ':' after the property name, found " + Found(_position),
                "Write \"name\": value");
        }

        _position++;
        _expected = Expected.Value;
        Kind = JsonTokenKind.PropertyName;
        return true;
    }

    private bool ReadWord()
    {
        if (TryWord("true")) return Accept(JsonTokenKind.True);
        if (TryWord("false")) return Accept(JsonTokenKind.False);
        return TryWord("null") && Accept(JsonTokenKind.Null);
    }

    private bool TryWord(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0) return false;
        var end = _position + word.Length;
        if (end < _text.Length && IsWordCharacter(_text[end])) return false;
        Start = _position;
        Length = word.Length;
        _position = end;
        return true;
    }

    private bool Open(JsonTokenKind kind, Expected expected)
    {
        if (Depth >= _options.MaximumDepth) return FailTooDeep();
        if (Depth == _openings.Length) Array.Resize(ref _openings, 2 * Depth);
        _openings[Depth++] = _position;
        Start = _position++;
        Length = 1;
        Kind = kind;
        _expected = expected;
        return true;
    }

    // True when the character closes what is open; an array's bracket never closes an object.
    private bool Close(char next)
    {
        if (next != (InObject ? '}' : ']')) return false;
        Start = _position++;
        Length = 1;
        Depth--;
        return Accept(next == '}' ? JsonTokenKind.EndObject : JsonTokenKind.EndArray);
    }

    private bool Accept(JsonTokenKind kind)
    {
        Kind = kind;
        _expected = Expected.CommaOrEnd;
        return true;
    }

    private bool End()
    {
        if (_position < _text.Length)
        {
            return Fail(_position, 1, "expected the end of the file after the value, found " + Found(_position),
                "Remove what follows the value");
        }

        _expected = Expected.Nothing;
        return Stop();
    }

    private bool Stop()
    {
        Kind = JsonTokenKind.None;
        return false;
    }

    /// <summary>Moves past white space and, where they are allowed, comments.</summary>
    private bool SkipTrivia()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case ' ' or '\t' or '\n' or '\r':
                    _position++;
                    break;
                case '/' when _options.Lenient:
                    if (!SkipComment()) return false;
                    break;
                default:
                    return true;
            }
        }

        return true;
    }

    private bool SkipComment()
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (next == '/')
        {
            var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
            _position = end < 0 ? _text.Length : _position + end;
            return true;
        }

        if (next != '*') return Fail(_position, 1, "'/' does not begin a comment", "Write // or /* … */");

        var close = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (close < 0) return Fail(_position, 2, "the comment that begins here is not closed", "Close it with */");
        _position = close + 2;
        return true;
    }
}
