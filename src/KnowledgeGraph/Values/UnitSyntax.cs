using System;

namespace KnowledgeGraph;

/// <summary>
/// Checks the units of quantities: the grammar of UCUM (The Unified Code for Units of Measure, version 2.2, section 2.1, case-sensitive)
/// with the symbols of <see cref="UcumAtoms"/>, in which a currency code of ISO 4217 may stand wherever a unit symbol may: <c>USD</c>,
/// <c>USD/h</c>.
/// </summary>
internal static class UnitSyntax
{
    private const int MostExponentDigits = 3;

    /// <summary>Reads a space and the unit to the end of the text; gives an empty unit when the text ends before the space.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int position, out string unit, out ValueParseError error)
    {
        unit = "";
        error = default;
        if (position == text.Length) return true;
        if (text[position] != ' ')
        {
            return text[position] is ',' or '_' or '\''
                ? Fail(position, "do not group digits, and use '.' as the decimal point", out error)
                : Fail(
                    position,
                    ParseMessage.Found(text, position) + ", but the number ends before it; write one space between the number and the unit",
                    out error);
        }

        var begin = ++position;
        if (position == text.Length) return Fail(position, "a unit is missing after the space, such as %, USD or kg", out error);
        if (IsDigitGroup(text, position))
            return Fail(position, "do not group digits: write the number without spaces", out error);
        if (!TryCheck(text, ref position, out error))
        {
            if (UnitCorrections.Find(text.Slice(begin)) is { } meant) error = error.WithCorrection(meant);
            return false;
        }

        var symbol = text.Slice(begin);
        unit = CurrencyCodes.Find(symbol) ?? symbol.ToString();
        return true;
    }

    /// <summary>Determines whether the whole text is a unit.</summary>
    public static bool IsUnit(string text)
    {
        var position = 0;
        return text.Length > 0 && TryCheck(text.AsSpan(), ref position, out _);
    }

    /// <summary>Checks everything from the position on.</summary>
    private static bool TryCheck(ReadOnlySpan<char> text, ref int position, out ValueParseError error)
    {
        error = default;
        var depth = 0;
        if (At(text, position) == '/') position++;
        while (true)
        {
            for (; At(text, position) == '('; position++) depth++;
            if (!TrySkipComponent(text, ref position, out error)) return false;
            for (; depth > 0 && At(text, position) == ')'; position++) depth--;

            if (position == text.Length) return depth == 0 || Fail(position, "')' is missing", out error);
            if (text[position] is not ('.' or '/'))
            {
                return Fail(position, text[position] == ' '
                    ? "a unit cannot contain spaces; write what is counted in braces, such as {active_users}"
                    : ParseMessage.Found(text, position) + ", but a unit is followed by '.', '/' or the end", out error);
            }

            position++;
        }
    }

    /// <summary>Skips a symbol with its exponent and annotation, a number, or an annotation alone.</summary>
    private static bool TrySkipComponent(ReadOnlySpan<char> text, ref int position, out ValueParseError error)
    {
        error = default;
        if (At(text, position) == '{') return TrySkipAnnotation(text, ref position, out error);

        if (IsPowerOfTen(text, position))
        {
            position += 3;
        }
        else if (IsDigit(At(text, position)))
        {
            if (!TrySkipFactor(text, ref position, out error)) return false;
            return At(text, position) != '{' || TrySkipAnnotation(text, ref position, out error);
        }
        else if (!TrySkipSymbol(text, ref position, out error))
        {
            return false;
        }

        if (At(text, position) is '+' or '-')
        {
            position++;
            if (!IsDigit(At(text, position)))
                return Fail(
                    position, ParseMessage.Found(text, position) + ", but a sign is followed by the digits of an exponent, as in m.s-1",
                    out error);
        }

        var digits = position;
        while (IsDigit(At(text, position))) position++;
        if (position - digits > MostExponentDigits)
            return Fail(digits, "the exponent of a unit has at most 3 digits", out error);
        return At(text, position) != '{' || TrySkipAnnotation(text, ref position, out error);
    }

    private static bool TrySkipFactor(ReadOnlySpan<char> text, ref int position, out ValueParseError error)
    {
        error = default;
        var begin = position;
        var isZero = true;
        for (; IsDigit(At(text, position)); position++) isZero &= text[position] == '0';
        if (isZero) return Fail(begin, "a unit cannot be a multiple of zero", out error);
        return position - begin <= DecimalNumeral.MostDigits || Fail(begin, "a number in a unit has at most 27 digits", out error);
    }

    private static bool TrySkipSymbol(ReadOnlySpan<char> text, ref int position, out ValueParseError error)
    {
        error = default;
        var begin = position;
        while (true)
        {
            var c = At(text, position);
            if (c == '[')
            {
                if (!TrySkipEnclosed(text, ref position, '[', ']', out error)) return false;
            }
            else if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '%' or '\'' or '_')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        if (position == begin)
            return Fail(
                position,
                ParseMessage.Found(text, position)
                    + ", but a unit is expected: a UCUM or ISO 4217 code such as %, kg or USD, or what is counted, as {users}", out error);

        var symbol = text.Slice(begin, position - begin);
        if (CurrencyCodes.Find(symbol) is not null || UcumPrefixes.TryDivide(symbol, out _, out _)) return true;
        var name = symbol.ToString();
        error = new ValueParseError(
            begin, NotAUnit(name)) { UnknownUnit = name, Remedy = "; write what is counted in braces: {" + name.Trim('[', ']') + "}" };
        return false;
    }

    private static bool TrySkipAnnotation(ReadOnlySpan<char> text, ref int position, out ValueParseError error) =>
        TrySkipEnclosed(text, ref position, '{', '}', out error);

    private static bool TrySkipEnclosed(ReadOnlySpan<char> text, ref int position, char open, char close, out ValueParseError error)
    {
        error = default;
        var begin = position++;
        for (; At(text, position) != close; position++)
        {
            if (position == text.Length) return Fail(position, "'" + close + "' is missing", out error);
            if (text[position] is <= ' ' or >= '\x7f' or '{' or '}' || text[position] == open)
                return Fail(
                    position,
                    ParseMessage.Found(text, position) + ", but between '" + open + "' and '" + close
                        + "' only ASCII characters other than spaces and brackets are allowed", out error);
        }

        if (position == begin + 1) return Fail(position, "there is nothing between '" + open + "' and '" + close + "'", out error);
        position++;
        return true;
    }

    private static string NotAUnit(string symbol) => "'" + symbol + "' is neither a unit of UCUM nor a currency code of ISO 4217";

    /// <summary><c>10*</c> and <c>10^</c>, the symbols of UCUM for the number ten.</summary>
    private static bool IsPowerOfTen(ReadOnlySpan<char> text, int position) =>
        At(text, position) == '1' && At(text, position + 1) == '0' && At(text, position + 2) is ('*' or '^');

    /// <summary>Three digits alone, as in <c>1 000</c>: more likely part of the number than a unit of so many ones.</summary>
    private static bool IsDigitGroup(ReadOnlySpan<char> text, int position) =>
        IsDigit(At(text, position)) && IsDigit(At(text, position + 1)) && IsDigit(At(text, position + 2))
        && At(text, position + 3) is ('\0' or ' ' or ',');

    private static char At(ReadOnlySpan<char> text, int position) => position < text.Length ? text[position] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool Fail(int position, string message, out ValueParseError error)
    {
        error = new ValueParseError(position, message);
        return false;
    }
}
