using System;

namespace KnowledgeGraph;

readonly partial struct PartialDate
{
    /// <summary>Reads a date in the Extended Date/Time Format.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a date; the message names the position and what would be right.</exception>
    /// <example>
    /// <code>
    /// var date = PartialDate.Parse("2023-05~");
    /// Console.WriteLine($"{date.Precision}, approximate: {date.IsApproximate}");
    /// // Output:
    /// // Month, approximate: True
    /// </code>
    /// </example>
    public static PartialDate Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var date, out var error)
            ? date
            : throw error.ToException("date", text);

    /// <summary>Reads a date in the Extended Date/Time Format, or gives the default value if the text is null or is not a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <returns><see langword="true"/> if the text is a date; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        return text is not null && TryParse(text, out date, out _);
    }

    /// <summary>Reads a date, or says what is wrong and where.</summary>
    internal static bool TryParse(string text, out PartialDate date, out ValueParseError error) =>
        TryParse(text.AsSpan(), text, out date, out error);

    // The original is the same text as a string, where there is one: a canonical text is then kept and not copied.
    private static bool TryParse(ReadOnlySpan<char> text, string? original, out PartialDate date, out ValueParseError error)
    {
        date = default;
        var reader = new DateReader(text);
        var isRead = reader.Current switch
        {
            '[' => TryReadSet(ref reader, text, original, out date),
            '/' or '.' => TryReadInterval(ref reader, null, text, original, out date),
            _ => TryReadFromDate(ref reader, text, original, out date),
        };
        error = reader.Error;
        if (!isRead) date = default;
        return isRead;
    }

    private static bool TryReadFromDate(ref DateReader reader, ReadOnlySpan<char> text, string? original, out PartialDate date)
    {
        date = default;
        if (reader.AtEnd) return reader.Fail(0, "the text is empty; write a date like 2023, 2023-01 or 2023-01-20");
        if (reader.Current == '{')
            return reader.Fail(0, "a set in braces is several dates; write one of several dates in brackets, [2022,2023]");
        if (!reader.TryReadDate(out var element)) return false;
        if (reader.Current == '/') return TryReadInterval(ref reader, element, text, original, out date);
        if (reader.AtDots)
            return reader.Fail(reader.Position, "'..' between dates requires brackets, [2022..2023]; write an interval with '/'");
        if (!reader.AtEnd) return reader.FailExpecting("the date ends before it");

        date = new PartialDate(original ?? text.ToString(), element, DateQualities.None);
        return true;
    }

    /// <summary>Reads what follows the start of an interval, or an interval whose start is open or unknown (null).</summary>
    private static bool TryReadInterval(
        ref DateReader reader, DateElement? start, ReadOnlySpan<char> text, string? original, out PartialDate date)
    {
        date = default;
        if (start is null && reader.Current == '.')
        {
            if (!reader.AtDots) return reader.Fail(reader.Position, "an open start has two dots, ../2024");
            reader.Position += 2;
            if (reader.Current != '/') return reader.FailExpecting("an open start is followed by '/', as in ../2024");
        }

        reader.Position++;
        var begin = reader.Position;
        DateElement? end = null;
        if (reader.AtDots) reader.Position += 2;
        else if (!reader.AtEnd)
        {
            if (!reader.TryReadDate(out var element)) return false;
            end = element;
        }

        if (!reader.AtEnd) return reader.FailExpecting("the interval ends before it");
        if (start is null && end is null) return reader.Fail(begin, "an interval must have a date at one end at least");
        if (start is { } from && end is { } to && from.Written.First > to.Written.Last)
            return reader.Fail(begin, "the interval ends before it begins");

        date = new PartialDate(original ?? text.ToString(), DateElement.Between(start, end), DateQualities.Interval);
        return true;
    }
}
