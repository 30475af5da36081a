using System;
using System.Globalization;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>
/// Points in time (RFC 3339), which have an offset. Two that are the same instant have one text, in UTC, as they are equal values of
/// <c>xsd:dateTime</c>.
/// </summary>
internal static class DateTimeText
{
    private const int DateLength = 10;
    private const int MostDecimals = 7;
    private const int MostOffset = 14 * 60;
    private const string Form = "yyyy-MM-ddTHH:mm:ss";
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>Determines whether a text that is a date or a time is the latter: a day is followed by <c>T</c>.</summary>
    public static bool HasTime(string text) => At(text, DateLength) is 'T' or 't';

    /// <summary>Gives the time in UTC, without zeros at the end of its seconds: <c>2024-03-01T11:00:00.5Z</c>; or null.</summary>
    /// <param name="error">What is wrong, as a sentence.</param>
    public static string? Canonical(string text, out string error)
    {
        var position = 0;
        error = "";
        foreach (var part in Form)
        {
            var isRight = part switch
            {
                'T' => At(text, position) is 'T' or 't',
                '-' or ':' => At(text, position) == part,
                _ => IsDigit(At(text, position)),
            };
            if (!isRight)
                return Fail(position, position < DateLength
                    ? "a date is expected, such as 2024-03-01"
                    : "a time is expected after the date, such as T12:00:00Z", out error);
            position++;
        }

        if (!TryReadFraction(text, ref position, out var ticks, out error)) return null;
        if (!TryReadOffset(text, ref position, out var offset, out error)) return null;
        if (position < text.Length) return Fail(position, "the offset ends the text", out error);
        var withoutOffset = text.Substring(0, Form.Length).ToUpperInvariant();
        if (!DateTime.TryParseExact(withoutOffset, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Fail(0, "there is no such date or time of day", out error);

        ticks += local.Ticks - offset * TimeSpan.TicksPerMinute;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return Fail(0, "in UTC, the year is not from 0001 to 9999", out error);
        return new DateTime(ticks).ToString(Written + ".FFFFFFF", CultureInfo.InvariantCulture) + "Z";
    }

    private static bool TryReadFraction(string text, ref int position, out long ticks, out string error)
    {
        ticks = 0;
        error = "";
        if (At(text, position) != '.') return true;
        var start = ++position;
        for (; IsDigit(At(text, position)); position++)
        {
            var decimals = position - start;
            if (decimals < MostDecimals) ticks = ticks * 10 + (text[position] - '0');
            else if (text[position] != '0')
                return Fail(position, "a second has at most 7 digits after the decimal point", out error) is not null;
        }

        if (position == start) return Fail(position, "the decimal point is followed by a digit", out error) is not null;
        for (var decimals = position - start; decimals < MostDecimals; decimals++) ticks *= 10;
        return true;
    }

    private static bool TryReadOffset(string text, ref int position, out int minutes, out string error)
    {
        minutes = 0;
        error = "";
        var start = position;
        var sign = At(text, position++);
        if (sign is 'Z' or 'z') return true;
        var isOffset = sign is '+' or '-' && IsDigit(At(text, position)) && IsDigit(At(text, position + 1)) && At(text, position + 2) == ':'
            && IsDigit(At(text, position + 3)) && IsDigit(At(text, position + 4));
        if (!isOffset) return Fail(start, "an offset from UTC is expected, such as Z or +01:00", out error) is not null;
        var (hours, rest) = (Number(text, position), Number(text, position + 3));
        position += 5;
        minutes = hours * 60 + rest;
        if (rest > 59 || minutes > MostOffset) return Fail(start, "an offset is from -14:00 to +14:00", out error) is not null;
        if (sign == '-') minutes = -minutes;
        return true;
    }

    private static int Number(string text, int position) => (text[position] - '0') * 10 + (text[position + 1] - '0');

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string? Fail(int position, string reason, out string error)
    {
        error = "at position " + (position + 1).ToString(CultureInfo.InvariantCulture) + ", " + reason + ".";
        return null;
    }
}
