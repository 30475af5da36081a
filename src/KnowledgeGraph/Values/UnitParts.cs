using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>A part of a unit between its dots and slashes: where its symbol, number or annotation stands, and its exponent.</summary>
internal readonly record struct UnitPart(
    int Symbol, int SymbolLength, int Annotation, int AnnotationLength, int Exponent, int Sign, bool IsNumber)
{
    /// <summary>Gets a value indicating whether the symbol is <c>10*</c> or <c>10^</c>.</summary>
    public bool IsPowerOfTen { get; init; }
}

/// <summary>
/// Goes through the parts of a unit that <see cref="UnitSyntax"/> has accepted, from left to right: <c>a/b.c</c> is <c>(a/b).c</c>.
/// </summary>
internal struct UnitParts
{
    private readonly string _unit;
    private readonly Stack<int> _signs = new();
    private int _position;
    private int _sign = 1;

    public UnitParts(string unit)
    {
        _unit = unit;
    }

    public bool TryRead(out UnitPart part)
    {
        part = default;
        if (_position >= _unit.Length) return false;

        var sign = _sign;
        if (_unit[_position] is '/' or '.')
        {
            if (_unit[_position] == '/') sign = -sign;
            _position++;
        }

        for (; At(_position) == '('; _position++)
        {
            _signs.Push(_sign);
            _sign = sign;
        }

        part = ReadPart(sign);
        for (; At(_position) == ')'; _position++) _sign = _signs.Pop();
        return true;
    }

    private UnitPart ReadPart(int sign)
    {
        var begin = _position;
        var isPowerOfTen = At(begin) == '1' && At(begin + 1) == '0' && At(begin + 2) is '*' or '^';
        var isNumber = !isPowerOfTen && IsDigit(At(begin));
        if (isPowerOfTen)
        {
            _position += 3;
        }
        else if (isNumber)
        {
            while (IsDigit(At(_position))) _position++;
        }
        else
        {
            while (!(At(_position) is '\0' or '.' or '/' or ')' or '{' or '+' or '-') && !IsDigit(At(_position)))
            {
                if (At(_position) == '[') _position = _unit.IndexOf(']', _position);
                _position++;
            }
        }

        var length = _position - begin;
        var exponent = 1;
        if (!isNumber && (At(_position) is '+' or '-' || IsDigit(At(_position))))
        {
            var digits = _position++;
            while (IsDigit(At(_position))) _position++;
            exponent = int.Parse(_unit.Substring(digits, _position - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        var annotation = _position;
        if (At(_position) == '{') _position = _unit.IndexOf('}', _position) + 1;
        return new UnitPart(begin, length, annotation, _position - annotation, exponent, sign, isNumber) { IsPowerOfTen = isPowerOfTen };
    }

    private readonly char At(int position) => position < _unit.Length ? _unit[position] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
