using System;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>
/// Reads one date of an EDTF expression (ISO 8601-2:2019, level 1; of level 2 the sub-year groupings, and years without a known digit).
/// After a failure <see cref="Error"/> says what is wrong and <see cref="Position"/> has no meaning.
/// </summary>
internal ref struct DateReader
{
    private const int YearDigits = 4;

    // Day numbers of such years, and their tolerances, are far from the ends of a long.
    private const int MostYearDigits = 15;

    private readonly ReadOnlySpan<char> _text;

    public DateReader(ReadOnlySpan<char> text)
    {
        _text = text;
        Position = 0;
        Error = default;
    }

    public int Position { get; set; }

    public ValueParseError Error { get; private set; }

    /// <summary>The character at the position, or NUL at the end of the text.</summary>
    public readonly char Current => CharAt(Position);

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly char CharAt(int index) => index < _text.Length ? _text[index] : '\0';

    public readonly bool AtDots => Current == '.' && CharAt(Position + 1) == '.';

    public bool Fail(int position, string message)
    {
        Error = new ValueParseError(position, message);
        return false;
    }

    /// <summary>Fails with what is found at the position and what should be there.</summary>
    public bool FailExpecting(string expected) => Fail(Position, ParseMessage.Found(_text, Position) + ", but " + expected);

    public bool TryReadDate(out DateElement date) =>
        Current == 'Y' ? TryReadLongYear(out date) : TryReadYear(out date);

    private bool TryReadLongYear(out DateElement date)
    {
        date = default;
        var begin = Position++;
        var isNegative = TrySkip('-');
        var digits = Position;
        var year = 0L;
        for (; IsDigit(Current); Position++)
        {
            if (Position - digits == MostYearDigits) return Fail(Position, "a year has at most 15 digits");
            year = year * 10 + (Current - '0');
        }

        if (Position == digits) return FailExpecting("the digits of a year follow 'Y', as in Y170000002");
        if (Position - digits <= YearDigits) return Fail(begin, "'Y' is for years of more than four digits; write the year with four digits and no 'Y'");
        if (CharAt(digits) == '0') return Fail(digits, "a year after 'Y' has no leading zero");
        if (Current == 'X') return Fail(Position, "a year after 'Y' has no unspecified digits");
        if (Current == '-') return Fail(Position, "a year after 'Y' has no month or day");
        if (Current is 'E' or 'S') return Fail(Position, "exponents and significant digits of years (level 2) are not supported; write the year in full");

        var month = ProlepticCalendar.MonthNumber(isNegative ? -year : year, 1);
        date = DateElement.OfMonths(month, 12, 12, DatePrecision.Year, ReadQualifier());
        return true;
    }

    /// <summary>Reads a date of level 2 whose year has no known digit, such as <c>XXXX-01-27</c>: of some year from 0000 to 9999.</summary>
    private bool TryReadUnknownYear(out DateElement date)
    {
        date = default;
        Position += YearDigits;
        if (Current != '-') return FailExpecting("a month follows a year that is not known, as in XXXX-01");

        var month = ++Position;
        if (Current == 'X') return Fail(Position, "the month of a year that is not known has two digits");
        if (!TryReadMonth(0, out var first)) return false;

        // Year 0 is a leap year, so that 29 February is read; 9996 is the last leap year of four digits.
        Position = month;
        if (!TryReadMonth(9999, out var last))
        {
            Position = month;
            TryReadMonth(9996, out last);
            Error = default;
        }

        date = DateElement.InUnknownYear(first, last);
        return true;
    }

    private bool TryReadYear(out DateElement date)
    {
        date = default;
        if (Current == 'X' && CharAt(Position + 1) == 'X' && CharAt(Position + 2) == 'X' && CharAt(Position + 3) == 'X')
            return TryReadUnknownYear(out date);

        var begin = Position;
        var isNegative = TrySkip('-');
        var year = 0;
        var unspecified = 0;
        for (var i = 0; i < YearDigits; i++, Position++)
        {
            if (Current == 'X' && i >= 2) unspecified++;
            else if (Current == 'X') return Fail(Position, "the last one or two digits of a year can be unspecified, as in 202X and 20XX, or all four before a month, as in XXXX-01");
            else if (!IsDigit(Current)) return FailExpecting(i == 0 && !isNegative ? "a date begins with a year of four digits" : "a year has four digits");
            else if (unspecified > 0) return Fail(Position, "after an unspecified digit 'X' the digits to its right are unspecified too");

            year = year * 10 + (Current == 'X' ? 0 : Current - '0');
        }

        if (IsDigit(Current) || Current == 'X') return Fail(Position, "a year has four digits; a longer one is written with 'Y', as in Y12023");
        if (unspecified > 0)
        {
            if (Current == '-') return Fail(Position, "a year with unspecified digits has no month or day");
            date = YearsOf(year, isNegative, unspecified);
            return true;
        }

        if (isNegative && year == 0) return Fail(begin, "there is no year -0000; the year before 0001 is 0000");
        var signed = isNegative ? -year : year;
        if (Current != '-')
        {
            date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(signed, 1), 12, 12, DatePrecision.Year, ReadQualifier());
            return true;
        }

        Position++;
        return TryReadMonth(signed, out date);
    }

    private DateElement YearsOf(int year, bool isNegative, int unspecified)
    {
        var count = unspecified == 1 ? 10 : 100;
        var precision = unspecified == 1 ? DatePrecision.Decade : DatePrecision.Century;
        var first = isNegative ? -(year + count - 1) : year;

        // -000X and -00XX end before year 0, which has no negative form.
        var years = isNegative && year == 0 ? count - 1 : count;
        return DateElement.OfMonths(ProlepticCalendar.MonthNumber(first, 1), years * 12L, count * 12L, precision, ReadQualifier());
    }

    private bool TryReadMonth(int year, out DateElement date)
    {
        date = default;
        var begin = Position;
        if (!TryReadTwoDigits("a month has two digits", out var month)) return false;
        if (month is null)
        {
            if (Current == '-')
            {
                Position++;
                if (!TryReadTwoDigits("a day has two digits", out var dayOfNoMonth)) return false;
                if (dayOfNoMonth is not null) return Fail(Position - 2, "the day of an unspecified month is unspecified too: write XX");
            }

            date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(year, 1), 12, 12, DatePrecision.Year, ReadQualifier());
            return true;
        }

        if (month is < 1 or > 12)
        {
            if (!SubYear.TryGet(month.Value, out var part))
                return Fail(begin, "there is no month " + TwoDigits(month.Value) + "; months are 01 to 12, seasons 21 to 32, quarters 33 to 36, longer parts of a year 37 to 41");
            if (Current == '-') return Fail(Position, "a season, quarter or other part of a year has no day");
            date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(year, part.FirstMonth), part.Months, part.Months, part.Precision, ReadQualifier());
            return true;
        }

        if (Current == '-')
        {
            Position++;
            return TryReadDay(year, month.Value, out date);
        }

        date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(year, month.Value), 1, 1, DatePrecision.Month, ReadQualifier());
        return true;
    }

    private bool TryReadDay(int year, int month, out DateElement date)
    {
        date = default;
        var begin = Position;
        if (!TryReadTwoDigits("a day has two digits", out var day)) return false;

        var firstMonth = ProlepticCalendar.MonthNumber(year, month);
        if (day is null)
        {
            date = DateElement.OfMonths(firstMonth, 1, 1, DatePrecision.Month, ReadQualifier());
            return true;
        }

        var days = ProlepticCalendar.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            var name = _text.Slice(begin - 8 < 0 ? 0 : begin - 8, 7).ToString();
            return Fail(begin, "there is no day " + TwoDigits(day.Value) + " in " + name + ", which has " + TwoDigits(days) + " days");
        }

        if (Current == 'T') return Fail(Position, "a time of day is not part of a date here; leave it out");
        date = DateElement.OfDay(ProlepticCalendar.FirstDay(firstMonth) + day.Value - 1, ReadQualifier());
        return true;
    }

    /// <summary>Reads two digits, or <c>XX</c> as null.</summary>
    private bool TryReadTwoDigits(string expected, out int? number)
    {
        number = null;
        if (Current == 'X' && CharAt(Position + 1) == 'X')
        {
            Position += 2;
            return FailOnThird(expected);
        }

        if (Current == 'X' || (IsDigit(Current) && CharAt(Position + 1) == 'X'))
            return Fail(Position, expected + ", and either both or none of them are unspecified");

        if (!IsDigit(Current)) return FailExpecting(expected);
        var tens = Current - '0';
        Position++;
        if (!IsDigit(Current)) return FailExpecting(expected);
        number = tens * 10 + (Current - '0');
        Position++;
        return FailOnThird(expected);
    }

    private bool FailOnThird(string expected) => !(IsDigit(Current) || Current == 'X') || FailExpecting(expected);

    private DateQualities ReadQualifier()
    {
        var qualities = Current switch
        {
            '?' => DateQualities.Uncertain,
            '~' => DateQualities.Approximate,
            '%' => DateQualities.Uncertain | DateQualities.Approximate,
            _ => DateQualities.None,
        };
        if (qualities != DateQualities.None) Position++;
        return qualities;
    }

    private bool TrySkip(char c)
    {
        if (Current != c) return false;
        Position++;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
