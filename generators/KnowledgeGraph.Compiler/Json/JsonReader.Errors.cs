using System;
using System.Globalization;

namespace KnowledgeGraph.Compiler.Json;

/// <summary>What the reader says when it stops.</summary>
internal sealed partial class JsonReader
{
    // As much of a wrong word as a message quotes.
    private const int LongestQuotedWord = 40;

    private bool Fail(int offset, int length, string message, string remedy) =>
        Fail(new JsonError(JsonErrorKind.Syntax, offset, length, message, remedy));

    private bool Fail(JsonError error)
    {
        Error = error;
        return Stop();
    }

    private bool FailUnclosed()
    {
        var opening = _openings[Depth - 1];
        var (what, bracket) = InObject ? ("object", '}') : ("array", ']');
        return Fail(new JsonError(
            JsonErrorKind.Unclosed, _text.Length, 0, "the file ends inside an " + what, "Close it with '" + bracket + "'")
        {
            Opening = opening,
            OpeningBracket = _text[opening],
        });
    }

    private bool FailAtEnd() => Depth > 0
        ? FailUnclosed()
        : Fail(new JsonError(JsonErrorKind.Empty, 0, 0, "the file contains no value", "The smallest file is {}"));

    private bool FailAfterValue()
    {
        var bracket = InObject ? '}' : ']';
        var next = _text[_position];
        if (next is '}' or ']')
        {
            return Fail(new JsonError(
                JsonErrorKind.Syntax, _position, 1, "expected ',' or '" + bracket + "' after the value, found " + Found(_position),
                "Close the " + (InObject ? "object" : "array") + " with '" + bracket + "' first")
            {
                Opening = _openings[Depth - 1],
                OpeningBracket = InObject ? '{' : '[',
            });
        }

        var remedy = next is '"' or '{' or '[' or '-' || IsWordCharacter(next) ? "Put a comma between the values"
            : "Remove it";
        return Fail(_position, 1, "expected ',' or '" + bracket + "' after the value, found " + Found(_position), remedy);
    }

    private bool FailName(char next)
    {
        if (next == ',') return Fail(_position, 1, "expected a property name, found ','", "Remove the comma");
        var length = WordLength(_position);
        return length > 0
            ? Fail(_position, length, "expected a property name, found " + Word(_position, length), "Put property names in double quotes")
            : Fail(_position, 1, "expected a property name, found " + Found(_position),
                next == '\'' ? "Use double quotes" : next == '}' ? "Remove the comma before it" : "Write \"name\": value");
    }

    private bool FailValue(char next)
    {
        var length = WordLength(_position);
        if (length == 0 && next is '+' or '.') return FailNumber();
        if (length == 0)
        {
            var remedy = next switch
            {
                '\'' => "Use double quotes",
                ',' => "Remove the comma, or write the value before it",
                ']' or '}' => "Write a value, or remove the comma before it",
                _ => "Write a string, a number, true, false, null, an object or an array",
            };
            return Fail(_position, 1, "expected a value, found " + Found(_position), remedy);
        }

        var word = _text.Substring(_position, Math.Min(length, LongestQuotedWord));
        var lower = word.ToLowerInvariant();
        return Fail(_position, length, Word(_position, length) + " is not a value",
            lower is "true" or "false" or "null" ? "Write it in lower case: " + lower : "Put text in double quotes");
    }

    private bool FailNumber()
    {
        var end = _position;
        while (end < _text.Length && IsNumberCharacter(_text[end])) end++;
        var length = end - _position;
        var digits = _position + (_text[_position] == '-' ? 1 : 0);
        var remedy = At(digits) switch
        {
            '+' => "Remove the '+'",
            '.' => "Write a digit before the point",
            '0' when At(digits + 1) is >= '0' and <= '9' => "Remove the leading zero, or put it in double quotes if it is text",
            _ => "Put it in double quotes if it is text or a date",
        };
        return Fail(_position, length, Word(_position, length) + " is not a number", remedy);
    }

    private bool FailControlCharacter(int start, int offset)
    {
        var c = _text[offset];
        if (c is '\n' or '\r')
        {
            return Fail(start, offset - start, "the string that begins here is not closed on its line",
                "Close it with '\"', or write a line break as \\n");
        }

        return Fail(offset, 1, "a string contains the control character " + CodePoint(c),
            "Write it as " + (c == '\t' ? "\\t" : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
    }

    private bool FailEscape(int offset)
    {
        if (offset + 1 >= _text.Length) return Fail(offset, 1, "the string ends in a backslash", "Write \\\\ for a backslash");
        return Fail(offset, 2, "a backslash followed by " + Found(offset + 1) + " is not an escape sequence", "Write \\\\ for a backslash");
    }

    private bool FailHexEscape(int offset)
    {
        var end = offset + 2;
        while (end < _text.Length && end < offset + 6 && HexDigit(_text[end]) >= 0) end++;
        return Fail(offset, end - offset, "the escape sequence \\u has fewer than four hexadecimal digits", "Write it as \\u0041");
    }

    private bool FailLoneSurrogate(int offset, int length, char unit) => Fail(new JsonError(
        JsonErrorKind.LoneSurrogate,
        offset,
        length,
        CodePoint(unit) + " is an unpaired surrogate",
        "Write the whole character, or remove it"));

    private bool FailTooDeep() => Fail(new JsonError(
        JsonErrorKind.TooDeep,
        _position,
        1,
        "more than " + _options.MaximumDepth.ToString(CultureInfo.InvariantCulture) + " objects and arrays are open here",
        "Reduce the nesting"));

    private int WordLength(int offset)
    {
        var end = offset;
        while (end < _text.Length && (IsWordCharacter(_text[end]) || (end > offset && _text[end] is '-' or '.'))) end++;
        return end - offset;
    }

    private string Word(int offset, int length)
    {
        var word = _text.Substring(offset, Math.Min(length, LongestQuotedWord));
        return "'" + word + (length > LongestQuotedWord ? "…'" : "'");
    }

    private string Found(int offset)
    {
        if (offset >= _text.Length) return "the end of the file";
        var c = _text[offset];
        if (c == '"') return "a string";
        var length = IsNumberCharacter(c) ? Math.Max(1, WordLength(offset)) : 1;
        if (length > 1) return Word(offset, length);

        // What cannot be seen, or turns the message around, is named.
        return c is > ' ' and < '\x7F'
            ? "'" + c + "'"
            : CodePoint(char.IsSurrogatePair(c, At(offset + 1)) ? char.ConvertToUtf32(c, At(offset + 1)) : c);
    }

    private static string CodePoint(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
