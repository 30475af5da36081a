using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGraph.Queries.Syntax;

/// <summary>
/// Reads a path expression (<c>docs/path-expressions.md</c>): the grammar of SPARQL 1.1, section 19.8, rules 88 to 96, with names for IRIs,
/// and with the counts in braces of the working draft of January 2012. Throws on no input.
/// </summary>
internal sealed partial class PathExpressionParser
{
    /// <summary>Parentheses that are open at once.</summary>
    public const int MaximumDepth = 64;

    /// <summary>The largest number in braces.</summary>
    public const int MaximumCount = 100;

    /// <summary>The steps that an expression stands for when every count in it is written out.</summary>
    public const int MaximumSize = 1000;

    private readonly string _text;
    private readonly List<PathPlace> _places = [];
    private int _position;
    private int _depth;
    private PathExpressionError? _error;

    private PathExpressionParser(string text) => _text = text;

    /// <summary>Reads an expression, or explains why a text is not one. Takes time proportional to the text's length.</summary>
    public static bool TryParse(string text, out ParsedPath path, out PathExpressionError error)
    {
        var parser = new PathExpressionParser(text);
        var expression = parser.ReadAlternative(out var size);
        if (parser._error is null && parser._position < text.Length) parser.FailAfterStep();
        if (parser._error is null && size > MaximumSize) parser.FailTooLarge();
        path = new ParsedPath(expression, parser._places);
        error = parser._error!;
        return parser._error is null;
    }

    private PathExpression ReadAlternative(out int size)
    {
        var parts = new List<PathExpression>();
        size = 0;
        do
        {
            parts.Add(ReadSequence(out var part));
            size = Sum(size, part);
        }
        while (_error is null && Skip('|'));

        return PathAlternative.Of(parts);
    }

    private PathExpression ReadSequence(out int size)
    {
        var parts = new List<PathExpression>();
        size = 0;
        do
        {
            parts.Add(ReadStep(out var part));
            size = Sum(size, part);
        }
        while (_error is null && Skip('/'));

        return PathSequence.Of(parts);
    }

    private PathExpression ReadStep(out int size)
    {
        if (!Skip('^')) return ReadRepetition(out size);
        if (Peek() == '^') Fail(1, "found a second '^'", "Remove both, or put the inner one in parentheses");
        return new PathInverse(ReadRepetition(out size));
    }

    private PathExpression ReadRepetition(out int size)
    {
        var operand = ReadPrimary(out size);
        if (_error is not null || !TryReadTimes(out var minimum, out var maximum)) return operand;
        size = Product(size, Math.Max(maximum ?? minimum, 1));
        if (_error is null && Peek() is '*' or '+' or '?' or '{')
        {
            Fail(1, "a repetition is repeated here", "Put what is repeated in parentheses");
        }

        return new PathRepetition(operand, minimum, maximum);
    }

    private PathExpression ReadPrimary(out int size)
    {
        size = 1;
        switch (Peek())
        {
            case '(':
                return ReadGroup(out size);
            case '!':
                return ReadNegation();
            case var c when IsNameStart(c):
                return new PathMember(ReadName(out var place), place);
            default:
                FailWithoutStep();
                return new PathMember("", 0);
        }
    }

    private PathExpression ReadGroup(out int size)
    {
        size = 0;
        var opening = _position;
        if (++_depth > MaximumDepth)
        {
            Fail(1, "more than " + Number(MaximumDepth) + " parentheses are open here", "Close some, or remove those that you do not need");
            return new PathMember("", 0);
        }

        _position++;
        var group = ReadAlternative(out size);
        if (_error is null && !Skip(')')) FailUnclosed(opening);
        _depth--;
        return group;
    }

    private PathNegation ReadNegation()
    {
        var start = _position++;
        var place = AddPlace(start, 1);
        var members = new List<NegatedMember>();
        Peek();
        var opening = _position;
        if (!Skip('('))
        {
            members.Add(ReadNegated());
        }
        else if (!Skip(')'))
        {
            do members.Add(ReadNegated());
            while (_error is null && Skip('|'));
            if (_error is null && !Skip(')')) FailInNegation(opening);
        }

        _places[place] = new PathPlace(start, _position - start);
        return new PathNegation(members, place);
    }

    private NegatedMember ReadNegated()
    {
        if (_error is not null) return default;
        var isInverse = Skip('^');
        if (IsNameStart(Peek())) return new NegatedMember(ReadName(out var place), isInverse, place);
        Fail(
            FoundLength(), "found " + Found() + ", but '!' takes the name of a member, or several as !(A|^B)",
            "Write the members that the step may not take");
        return default;
    }

    private bool TryReadTimes(out int minimum, out int? maximum)
    {
        (minimum, maximum) = (0, null);
        switch (Peek())
        {
            case '*':
                break;
            case '+':
                minimum = 1;
                break;
            case '?':
                maximum = 1;
                break;
            case '{':
                ReadCount(out minimum, out maximum);
                return true;
            default:
                return false;
        }

        _position++;
        return true;
    }

    private void ReadCount(out int minimum, out int? maximum)
    {
        var start = _position++;
        maximum = null;
        if (!TryReadNumber(out minimum)) return;
        if (!Skip(',')) maximum = minimum;
        else if (Peek() != '}' && TryReadNumber(out var number)) maximum = number;
        if (_error is not null) return;
        if (!Skip('}')) Fail(FoundLength(), "found " + Found() + ", but a count ends with '}'", "Write the count as {2}, {2,4} or {2,}");
        else if (maximum < minimum)
            FailAt(start, _position - start, "the maximum of the count is less than its minimum", "Write the smaller number first");
    }

    private bool TryReadNumber(out int number)
    {
        number = 0;
        Peek();
        var start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            number = Math.Min(number * 10 + (_text[_position] - '0'), MaximumCount + 1);
            _position++;
        }

        if (_position == start)
            Fail(FoundLength(), "found " + Found() + ", but a count is a number", "Write the count as {2}, {2,4} or {2,}");
        else if (number > MaximumCount)
            FailAt(start, _position - start, "the count is more than " + Number(MaximumCount), "Write '*' or '+' for any number of times");
        return _error is null;
    }

    private string ReadName(out int place)
    {
        var start = _position;
        while (_position < _text.Length && IsNamePart(_text[_position])) _position++;
        place = AddPlace(start, _position - start);
        return _text.Substring(start, _position - start);
    }

    private int AddPlace(int start, int length)
    {
        _places.Add(new PathPlace(start, length));
        return _places.Count - 1;
    }

    /// <summary>The next character that is not white space, without moving past it; NUL at the end.</summary>
    private char Peek()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r') _position++;
        return _position < _text.Length ? _text[_position] : '\0';
    }

    private bool Skip(char c)
    {
        if (Peek() != c || _position == _text.Length) return false;
        _position++;
        return true;
    }

    // The letters and marks of C# identifiers.
    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsNamePart(char c) => IsNameStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;

    private static int Sum(int a, int b) => Math.Min(a + b, MaximumSize + 1);

    private static int Product(int a, int b) => Math.Min(a * b, MaximumSize + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
