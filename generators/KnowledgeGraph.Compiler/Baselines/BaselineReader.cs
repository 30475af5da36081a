using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Conversion;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>Reads a baseline line by line. A line that cannot be read is reported and left out.</summary>
internal sealed class BaselineReader
{
    private readonly string _path;
    private readonly AnchorTable.Builder _anchors = new();
    private readonly List<BaselineEntry> _entries = [];
    private readonly List<Problem> _problems = [];

    private string _line = "";
    private int _lineStart;
    private int _position;

    private BaselineReader(string path) => _path = path;

    public static ReadBaseline Read(string text, string path)
    {
        var reader = new BaselineReader(path);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            reader.ReadLine(text.Substring(start, end - start).TrimEnd(), start);
            start = end + 1;
        }

        return reader.ToResult();
    }

    /// <summary>Reports a file whose text cannot be read.</summary>
    public static ReadBaseline NotUtf8(string path)
    {
        var reader = new BaselineReader(path);
        reader.Report(0, "The file is not UTF-8, or is too large");
        return reader.ToResult();
    }

    private ReadBaseline ToResult() => new(
        new BaselineFile(_path, _entries.ToEquatableArray()), _anchors.ToTable(_path, _path), _problems.ToEquatableArray());

    private void ReadLine(string line, int start)
    {
        (_line, _lineStart, _position) = (line, start, 0);
        SkipSpaces();
        if (_position == line.Length || line[_position] == BaselineFile.Comment) return;
        if (ReadName("subject") is not { } subject || ReadName("member") is not { } member || ReadValue() is not { } value
            || ReadCircumstances() is not { } circumstances) return;
        var ordinal = _anchors.Add(start, line.Length);
        _entries.Add(new BaselineEntry(new BaselineLine(subject, member, value, circumstances), line, ordinal));
    }

    private string? ReadName(string what)
    {
        SkipSpaces();
        if (_position == _line.Length) return Report(_position, $"The {what} is missing");
        if (_line[_position] == '"') return ReadQuoted();
        var start = _position;
        while (_position < _line.Length && _line[_position] != ' ')
        {
            if (!SnapshotText.IsOfWord(_line[_position]))
                return Report(_position, $"The character '{_line[_position]}' cannot be in a {what} without quotes");
            _position++;
        }

        return _line.Substring(start, _position - start);
    }

    /// <summary>Reads a value in quotes, or up to the circumstances or the end of the line.</summary>
    private string? ReadValue()
    {
        SkipSpaces();
        if (_position == _line.Length || _line[_position] == '(') return Report(_position, "The value is missing");
        if (_line[_position] == '"') return ReadQuoted();
        var end = _line.IndexOf('(', _position);
        if (end < 0) end = _line.Length;
        var value = _line.Substring(_position, end - _position).TrimEnd();
        var quote = value.IndexOfAny(['"', ')', '\\']);
        if (quote >= 0) return Report(_position + quote, $"The character '{value[quote]}' cannot be in a value without quotes");
        _position = end;
        return value;
    }

    private string? ReadCircumstances()
    {
        SkipSpaces();
        if (_position == _line.Length) return "";
        if (_line[_position] != '(') return Report(_position, "Text follows the value");
        if (_line[_line.Length - 1] != ')') return Report(_line.Length, "The parenthesis is not closed");
        var circumstances = _line.Substring(_position + 1, _line.Length - _position - 2).Trim();
        _position = _line.Length;
        return circumstances;
    }

    private string? ReadQuoted()
    {
        var (start, text) = (_position, new StringBuilder());
        for (_position++; _position < _line.Length; _position++)
        {
            var c = _line[_position];
            if (c == '"')
            {
                _position++;
                return _position == _line.Length || _line[_position] is ' ' or '('
                    ? text.ToString()
                    : Report(_position, "A space is missing after the closing quote");
            }

            if (c != '\\') text.Append(c);
            else if (ReadEscape() is { } escaped) text.Append(escaped);
            else return Report(_position, "The escape is unknown");
        }

        return Report(start, "The quote is not closed");
    }

    /// <summary>Reads an escape, up to its last character.</summary>
    private char? ReadEscape()
    {
        const int CodeLength = 4;
        switch (_position + 1 < _line.Length ? _line[_position + 1] : ' ')
        {
            case 'n': _position++; return '\n';
            case 'r': _position++; return '\r';
            case 't': _position++; return '\t';
            case '"': _position++; return '"';
            case '\\': _position++; return '\\';
            case 'u' when _position + 1 + CodeLength < _line.Length && ushort.TryParse(
                _line.Substring(_position + 2, CodeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 1 + CodeLength;
                return (char)code;
            default: return null;
        }
    }

    private void SkipSpaces()
    {
        while (_position < _line.Length && char.IsWhiteSpace(_line[_position])) _position++;
    }

    private string? Report(int position, string what)
    {
        var ordinal = _anchors.Add(_lineStart + position, Math.Max(0, _line.Length - position));
        _problems.Add(Problem.At(BaselineProblems.UnreadableLine, new Anchor(_path, ordinal), what));
        return null;
    }
}
