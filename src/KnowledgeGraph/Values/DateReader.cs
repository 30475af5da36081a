using System;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>
/// Reads one date of an EDTF expression (ISO 8601-2:2019, level 1; of level 2 the sub-year groupings, and unspecified years and months
/// before what is known). After a failure <see cref="Error"/> says what is wrong and <see cref="Position"/> has no meaning.
/// </summary>
internal ref struct DateReader
{
    private const int YearDigits = 4;
    private const int YearsOfFourDigits = 10_000;

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

        if (Position == digits) return FailExpecting("'Y' is followed by the digits of a year, as in Y170000002");
        if (Position - digits <= YearDigits)
            return Fail(begin, "'Y' is for years of more than four digits; write the year with four digits and no 'Y'");
        if (CharAt(digits) == '0') return Fail(digits, "a year after 'Y' cannot have a leading zero");
        if (Current == 'X') return Fail(Position, "a year after 'Y' cannot have unspecified digits");
        if (Current == '-') return Fail(Position, "a year after 'Y' cannot have a month or a day");
        if (Current is 'E' or 'S')
            return Fail(Position, "exponents and significant digits of years (level 2) are not supported; write the year in full");

        var month = ProlepticCalendar.MonthNumber(isNegative ? -year : year, 1);
        date = DateElement.OfMonths(month, 12, 12, DatePrecision.Year, ReadQualifier());
        return true;
    }

    /// <summary>
    /// Reads what follows a year with unspecified digits, or a year before an unspecified month (level 2): <c>XXXX-01-27</c>,
    /// <c>202X-02</c>, <c>2023-XX-31</c>.
    /// </summary>
    private bool TryReadInYears(long firstYear, int years, DatePrecision precision, out DateElement date)
    {
        date = default;
        var begin = ++Position;
        if (!TryReadTwoDigits("a month has two digits", out var month)) return false;
        if (month is > 12 && SubYear.TryGet(month.Value, out var part))
        {
            if (Current == '-') return Fail(Position, "a season, quarter or other part of a year cannot have a day");
            date = DateElement.OfMonthsInYears(firstYear, years, part.FirstMonth, part.Months, precision, ReadQualifier());
            return true;
        }

        if (month is < 1 or > 12) return FailAtMonth(begin, month.Value);
        var name = _text.Slice(begin - 5, 7).ToString();
        int? day = null;
        var dayBegin = Position + 1;
        if (Current == '-')
        {
            Position++;
            if (!TryReadTwoDigits("a day has two digits", out day)) return false;
            if (Current == 'T') return Fail(Position, "a date cannot have a time of day; remove it");
        }

        if (day is null && month is null)
        {
            if (precision == DatePrecision.UnknownYear)
                return Fail(begin, "if the year is unknown, the month or the day must have two digits");
            date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(firstYear, 1), years * 12L, years * 12L, precision, ReadQualifier());
            return true;
        }

        if (day is null)
        {
            date = DateElement.OfMonthsInYears(firstYear, years, month!.Value, 1, precision, ReadQualifier());
            return true;
        }

        if (DateElement.OfDayInYears(firstYear, years, month ?? 0, day.Value, precision, ReadQualifier()) is not { } found)
            return Fail(
                dayBegin,
                "there is no day " + TwoDigits(day.Value) + " in " + name + ", which has "
                    + TwoDigits(MostDays(firstYear, years, month ?? 1)) + " days");
        date = found;
        return true;
    }

    private static int MostDays(long firstYear, int years, int month)
    {
        var most = 0;
        for (var year = firstYear; year < firstYear + years && most < 31; year++)
            most = Math.Max(most, ProlepticCalendar.DaysInMonth(year, month));
        return most;
    }

    private bool TryReadYear(out DateElement date)
    {
        date = default;
        if (Current == 'X' && CharAt(Position + 1) == 'X' && CharAt(Position + 2) == 'X' && CharAt(Position + 3) == 'X')
        {
            Position += YearDigits;
            if (Current != '-') return FailExpecting("an unknown year is followed by a month, as in XXXX-01");
            return TryReadInYears(0, YearsOfFourDigits, DatePrecision.UnknownYear, out date);
        }

        var begin = Position;
        var isNegative = TrySkip('-');
        var year = 0;
        var unspecified = 0;
        for (var i = 0; i < YearDigits; i++, Position++)
        {
            if (Current == 'X' && i >= 2) unspecified++;
            else if (Current == 'X')
                return Fail(
                    Position,
                    "the last one or two digits of a year can be unspecified, as in 202X and "
                        + "20XX, or all four before a month, as in XXXX-01");
            else if (!IsDigit(Current))
                return FailExpecting(i == 0 && !isNegative ? "a date begins with a year of four digits" : "a year has four digits");
            else if (unspecified > 0) return Fail(Position, "the digits to the right of an unspecified digit 'X' must be unspecified, too");

            year = year * 10 + (Current == 'X' ? 0 : Current - '0');
        }

        if (IsDigit(Current) || Current == 'X') return Fail(Position, "a year has four digits; write a longer one with 'Y', as in Y12023");
        if (unspecified > 0)
        {
            var (first, years, precision) = YearsOf(year, isNegative, unspecified);
            if (Current == '-') return TryReadInYears(first, years, precision, out date);
            var unit = unspecified == 1 ? 10 : 100;
            date = DateElement.OfMonths(ProlepticCalendar.MonthNumber(first, 1), years * 12L, unit * 12L, precision, ReadQualifier());
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

    private static (int First, int Count, DatePrecision Precision) YearsOf(int year, bool isNegative, int unspecified)
    {
        var count = unspecified == 1 ? 10 : 100;
        var first = isNegative ? -(year + count - 1) : year;

        // -000X and -00XX end before year 0, which has no negative form.
        return (first, isNegative && year == 0 ? count - 1 : count, unspecified == 1 ? DatePrecision.Decade : DatePrecision.Century);
    }

    private bool TryReadMonth(int year, out DateElement date)
    {
        date = default;
        var begin = Position;
        if (!TryReadTwoDigits("a month has two digits", out var month)) return false;
        if (month is null)
        {
            Position = begin - 1;
            return TryReadInYears(year, 1, DatePrecision.Year, out date);
        }

        if (month is < 1 or > 12)
        {
            if (!SubYear.TryGet(month.Value, out var part))
                return FailAtMonth(begin, month.Value);
            if (Current == '-') return Fail(Position, "a season, quarter or other part of a year cannot have a day");
            date = DateElement.OfMonths(
                ProlepticCalendar.MonthNumber(year, part.FirstMonth), part.Months, part.Months, part.Precision, ReadQualifier());
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

        if (Current == 'T') return Fail(Position, "a date cannot have a time of day; remove it");
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
            return Fail(Position, expected + ", and either both or neither of them are unspecified");

        if (!IsDigit(Current)) return FailExpecting(expected);
        var tens = Current - '0';
        Position++;
        if (!IsDigit(Current)) return FailExpecting(expected);
        number = tens * 10 + (Current - '0');
        Position++;
        return FailOnThird(expected);
    }

    private bool FailAtMonth(int position, int month) =>
        Fail(
            position,
            "there is no month " + TwoDigits(month)
                + "; months are 01 to 12, seasons 21 to 32, quarters 33 to 36, longer parts of a year 37 to 41");

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
