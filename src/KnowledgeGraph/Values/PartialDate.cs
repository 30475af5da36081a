using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>
/// A date as far as it is known: <c>2023</c>, <c>2023-01</c>, <c>2023~</c>, <c>2022/2024</c>, <c>../2024</c>, <c>[2023-09..2023-12]</c>.
/// The text form is the Extended Date/Time Format, EDTF (ISO 8601-2:2019, annex A): dates and intervals of level 1, and of level 2
/// one-of sets, the parts of a year 25 to 41 (<c>2023-33</c> is the first quarter) and dates of which the year or the month is not known
/// (<c>XXXX-01-27</c>, <c>202X-02</c>, <c>2023-XX-31</c>).
/// Times of day are not part of it.
/// </summary>
/// <remarks>
/// <para>A value stands for a set of days in the proleptic Gregorian calendar; the comparisons say what is certain of that set.
/// Equality is that of the canonical text: <c>2023</c> and <c>2023-01-01/2023-12-31</c> cover the same days and are not equal.
/// <see cref="CompareTo"/> sorts; it does not tell which date is earlier, <see cref="IsBefore"/> does.</para>
/// <para>Seasons cover three whole months (the meteorological seasons). The codes 21 to 24, which name no hemisphere, are read as the
/// northern ones; 29 to 32 are the southern ones. A winter that spans two years belongs to the year of its December.</para>
/// <para>A date with an unspecified part stands for the days that it can be: <c>XXXX-02-29</c> for that day of each leap year from 0000 to
/// 9999, <c>2023-XX-31</c> for the last days of seven months.</para>
/// <para>The default value is not a date: its text is empty, it equals only itself, sorts first, and every other comparison with it is
/// false. Values are immutable and safe for any number of threads.</para>
/// </remarks>
[SuppressMessage("Design", "CA1036", Justification = "The order is for sorting; a '<' would be read as 'earlier', which IsBefore answers.")]
readonly partial struct PartialDate : IEquatable<PartialDate>, IComparable<PartialDate>, IComparable
{
    private readonly string? _text;
    private readonly DaySpan _hull;

    /// <summary>Set where the days are not simply those of <see cref="_hull"/>, or the date is approximate.</summary>
    private readonly DateSpans? _spans;
    private readonly byte _precision;
    private readonly byte _qualities;

    /// <summary>Initializes a date that is known to the year.</summary>
    /// <param name="year">The year in the proleptic Gregorian calendar, from -9999 to 9999; 0 is 1 BC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in that range.</exception>
    public PartialDate(int year) => this = Of(TextOf(year), nameof(year));

    /// <summary>Initializes a date that is known to the month.</summary>
    /// <param name="year">The year in the proleptic Gregorian calendar, from -9999 to 9999; 0 is 1 BC.</param>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is not in its range.</exception>
    public PartialDate(int year, int month) => this = Of(TextOf(year, month), nameof(year));

    /// <summary>Initializes a date that is known to the day.</summary>
    /// <param name="year">The year in the proleptic Gregorian calendar, from -9999 to 9999; 0 is 1 BC.</param>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year or the month is not in its range, or the month does not have the day.
    /// </exception>
    public PartialDate(int year, int month, int day) => this = Of(TextOf(year, month) + "-" + TextOf(day, 1, 31, nameof(day)), nameof(day));

    private PartialDate(string text, DaySpan hull, DateSpans? spans, DatePrecision precision, DateQualities qualities)
    {
        _text = text;
        _hull = hull;
        _spans = spans;
        _precision = (byte)precision;
        _qualities = (byte)qualities;
    }

    /// <summary>A single date or an interval.</summary>
    private PartialDate(string text, DateElement element, DateQualities form)
        : this(text, element.Written, SpansOf(element), element.Precision, element.Qualities | form)
    {
    }

    /// <summary>Gets a value indicating whether this is the default value, which is not a date.</summary>
    public bool IsDefault => _text is null;

    /// <summary>
    /// Gets the unit in which the date is known; of an interval or a set, the coarsest of the dates written in it.
    /// An unspecified part is not known: <c>2004-XX</c> is known to the year.
    /// </summary>
    public DatePrecision Precision => (DatePrecision)_precision;

    /// <summary>Gets a value indicating whether a date in it is marked approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => (Qualities & DateQualities.Approximate) != 0;

    /// <summary>Gets a value indicating whether a date in it is marked uncertain (<c>?</c> or <c>%</c>): its source doubts it.</summary>
    public bool IsUncertain => (Qualities & DateQualities.Uncertain) != 0;

    /// <summary>Gets a value indicating whether it is an interval, <c>start/end</c>: a time that lasts from the one to the other.</summary>
    public bool IsInterval => (Qualities & DateQualities.Interval) != 0;

    /// <summary>Gets a value indicating whether it is a one-of set, <c>[a,b..c]</c>: one of the dates in it, not known which.</summary>
    public bool IsSet => (Qualities & DateQualities.Set) != 0;

    /// <summary>
    /// Gets the first day that it covers, counted in days from 0001-01-01 (as <c>DateOnly.DayNumber</c>, but negative before that day and
    /// beyond <c>DateOnly.MaxValue</c> where the year is). Null when its beginning is open or unknown.
    /// </summary>
    public long? EarliestDayNumber => IsDefault || _hull.First == DaySpan.NoFirst ? null : _hull.First;

    /// <summary>
    /// Gets the last day that it covers, counted like <see cref="EarliestDayNumber"/>. Null when its end is open or unknown.
    /// </summary>
    public long? LatestDayNumber => IsDefault || _hull.Last == DaySpan.NoLast ? null : _hull.Last;

    private DateQualities Qualities => (DateQualities)_qualities;

    /// <summary>Determines whether the two have the same canonical text.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Determines whether the two differ in their canonical text.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(PartialDate other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> reads back as an equal value; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ?? "";

    private static PartialDate Of(string text, string parameter) =>
        TryParse(text, out var date)
            ? date
            : throw new ArgumentOutOfRangeException(parameter, "'" + text + "' is not a date of the calendar.");

    private static string TextOf(int year)
    {
        const int Limit = 9999;
        if (year is < -Limit or > Limit) throw new ArgumentOutOfRangeException(nameof(year), year, "The year must be from -9999 to 9999.");
        return (year < 0 ? "-" : "") + Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
    }

    private static string TextOf(int year, int month) => TextOf(year) + "-" + TextOf(month, 1, 12, nameof(month));

    private static string TextOf(int part, int least, int greatest, string parameter)
    {
        if (part >= least && part <= greatest) return part.ToString("00", CultureInfo.InvariantCulture);
        throw new ArgumentOutOfRangeException(
            parameter, part, "The " + parameter + " must be from " + Number(least) + " to " + Number(greatest) + ".");
        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }

    private static DateSpans? SpansOf(DateElement element)
    {
        if (element.Spans is not null || (element.Qualities & DateQualities.Approximate) == 0) return element.Spans;
        return new DateSpans(new ListedSpans([element.Written]), new ListedSpans([element.Tolerated]));
    }
}
