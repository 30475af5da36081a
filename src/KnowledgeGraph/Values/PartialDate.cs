using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>
/// A date as far as it is known: <c>2023</c>, <c>2023-01</c>, <c>2023~</c>, <c>2022/2024</c>, <c>../2024</c>, <c>[2023-09..2023-12]</c>.
/// The text form is the Extended Date/Time Format, EDTF (ISO 8601-2:2019, annex A): dates and intervals of level 1, and of level 2
/// one-of sets, the parts of a year 25 to 41 (<c>2023-33</c> is the first quarter) and dates of which the year or the month is not known (<c>XXXX-01-27</c>,
/// <c>202X-02</c>, <c>2023-XX-31</c>).
/// Times of day are not part of it.
/// </summary>
/// <remarks>
/// <para>A value stands for a set of days in the proleptic Gregorian calendar; the comparisons say what is certain of that set.
/// Equality is that of the canonical text: <c>2023</c> and <c>2023-01-01/2023-12-31</c> cover the same days and are not equal.
/// <see cref="CompareTo"/> sorts; it does not tell which date is earlier, <see cref="IsBefore"/> does.</para>
/// <para>Seasons cover three whole months (the meteorological seasons). The codes 21 to 24, which name no hemisphere, are read as the
/// northern ones; 29 to 32 are the southern ones. A winter that spans two years belongs to the year of its December.</para>
/// <para>A date with an unspecified part stands for the days that it can be: <c>XXXX-02-29</c> for that day of each leap year from 0000 to 9999,
/// <c>2023-XX-31</c> for the last days of seven months.</para>
/// <para>The default value is not a date: its text is empty, it equals only itself, sorts first, and every other comparison with it is false.
/// Values are immutable and safe for any number of threads.</para>
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

    /// <summary>Whether this is the default value, which is not a date.</summary>
    public bool IsDefault => _text is null;

    /// <summary>
    /// The unit in which the date is known; of an interval or a set, the coarsest of the dates written in it.
    /// An unspecified part is not known: <c>2004-XX</c> is known to the year.
    /// </summary>
    public DatePrecision Precision => (DatePrecision)_precision;

    /// <summary>Whether a date in it is marked approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => (Qualities & DateQualities.Approximate) != 0;

    /// <summary>Whether a date in it is marked uncertain (<c>?</c> or <c>%</c>): its source doubts it.</summary>
    public bool IsUncertain => (Qualities & DateQualities.Uncertain) != 0;

    /// <summary>Whether it is an interval, <c>start/end</c>: a time that lasts from the one to the other.</summary>
    public bool IsInterval => (Qualities & DateQualities.Interval) != 0;

    /// <summary>Whether it is a one-of set, <c>[a,b..c]</c>: one of the dates in it, not known which.</summary>
    public bool IsSet => (Qualities & DateQualities.Set) != 0;

    /// <summary>
    /// The first day that it covers, counted in days from 0001-01-01 (as <c>DateOnly.DayNumber</c>, but negative before that day and
    /// beyond <c>DateOnly.MaxValue</c> where the year is). Null when its beginning is open or unknown.
    /// </summary>
    public long? EarliestDayNumber => IsDefault || _hull.First == DaySpan.NoFirst ? null : _hull.First;

    /// <summary>The last day that it covers, counted like <see cref="EarliestDayNumber"/>. Null when its end is open or unknown.</summary>
    public long? LatestDayNumber => IsDefault || _hull.Last == DaySpan.NoLast ? null : _hull.Last;

    private DateQualities Qualities => (DateQualities)_qualities;

    /// <summary>Whether the two have the same canonical text.</summary>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Whether the two differ in their canonical text.</summary>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(PartialDate other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> reads back as an equal value; empty for the default value.</summary>
    public override string ToString() => _text ?? "";

    private static DateSpans? SpansOf(DateElement element)
    {
        if (element.Spans is not null || (element.Qualities & DateQualities.Approximate) == 0) return element.Spans;
        return new DateSpans(new ListedSpans([element.Written]), new ListedSpans([element.Tolerated]));
    }
}
